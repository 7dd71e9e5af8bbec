// Places of the theatre as of the chosen day, run by run. Every place is known to a tenth of a degree at best.

/** On a map narrower than this, towns have no names. */
const ROOMY = 400;

/** The states of a base that the rules tell apart, and their signs. */
const SITES = [["base-active", "base in use"], ["base-withdrawing", "being left"], ["base-vacated", "vacated"],
  ["site-held", "taken over, and held"]];

const PLACES = ["base", "zone"];

/** The places of a run, with coordinates or without; a buffer is told of where it is proposed for, a force where it is given at. */
function places(run) {
  const within = d3.group(run.spells.filter((it) => it.fact.at), (it) => it.fact.at);
  return run.spells.filter((it) => it.fact.is === "given" && PLACES.includes(it.fact.k))
    .map((spell) => {
      const id = spell.fact.a[0];
      const given = within.get(id) || [];
      const named = new Set([id, ...given.filter((it) => it.fact.k === "buffer-proposal").map((it) => it.fact.a[0])]);
      return {
        spell, run, id, key: spell.fact.thing.i, name: spell.fact.row.replace(/^the /, ""), kind: spell.fact.k,
        point: spell.fact.lat === undefined ? null : [spell.fact.lon / 10, spell.fact.lat / 10], approximate: Boolean(spell.fact.approximate),
        about: run.spells.filter((it) => it.fact.is === "status" && it.fact.a.some((name) => named.has(name))),
        forces: given.filter((it) => it.fact.k === "force").map((force) => ({
          force, free: run.spells.filter((it) => it.fact.k === "free-force" && it.fact.a[0] === force.fact.a[0])})),
        pressure: run.levels.find((it) => it.k === "incursion-pressure" && it.a.includes(id)),
      };
    });
}

/** What is drawn of the map: each run with its places, the ground, and one plan for each run or, on paper, for those alike. */
const maps = {all: [], ground: null, plans: []};

function drawMap() {
  maps.all = runs.map((run) => ({run, known: places(run)})).map((it) => ({...it, drawn: it.known.filter((place) => place.point)}));
  const section = cleared("map");
  const without = el("div", {class: "unplaced"});
  if (maps.all.every((it) => it.drawn.length === 0)) {
    section.classList.add("nowhere");
    section.append(el("p", {class: "hint"}, "No place in this scenario has coordinates."), without);
    onDay("map", tellPlaces);
    return;
  }
  section.append(el("div", {class: "plans"}));
  drawPlans();
  section.append(...(compared ? [el("div", {class: "apart"})] : []), without, mapLegend(maps.all.some(isHeaped)),
    el("p", {id: "elsewhere", class: "paper"}, "The maps are in the page alone; where things at places differ, it stands under “Not the same”."),
    el("details", {class: "table", id: "placetable"}, el("summary", {}, "The map in words"), el("ul", {class: "places"})),
    el("p", {class: "hint"}, maps.ground.inside
      ? "Outlines: Natural Earth, public domain; they are de facto lines and take no side. No live locations: what the scenario states, as of the chosen day."
      : "No outlines are kept of this area; places lie on a grid of degrees."));
  onDay("map", drawPlacesOfDay);
  new ResizeObserver(() => {
    if (!chart.paper && mapWidth() !== maps.ground.width) {
      redrawMap();
    }
  }).observe(section);
}

/** Whether some places of a run are in one spot. */
const isHeaped = ({drawn}) => gathered(drawn.map((place) => ({place})), maps.ground, new Map()).some((told) => told.own);

const mapWidth = () => Math.max(300, Math.min(560, byId("map").clientWidth - 50));

/** How wide the ground is on paper, of so many maps in a row: names are then no smaller than 5.5 points. */
const GROUNDS_ON_PAPER = [440, 400, 300];

