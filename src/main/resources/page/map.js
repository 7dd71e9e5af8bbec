// Places of the theatre as of the chosen day, run by run. Every place is known to a tenth of a degree at best.

/** On a map narrower than this, towns have no names. */
const ROOMY = 400;

const PLACE_WORDS = {base: "base or site", zone: "zone"};

function places(run) {
  return run.spells.filter((it) => it.fact.is === "given" && it.fact.lat !== undefined)
    .map((spell) => {
      const id = spell.fact.a[0];
      return {
        spell, run, id, name: spell.fact.row.replace(/^the /, ""), kind: spell.fact.k,
        point: [spell.fact.lon / 10, spell.fact.lat / 10],
        approximate: (spell.proof.o || []).some((it) => /approximate/i.test(run.sources[it].source || "")),
        about: run.spells.filter((it) => it.fact.a.includes(id)),
      };
    });
}

function drawMap() {
  const plans = runs.map((run) => ({run, known: places(run)}));
  const known = plans.flatMap((it) => it.known);
  const section = cleared("map");
  if (known.length === 0) {
    section.append(el("p", {class: "hint"}, "This scenario says of nothing where it is."));
    return;
  }
  const box = el("div", {class: "plans"});
  section.append(box);
  const ground = theatre(known, Math.max(300, Math.min(560, section.clientWidth - 50)));
  plans.forEach((plan) => { plan.layer = drawPlan(box, plan.run, ground); });
  const apart = el("div", {class: "apart"});
  const list = el("ul", {class: "places"});
  section.append(...(compared ? [apart] : []), mapLegend(),
    el("details", {class: "table", id: "placetable"}, el("summary", {}, "The map in words"), list),
    el("p", {class: "hint"}, ground.inside
      ? "Outlines: Natural Earth, public domain; they are de facto lines and take no side. No live locations: what the scenario states, as of the chosen day."
      : "No outlines are kept of this area; places lie on a grid of degrees."));
  dayListeners.push(() => {
    list.replaceChildren();
    const told = d3.rollup(known, (same) => same.map((place) => ({place, ...of(place)})), (it) => it.id);
    const differing = [...told.values()].filter(differs);
    const ids = new Map(differing.map((same) => [same[0].place.id, same]));
    plans.forEach((plan) => {
      plan.layer.selectAll("*").remove();
      plan.known.forEach((place) => drawPlace(plan.layer, told.get(place.id).find((it) => it.place === place),
        ground, ids.get(place.id)));
    });
    told.forEach((same) => list.append(inWords(same)));
    apart.replaceChildren(...placesApart(differing));
    section.classList.toggle("alike", differing.length === 0);
  });
}

/** Where places lie on a map of some width. */
function theatre(known, width) {
  const height = Math.round(width * 0.77);
  const outlines = data.theatre.outlines.features;
  const syria = outlines.find((it) => it.properties.name === "Syria");
  const [[west, south], [east, north]] = d3.geoBounds(syria);
  const inside = known.every(({point: [x, y]}) =>
    x > west - 0.7 && x < east + 0.7 && y > south - 0.7 && y < north + 0.7);
  const projection = d3.geoMercator();
  if (inside) {
    projection.fitExtent([[width * 0.03, 14], [width * 0.97, height - 14]], syria);
  } else {
    const points = {type: "MultiPoint", coordinates: known.map((it) => it.point)};
    projection.fitExtent([[80, 60], [width - 80, height - 60]], points);
    projection.scale(Math.min(projection.scale(), 12000));
  }
  return {width, height, projection, inside, outlines, syria};
}

/** The ground of one run's map; gives the layer that its places are drawn on. */
function drawPlan(box, run, {width, height, projection, inside, outlines, syria}) {
  const path = d3.geoPath(projection);
  const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("class", "theatre")
    .attr("role", "img").attr("aria-label", "Map of the theatre"
      + (compared ? " in run " + run.label : "") + "; the same in words follows");
  svg.append("path").attr("class", "graticule").attr("d", path(d3.geoGraticule().step([1, 1])()));
  if (inside) {
    svg.append("g").selectAll("path").data(outlines).join("path").attr("class", "land").attr("d", path);
    const countries = svg.append("g");
    const written = [];
    outlines.filter((it) => it !== syria).forEach((land) => {
      const [x, y] = path.centroid(land);
      const at = {
        x: Math.max(44, Math.min(width - 44, x)), y: Math.max(16, Math.min(height - 10, y)), half: measure(land.properties.name),
      };
      if (!written.some((it) => Math.abs(it.y - at.y) < 12 && Math.abs(it.x - at.x) < (it.half + at.half) * 0.7)) {
        written.push(at);
        countries.append("text").attr("class", "country").attr("x", at.x).attr("y", at.y).text(land.properties.name);
      }
    });
    const towns = svg.append("g").attr("class", "towns");
    (width < ROOMY ? [] : data.theatre.towns).forEach((town) => {
      const [x, y] = projection([town.lon, town.lat]);
      towns.append("circle").attr("cx", x).attr("cy", y).attr("r", 1.8);
      towns.append("text").attr("x", x + 5).attr("y", y - 4).text(town.name);
    });
  }
  box.append(el("figure", {class: "plan"},
    ...(compared ? [el("figcaption", {}, el("span", {}, letter(run), " " + run.title))] : []), svg.node()));
  return svg.append("g");
}

