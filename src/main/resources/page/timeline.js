// Swim lanes: bars for what stands, marks for what happens.

const chart = {all: false, same: false, items: [], width: 0, paper: false};

function drawTimeline() {
  const section = cleared("timeline");
  section.append(
    el("p", {class: "hint"},
      "Choose anything to see why. Arrow keys move along a lane and between lanes; a click on an empty place chooses the day."),
    legend());
  const options = el("p", {class: "options"});
  options.append(option("Stepping stones of the rules too", "all"));
  if (compared) {
    options.append(option("What is the same in all runs too", "same"));
  }
  section.append(options, scrollable(el("div", {class: "scroll chart", id: "lanes"}), ["Earlier", "Later"], undefined, ["earlier", "later"]), el("p", {class: "paper meta", id: "leftout"}),
    el("div", {id: "counted", tabindex: -1, role: "group", "aria-label": "Marks that were counted", hidden: true}));
  section.append(later(DRAWN, drawnTable, {id: "timelinetable"}));
  drawLanes();
  new ResizeObserver(() => {
    if (Math.abs(byId("lanes").clientWidth - chart.width) > 4 && !chart.paper) {
      drawLanes();
    }
  }).observe(byId("lanes"));
}

const DRAWN = "The timeline as a table";

/** What is drawn, by date; what is the same in several runs once, under their letters. */
function drawnTable() {
  const drawn = lanes(chart.all, chart.same, false).flatMap((lane) => lane.rows.flatMap((row) =>
    row.tracks.flatMap((track) => track.spells.map((spell) => ({spell, lane: lane.title, own: track.runs})))));
  const once = d3.groups(drawn, (it) => it.lane + signature([it.spell])).map(([, same]) => ({
    ...same[0], own: runs.filter((run) => same.some((it) => it.own.includes(run)))}));
  const sorted = d3.sort(once, (it) => +(it.spell.start ?? -Infinity), (it) => +(it.spell.end ?? Infinity));
  return el("div", {class: "scroll"}, table(
    ["When", "What", "Lane", "How known"].concat(compared ? ["Runs"] : []),
    sorted.map(({spell, lane, own}) => [period(spell), factButton(spell), lane, natureWords(spell),
      ...(compared ? [own.map((it) => it.label).join(", ")] : [])]), "stacked", DRAWN));
}

/** The table holds what is drawn, whatever was chosen to be drawn. */
function tableFollows() {
  const details = byId("timelinetable");
  details.querySelector(".scroll")?.remove();
  if (details.open) {
    details.append(drawnTable());
  }
}

function option(text, name) {
  const box = el("input", {type: "checkbox"});
  box.addEventListener("change", () => {
    chart[name] = box.checked;
    drawLanes();
    tableFollows();
  });
  return el("label", {}, box, " " + text);
}

function legend() {
  const item = (kind, text) => {
    const svg = d3.create("svg").attr("width", 18).attr("height", 16).attr("aria-hidden", "true");
    if (kind === "bar") {
      svg.append("rect").attr("class", "bar").attr("x", 1).attr("y", 3).attr("width", 16)
        .attr("height", 10).attr("rx", 3);
    } else {
      svg.append("path").attr("class", "mark " + kind).attr("d", symbolOf[kind])
        .attr("transform", "translate(9,8)");
    }
    return el("li", {class: "sign-" + kind}, svg.node(), text);
  };
  return el(
    "ul", {class: "legend", "aria-label": "Signs"},
    item("given", "given by the scenario"), item("contested", "given, and claimed or contested"),
    item("derived", "derived: it happens"), item("bar", "derived: it stands"));
}

