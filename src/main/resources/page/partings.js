// When runs part from the first: on the timeline, and on the day on which the page opens.

/** The moments at which runs part from the first, in order of time, each with those that part then. */
function partings() {
  const apart = data.comparisons.filter((it) => it.fromStart || it.first)
    .map((it) => ({run: it.run, fromStart: Boolean(it.fromStart), at: it.fromStart ? starts : moment(it.first)}));
  const together = d3.groups(apart, (it) => it.fromStart + " " + +it.at).map(([, own]) => ({...own[0], own: own.map((it) => it.run)}));
  return d3.sort(together, (it) => +it.at, (it) => !it.fromStart);
}

const enumerated = (words) => words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];

function partingWords({own, at, fromStart}) {
  const when = fromStart ? "from the start" : spoken(at);
  if (runs.length === 2) {
    return "the runs part " + when;
  }
  return fromStart ? enumerated(["A", ...own]) + " part " + when : enumerated(own) + (own.length === 1 ? " parts " : " part ") + when;
}

const PARTING_LINE = 13;

/** Where each run parts, and where the words for it stand: below each other where there is no room beside. */
function partingsPlaced(x, width) {
  const placed = partings().map((it) => {
    const at = x(it.at < starts ? starts : it.at);
    const text = partingWords(it);
    const room = measure(text) * 1.12 + 8;
    const late = at + room > width;
    return {at, text, late, left: late ? at - room : at, right: late ? at : at + room};
  });
  const levels = packed(placed);
  return {placed, height: Math.max(0, levels - 1) * PARTING_LINE};
}

/** A line behind what is drawn at each parting, and once what it is, in front of that; no line runs through the words of another. */
function drawPartings(behind, content, placed, height, told) {
  placed.forEach(({at, text, late, level}) => {
    behind.append("line").attr("class", "parting").attr("x1", at).attr("x2", at).attr("y1", 22 + (told ? level * PARTING_LINE : 0)).attr("y2", height);
    if (told) {
      content.append("text").attr("class", "parting").attr("x", at + (late ? -4 : 4))
        .attr("y", 33 + level * PARTING_LINE).attr("text-anchor", late ? "end" : "start").text(text);
    }
  });
}

/** The day on which the first run parts, or else the last. */
const openingDay = () => partings().length > 0 ? Math.floor((partings()[0].at - starts) / DAY) : dayCount - 1;
