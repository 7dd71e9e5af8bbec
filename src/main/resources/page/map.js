// Places of the theatre as of the chosen day, run by run. Every place is known to a tenth of a degree at best.

/** On a map narrower than this, towns have no names. */
const ROOMY = 400;

const PLACE_WORDS = {base: "base or site", zone: "zone"};

/** The states of a base that the rules tell apart, and their signs. */
const SITES = [["base-active", "base in use"], ["base-withdrawing", "being left"], ["base-vacated", "vacated"],
  ["site-held", "taken over, and held"]];

/** The places of a run; a buffer is told of where it is proposed for, a force where it is given at. */
function places(run) {
  const within = d3.group(run.spells.filter((it) => it.fact.at), (it) => it.fact.at);
  return run.spells.filter((it) => it.fact.is === "given" && it.fact.lat !== undefined)
    .map((spell) => {
      const id = spell.fact.a[0];
      const given = within.get(id) || [];
      const named = new Set([id, ...given.filter((it) => it.fact.k === "buffer-proposal").map((it) => it.fact.a[0])]);
      return {
        spell, run, id, name: spell.fact.row.replace(/^the /, ""), kind: spell.fact.k,
        point: [spell.fact.lon / 10, spell.fact.lat / 10], approximate: Boolean(spell.fact.approximate),
        about: run.spells.filter((it) => it.fact.is === "status" && it.fact.a.some((name) => named.has(name))),
        forces: given.filter((it) => it.fact.k === "force").map((force) => ({
          force, free: run.spells.filter((it) => it.fact.k === "free-force" && it.fact.a[0] === force.fact.a[0])})),
        pressure: run.levels.find((it) => it.k === "incursion-pressure" && it.a.includes(id)),
      };
    });
}

function drawMap() {
  const plans = runs.map((run) => ({run, known: places(run)}));
  const known = plans.flatMap((it) => it.known);
  const section = cleared("map");
  if (known.length === 0) {
    section.append(el("p", {class: "hint"}, "No place in this scenario has coordinates."));
    return;
  }
  const box = el("div", {class: "plans"});
  section.append(box);
  const ground = theatre(known, Math.max(300, Math.min(560, section.clientWidth - 50)));
  plans.forEach((plan) => Object.assign(plan, drawPlan(box, plan.run, ground)));
  const apart = el("div", {class: "apart"});
  const list = el("ul", {class: "places"});
  section.append(...(compared ? [apart] : []), mapLegend(plans.some((it) => gathered(it.known.map((place) => ({place})), ground, new Map()).some((told) => told.own))),
    el("details", {class: "table", id: "placetable"}, el("summary", {}, "The map in words"), list),
    el("p", {class: "hint"}, ground.inside
      ? "Outlines: Natural Earth, public domain; they are de facto lines and take no side. No live locations: what the scenario states, as of the chosen day."
      : "No outlines are kept of this area; places lie on a grid of degrees."));
  onDay("map", () => {
    list.replaceChildren();
    const told = d3.rollup(known, (same) => same.map(of), (it) => it.id);
    const differing = [...told.values()].filter(differs);
    const ids = new Map(differing.map((same) => [same[0].place.id, same]));
    plans.forEach((plan) => {
      drawPlaces(plan, plan.known.map((place) => told.get(place.id).find((it) => it.place === place)), ground, ids);
    });
    told.forEach((same) => list.append(inWords(same)));
    apart.replaceChildren(...placesApart(differing));
    section.classList.toggle("alike", differing.length === 0);
  });
}