function drawLanes() {
  const box = byId("lanes");
  chart.width = box.clientWidth;
  const total = chart.paper ? 1000 : chart.width;
  const narrow = total < 640;
  const margin = narrow ? (compared ? 42 : 0) : 168;
  const least = dayCount * (narrow ? 9 : 4);
  const width = Math.max(total - margin - 6, least);
  const x = d3.scaleUtc([starts, runEnd], [10, width - 6]);
  const svg = d3.create("svg").attr("class", "lanes").attr("role", "group")
    .attr("aria-label", "Timeline; a table with the same follows it");
  const body = svg.append("g").attr("transform", "translate(" + margin + ",0)");
  const grid = body.append("g");
  const band = body.append("rect").attr("class", "today");
  const line = body.append("line").attr("class", "now").attr("y1", 20);
  const parting = body.append("g");
  const content = body.append("g");
  const labels = svg.append("g").attr("class", "labels");
  chart.items = [];
  let y = 30;
  for (const lane of lanes(chart.all, chart.same, chart.paper)) {
    y = drawLane(lane, {y, x, width, margin, narrow, content, labels});
  }
  if (chart.items.length === 0) {
    labels.append("text").attr("x", 4).attr("y", y + 16).text("Nothing to show here.");
    y += 30;
  }
  const height = y + (y > 700 ? 22 : 6);
  labels.insert("rect", ":first-child").attr("class", "behind").attr("width", margin)
    .attr("height", height);
  axis(grid, x, width, height);
  firstParting(parting, content, x, height);
  line.attr("y2", height);
  svg.attr("viewBox", [0, 0, margin + width + 6, height]).attr("width", margin + width + 6)
    .attr("height", height);
  svg.on("click", (event) => {
    if (!event.target.closest(".item")) {
      setDay(Math.floor((x.invert(d3.pointer(event, body.node())[0]) - starts) / DAY));
    }
  });
  svg.on("keydown", moveAlong);
  const follow = () => {
    labels.attr("transform", "translate(" + box.scrollLeft + ",0)");
  };
  box.onscroll = follow;
  box.replaceChildren(svg.node());
  box.parentNode.querySelector(".beyond-before").style.left = margin + "px";
  const seen = Math.max(60, box.clientWidth - margin);
  chart.mark = () => {
    band.attr("x", x(dayStart(state.day))).attr("y", 22).attr("height", height - 22)
      .attr("width", Math.max(2, x(dayEnd(state.day)) - x(dayStart(state.day))));
    const at = x(dayEnd(state.day));
    line.attr("x1", at).attr("x2", at);
    if (at < box.scrollLeft + 12 || at > box.scrollLeft + seen - 12) {
      box.scrollLeft = at - seen / 2;
    }
    follow();
    box.tellSides();
  };
  chart.mark();
  markChosen();
  if (chart.paper) {
    tellLeftOut(svg);
  }
}

const spellsOf = (some) => some.flatMap((lane) => lane.rows).flatMap((row) => row.tracks).flatMap((track) => track.spells);

/** Paper says which rows it leaves something out of, and explains no sign that it does not show. */
function tellLeftOut(svg) {
  const kept = new Set(spellsOf(lanes(chart.all, chart.same, true)).map((it) => signature([it])));
  const gone = spellsOf(lanes(chart.all, chart.same, false)).filter((it) => !kept.has(signature([it])));
  const byRow = d3.rollups(gone, (them) => new Set(them.map((it) => signature([it]))).size, (it) => it.fact.row.replace(/^the /, ""));
  byId("leftout").textContent = gone.length === 0 ? "" : "Not on paper but in the page: claims, routine reports, what"
    + " stands all along" + (compared ? " and what is the same in all runs" : "") + ", of "
    + byRow.map(([row, number]) => row + " (" + number + ")").join(", ") + ".";
  document.querySelector("#timeline .sign-contested").classList.toggle("unsaid", svg.select(".contested").empty());
}

function axis(grid, x, width, height) {
  const room = crossesYears ? 66 : 38;
  const ticks = x.ticks(Math.max(3, Math.floor(width / 90)))
    .filter((it) => x(it) < width - room && hour(it) === "00:00")
    .reduce((kept, it) => kept.length && x(it) - x(kept[kept.length - 1]) < room ? kept : [...kept, it], []);
  const marks = d3.axisTop(x).tickValues(ticks)
    .tickFormat(axisDay).tickSizeOuter(0).tickSizeInner(-height + 22);
  const drawn = grid.attr("class", "axis").attr("transform", "translate(0,20)").call(marks);
  drawn.select(".domain").remove();
  if (height > 700) {
    drawn.selectAll(".tick").append("text").attr("y", height - 24).text(axisDay);
  }
  drawn.selectAll(".tick text").attr("text-anchor", "start").attr("x", 2);
}

