// Places for which there is no room side by side on a map, under one sign with their number.

/** From so many places in one spot on, and no farther apart than this, they stand under one sign. */
const HEAPED = 4;
const SPOT = 8;

/** What is told of places, those in one spot taken together. */
function gathered(all, {projection}, apart) {
  const spots = all.reduce((known, told) => {
    const [x, y] = projection(told.place.point);
    const near = known.find((it) => Math.hypot(it.x - x, it.y - y) < SPOT);
    if (near) {
      near.own.push(told);
      return known;
    }
    return [...known, {x, y, own: [told]}];
  }, []);
  return spots.flatMap(({own}) => own.length < HEAPED ? own : [heapOf(own, apart)]);
}

/** Several places as one: their number is the name, and each is told of by its own. */
function heapOf(own, apart) {
  const [{place}] = own;
  const differing = own.filter((it) => apart.has(it.place.key)).length;
  const kinds = new Set(own.map((it) => it.place.kind));
  const what = kinds.size > 1 ? "places" : place.kind === "base" ? "sites" : "zones";
  return {
    own, differing,
    place: {...place, kind: "heap", name: own.length + " " + what, approximate: own.some((it) => it.place.approximate)},
    present: {force: namesOf(own, "force"), buffer: namesOf(own, "buffer")}, incursions: 0,
  };
}

const namesOf = (own, kind) => [...new Set(own.flatMap((it) => it.present?.[kind] || []))];

/** What is told of a place on hover: its name, and what is so there; of several, one after the other. */
const hovered = (told) => told.own
  ? [told.place.name + ":", ...told.own.flatMap((it) => [it.place.name, ...sentencesOf(it).map((line) => "  " + line)])]
  : [told.place.name, ...sentencesOf(told)];

/** The sign of several places: their number. */
function drawHeap(node, told) {
  node.append("rect").attr("class", "site unused heap").attr("x", -11).attr("y", -8).attr("width", 22).attr("height", 16).attr("rx", 3);
  node.append("text").attr("class", "many").attr("y", 4).attr("text-anchor", "middle").text(told.own.length);
}

/** Opens the map in words, where each of them can be chosen. */
function showInWords() {
  const words = byId("placetable");
  words.open = true;
  words.querySelector("summary").focus({preventScroll: true});
  bringInto(words, "start");
}