/** On a screen each run has its map; on paper those that are alike on the chosen day share one. */
function drawPlans() {
  const box = document.querySelector("#map .plans");
  const drawn = chart.paper
    ? d3.groups(maps.all, (it) => JSON.stringify(it.drawn.map((place) => [place.key, sentencesOf(of(place))]))).map(([, same]) => same)
    : maps.all.map((it) => [it]);
  const across = Math.min(GROUNDS_ON_PAPER.length, drawn.length);
  const width = !chart.paper ? mapWidth()
    : document.body.classList.contains("dense") && across === 1 ? GROUNDS_ON_PAPER[2]
      : compared ? GROUNDS_ON_PAPER[across - 1] : GROUNDS_ON_PAPER[1];
  maps.ground = theatre(maps.all.flatMap((it) => it.drawn), width);
  box.className = "plans across" + across;
  box.replaceChildren();
  maps.plans = drawn.map((same) => ({...same[0], ...drawPlan(box, same.map((it) => it.run), maps.ground)}));
}

/** The same for paper, or for the screen again. */
function redrawMap() {
  if (maps.plans.length > 0) {
    drawPlans();
    drawPlacesOfDay();
  }
}

/** What is told of each place on the chosen day, run by run; below the maps that of places without coordinates. */
function tellPlaces() {
  const told = d3.rollup(maps.all.flatMap((it) => it.known), (same) => same.map(of), (it) => it.key);
  document.querySelector("#map .unplaced").replaceChildren(...unplaced(told));
  return told;
}

function drawPlacesOfDay() {
  const section = byId("map");
  const told = tellPlaces();
  const differing = [...told.values()].filter(differs);
  const ids = new Map(differing.map((same) => [same[0].place.key, same]));
  maps.plans.forEach((plan) => {
    drawPlaces(plan, plan.drawn.map((place) => told.get(place.key).find((it) => it.place === place)), maps.ground, ids);
  });
  section.querySelector("#placetable .places").replaceChildren(...[...told.values()].filter((same) => same[0].place.point).map(inWords));
  section.querySelector("div.apart")?.replaceChildren(...placesApart(differing));
  section.classList.toggle("alike", differing.length === 0);
}

/** The ground of the map of a run, or of some that are alike; gives the layer that its places are drawn on. */
function drawPlan(box, own, ground) {
  const {width, height, projection, inside, outlines, syria} = ground;
  const path = d3.geoPath(projection);
  const svg = d3.create("svg").attr("viewBox", [0, 0, width, height]).attr("class", "theatre")
    .attr("role", "img").attr("aria-label", "Map of the theatre"
      + (compared ? " in run " + own.map((it) => it.label).join(", ") : "") + "; the same in words follows");
  svg.append("path").attr("class", "graticule").attr("d", path(graticule(ground)));
  const towns = svg.append("g").attr("class", "towns");
  let countries = null;
  if (inside) {
    svg.insert("g", ".towns").selectAll("path").data(outlines).join("path").attr("class", "land").attr("d", path);
    countries = svg.insert("g", ".towns").attr("class", "countries");
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
    ...(compared ? [el("figcaption", {}, el("span", {}, own.map(letter), own.length > 1 ? " the same map" : " " + own[0].title))] : []), svg.node()));
  return {layer: svg.append("g"), towns: towns.selectAll("text").nodes(), countries: countries?.selectAll("text").nodes() || []};
}

/** Who or what is present at a place, and by what sign. */
const PRESENT = {
  force: {written: "▲", words: "force", path: d3.symbol(d3.symbolTriangle, 42)()},
  buffer: {written: "‖", words: "buffer in place", path: "M-5,-5h3.5v10h-3.5ZM1.5,-5h3.5v10h-3.5Z"},
};

const drawPresent = (node, kind) => node.append("path").attr("class", kind).attr("d", PRESENT[kind].path);

