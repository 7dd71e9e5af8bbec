// Trust, tension, pressure and violations at the end of each day.

const GROUPS = [
  ["Trust", (key) => key === "trust-level"],
  ["Tension", (key) => key === "tension"],
  ["Pressure", (key) => key.endsWith("pressure")],
  ["Violations", () => true],
];

/** Causes of tension at each front are counted from what stands. */
function tension(run) {
  const fronts = d3.group(run.spells.filter((it) => it.fact.k === "tension"), (it) => it.fact.thing.i);
  return [...fronts].map(([front, spells]) => ({
    i: "tension " + front, k: "tension", t: "Causes of tension: " + spells[0].fact.row, per: 1,
    v: d3.range(dayCount).map((day) => spells.filter((it) => standsOn(it, day)).length),
  }));
}

function series() {
  const all = new Map();
  runs.forEach((run, index) => {
    for (const level of run.levels.concat(tension(run))) {
      if (!all.has(level.i)) {
        all.set(level.i, {...level, byRun: runs.map(() => null)});
      }
      all.get(level.i).byRun[index] = level;
    }
  });
  return [...all.values()];
}

function drawLevels() {
  const section = cleared("levels");
  const known = series();
  section.append(el("p", {class: "hint"}, known.length
    ? "At the end of each day; causes of tension, on the day. The numbers are judgements of the rule book, in points or counts."
    : "This run keeps no measures."));
  if (compared && known.every(same)) {
    section.append(el("p", {}, "They are the same in all runs."));
  }
  const rest = new Set(known);
  for (const [title, belongs] of GROUPS) {
    const group = [...rest].filter((it) => belongs(it.k));
    group.forEach((it) => rest.delete(it));
    if (group.length > 0) {
      const shared = title === "Trust" ? domain(group) : null;
      section.append(el("div", {class: compared && group.every(same) ? "same" : ""}, el("h3", {}, title),
        el("div", {class: "levels"}, group.slice(0, MOST).map((it) => levelChart(it, shared || domain([it])))),
        ...(group.length > MOST ? [moreLevels(group.slice(MOST))] : []),
        levelTable(title, group)));
    }
  }
  section.append(...notOnPaper(known).map((it) => el("p", {class: "paper meta"}, it)));
}

/** Which charts are only in the page, and why. */
function notOnPaper(known) {
  const alike = known.filter((it) => compared && same(it));
  return [["The same in all runs, and only in the page: ", alike],
    ["Of fewer than three days, and only in the page: ", known.filter((it) => isBrief(it) && !alike.includes(it))]]
    .filter(([, some]) => some.length > 0).map(([words, some]) => words + some.map((it) => it.t).join("; ") + ".");
}

/** Whether it has too few values for a line. */
const isBrief = (level) => level.byRun.every((own) => !own || own.v.filter((it) => it != null).length < 3);

/** Those beyond the first, drawn when they are asked for. */
const moreLevels = (group) => later(group.length + " more",
  () => el("div", {class: "levels"}, group.map((it) => levelChart(it, domain([it])))));

const MOST = 12;

/** In a run of more days than this, an axis says months. */
const LONG = 366;

/** How much larger than on a screen the letters of an axis are on paper, at most. */
const LARGER = 1.5;

/** A number on an axis; of five digits and more in thousands or millions. */
const inBrief = (number) => d3.format(Math.abs(number) < 10000 ? "d" : "~s")(number);

const onAxis = (date) => (dayCount > LONG ? d3.utcFormat("%b %Y") : spokenDay)(date);

/** As many days, four at most, as have room beside each other for their words; each stands right of its mark. */
function daysOnAxis(x, width) {
  const room = LARGER * d3.max([0, dayCount - 1], (day) => measure(onAxis(dayStart(day)))) + 8;
  const most = Math.max(1, Math.min(4, Math.floor((x(runEnd) - x(starts)) / room)));
  return d3.range(0, dayCount, Math.ceil(dayCount / most)).map(dayStart).filter((it) => it <= starts || x(it) + room <= width);
}

const value = (level, day) => level && level.v[day] != null ? level.v[day] / level.per : null;

function domain(group) {
  const values = group.flatMap((it) => it.byRun.filter(Boolean).flatMap((level) =>
    level.v.concat(level.cap || []).filter((number) => number != null).map((number) => number / level.per)));
  return d3.scaleLinear().domain(d3.extent([0, ...values])).nice(4).domain();
}

