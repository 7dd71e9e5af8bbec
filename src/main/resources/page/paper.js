// The page on paper: two sheets, as full as they can be.

const MILLIMETRE = 96 / 25.4;

/** What a sheet holds of an A4 page, how wide it is, and what stays free at the end, as browsers differ. */
const SHEET = {width: 188 * MILLIMETRE, height: 277 * MILLIMETRE, free: 3 * MILLIMETRE};
const SHEETS = 2;

/** What is never torn. */
const WHOLE = "header > *, #day, main h2, .runlist > li, .legend, .lanes, #differences tr, figure, .topic li, .topic h3, .topic h4, p, footer";

/** On paper every pair of runs is open. */
const closed = () => [...document.querySelectorAll("details.pairing:not([open])")];
let opened = [];

/** How many sheets the page takes, as it would be printed. */
function sheets() {
  const top = document.documentElement.getBoundingClientRect().top;
  const boxes = [...document.querySelectorAll(WHOLE)].map((it) => it.getBoundingClientRect()).filter((it) => it.height > 0);
  let moved = 0;
  d3.sort(boxes, (it) => it.top).forEach((box) => {
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
  keepOnPaper(mostOnPaper());
  root.style.width = "";
  style.media = "print";
}

function spare(what) {
  document.body.classList.add(what);
  redrawMap();
}

/** The largest number of differences of each pair with which there are not too many sheets. */
function mostOnPaper() {
  let fits = 1;
  let tooMany = (d3.max(pairsOnPaper, (it) => it.rows.length) ?? 0) + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    keepOnPaper(middle);
    [fits, tooMany] = sheets() > SHEETS ? [fits, middle] : [middle, tooMany];
  }
  return fits;
}

addEventListener("beforeprint", () => {
  chart.paper = true;
  opened = closed();
  opened.forEach((it) => {
    it.open = true;
    it.dispatchEvent(new Event("toggle"));
  });
  document.body.classList.remove(...SPARING);
  drawLanes();
  redrawMap();
  fillSheets();
});
addEventListener("afterprint", () => {
  chart.paper = false;
  opened.forEach((it) => { it.open = false; });
  drawLanes();
  redrawMap();
});
