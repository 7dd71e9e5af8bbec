// Draws what rests on what: boxes of text, and arrows from a ground to what it brings about.

/** What the lines mean. */
const graphHint = () => el("p", {class: "hint"},
  "An arrow leads from a ground to what it brings about; a dashed line with a bar, to what it rules out",
  el("span", {class: "hintagainst"}, "; a dotted line, to a sum that it lowers"), ".");

function graph(section, made, name) {
  const box = el("div", {class: "scroll graph", role: "group", tabindex: 0,
    "aria-label": name + "; the same in words follows it"});
  const more = el("button", {type: "button", class: "more"});
  let limits = SHOWN_AT_FIRST;
  const draw = () => {
    const drawn = limits.map(made);
    const fits = drawn.findIndex((it) => drawGraph(box, it.nodes, it.edges));
    if (fits < 0) {
      drawGraph(box, drawn[limits.length - 1].nodes, drawn[limits.length - 1].edges, "TB", "stage slim");
    }
    more.hidden = drawn[fits < 0 ? limits.length - 1 : fits].left === 0;
    more.textContent = "Show all of it";
  };
  more.addEventListener("click", () => {
    limits = [Infinity];
    draw();
  });
  section.append(graphHint(), scrollable(box, ["More", "More"], BEYOND), more);
  draw();
  keptFitting(box, draw);
}

/** Lays a graph out anew whenever its window is of another width; what had the focus has it again. */
function keptFitting(box, draw) {
  let width = box.clientWidth;
  new ResizeObserver(() => {
    if (box.clientWidth === 0 || box.clientWidth === width) {
      return;
    }
    width = box.clientWidth;
    const focused = [...box.querySelectorAll(".node")].indexOf(document.activeElement);
    draw();
    box.querySelectorAll(".node")[focused]?.focus({preventScroll: true});
  }).observe(box);
}

/** The ways to what lies beyond the sides of a graph. */
const BEYOND = ["More to the left", "More to the right"];

/** How many of what one thing rests on, or brings about, stand beside each other: as many as there is room for. */
const BESIDE = [Infinity, 6, 5, 4, 3, 2, 1];

/**
 * Lays out boxes of text in layers, with lines between them. An edge is from a conclusion to what
 * it rests on; its arrow leads the other way, and a bar stands for it where that rules it out. Boxes
 * of a slim stage are narrower. Says whether the window is wide enough for it.
 */
function drawGraph(box, nodes, edges, rankdir = "TB", stageClass = "stage") {
  const stage = el("div", {class: stageClass});
  box.replaceChildren(stage);
  const boxes = new Map();
  for (const node of nodes) {
    const made = nodeBox(node);
    stage.append(made);
    boxes.set(node.id, made);
  }
  const layout = fitting(boxes, edges, rankdir, box.clientWidth);
  stage.prepend(drawEdges(layout));
  for (const [id, made] of boxes) {
    const place = layout.node(id);
    made.style.left = place.x - place.width / 2 + "px";
    made.style.top = place.y - place.height / 2 + "px";
  }
  const {width, height} = layout.graph();
  stage.style.width = width + "px";
  stage.style.height = height + "px";
  box.scrollLeft = openedAt(layout, box.clientWidth);
  box.tellSides?.();
  return width <= box.clientWidth;
}

/** The layout with the most beside each other that is no wider than its window, or else the narrowest. */
function fitting(boxes, edges, rankdir, room) {
  let narrowest = null;
  for (const beside of BESIDE) {
    const layout = laidOut(boxes, edges, rankdir, beside);
    const {width} = layout.graph();
    if (width <= room) {
      return layout;
    }
    narrowest = !narrowest || width < narrowest.graph().width ? layout : narrowest;
  }
  return narrowest;
}

function laidOut(boxes, edges, rankdir, beside) {
  const layout = new dagre.graphlib.Graph().setGraph({rankdir, nodesep: 14, ranksep: 30, edgesep: 10, marginx: 4, marginy: 4});
  boxes.forEach((made, id) => layout.setNode(id, {width: made.offsetWidth, height: made.offsetHeight}));
  const upper = rankdir === "TB" ? 0 : 1;
  const further = new Set(edges.map((it) => it[upper]));
  d3.group(edges, (it) => it[upper]).forEach((own) => d3.sort(own, (it) => further.has(it[1 - upper]))
    .forEach(([from, to, how = {}], index) => layout.setEdge(from, to, {
      ...how, minlen: 1 + Math.floor(index / beside),
      ...(how.label ? {width: measure(how.label) + 6, height: 22, labelpos: "r", labeloffset: BESIDE_LINE} : {})})));
  dagre.layout(layout);
  layout.edges().forEach((it) => upright(layout, it));
  return drawnWhole(layout);
}

/** How far a line stays from the border. */
const BORDER = 6;

