// Swim lanes: bars for what stands, marks for what happens.

const chart = {all: false, same: false, items: [], tracks: [], width: 0, paper: false};

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
    if (kind === "apart") {
      svg.append("rect").attr("class", "frame").attr("x", 2).attr("y", 1).attr("width", 14).attr("height", 14);
    } else if (kind === "bar") {
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
    item("given", "given by the scenario"), item("contested", "given as contested: claimed, alleged or disputed"),
    item("derived", "derived: it happens"), item("bar", "derived: it stands"),
    ...(compared ? [item("apart", "framed: not so in all runs")] : []));
}

function drawLanes() {
  const box = byId("lanes");
  chart.width = box.clientWidth;
  const total = chart.paper ? ACROSS_PAPER : chart.width;
  const narrow = total < 640;
  const margin = narrow ? (compared ? 42 : 0) : 168;
  const least = dayCount * (narrow ? 9 : 4);
  const width = Math.max(total - margin - 6, chart.paper ? 0 : least);
  const x = d3.scaleUtc([starts, runEnd], [10, width - 6]);
  const frame = {x, width, margin, narrow};
  chart.items = [];
  chart.tracks = [];
  const drawn = pictures(lanes(chart.all, chart.same, chart.paper), frame).map((part, index) => drawPart(part, frame, index === 0));
  const follow = () => suitToSight(box, margin);
  box.onscroll = follow;
  box.replaceChildren(...drawn.map((it) => it.shown));
  box.parentNode.querySelector(".beyond-before").style.left = margin + "px";
  const seen = Math.max(60, box.clientWidth - margin);
  chart.mark = () => {
    const at = x(dayEnd(state.day));
    drawn.forEach(({band, line}) => {
      band.attr("x", x(dayStart(state.day))).attr("width", Math.max(2, at - x(dayStart(state.day))));
      line.attr("x1", at).attr("x2", at);
    });
    if (at < box.scrollLeft + 12 || at > box.scrollLeft + seen - 12) {
      box.scrollLeft = at - seen / 2;
    }
    follow();
    box.tellSides();
  };
  chart.mark();
  markChosen();
  if (chart.paper) {
    tellLeftOut(box);
  }
}

/** One picture: dates above, what stands and happens below them. */
function drawPart(some, {x, width, margin, narrow}, isFirst) {
  const svg = d3.create("svg").attr("class", "lanes").attr("role", "group")
    .attr("aria-label", "Timeline; a table with the same follows it");
  const body = svg.append("g").attr("transform", "translate(" + margin + ",0)");
  const grid = body.append("g");
  const band = body.append("rect").attr("class", "today");
  const line = body.append("line").attr("class", "now").attr("y1", 20);
  const parting = body.append("g");
  const content = body.append("g");
  const {shown, labels, sized} = layerOfNames(svg);
  const apart = partingsPlaced(x, width);
  const told = isFirst && apart.placed.length > 0;
  let y = (chart.paper ? (told ? 20 : 3) : 30) + (told ? apart.height : 0);
  for (const lane of some) {
    y = drawLane(lane, {y, x, width, margin, narrow, content, labels});
  }
  if (some.length === 0) {
    labels.append("text").attr("x", 4).attr("y", y + 16).text("Nothing to show here.");
    y += 30;
  }
  const height = y + (y > 700 ? 22 : 6);
  labels.insert("rect", ":first-child").attr("class", "behind").attr("width", margin).attr("height", height);
  axis(grid, x, width, height);
  drawPartings(parting, content, apart.placed, height, told);
  band.attr("y", 22).attr("height", height - 22);
  line.attr("y2", height);
  svg.attr("viewBox", [0, 0, margin + width + 6, height]).attr("width", margin + width + 6).attr("height", height);
  svg.on("click", (event) => {
    if (!event.target.closest(".item")) {
      setDay(Math.floor((x.invert(d3.pointer(event, body.node())[0]) - starts) / DAY));
    }
  });
  svg.on("keydown", moveAlong);
  sized(height);
  return {shown, band, line};
}