const mapLegend = () => el("ul", {class: "legend", "aria-label": "Signs of the map"},
  [["■", "base in use"], ["□", "base not in use"], ["◌", "zone"], ["▲", "force"], ["✕", "incursions in 7 days"],
    ...(compared ? [["≠", "and a frame: not the same in all runs on this day"]] : []),
    ["dashed ring", "about where: a tenth of a degree, some 10 km; a wide ring: approximate"]]
    .map(([sign, words]) => el("li", {}, sign + " " + words)));

/** What is told of a place on the chosen day. */
function of(place) {
  const end = dayEnd(state.day);
  const standing = place.about.filter((it) => it.fact.is === "status" && isTold(it.fact) && standsAt(it, end));
  const incursions = d3.sum(place.about.filter((it) =>
    it.fact.k === "incursion" && it.start < end && it.start >= +end - 7 * DAY), () => 1);
  const forces = place.about.filter((it) =>
    it.fact.k === "force" && it.fact.a[0] !== place.id && (!it.start || it.start < end));
  return {standing, incursions, forces, inUse: !standing.some((it) => /vacated|site-held/.test(it.fact.k))};
}

const sentencesOf = (told) => told.standing.concat(told.forces).map((it) => it.fact.t)
  .concat(told.incursions ? [told.incursions + " incursions in 7 days"] : []);

const differs = (same) => same.length < runs.length
  || new Set(same.map((it) => JSON.stringify(sentencesOf(it)))).size > 1;

/** Where the runs differ on the chosen day, and in what. */
function placesApart(differing) {
  if (differing.length === 0) {
    return [el("p", {}, "On this day the runs do not differ in any place.")];
  }
  return [el("p", {}, "On this day the runs differ in:"), el("ul", {class: "places"}, differing.map((same) => {
    const lines = same.map(sentencesOf);
    return el("li", {}, el("b", {}, "≠ " + same[0].place.name), el("ul", {class: "facts"}, runs.map((run) => {
      const index = same.findIndex((it) => it.place.run === run);
      const own = index < 0 ? ["not there"] : lines[index].filter((line) => !lines.every((it) => it.includes(line)));
      return el("li", {}, letter(run), own.length ? own.join("; ") : "none of this");
    })));
  }))];
}

function drawPlace(layer, told, {projection, width}, apart) {
  const {place} = told;
  const [x, y] = projection(place.point);
  const node = layer.append("g").attr("class", "place " + place.kind).attr("transform", "translate(" + x + "," + y + ")");
  node.append("circle").attr("class", "about" + (place.approximate ? " wide" : ""))
    .attr("r", place.approximate ? 15 : 9);
  if (apart) {
    node.append("rect").attr("class", "apart").attr("x", -13).attr("y", -13).attr("width", 26).attr("height", 26);
  }
  if (place.kind === "zone") {
    node.append("circle").attr("class", "zone").attr("r", 6);
  } else {
    node.append("rect").attr("class", told.inUse ? "used" : "unused").attr("x", -4.5).attr("y", -4.5)
      .attr("width", 9).attr("height", 9);
  }
  if (told.forces.length > 0) {
    node.append("path").attr("class", "force").attr("d", d3.symbol(d3.symbolTriangle, 42)())
      .attr("transform", "translate(0,-15)");
  }
  const words = (apart ? "≠ " : "") + (place.approximate ? "≈ " : "") + place.name;
  const standing = apart ? ownState(told, apart) : "";
  const left = x + 16 + Math.max(measure(words) * 1.15, measure(standing)) > width;
  const aside = (left ? -1 : 1) * (apart ? 16 : 12);
  const name = node.append("text").attr("x", aside).attr("y", 4)
    .attr("text-anchor", left ? "end" : "start").text(words);
  if (apart) {
    name.append("tspan").attr("class", "state").attr("x", aside).attr("dy", 13).text(standing);
  }
  if (told.incursions > 0) {
    name.append("tspan").attr("class", "incursions").attr("x", aside).attr("dy", 13)
      .text("✕ " + told.incursions + " in 7 days");
  }
  node.append("title").text([place.name].concat(sentencesOf(told)).join("\n"));
  node.on("click", () => choose(told.standing[0] || place.spell));
}

/** What stands at a place in one run and not in all, in a few words. */
function ownState(told, same) {
  const own = told.standing.filter((it) => same.length < runs.length
    || !same.every((other) => other.standing.some((one) => one.fact.t === it.fact.t)));
  return own.length === 0 ? "none of the others' states"
    : own[0].fact.s + (own.length > 1 ? " +" + (own.length - 1) : "");
}

/** A place, and what is told of it in each run. */
function inWords(same) {
  const {place} = same[0];
  return el("li", {}, factButton(place.spell, place.name),
    " (" + (PLACE_WORDS[place.kind] || place.kind.replaceAll("-", " ")) + ", "
    + (place.approximate ? "approximately " : "about ") + place.point[1].toFixed(1) + "° N, " + place.point[0].toFixed(1) + "° E)",
    el("ul", {class: "facts"}, same.flatMap((told) => told.standing.concat(told.forces)
      .map((it) => el("li", {}, factButton(it, null, compared ? [letter(told.place.run)] : [])))
      .concat(told.incursions ? [el("li", {}, ...(compared ? [letter(told.place.run)] : []), told.incursions + " incursions in 7 days")] : []))));
}
