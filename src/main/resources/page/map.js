// Places of the theatre as of the chosen day. Every place is known to a tenth of a degree at best.

const PLACE_WORDS = {base: "base or site", zone: "zone"};

function places(run) {
  return run.spells.filter((it) => it.fact.is === "given" && it.fact.lat !== undefined)
    .map((spell) => ({
      spell, id: spell.fact.a[0], name: spell.fact.row.replace(/^the /, ""), kind: spell.fact.k,
      point: [spell.fact.lon / 10, spell.fact.lat / 10],
      approximate: (spell.proof.o || []).some((it) => /approximate/i.test(run.sources[it].source || "")),
    }));
}

function drawMap() {
  const run = runs[runs.length - 1];
  const known = places(run);
  const section = cleared("map");
  if (known.length === 0) {
    section.append(el("p", {class: "hint"}, "This scenario says of nothing where it is."));
    return;
  }
  const width = 560;
  const height = 430;
  const outlines = data.theatre.outlines.features;
  const syria = outlines.find((it) => it.properties.name === "Syria");
  const [[west, south], [east, north]] = d3.geoBounds(syria);
  const inside = known.every(({point: [x, y]}) =>
    x > west - 0.7 && x < east + 0.7 && y > south - 0.7 && y < north + 0.7);
  const points = {type: "MultiPoint", coordinates: known.map((it) => it.point)};
  const projection = d3.geoMercator();
  if (inside) {
    projection.fitExtent([[18, 14], [width - 18, height - 14]], syria);
  } else {
    projection.fitExtent([[80, 80], [width - 80, height - 80]], points);
    projection.scale(Math.min(projection.scale(), 12000));
  }
  const path = d3.geoPath(projection);
  const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("class", "theatre")
    .attr("role", "img").attr("aria-label", "Map of the theatre; a table with the same follows");
  svg.append("path").attr("class", "graticule").attr("d", path(d3.geoGraticule().step([1, 1])()));
  if (inside) {
    svg.append("g").selectAll("path").data(outlines).join("path").attr("class", "land").attr("d", path);
    svg.append("g").selectAll("text").data(outlines.filter((it) => it !== syria)).join("text")
      .attr("class", "country").each(function (land) {
        const [x, y] = path.centroid(land);
        d3.select(this).attr("x", Math.max(40, Math.min(width - 40, x)))
          .attr("y", Math.max(16, Math.min(height - 10, y))).text(land.properties.name);
      });
    const towns = svg.append("g").attr("class", "towns");
    data.theatre.towns.forEach((town) => {
      const [x, y] = projection([town.lon, town.lat]);
      towns.append("circle").attr("cx", x).attr("cy", y).attr("r", 1.8);
      towns.append("text").attr("x", x + 5).attr("y", y - 4).text(town.name);
    });
  }
  if (compared) {
    section.append(el("p", {class: "hint"}, "Run " + run.label + "."));
  }
  const layer = svg.append("g");
  const list = el("ul", {class: "places"});
  section.append(svg.node(),
    el("ul", {class: "legend"},
      [["■", "base in use"], ["□", "base not in use"], ["◌", "zone"], ["▲", "force"], ["✕", "incursions in 7 days"],
        ["dashed ring", "about where: a tenth of a degree, some 10 km; a wide ring: approximate"]]
        .map(([sign, words]) => el("li", {}, sign + " " + words))),
    el("details", {class: "table", id: "placetable"}, el("summary", {}, "The map in words"), list),
    el("p", {class: "hint"}, inside
      ? "Outlines: Natural Earth, public domain; they are de facto lines and take no side. No live locations: what the scenario states, as of the chosen day."
      : "No outlines are kept of this area; places lie on a grid of degrees."));
  const update = () => {
    layer.selectAll("*").remove();
    list.replaceChildren();
    known.forEach((place) => drawPlace(layer, list, place, run, projection));
  };
  dayListeners.push(update);
}

/** What is told of a place on the chosen day. */
function of(place, run) {
  const end = dayEnd(state.day);
  const about = run.spells.filter((it) => it.fact.a.includes(place.id));
  const standing = about.filter((it) => it.fact.is === "status" && isTold(it.fact) && standsAt(it, end));
  const incursions = d3.sum(
    about.filter((it) => it.fact.k === "incursion" && it.start < end && it.start >= +end - 7 * DAY), () => 1);
  const forces = about.filter((it) => it.fact.k === "force" && it.fact.a[0] !== place.id && (!it.start || it.start < end));
  return {standing, incursions, forces, inUse: !standing.some((it) => /vacated|site-held/.test(it.fact.k))};
}

function drawPlace(layer, list, place, run, projection) {
  const [x, y] = projection(place.point);
  const told = of(place, run);
  const node = layer.append("g").attr("class", "place " + place.kind).attr("transform", "translate(" + x + "," + y + ")");
  node.append("circle").attr("class", "about" + (place.approximate ? " wide" : ""))
    .attr("r", place.approximate ? 15 : 9);
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
  const left = x > 400;
  const name = node.append("text").attr("x", left ? -12 : 12).attr("y", 4)
    .attr("text-anchor", left ? "end" : "start").text((place.approximate ? "≈ " : "") + place.name);
  if (told.incursions > 0) {
    name.append("tspan").attr("class", "incursions").attr("x", left ? -12 : 12).attr("dy", 13)
      .text("✕ " + told.incursions + " in 7 days");
  }
  node.append("title").text([place.name].concat(told.standing.map((it) => it.fact.t)).join("\n"));
  node.on("click", () => choose(told.standing[0] || place.spell));
  list.append(el("li", {}, factButton(place.spell, place.name),
    " (" + (PLACE_WORDS[place.kind] || place.kind.replaceAll("-", " ")) + ", "
    + (place.approximate ? "approximately " : "about ") + place.point[1].toFixed(1) + "° N, " + place.point[0].toFixed(1) + "° E)"
    + (told.incursions ? ": " + told.incursions + " incursions in 7 days" : ""),
    el("ul", {class: "facts"}, told.standing.concat(told.forces).map((it) => el("li", {}, factButton(it))))));
}