/** Explains the signs; that of several places in one spot, where there are some. */
function mapLegend(heaps) {
  const sign = (kind, draw = drawSite) => {
    const svg = d3.create("svg").attr("viewBox", "0 0 13 13").attr("width", 13).attr("height", 13).attr("aria-hidden", "true");
    draw(svg.append("g").attr("transform", "translate(6.5,6.5)"), kind);
    return svg.node();
  };
  return el("ul", {class: "legend", "aria-label": "Signs of the map"},
    SITES.map(([kind, words]) => el("li", {}, sign(kind), words)),
    Object.entries(PRESENT).map(([kind, {words}]) => el("li", {}, sign(kind, drawPresent), words)),
    [["◌", "zone"], ["✕", "incursions " + lastDays(maps.all[0].known.find((it) => it.pressure)?.pressure)],
      ...(heaps ? [["number in a frame:", "so many places in one spot, told of in words"]] : []),
      ...(compared ? [["≠", "and a frame: not the same in all runs on this day"],
        ["+1", "after a state: so many more that are not the same in all runs, each told under “Not the same”"]] : []),
      ["dashed ring:", "about where, to a tenth of a degree, some 10 km; a wide ring: approximate"]]
      .map(([written, words]) => el("li", {}, written + " " + words)));
}

/** The places of one run, their names where they cover nothing; a town or a country that one covers goes without its own. */
function drawPlaces({layer, towns, countries}, places, ground, differing) {
  layer.selectAll("*").remove();
  const all = gathered(places, ground, differing);
  const names = all.map((told) => nameOf(told, ground, told.own ? told.differing > 0 : differing.get(told.place.key)));
  const written = towns.map((node) => ({node, ...boxOf(node.getAttribute("x"), node.getAttribute("y"), measure(node.textContent))}))
    .concat(countries.map((node) => ({node, ...boxOfCountry(node)})));
  const boxes = beside(names, ground, written);
  all.forEach((told, index) => drawPlace(layer, told, names[index], boxes[index]));
  written.forEach((town) => town.node.classList.toggle("covered", boxes.some((it) => overlap(it, town) > 0)));
}

const boxOf = (x, y, width) => ({left: Number(x), right: Number(x) + width, top: y - 10, bottom: Number(y) + 3});

/** The name of a country is centred, and its letters are set apart. */
function boxOfCountry(node) {
  const width = measure(node.textContent) * 1.3;
  return boxOf(Number(node.getAttribute("x")) - width / 2, node.getAttribute("y"), width);
}

/** The name of a place, with what is told below it, and how much room that takes. */
function nameOf(told, {projection, width}, apart) {
  const room = width * 0.4;
  const {place} = told;
  const [x, y] = projection(place.point);
  const lines = [["name", (apart ? "≠ " : "") + (place.approximate ? "≈ " : "") + shortened(place.name, room)]]
    .concat(apart ? [["state", shortened(told.own ? told.differing + " of them not the same" : ownState(told, apart), room)]] : [])
    .concat(Object.entries(told.present).filter(([, names]) => names.length > 0)
      .map(([kind, names]) => ["present", PRESENT[kind].written + " " + shortened(names.join(", "), room)]))
    .concat(told.incursions ? [["incursions", "✕ " + told.incursions + " " + lastDays(told.place.pressure).replace("in the last", "in")]] : []);
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
  const present = Object.keys(PRESENT).filter((kind) => told.present[kind].length > 0);
  present.forEach((kind, index) => drawPresent(node, kind)
    .attr("transform", "translate(" + (index * 14 - (present.length - 1) * 7) + ",-16)"));
  const at = (box.across > 0 ? box.left : box.across < 0 ? box.right : (box.left + box.right) / 2) - name.x;
  const text = node.append("text").attr("y", box.top + 11 - name.y)
    .attr("text-anchor", box.across > 0 ? "start" : box.across < 0 ? "end" : "middle");
  name.texts.forEach(([kind, words], index) =>
    text.append("tspan").attr("class", kind).attr("x", at).attr("dy", index ? LINE : 0).text(words));
  node.append("title").text(hovered(told).join("\n"));
  node.on("click", () => told.own ? showInWords() : choose(told.first, node.node()));
}