function levelChart(level, [low, high]) {
  const width = 300;
  const height = 120;
  const marks = d3.ticks(low, high === low ? low + 1 : high, 3).filter(Number.isInteger);
  const edge = {left: Math.max(38, 12 + LARGER * d3.max(marks, (it) => measure(inBrief(it)))), right: compared ? roomBeside(level) : 18, top: 8, bottom: 20};
  const x = d3.scaleUtc([starts, runEnd], [edge.left, width - edge.right]);
  const y = d3.scaleLinear([low, high === low ? low + 1 : high], [height - edge.bottom, edge.top]);
  const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("role", "img")
    .attr("aria-label", level.t + " over time; a table with the same follows");
  svg.append("g").attr("class", "axis").attr("transform", "translate(" + edge.left + ",0)")
    .call(d3.axisLeft(y).tickValues(marks).tickFormat(inBrief).tickSize(-(width - edge.left - edge.right)))
    .call((it) => it.select(".domain").remove());
  svg.append("g").attr("class", "axis plain").attr("transform", "translate(0," + (height - edge.bottom) + ")")
    .call(d3.axisBottom(x).tickSizeOuter(0).tickFormat(onAxis).tickValues(daysOnAxis(x, width)))
    .selectAll("text").attr("text-anchor", "start");
  const now = svg.append("line").attr("class", "now").attr("y1", edge.top).attr("y2", height - edge.bottom);
  const line = d3.line((number, day) => x(dayEnd(day)), (number) => y(number / level.per))
    .defined((number) => number != null);
  level.byRun.forEach((own, index) => {
    if (own) {
      if (own.cap) {
        svg.append("path").attr("class", "cap").attr("d", line(own.cap));
      }
      svg.append("path").attr("class", "line " + look(index)).attr("d", line(own.v));
      svg.append("g").selectAll("circle").data(alone(own.v)).join("circle").attr("class", "dot " + look(index))
        .attr("r", 2.2).attr("cx", (day) => x(dayEnd(day))).attr("cy", (day) => y(value(own, day)));
    }
  });
  if (compared) {
    drawEnds(svg, level, x, y);
  }
  const dots = level.byRun.map((own, index) => svg.append("circle").attr("class", "dot " + look(index)).attr("r", 3));
  const number = el("span", {class: "number"});
  const update = () => {
    now.attr("x1", x(dayEnd(state.day))).attr("x2", x(dayEnd(state.day)));
    dots.forEach((dot, index) => {
      const at = value(level.byRun[index], state.day);
      dot.attr("visibility", at == null ? "hidden" : "visible")
        .attr("cx", x(dayEnd(state.day))).attr("cy", y(at ?? low));
    });
    const told = level.byRun.map((own) => (value(own, state.day) ?? "none")
      + (own?.cap && own.cap[state.day] != null ? " of " + own.cap[state.day] : ""));
    const alike = d3.groups(runs, (run) => told[runs.indexOf(run)]);
    number.textContent = alike.length === 1 ? told[0]
      : alike.map(([words, own]) => lettersOf(own) + " " + words).join(" · ");
  };
  onDay("levels", update);
  update();
  return el("figure", {class: (isBrief(level) ? "brief" : "") + (compared && same(level) ? " same" : "")}, el("figcaption", {}, level.t, number), svg.node());
}

const LOOKS = 6;

/** A run's colour and dashes. */
const look = (index) => "run" + (index % LOOKS);

/** The last day on which a run has a value; -1 where it never has one. */
const lastDay = (own) => own ? own.v.findLastIndex((it) => it != null) : -1;

/** How wide a letter at the end of a line is, and how high, on paper too. */
const LETTER = {width: 11.5, height: 14};

/** The room that the letters of lines up to the last day need beside the chart. */
const roomBeside = (level) => 10 + LETTER.width * Math.max(1, ...d3.rollup(
  runs.filter((_, index) => lastDay(level.byRun[index]) === dayCount - 1),
  (own) => own.length, (run) => value(level.byRun[runs.indexOf(run)], dayCount - 1)).values());

/** Where the lines of runs end; those that end together, on the same day with the same value, stand together. */
function lineEnds(level, x, y) {
  const ended = runs.map((run, index) => ({run, own: level.byRun[index], day: lastDay(level.byRun[index])}))
    .filter((it) => it.day >= 0);
  return d3.groups(ended, (it) => it.day + " " + value(it.own, it.day)).map(([, same]) => {
    const {own, day} = same[0];
    const at = {x: x(dayEnd(day)), y: y(value(own, day))};
    return {at, label: lettersOf(same.map((it) => it.run)), left: at.x + 3, top: at.y};
  });
}

/** The letters of the runs at the ends of their lines; one that has to give way to another has a line to its end. */
function drawEnds(svg, level, x, y) {
  const placed = [];
  d3.sort(lineEnds(level, x, y), (it) => -it.at.y).forEach((end) => {
    const width = LETTER.width * end.label.length;
    placed.filter((it) => end.left < it.left + it.width && it.left < end.left + width).forEach((it) => {
      end.top = Math.min(end.top, it.top - LETTER.height);
    });
    placed.push({...end, width});
  });
  placed.forEach((end) => {
    if (end.at.y - end.top > 2) {
      svg.append("line").attr("class", "leader").attr("x1", end.at.x).attr("y1", end.at.y).attr("x2", end.left + 1).attr("y2", end.top);
    }
    svg.append("text").attr("class", "end").attr("x", end.left).attr("y", end.top + 3.5).text(end.label);
  });
}

const same = (level) => new Set(level.byRun.map((own) => JSON.stringify(own?.v))).size === 1;

/** Days with a value between days without, which a line cannot show. */
const alone = (values) => d3.range(values.length).filter((day) =>
  values[day] != null && values[day - 1] == null && values[day + 1] == null);

function levelTable(title, group) {
  const cells = group.flatMap((it) => it.byRun.map((own, index) => ({it, own, index})).filter(({own}) => own));
  return tableDetails(title + " as a table",
    ["Day"].concat(cells.map(({it, index}) => it.t + (compared ? " (" + runs[index].label + ")" : ""))),
    () => d3.range(dayCount).map((day) => [spoken(dayStart(day))].concat(
      cells.map(({own}) => String(value(own, day) ?? "")))));
}
