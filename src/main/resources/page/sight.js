// What of the timeline is in sight while it is scrolled: its names stay, labels stay with their bars, and a row says
// where what it holds lies.

/** How wide the fade is at a side beyond which there is more. */
const FADE = 24;

/** The names beside or above the rows: on paper in the drawing itself, else on a layer that stays while that is scrolled. */
function layerOfNames(svg) {
  if (chart.paper) {
    return {shown: svg.node(), labels: svg.append("g").attr("class", "labels"), sized: () => {}};
  }
  const layer = d3.create("svg").attr("class", "lanes names").attr("width", chart.width)
    .attr("role", "group").attr("aria-label", "Names beside the timeline; a table with the same follows it");
  return {
    shown: el("div", {class: "layers"}, layer.node(), svg.node()),
    labels: layer.append("g").attr("class", "labels"),
    sized: (height) => layer.attr("height", height),
  };
}

/** Where the label of a bar begins that began further left than is seen: as far right as the bar has room for it. */
const labelAt = ({at, end, text}, left) => Math.max(at, Math.min(left, end - measure(text) - 10)) + 5;

/** How a track says that all it holds is earlier or later than what is seen. */
function outOfSight({spans, empty}, left, right) {
  if (spans.length === 0) {
    return empty;
  }
  if (spans.some((it) => it.right > left && it.left < right)) {
    return "";
  }
  const before = spans.filter((it) => it.right <= left);
  const after = spans.filter((it) => it.left >= right);
  return [
    ...(before.length ? ["‹ until " + spokenDay(d3.max(before, (it) => it.until))] : []),
    ...(after.length ? ["from " + spokenDay(d3.min(after, (it) => it.from)) + " ›"] : []),
  ].join(", ");
}

/** Suits labels and hints to what is seen of the drawing. */
function suitToSight(box, margin) {
  if (chart.paper) {
    return;
  }
  const left = box.scrollLeft + (box.scrollLeft > 2 ? FADE : 0);
  const right = box.scrollLeft + box.clientWidth - margin;
  chart.tracks.forEach(({bars, drawn, hint, ...track}) => {
    drawn.forEach(({node, last}) => node.classList.toggle("passed", last < box.scrollLeft));
    bars.filter((it) => it.bar.inside).forEach(({bar, node}) =>
      d3.select(node).select("text").attr("x", labelAt(bar, left)));
    hint.text(outOfSight(track, left, right));
  });
}
