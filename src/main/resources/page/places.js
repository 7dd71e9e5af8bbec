// What is told of places in words, and what stands at one on the chosen day.

const PLACE_WORDS = {base: "base or site", zone: "zone"};

/** What is told of a place at the end of the chosen day: what the rules conclude, and nothing of its own; first what its sign shows. */
function of(place) {
  const end = dayEnd(state.day);
  const standing = place.about.filter((it) => isTold(it.fact) && standsAt(it, end));
  const life = standing.find((it) => it.fact.life && it.fact.a[0] === place.id);
  const leftByUser = life && !life.fact.a.includes(place.spell.fact.user);
  const forces = place.forces.filter(({force, free}) => (!force.start || force.start < end)
    && !free.some((it) => standsAt(it, end)) && !(leftByUser && force.fact.a[1] === place.spell.fact.user))
    .map((it) => it.force);
  return {
    place, standing, forces, life: life && life.fact.k,
    first: life || standing.find((it) => it.fact.k === "buffer-active") || standing[0] || place.spell,
    incursions: (place.pressure && place.pressure.v[state.day]) || 0,
    present: {
      force: [...new Set(forces.map((it) => it.fact.whose))],
      buffer: standing.filter((it) => it.fact.k === "buffer-active").map((it) => it.fact.row.replace(/^the /, "")),
    },
  };
}

/** Over how many days incursions are counted. */
const lastDays = (pressure) => "in the last " + (pressure?.days ? counted(pressure.days[0], "day") : "days");

const incursionsOf = (told) => told.incursions ? ["Incursions " + lastDays(told.place.pressure) + ": " + told.incursions] : [];

const sentencesOf = (told) => told.standing.concat(told.forces).map((it) => it.fact.t).concat(incursionsOf(told));

/** The same and where the place lies, which is the same in all runs but where a change moved it. */
const saidOf = (it) => sentencesOf(it).concat("lies " + whereabouts(it.place));

const differs = (same) => same.length < runs.length
  || new Set(same.map((it) => JSON.stringify(saidOf(it)))).size > 1;

/** Where the runs differ on the chosen day, and in what. */
function placesApart(differing) {
  if (differing.length === 0) {
    return [el("p", {}, "On this day the runs do not differ in any place.")];
  }
  return [el("p", {}, "On this day the runs differ in:"), el("ul", {class: "places"}, differing.map((same) => {
    const lines = same.map(saidOf);
    const words = (run) => {
      const index = same.findIndex((it) => it.place.run === run);
      const own = index < 0 ? ["not there"] : lines[index].filter((line) => !lines.every((it) => it.includes(line)));
      return own.length ? own.join("; ") : "none of this";
    };
    return el("li", {}, el("b", {}, "≠ " + same[0].place.name), el("ul", {class: "facts"},
      d3.groups(runs, words).map(([told, own]) => el("li", {}, own.map(letter), " ", told))));
  }))];
}

/** What stands at a place in one run and not in all, in a few words. */
function ownState(told, same) {
  const own = told.standing.filter((it) => same.length < runs.length
    || !same.every((other) => other.standing.some((one) => one.fact.i === it.fact.i)))
    .sort((a, b) => Boolean(b.fact.life) - Boolean(a.fact.life));
  if (own.length === 0 && new Set(same.map((it) => whereabouts(it.place))).size > 1) {
    return whereabouts(told.place);
  }
  return own.length === 0 ? "none of the others' states"
    : (own[0].fact.a.includes(told.place.id) ? "" : own[0].fact.row.replace(/^the /, "") + ": ")
      + own[0].fact.s + (own.length > 1 ? " +" + (own.length - 1) : "");
}

/** A place, and what is told of it, once for all runs in which it is so. */
function inWords(same) {
  const {place} = same[0];
  const lettersOfAll = (told) => compared ? told.map((it) => letter(it.run)) : [];
  const facts = same.flatMap((told) => told.standing.concat(told.forces).map((spell) => ({spell, run: told.place.run})));
  const counts = same.flatMap((told) => incursionsOf(told).map((text) => ({text, run: told.place.run})));
  return el("li", {}, factButton(place.spell, place.name),
    " (" + (PLACE_WORDS[place.kind] || place.kind.replaceAll("-", " ")) + ", " + whereabouts(place) + ")",
    el("ul", {class: "facts"},
      d3.groups(facts, (it) => it.spell.fact.i).map(([, told]) => el("li", {}, factButton(told[0].spell, null, lettersOfAll(told)))),
      d3.groups(counts, (it) => it.text).map(([text, told]) => el("li", {}, ...lettersOfAll(told), text))));
}

/** The places that no map can show, and what is so of them. */
function unplaced(told) {
  const without = [...told.values()].filter((same) => !same[0].place.point);
  return without.length === 0 ? [] : [
    el("p", {}, "Not on the map, since the scenario gives no coordinates of:"),
    el("ul", {class: "places"}, without.map(inWords))];
}

const whereabouts = ({point, approximate}) => point
  ? (approximate ? "approximately " : "about ") + degrees(point) : "no coordinates";

/** Where a point lies, on either side of the equator and of the meridian. */
const degrees = ([east, north]) => Math.abs(north).toFixed(1) + "° " + (north < 0 ? "S" : "N") + ", "
  + Math.abs(east).toFixed(1) + "° " + (east < 0 ? "W" : "E");