/** The ground of one run's map; gives the layer that its places are drawn on. */
function drawPlan(box, run, ground) {
  const {width, height, projection, inside, outlines, syria} = ground;
  const path = d3.geoPath(projection);
  const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("class", "theatre")
    .attr("role", "img").attr("aria-label", "Map of the theatre"
      + (compared ? " in run " + run.label : "") + "; the same in words follows");
  svg.append("path").attr("class", "graticule").attr("d", path(graticule(ground)));
  const towns = svg.append("g").attr("class", "towns");
  if (inside) {
    svg.insert("g", ".towns").selectAll("path").data(outlines).join("path").attr("class", "land").attr("d", path);
    const countries = svg.insert("g", ".towns");
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
    (width < ROOMY ? [] : data.theatre.towns).forEach((town) => {
      const [x, y] = projection([town.lon, town.lat]);
      towns.append("circle").attr("cx", x).attr("cy", y).attr("r", 1.8);
      towns.append("text").attr("x", x + 5).attr("y", y - 4).text(town.name);
    });
  }
  box.append(el("figure", {class: "plan"},
    ...(compared ? [el("figcaption", {}, el("span", {}, letter(run), " " + run.title))] : []), svg.node()));
  return {layer: svg.append("g"), towns: towns.selectAll("text").nodes()};
}

/** Explains the signs; that of several places in one spot, where there are some. */
function mapLegend(heaps) {
  const sign = (kind) => {
    const svg = d3.create("svg").attr("viewBox", "0 0 13 13").attr("width", 13).attr("height", 13).attr("aria-hidden", "true");
    drawSite(svg.append("g").attr("transform", "translate(6.5,6.5)"), kind);
    return svg.node();
  };
  return el("ul", {class: "legend", "aria-label": "Signs of the map"},
    SITES.map(([kind, words]) => el("li", {}, sign(kind), words)),
    [["◌", "zone"], ["▲", "force, or a buffer in place"], ["✕", "incursions in the last days"],
      ...(heaps ? [["number in a frame:", "so many places in one spot, told of in words"]] : []),
      ...(compared ? [["≠", "and a frame: not the same in all runs on this day"]] : []),
      ["dashed ring:", "about where, to a tenth of a degree, some 10 km; a wide ring: approximate"]]
      .map(([written, words]) => el("li", {}, written + " " + words)));
}

/** What is told of a place at the end of the chosen day: what the rules conclude, and nothing of its own. */
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
    incursions: (place.pressure && place.pressure.v[state.day]) || 0,
    manned: forces.length > 0 || standing.some((it) => it.fact.k === "buffer-active"),
  };
}

const incursionsOf = (told) => told.incursions ? ["Incursions in the last days: " + told.incursions] : [];

const sentencesOf = (told) => told.standing.concat(told.forces).map((it) => it.fact.t).concat(incursionsOf(told));

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

/** The places of one run, their names where they cover nothing; a town that one covers goes without its own. */
function drawPlaces({layer, towns}, places, ground, differing) {
  layer.selectAll("*").remove();
  const all = gathered(places, ground, differing);
  const names = all.map((told) => nameOf(told, ground, told.own ? told.differing > 0 : differing.get(told.place.id)));
  const written = towns.map((node) => ({node, ...boxOf(node.getAttribute("x"), node.getAttribute("y"), measure(node.textContent))}));
  const boxes = beside(names, ground, written);
  all.forEach((told, index) => drawPlace(layer, told, names[index], boxes[index]));
  written.forEach((town) => town.node.classList.toggle("covered", boxes.some((it) => overlap(it, town) > 0)));
}

const boxOf = (x, y, width) => ({left: Number(x), right: Number(x) + width, top: y - 10, bottom: Number(y) + 3});

/** The name of a place, with what is told below it, and how much room that takes. */
function nameOf(told, {projection, width}, apart) {
  const room = width * 0.4;
  const {place} = told;
  const [x, y] = projection(place.point);
  const lines = [["name", (apart ? "≠ " : "") + (place.approximate ? "≈ " : "") + shortened(place.name, room)]]
    .concat(apart ? [["state", shortened(told.own ? told.differing + " of them not the same" : ownState(told, apart), room)]] : [])
    .concat(told.incursions ? [["incursions", "✕ " + told.incursions + " in the last days"]] : []);
  return {x, y, apart, texts: lines, lines: lines.length, gap: place.approximate ? 19 : apart || told.own ? 16 : 12,
    width: d3.max(lines, ([, text]) => measure(text) * 1.15)};
}

