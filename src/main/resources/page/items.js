// The marks and bars of the timeline, and how they are chosen.

const symbolOf = {
  given: d3.symbol(d3.symbolCircle, 70)(),
  derived: d3.symbol(d3.symbolDiamond2, 60)(),
  contested: d3.symbol(d3.symbolTriangle, 60)(),
};

/** Something to choose: what it is in words, and where it can be pressed. */
function item(group, thing, kind, words, {hit, right}, top) {
  const node = group.append("g").datum(thing).attr("class", "item " + kind)
    .attr("role", "button").attr("tabindex", -1).attr("aria-label", words.join(", "));
  node.append("title").text(words.join("\n"));
  const {press} = sizes();
  node.append("rect").attr("class", "hit").attr("x", hit).attr("y", top)
    .attr("width", Math.max(press, right - hit)).attr("height", press);
  node.on("click", () => take(node.node()));
  return node;
}

/** Shows why what was chosen is so, or what was counted. */
function take(node) {
  const thing = d3.select(node).datum();
  return thing.spells ? showCounted(thing, node) : choose(thing, node);
}

/** In a row in which the runs differ, what some run is without is framed, and what all have is fainter. */
const bearing = (spells, {isApart}) => !isApart ? "" : spells.some(isApart) ? " apart" : " shared";

const NOT_IN_ALL = "not so in all runs";

/** Frames what some run is without; a bar has its outline for a frame. */
function framed(node, box) {
  if (node.classed("apart")) {
    node.attr("aria-description", NOT_IN_ALL);
    node.select("title").text(node.select("title").text() + "\n" + NOT_IN_ALL);
    if (box) {
      node.append("rect").attr("class", "frame").attr("x", box.x - box.side / 2).attr("y", box.y - box.side / 2)
        .attr("width", box.side).attr("height", box.side);
    }
  }
}

const whose = (track) => compared ? ["in run " + track.runs.map((it) => it.label).join(", ")] : [];

const wordsOf = (spell, track) => [spell.fact.t, period(spell), natureWords(spell), ...whose(track)];

function drawBar(bar, group, y, track) {
  const top = y + bar.level * sizes().bar;
  const node = item(group, bar.spell, nature(bar.spell) + bearing([bar.spell], track), wordsOf(bar.spell, track), {hit: bar.hit, right: bar.end}, top);
  const height = sizes().bar - (chart.paper ? 1 : 8);
  node.append("rect").attr("class", "bar").attr("x", bar.at).attr("y", top + (chart.paper ? 0 : 4)).attr("rx", 3)
    .attr("width", bar.end - bar.at).attr("height", height);
  framed(node);
  const text = node.append("text").attr("y", top + (chart.paper ? 10 : 16)).text(bar.text);
  text.classed("besides", !bar.inside);
  if (bar.inside) {
    text.attr("x", bar.at + 5);
  } else if (bar.after) {
    text.attr("x", bar.end + 4);
  } else {
    text.attr("x", bar.at - 4).attr("text-anchor", "end");
  }
  return {node: node.node(), at: bar.at};
}

function drawMark(mark, group, y, track) {
  const top = y + mark.level * sizes().mark;
  const middle = top + sizes().mark / 2;
  const node = item(group, mark.spell, nature(mark.spell) + bearing([mark.spell], track), wordsOf(mark.spell, track), {hit: mark.hit, right: 0}, top);
  node.append("path").attr("class", "mark " + nature(mark.spell))
    .attr("d", symbolOf[nature(mark.spell)])
    .attr("transform", "translate(" + mark.at + "," + middle + ")");
  if (mark.text) {
    node.append("text").attr("class", "besides").attr("x", mark.at + (mark.before ? -9 : 9)).attr("y", middle + 4)
      .attr("text-anchor", mark.before ? "end" : "start").text(mark.text);
  }
  framed(node, {x: mark.at, y: middle, side: chart.paper ? 12 : 18});
  return {node: node.node(), at: mark.at};
}

/** Marks for which there is no room, as their number. */
function drawCounted(heap, group, y, track) {
  const top = y + heap.level * sizes().mark;
  const spells = heap.marks.map((it) => it.spell);
  const days = [...new Set([spells[0], spells[spells.length - 1]].map((it) => spokenDay(it.start)))];
  const title = spells.length + " more, " + days.join(" to ");
  const node = item(group, {spells, title, track}, "counted" + bearing(spells, track), [title, ...whose(track)], {hit: heap.hit, right: 0}, top);
  node.append("rect").attr("class", "bar").attr("x", heap.hit + 0.5).attr("y", top + 4).attr("rx", 8)
    .attr("width", sizes().press - 1).attr("height", 16);
  framed(node);
  node.append("text").attr("x", heap.hit + sizes().press / 2).attr("y", top + 16).attr("text-anchor", "middle")
    .text("+" + spells.length);
  return {node: node.node(), at: heap.at};
}

/** Lists marks that were counted. */
function showCounted({spells, title, track}, node) {
  const box = byId("counted");
  box.hidden = false;
  box.replaceChildren(el("h3", {}, [title, ...whose(track)].join(", ")),
    el("ul", {class: "facts dated"}, spells.map((it) => el("li", {}, el("time", {}, spokenDay(it.start)), el("span", {}, factButton(it))))));
  box.onkeydown = (event) => event.key === "Escape" && node.isConnected && node.focus();
  box.focus();
}

/** Arrow keys: along a row, and to the nearest in the row above or below. */
function moveAlong(event) {
  const here = event.target.closest(".item");
  if (!here) {
    return;
  }
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    take(here);
    return;
  }
  const row = chart.items.findIndex((items) => items.some((it) => it.node === here));
  const place = chart.items[row].findIndex((it) => it.node === here);
  const nearest = (items) =>
    d3.least(items || [], (it) => Math.abs(it.at - chart.items[row][place].at));
  const next = {
    ArrowRight: () => chart.items[row][place + 1],
    ArrowLeft: () => chart.items[row][place - 1],
    ArrowDown: () => nearest(chart.items[row + 1]),
    ArrowUp: () => nearest(chart.items[row - 1]),
    Home: () => chart.items[row][0],
    End: () => chart.items[row][chart.items[row].length - 1],
  }[event.key];
  const to = next && next();
  if (to) {
    event.preventDefault();
    here.setAttribute("tabindex", -1);
    to.node.setAttribute("tabindex", 0);
    to.node.focus();
  }
}

/** The chosen fact stands out, and it is where the Tab key enters the timeline. */
function markChosen() {
  const nodes = d3.selectAll("#lanes .item");
  nodes.classed("chosen", (it) => it === state.chosen).attr("tabindex", -1);
  const chosen = nodes.filter((it) => it === state.chosen).node();
  const entry = chosen || nodes.node();
  if (entry) {
    entry.setAttribute("tabindex", 0);
  }
}

onDay("timeline", () => chart.mark && chart.mark());
onChoice("timeline", markChosen);
