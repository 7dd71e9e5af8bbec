// The day slider, which moves everything.

/** What tells of the chosen day; on paper each says so in its heading. */
const OF_THE_DAY = ["map", "standing", "levels"];

function drawDay() {
  const slider = el("input", {
    type: "range", id: "slider", min: 0, max: dayCount - 1, step: 1, value: state.day,
    "aria-label": "Day of the run",
  });
  const told = el("output", {for: "slider", id: "told"});
  const changed = changeDays();
  const step = (label, text, to) =>
    el("button", {type: "button", "aria-label": label, title: label, onclick: () => setDay(to())}, text);
  byId("day").append(
    told,
    el("div", {class: "slide"},
      step("Change before this day", "⇤", () => changed.filter((it) => it < state.day).pop() ?? 0),
      step("Day before", "←", () => state.day - 1),
      slider,
      step("Day after", "→", () => state.day + 1),
      step("Next change", "⇥", () => changed.find((it) => it > state.day) ?? dayCount - 1)));
  new ResizeObserver(keepClear).observe(byId("day"));
  slider.addEventListener("input", () => setDay(Number(slider.value)));
  onDay("day", () => {
    slider.value = state.day;
    const date = longDate(dayStart(state.day));
    const numbered = "ay " + state.day + ", of 0 to " + (dayCount - 1);
    slider.setAttribute("aria-valuetext", "D" + numbered + ": " + date);
    told.textContent = date + " · d" + numbered;
    OF_THE_DAY.forEach((id) => { byId(id).querySelector("h2").dataset.day = date; });
  });
}

/** Whatever is jumped to stands below the bar of the slider, which covers what is at the top. */
const keepClear = () => document.documentElement.style.setProperty("--bar", byId("day").offsetHeight + "px");

/** The days on which something told begins, ends or happens. */
function changeDays() {
  const days = new Set();
  for (const run of runs) {
    for (const spell of run.spells.filter((it) => isTold(it.fact))) {
      for (const at of [spell.start, spell.end]) {
        const day = at ? Math.floor((at - starts) / DAY) : -1;
        if (day >= 0 && day < dayCount) {
          days.add(day);
        }
      }
    }
  }
  return [...days].sort((a, b) => a - b);
}
