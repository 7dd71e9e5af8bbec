// The page on paper: two sheets, as full as they can be.

const MILLIMETRE = 96 / 25.4;

/** What a sheet holds of an A4 page, how wide it is, and what stays free at the end, as browsers differ. */
const SHEET = {width: 188 * MILLIMETRE, height: 277 * MILLIMETRE, free: 3 * MILLIMETRE};
const SHEETS = 2;

/** What is never torn. */
const WHOLE = "header > *, #day, main h2, .runlist > li, .legend, .lanes, #differences tr, figure, .topic li, .topic h3, .topic h4, p, footer";

/** A heading is not left behind: it stays with what follows it. */
function keptTogether(boxes) {
  return boxes.map(({box, heading}, index) => {
    const next = heading && boxes.slice(index + 1).find((it) => it.box.top >= box.bottom - 1);
    return {top: box.top, height: (next ? next.box.bottom : box.bottom) - box.top, bottom: box.bottom};
  });
}

/** On paper every pair of runs is open. */
const closed = () => [...document.querySelectorAll("details.pairing:not([open])")];
let opened = [];

/** The steps to what differs that were open before. */
let stepsOpen = [];

/** How many sheets the page takes, as it would be printed. */
function sheets() {
  const top = document.documentElement.getBoundingClientRect().top;
  const seen = [...document.querySelectorAll(WHOLE)].map((it) => ({box: it.getBoundingClientRect(), heading: it.matches("main h2")}))
    .filter((it) => it.box.height > 0);
  const boxes = keptTogether(d3.sort(seen, (it) => it.box.top));
  let moved = 0;
  boxes.forEach((box) => {
    const from = box.top - top + moved;
    const left = SHEET.height - from % SHEET.height;
    if (box.height > left && box.height < SHEET.height) {
      moved += left;
    }
  });
  return Math.ceil((d3.max(boxes, (it) => it.bottom) - top + moved + SHEET.free) / SHEET.height);
}

/** With fewer differences of each pair, all is set closer, so that there is room for more. */
const FEW = 3;

/** Set closer; without the maps, as places are also told in words; without a difference, as these are also told in short. */
const SPARING = ["dense", "spare", "bare"];

/** As many differences of each pair as two sheets have room for. */
function fillSheets() {
  const style = byId("onpaper");
  const root = document.documentElement;
  style.media = "all";
  root.style.width = SHEET.width + "px";
  keepOnPaper(FEW);
  if (compared && sheets() > SHEETS) {
    spare("dense");
    keepOnPaper(1);
    if (sheets() > SHEETS) {
      spare("bare");
    }
    if (sheets() > SHEETS) {
      spare("spare");
    }
  }
  const most = mostThatFits(d3.max(pairsOnPaper, (it) => it.rows.length) ?? 0, 1, keepOnPaper);
  keepOnPaper(most);
  if (runs.length === 2 && pairsOnPaper.every((it) => it.rows.length <= most)) {
    giveReasons(true);
    giveReasons(sheets() <= SHEETS);
  }
  root.style.width = "";
  style.media = "print";
}

function spare(what) {
  document.body.classList.add(what);
  redrawMap();
}

/** The largest number up to which there are not too many sheets; the least is not tried. */
function mostThatFits(all, least, keep) {
  let fits = least;
  let tooMany = all + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    keep(middle);
    [fits, tooMany] = sheets() > SHEETS ? [fits, middle] : [middle, tooMany];
  }
  return fits;
}

/** Once all differences of two runs are on paper, all have their steps beside them, or none. */
function giveReasons(given) {
  pairsOnPaper.forEach(({rows}) => rows.forEach((row) => {
    row.classList.toggle("reasoned", given);
    row.querySelectorAll("details").forEach((it) => { it.open = given; });
  }));
}

/** So many units are across the timeline on paper, whose letters are then no smaller than 5.5 points. */
const ACROSS_PAPER = 1050;

/** On paper, a part of a lane that may not be torn is so high at most. */
const PART = 200;

/** A row no higher than this stays with those before it. */
const SMALL = 40;

/** On a screen all lanes are one picture; on paper each is its own, with its dates, so that a sheet may end below it. */
function pictures(all, frame) {
  return chart.paper && all.length > 0 ? all.flatMap((lane) => pieces(lane, frame).map((it) => [it])) : [all];
}

/** A lane too high for what is left of a sheet, in pieces. */
function pieces(lane, frame) {
  const found = [];
  let high = Infinity;
  for (const row of lane.rows) {
    const own = d3.sum(row.tracks, (track) => placedOn(track, frame).height + 5);
    if (high + own > PART && (own > SMALL || high === Infinity)) {
      found.push({...lane, title: found.length ? "continued" : lane.title, rows: []});
      high = 0;
    }
    high += own;
    found[found.length - 1].rows.push(row);
  }
  return found;
}

const spellsOf = (some) => some.flatMap((lane) => lane.rows).flatMap((row) => row.tracks).flatMap((track) => track.spells);

/** Paper says which rows it leaves something out of, and explains no sign that it does not show. */
function tellLeftOut(box) {
  const kept = new Set(spellsOf(lanes(chart.all, chart.same, true)).map((it) => signature([it])));
  const gone = spellsOf(lanes(chart.all, chart.same, false)).filter((it) => !kept.has(signature([it])));
  const byRow = d3.rollups(gone, (them) => new Set(them.map((it) => signature([it]))).size, (it) => it.fact.thing.i);
  const nameOfRow = new Map(gone.map((it) => [it.fact.thing.i, it.fact.thing.t.replace(/^the /, "")]));
  byId("leftout").textContent = gone.length === 0 ? "" : "Not on paper but in the page: claims, routine reports and "
    + (compared ? "what is the same in all runs" : "what stands all along") + ", of "
    + byRow.map(([row, number]) => nameOfRow.get(row) + " (" + number + ")").join(", ") + ".";
  document.querySelector("#timeline .sign-contested").classList.toggle("unsaid", box.querySelector(".contested") === null);
}

addEventListener("beforeprint", () => {
  chart.paper = true;
  opened = closed();
  stepsOpen = [...document.querySelectorAll("table.apart tr:not(.reasoned) details[open]")];
  giveReasons(false);
  opened.forEach((it) => {
    it.open = true;
    it.dispatchEvent(new Event("toggle"));
  });
  document.body.classList.remove(...SPARING);
  part("timeline", drawLanes);
  part("map", redrawMap);
  fillSheets();
});
addEventListener("afterprint", () => {
  chart.paper = false;
  opened.forEach((it) => { it.open = false; });
  giveReasons(false);
  stepsOpen.forEach((it) => { it.open = true; });
  part("timeline", drawLanes);
  part("map", redrawMap);
});
