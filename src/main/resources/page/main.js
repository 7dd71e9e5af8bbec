// Puts the page together.

function drawHead() {
  const run = runs[0];
  const hashes = runs.map((it) => [it.label, it.scenarioSha256, it.rulesSha256]);
  byId("head").append(
    el("p", {class: "notice", role: "note"}, data.notice),
    el("h1", {}, run.name + (compared ? ": compared" : "")),
    ...(compared || run.whatIfs.length === 0 ? [] : [el("p", {class: "whatif"}, run.title)]),
    el("p", {class: "about"}, ...(compared ? [run.whatIfs.length ? "The story before any change: " : "Run A, the story as it is: "] : []), run.about),
    el("p", {class: "meta"}, longDate(starts) + " to " + longDate(dayStart(dayCount - 1)) + " · "
      + dayCount + " days · local time" + (run.zone ? " (" + run.zone + ")" : "") + " · " + run.rules + " rules"),
    el("details", {class: "proof"}, el("summary", {}, "How to reproduce this page"),
      el("p", {}, el("code", {}, data.command)),
      el("dl", {}, hashes.flatMap(([label, scenario, rules]) => [
        el("dt", {}, "Scenario" + (compared ? " " + label : "")), el("dd", {}, el("code", {}, scenario)),
        el("dt", {}, "Rule book" + (compared ? " " + label : "")), el("dd", {}, el("code", {}, rules))])),
      el("p", {class: "hint"}, "SHA-256, in hexadecimal.")));
  byId("colophon").textContent = data.notice + " Scenario " + run.scenarioSha256.slice(0, 8) + ", rules "
    + run.rulesSha256.slice(0, 8) + ". " + data.command;
}

document.body.classList.toggle("compared", compared);
document.body.classList.toggle("several", runs.length > 2);
part("head", drawHead);
part("day", drawDay);
if (compared) {
  part("compared", drawCompared);
  part("differences", drawDifferences);
}
part("timeline", drawTimeline);
part("why", drawWhy);
part("map", drawMap);
part("levels", drawLevels);
part("whynot", drawWhyNot);
part("expectations", drawExpectations);
onDay("today", drawToday);
onDay("standing", drawStanding);
setDay(openingDay());

(window.requestIdleCallback || setTimeout)(() => {
  part("sources", drawSources);
  document.documentElement.dataset.ready = Math.round(performance.now());
});
