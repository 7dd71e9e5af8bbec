// Where runs part, what differs, and how that comes of what was changed.

function drawCompared() {
  const section = byId("compared");
  section.hidden = false;
  const list = el("ul", {class: "runlist"});
  runs.forEach((run) => list.append(el("li", {}, el("b", {class: "letter"}, run.label), " " + run.title)));
  section.append(list);
  data.comparisons.forEach((it) => {
    const when = it.first ? "on " + spoken(moment(it.first)) : it.fromStart ? "from the start" : "";
    section.append(el("p", {class: "first"}, when
      ? "A and " + it.run + " first part " + when + "."
      : "A and " + it.run + " are the same."));
    section.append(el("p", {class: "hint"}, "The same in both: " + it.given + " given and " + it.derived
      + " derived facts" + (it.otherReasons ? "; " + it.otherReasons + " of them for other reasons." : ".")));
  });
}

function drawDifferences() {
  const section = byId("differences");
  section.hidden = false;
  data.comparisons.forEach((it) => {
    const told = it.differences.filter((difference) => difference.told);
    if (data.comparisons.length > 1) {
      section.append(el("h3", {}, "A and " + it.run));
    }
    const chained = told.filter((difference) => difference.because.length > 0);
    if (chained.length > 0) {
      section.append(el("h3", {}, "From the change to the outcomes"));
      const box = el("div", {class: "scroll graph", role: "group", tabindex: 0,
        "aria-label": "Graph from the change to the outcomes; the same in words follows it"});
      section.append(box);
      chains(box, chained);
    }
    section.append(el("h3", {}, "All differences"), el("div", {class: "scroll"}, table(
      ["When", "A", it.run, "Because"],
      told.map((difference) => [
        difference.when, words(difference, difference.left), words(difference, difference.right),
        difference.g ? "● given otherwise" : chain(difference)]))));
    forPaper(section, told.length);
    if (it.withheld.length > 0) {
      section.append(el("div", {class: "beyond"}, el("h3", {}, "Not played in " + it.run),
        el("ul", {}, it.withheld.map((held) =>
          el("li", {}, spoken(moment(held.at)) + ": " + held.t + " – rested on " + held.premise)))));
    }
  });
}

const ON_PAPER = data.comparisons.length === 1 ? 8 : Math.max(1, Math.floor(4 / data.comparisons.length));

/** On paper the first differences stand, and how many more there are. */
function forPaper(section, number) {
  const tables = section.querySelectorAll("table");
  tables[tables.length - 1].querySelectorAll("tbody > tr").forEach((row, index) =>
    row.classList.toggle("beyond", index >= ON_PAPER));
  if (number > ON_PAPER) {
    section.append(el("p", {class: "paper"}, "And " + (number - ON_PAPER) + " more, in the page."));
  }
}

const words = (difference, lines) => el("ul", {class: "facts"}, lines.map((it) => el("li", {}, it)));

const ROLES = {
  "meets": "", "counts": "counts: ", "rules-out": "rules it out: ", "rule": "",
};

/** From what was changed up to the outcome. */
function chain(difference) {
  if (difference.because.length === 0) {
    return "no chain found";
  }
  const steps = [...difference.because].reverse().map((link) => el("li", {},
    link.t ? (link.g ? "● " : "◆ ") + "only " + link.onlyIn + " has: " + (ROLES[link.role] || "") + link.t
      : "a rule that only " + link.onlyIn + " has",
    link.together.map((it) => el("p", {class: "source"}, "together with: " + it)),
    el("p", {class: "rule"}, "so, by the rule: " + link.rule)));
  return el("details", {}, el("summary", {}, difference.because.length + (difference.because.length === 1 ? " step" : " steps")),
    el("ol", {class: "chain"}, steps.concat(el("li", {}, "◆ " + difference.t))));
}

/** All chains in one graph, the outcomes at the top. */
function chains(box, differences) {
  const nodes = new Map();
  const edges = new Map();
  const add = (text, only, given) => {
    const id = only + text;
    if (!nodes.has(id)) {
      nodes.set(id, {id, kind: given ? "given" : "derived", title: (given ? "● given" : "◆ derived") + ", only " + only, text});
    }
    return id;
  };
  differences.forEach((difference) => {
    let above = add(difference.t, difference.in, false);
    nodes.get(above).root = true;
    difference.because.forEach((link) => {
      const id = add(link.t || link.rule, link.onlyIn, link.g);
      nodes.get(above).note ||= "by the rule: " + link.rule;
      if (id !== above) {
        edges.set(above + "\n" + id, [above, id]);
      }
      above = id;
    });
  });
  drawGraph(box, [...nodes.values()], [...edges.values()]);
}