function axis(grid, x, width, height) {
  const room = crossesYears ? 66 : 38;
  const ticks = x.ticks(Math.max(3, Math.floor(width / 90)))
    .filter((it) => x(it) < width - room && hour(it) === "00:00")
    .reduce((kept, it) => kept.length && x(it) - x(kept[kept.length - 1]) < room ? kept : [...kept, it], []);
  const marks = d3.axisTop(x).tickValues(ticks)
    .tickFormat(spokenDay).tickSizeOuter(0).tickSizeInner(-height + 22);
  const drawn = grid.attr("class", "axis").attr("transform", "translate(0,20)").call(marks);
  drawn.select(".domain").remove();
  if (height > 700) {
    drawn.selectAll(".tick").append("text").attr("y", height - 24).text(spokenDay);
  }
  drawn.selectAll(".tick text").attr("text-anchor", "start").attr("x", 2);
}

/** On paper the title of a lane stands beside its dates. */
function drawLane(lane, at) {
  let y = at.y + (chart.paper ? 0 : 8);
  at.labels.append("text").attr("class", "lane").attr("x", 4).attr("y", y + 14).text(lane.title);
  if (!chart.paper) {
    at.content.append("line").attr("class", "between").attr("x1", -at.margin).attr("x2", at.width)
      .attr("y1", y - 3).attr("y2", y - 3);
  }
  y += 22;
  const group = at.content.append("g").attr("class", "lane-" + lane.key);
  for (const row of lane.rows) {
    y = drawRow(row, group, {...at, y});
  }
  return y;
}

/** On paper, marks in a long run have their names while they are few. */
const placedOn = (track, {x, width}) => placed(track, x, width, !chart.paper || compared || dayCount < 100 || track.spells.filter(isMark).length <= CROWD);

function drawRow(row, group, at) {
  const middle = sizes().mark / 2 + 4;
  let y = at.y;
  let lines = [];
  if (at.narrow) {
    const name = atMost(LABEL_LINES, wrapped(row.name, chart.width - 12));
    writtenIn(at.labels, name, 4, y + 11).append("title").text(row.name);
    y += 1 + name.length * LABEL_LINE;
  } else {
    const beside = compared ? 26 + 8 * d3.max(row.tracks, (it) => it.label.length) : 22;
    lines = atMost(LABEL_LINES, wrapped(row.name, at.margin - beside));
    writtenIn(at.labels, lines, 14, y + middle).append("title").text(row.name);
  }
  const items = [];
  for (const track of row.tracks) {
    if (track.label) {
      at.labels.append("text").attr("class", "track").attr("x", at.narrow ? 2 : at.margin - 5)
        .attr("y", y + middle).attr("text-anchor", at.narrow ? "start" : "end").text(track.label);
    }
    const laid = placedOn(track, at);
    const bars = laid.bars.map((bar) => ({...drawBar(bar, group, y + laid.top, track), bar, last: bar.end}));
    const marks = laid.marks.map((mark) => ({...drawMark(mark, group, y, track), last: mark.at + 6}));
    items.push(...bars, ...marks);
    laid.counted.forEach((heap) => items.push(drawCounted(heap, group, y, track)));
    chart.tracks.push({bars, drawn: [...bars, ...marks], spans: spansOf(track, at.x), empty: track.empty, hint: at.labels.append("text").attr("class", "row lies")
      .attr("x", at.margin + (at.narrow ? FADE : 12)).attr("y", y + middle).text(track.empty)});
    y += laid.height + (compared ? 3 : 0);
  }
  chart.items.push(items.sort((a, b) => a.at - b.at));
  return Math.max(y, at.y + 6 + lines.length * LABEL_LINE) + sizes().gap;
}

/** From where to where each thing of a track lies. */
const spansOf = (track, x) => track.spells.map((it) => {
  const from = it.start || starts;
  const until = isMark(it) ? from : it.end || runEnd;
  return {from, until, left: x(from) - 8, right: x(until) + 8};
});

/** A name in lines. */
function writtenIn(labels, lines, x, y) {
  const text = labels.append("text").attr("class", "row").attr("y", y);
  text.selectAll("tspan").data(lines).join("tspan").attr("x", x).attr("dy", (_, index) => index && LABEL_LINE).text((it) => it);
  return text;
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