/** A drawing is as wide as its boxes; where a line passes beside them, it is wider. */
function drawnWhole(layout) {
  const lines = layout.edges().map((it) => layout.edge(it));
  const [left, right] = d3.extent(lines.flatMap((it) => it.points), (it) => it.x);
  const moved = Math.max(0, BORDER - (left ?? BORDER));
  const graph = layout.graph();
  graph.width = Math.max(graph.width, (right ?? 0) + BORDER) + moved;
  layout.nodes().map((it) => layout.node(it)).concat(lines, lines.flatMap((it) => it.points))
    .filter((it) => it.x !== undefined).forEach((it) => { it.x += moved; });
  return layout;
}

/** A line leaves a box below it and comes to one above it, so that it passes between the rows of boxes. */
function upright(layout, {v, w}) {
  const {points} = layout.edge(v, w);
  const down = layout.node(v).y < layout.node(w).y ? 1 : -1;
  const at = (node, near, side) => {
    const room = Math.min(node.width / 2 - 14, 60);
    return {x: Math.max(node.x - room, Math.min(node.x + room, near.x)), y: node.y + side * node.height / 2};
  };
  points[0] = at(layout.node(v), points[1], down);
  points[points.length - 1] = at(layout.node(w), points[points.length - 2], -down);
}

/** How far to scroll, so that the topmost and as many as possible of what is next to it, and next to that, are seen. */
function openedAt(layout, room) {
  const top = d3.least(layout.nodes(), (it) => layout.node(it).y);
  const near = layout.neighbors(top);
  const first = d3.least(near, (it) => Math.abs(layout.node(it).x - layout.node(top).x));
  const worth = new Map([...near.flatMap((it) => layout.neighbors(it)).map((it) => [it, 1]), ...near.map((it) => [it, 2]), [first, 50], [top, 100]]);
  const sides = [...worth].map(([it, value]) => {
    const {x, width} = layout.node(it);
    return {value, left: x - width / 2, right: x + width / 2};
  });
  const centred = layout.node(top).x - room / 2;
  const gain = (at) => d3.sum(sides, (it) => it.left >= at && it.right <= at + room ? it.value : 0) - Math.abs(at - centred) / 1000;
  const margins = [1, 28];
  return d3.greatest([centred, ...sides.flatMap((it) => margins.flatMap((beside) => [it.left - beside, it.right + beside - room]))], gain);
}

/** How far words stand from the line that they are about. */
const BESIDE_LINE = 7;

/** A line stands upright where it passes its words, so that it never runs through them. */
function throughWords(edge) {
  const x = edge.x - edge.width / 2 - BESIDE_LINE;
  const others = edge.points.filter((it) => Math.abs(it.y - edge.y) > edge.height / 2);
  return [...others, {x, y: edge.y - edge.height / 2}, {x, y: edge.y + edge.height / 2}]
    .sort((a, b) => (a.y - b.y) * Math.sign(edge.points[edge.points.length - 1].y - edge.points[0].y));
}

const ENDS = {arrow: "M0,0L8,4L0,8Z", bar: "M7,0L7,10"};

let graphs = 0;

function drawEdges(layout) {
  const {width, height} = layout.graph();
  const name = "ends" + ++graphs;
  const svg = d3.create("svg").attr("width", width).attr("height", height).attr("aria-hidden", "true");
  Object.entries(ENDS).forEach(([end, path]) => svg.append("marker").attr("id", name + end)
    .attr("class", end).attr("viewBox", "0 0 10 10").attr("refX", end === "arrow" ? 8 : 10).attr("refY", end === "arrow" ? 4 : 5)
    .attr("markerWidth", end === "arrow" ? 9 : 13).attr("markerHeight", end === "arrow" ? 9 : 13)
    .attr("markerUnits", "userSpaceOnUse").attr("orient", "auto-start-reverse").append("path").attr("d", path));
  const line = d3.line((it) => it.x, (it) => it.y).curve(d3.curveMonotoneY);
  layout.edges().map((it) => layout.edge(it)).forEach((edge) => {
    svg.append("path").attr("class", edge.blocks ? "edge blocks" : edge.against ? "edge against" : "edge")
      .attr("d", line(edge.label ? throughWords(edge) : edge.points))
      .attr("marker-start", edge.against ? null : "url(#" + name + (edge.blocks ? "bar" : "arrow") + ")");
    if (edge.label) {
      svg.append("text").attr("x", edge.x).attr("y", edge.y + 4).attr("text-anchor", "middle").text(edge.label);
    }
  });
  return svg.node();
}

function nodeBox(node) {
  const inner = [
    el("span", {class: "title"}, node.title), el("span", {class: "text"}, node.text),
    ...(node.note ? [el("span", {class: "note"}, node.note)] : [])];
  const attributes = {class: "node " + node.kind + (node.root ? " root" : ""), title: node.tip};
  return node.spell
    ? el("button", {...attributes, type: "button", onclick: (event) => choose(node.spell, event.currentTarget)}, inner)
    : el("div", attributes, inner);
}