/** Where the runs part first: a line behind what is drawn, and what it is in front of that. */
function firstParting(behind, content, x, height) {
  const first = d3.min(data.comparisons, (it) => it.first && moment(it.first));
  if (first) {
    behind.append("line").attr("class", "parting").attr("x1", x(first)).attr("x2", x(first))
      .attr("y1", 22).attr("y2", height);
    const late = x(first) > x(runEnd) - 150;
    content.append("text").attr("class", "parting").attr("x", x(first) + (late ? -4 : 4))
      .attr("y", 33).attr("text-anchor", late ? "end" : "start").text("the runs part " + spoken(first));
  }
}

function drawLane(lane, at) {
  let y = at.y + (chart.paper ? 4 : 8);
  at.labels.append("text").attr("class", "lane").attr("x", 4).attr("y", y + 14).text(lane.title);
  at.content.append("line").attr("class", "between").attr("x1", -at.margin).attr("x2", at.width)
    .attr("y1", y - 3).attr("y2", y - 3);
  y += chart.paper ? 18 : 22;
  const group = at.content.append("g").attr("class", "lane-" + lane.key);
  for (const row of lane.rows) {
    y = drawRow(row, group, {...at, y});
  }
  return y;
}

function drawRow(row, group, at) {
  const middle = sizes().mark / 2 + 4;
  let y = at.y;
  let lines = [];
  if (at.narrow) {
    at.labels.append("text").attr("class", "row").attr("x", 4).attr("y", y + 11)
      .text(shortened(row.name, (chart.width - 12) / 1.12)).append("title").text(row.name);
    y += 15;
  } else {
    const beside = compared ? 26 + 8 * d3.max(row.tracks, (it) => it.label.length) : 22;
    lines = atMost(LABEL_LINES, wrapped(row.name, at.margin - beside));
    const label = at.labels.append("text").attr("class", "row").attr("y", y + middle);
    label.selectAll("tspan").data(lines).join("tspan").attr("x", 14).attr("dy", (_, index) => index && LABEL_LINE).text((it) => it);
    label.append("title").text(row.name);
  }
  const items = [];
  for (const track of row.tracks) {
    if (track.label) {
      at.labels.append("text").attr("class", "track").attr("x", at.narrow ? 2 : at.margin - 5)
        .attr("y", y + middle).attr("text-anchor", at.narrow ? "start" : "end").text(track.label);
    }
    const laid = placed(track, at.x, at.width, !chart.paper || compared || dayCount < 100);
    if (compared && track.spells.length === 0) {
      at.content.append("text").attr("class", "row").attr("x", 12).attr("y", y + middle).text("nothing of this");
    }
    laid.bars.forEach((bar) => items.push(drawBar(bar, group, y + laid.top, track)));
    laid.marks.forEach((mark) => items.push(drawMark(mark, group, y, track)));
    laid.counted.forEach((heap) => items.push(drawCounted(heap, group, y, track)));
    y += laid.height + (compared ? 3 : 0);
  }
  chart.items.push(items.sort((a, b) => a.at - b.at));
  return Math.max(y, at.y + 6 + lines.length * LABEL_LINE) + sizes().gap;
}

/** How high a line of a row's name is. */
const LABEL_LINE = 14;

/** How many lines a row's name has at most; all of it is told on hover. */
const LABEL_LINES = 8;

const atMost = (number, lines) => lines.length <= number ? lines : [...lines.slice(0, number - 1), lines[number - 1].slice(0, -1) + "…"];

/** A name in as many lines as it needs, broken at blanks and hyphens, and within a word for which a line is too short. */
function wrapped(text, width) {
  return text.split(/(?<=[\s-])/).flatMap((word) => inPieces(word, width)).reduce((lines, word) => {
    const last = lines.length - 1;
    const longer = (lines[last] ?? "") + word;
    return last >= 0 && measure(longer.trim()) * 1.12 <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []).map((it) => it.trim());
}

/** A word in pieces that a line has room for. */
function inPieces(word, width) {
  if (measure(word) * 1.12 <= width) {
    return [word];
  }
  return [...word].reduce((pieces, letter) => {
    const last = pieces[pieces.length - 1];
    return last !== undefined && measure(last + letter) * 1.12 <= width ? [...pieces.slice(0, -1), last + letter] : [...pieces, letter];
  }, []);
}