/** The sign of a base: filled while it is in use, half while it is being left, with a core once it is taken over. */
function drawSite(node, kind) {
  const square = (side, name, width = side) => node.append("rect").attr("class", name)
    .attr("x", -side / 2).attr("y", -side / 2).attr("width", width).attr("height", side);
  square(9, "site " + (kind === "base-active" ? "used" : "unused") + " " + kind);
  if (kind === "base-withdrawing") {
    square(9, "used", 4.5);
  } else if (kind === "site-held") {
    square(4, "used");
  }
}

function drawPlace(layer, told, name, box) {
  const {place} = told;
  const node = layer.append("g").attr("class", "place " + place.kind)
    .attr("transform", "translate(" + name.x + "," + name.y + ")");
  node.append("circle").attr("class", "hit").attr("r", 12);
  if (box.leads) {
    node.append("line").attr("class", "leader").attr("x2", box.end[0] - name.x).attr("y2", box.end[1] - name.y);
  }
  node.append("circle").attr("class", "about" + (place.approximate ? " wide" : ""))
    .attr("r", place.approximate ? 15 : 9);
  if (name.apart) {
    node.append("rect").attr("class", "apart").attr("x", -13).attr("y", -13).attr("width", 26).attr("height", 26);
  }
  if (told.own) {
    drawHeap(node, told);
  } else if (place.kind === "zone") {
    node.append("circle").attr("class", "zone").attr("r", 6);
  } else {
    drawSite(node, told.life);
  }
  if (told.manned) {
    node.append("path").attr("class", "force").attr("d", d3.symbol(d3.symbolTriangle, 42)())
      .attr("transform", "translate(0,-15)");
  }
  const at = (box.across > 0 ? box.left : box.across < 0 ? box.right : (box.left + box.right) / 2) - name.x;
  const text = node.append("text").attr("y", box.top + 11 - name.y)
    .attr("text-anchor", box.across > 0 ? "start" : box.across < 0 ? "end" : "middle");
  name.texts.forEach(([kind, words], index) =>
    text.append("tspan").attr("class", kind).attr("x", at).attr("dy", index ? LINE : 0).text(words));
  node.append("title").text(hovered(told).join("\n"));
  node.on("click", () => told.own ? showInWords() : choose(told.standing[0] || place.spell, node.node()));
}

/** What stands at a place in one run and not in all, in a few words. */
function ownState(told, same) {
  const own = told.standing.filter((it) => same.length < runs.length
    || !same.every((other) => other.standing.some((one) => one.fact.t === it.fact.t)))
    .sort((a, b) => Boolean(b.fact.life) - Boolean(a.fact.life));
  return own.length === 0 ? "none of the others' states"
    : (own[0].fact.a.includes(told.place.id) ? "" : own[0].fact.row.replace(/^the /, "") + ": ")
      + own[0].fact.s + (own.length > 1 ? " +" + (own.length - 1) : "");
}

/** A place, and what is told of it in each run. */
function inWords(same) {
  const {place} = same[0];
  return el("li", {}, factButton(place.spell, place.name),
    " (" + (PLACE_WORDS[place.kind] || place.kind.replaceAll("-", " ")) + ", "
    + (place.approximate ? "approximately " : "about ") + degrees(place.point) + ")",
    el("ul", {class: "facts"}, same.flatMap((told) => told.standing.concat(told.forces)
      .map((it) => el("li", {}, factButton(it, null, compared ? [letter(told.place.run)] : [])))
      .concat(incursionsOf(told).map((it) => el("li", {}, ...(compared ? [letter(told.place.run)] : []), it))))));
}

/** Where a point lies, on either side of the equator and of the meridian. */
const degrees = ([east, north]) => Math.abs(north).toFixed(1) + "° " + (north < 0 ? "S" : "N") + ", "
  + Math.abs(east).toFixed(1) + "° " + (east < 0 ? "W" : "E");
