// Draws what rests on what: boxes of text, and arrows from a ground to what it brings about.

/** What the lines mean. */
const graphHint = () => el("p", {class: "hint"},
  "An arrow leads from a ground to what it brings about; a dashed line with a bar, to what it rules out, or would if it were there.");

function graph(section, made, name) {
  const box = el("div", {class: "scroll graph", role: "group", tabindex: 0,
    "aria-label": name + "; the same in words follows it"});
  const more = el("button", {type: "button", class: "more"});
  const draw = (limit) => {
    const drawn = made(limit);
    drawGraph(box, drawn.nodes, drawn.edges);
    more.hidden = drawn.left === 0;
    more.textContent = "Show all of it";
  };
  more.addEventListener("click", () => draw(Infinity));
  section.append(graphHint(), box, more);
  draw(SHOWN_AT_FIRST);
}

/**
 * Lays out boxes of text in layers, with lines between them. An edge is from a conclusion to what
 * it rests on; its arrow leads the other way, and a bar stands for it where that rules it out.
 */
function drawGraph(box, nodes, edges, rankdir = "TB") {
  const stage = el("div", {class: "stage"});
  box.replaceChildren(stage);
  const layout = new dagre.graphlib.Graph().setGraph({rankdir, nodesep: 14, ranksep: 30, marginx: 4, marginy: 4});
  const boxes = new Map();
  for (const node of nodes) {
    const made = nodeBox(node);
    stage.append(made);
    boxes.set(node.id, made);
    layout.setNode(node.id, {width: made.offsetWidth, height: made.offsetHeight});
  }
  edges.forEach(([from, to, how = {}]) =>
    layout.setEdge(from, to, how.label ? {...how, width: measure(how.label) + 8, height: 14, labelpos: "c"} : {...how}));
  dagre.layout(layout);
  stage.prepend(drawEdges(layout));
  for (const [id, made] of boxes) {
    const place = layout.node(id);
    made.style.left = place.x - place.width / 2 + "px";
    made.style.top = place.y - place.height / 2 + "px";
  }
  const {width, height} = layout.graph();
  stage.style.width = width + "px";
  stage.style.height = height + "px";
  const top = d3.least(nodes, (it) => layout.node(it.id).y);
  box.scrollLeft = layout.node(top.id).x - box.clientWidth / 2;
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
    svg.append("path").attr("class", edge.blocks ? "edge blocks" : "edge").attr("d", line(edge.points))
      .attr("marker-start", "url(#" + name + (edge.blocks ? "bar" : "arrow") + ")");
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
