// Which texts and graphics of the page stand out too little from what lies behind them. The whole
// page has to lie in the window, so that what lies behind can be asked for.

const TEXT = 4.5;
const GRAPHIC = 3;
const CLEAR = [0, 0, 0, 0];

const rgba = (text) => {
  const numbers = (text.match(/[\d.]+/g) || []).map(Number);
  return text.startsWith("rgb") ? [...numbers.slice(0, 3), numbers.length > 3 ? numbers[3] : 1] : CLEAR;
};
const over = (front, back) => front.slice(0, 3)
  .map((it, index) => it * front[3] + back[index] * (1 - front[3])).concat(1);
const luminance = (color) => color.slice(0, 3).map((it) => it / 255)
  .map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
  .reduce((sum, it, index) => sum + it * [0.2126, 0.7152, 0.0722][index], 0);
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const isDrawing = (element) => element instanceof SVGElement && !(element instanceof SVGSVGElement);

/** What an element paints over what lies behind it. */
function paint(element) {
  const style = getComputedStyle(element);
  if (!isDrawing(element)) {
    return rgba(style.backgroundColor);
  }
  if (["text", "tspan", "line", "g"].includes(element.tagName)) {
    return CLEAR;
  }
  const fill = rgba(style.fill);
  return [...fill.slice(0, 3), fill[3] * style.fillOpacity * style.opacity];
}

/** The colour at a point below an element; nothing where the element cannot be seen. */
function behind(element, x, y) {
  const stack = document.elementsFromPoint(x, y);
  const shown = stack.findIndex((it) => it === element || element.contains(it) || it.contains(element));
  if (shown < 0) {
    return null;
  }
  const own = stack.lastIndexOf(element);
  const layers = stack.slice(own >= 0 && isDrawing(element) ? own + 1 : shown).map(paint);
  let color = [255, 255, 255, 1];
  layers.reverse().forEach((it) => { color = over(it, color); });
  return color;
}

const found = new Map();

/** Of those that look the same, some are looked at. */
const SAMPLES = 3;
const seen = new Map();
function isSample(element) {
  const key = named(element) + named(element.parentElement) + named(element.parentElement.parentElement);
  seen.set(key, (seen.get(key) || 0) + 1);
  return seen.get(key) <= SAMPLES;
}

function check(what, element, colors, least, points) {
  for (const [x, y] of points) {
    const back = behind(element, x, y);
    const best = back && Math.max(...colors.map((it) => contrast(over(it, back), back)));
    if (back && best < least) {
      found.set(what, what + " " + best.toFixed(2) + " of " + colors.join(" or ") + " on " + back.map(Math.round)
        + ": " + (element.textContent || "").slice(0, 30));
    }
  }
}

const named = (element) => element.tagName.toLowerCase() + "." + (element.getAttribute("class") || "")
  + " in " + (element.closest("section, header, nav, footer")?.id || "");
const inset = (box) => [0.08, 0.5, 0.92].map((it) => [box.left + box.width * it, box.top + box.height / 2]);

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || element.closest(".hidden, .skip, script, style, details:not([open]) > :not(summary)")
    || !isSample(element)) {
    continue;
  }
  const range = document.createRange();
  range.selectNodeContents(walker.currentNode);
  const box = range.getClientRects()[0];
  if (!box || box.width < 1) {
    continue;
  }
  const style = getComputedStyle(element);
  if (!isDrawing(element)) {
    check(named(element), element, [rgba(style.color)], TEXT, inset(box));
  } else if (style.paintOrder.startsWith("stroke")) {
    const halo = contrast(rgba(style.fill), rgba(style.stroke));
    if (halo < TEXT) {
      found.set(named(element), named(element) + " " + halo.toFixed(2) + " on its halo");
    }
  } else {
    check(named(element), element, [rgba(style.fill)], TEXT, inset(box));
  }
}

const GRAPHICS = ".bar, .mark, .line, .dot, .now, line.parting, .cap, .land, .used, .unused, .leader, circle.zone, .force,"
  + " rect.apart, .stage path, .towns circle, circle.about";
document.querySelectorAll(GRAPHICS).forEach((element) => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.visibility !== "hidden" && box.width + box.height > 0 && isSample(element)) {
    check(named(element), element, [style.fill, style.stroke].map(rgba), GRAPHIC,
      [[box.left + box.width / 2, box.top + box.height / 2]]);
  }
});
document.querySelectorAll(".node, button:not(.fact), input, .letter, .only").forEach((element) => {
  const box = element.getBoundingClientRect();
  if (box.width > 0 && element.tagName !== "INPUT" && isSample(element)) {
    check(named(element) + " border", element.parentElement, [rgba(getComputedStyle(element).borderTopColor)], GRAPHIC,
      [[box.left - 2, box.top + box.height / 2]]);
  }
});
return [...found.values()];
