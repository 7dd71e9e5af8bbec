// Where the names on a map stand, so that none covers another or a sign.

/** Beside a sign: to the right, the left, above and below, and between these. */
const SIDES = [[1, 0], [-1, 0], [1, -1], [1, 1], [-1, -1], [-1, 1], [0, -1], [0, 1]];

/** How far from its sign a name may stand; unless it stands right beside it, a line leads to it. */
const REACHES = [0, 16, 34];
const LINE = 13;

const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
  * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** The box of a name on one side of its sign; a name has x, y, a gap, and its lines' width and number. */
function boxBeside(name, [across, down], reach) {
  const gap = name.gap + reach;
  const height = LINE * name.lines + 2;
  const left = across > 0 ? name.x + gap : across < 0 ? name.x - gap - name.width : name.x - name.width / 2;
  const beside = across === 0 ? gap + 8 : 6 + reach;
  const top = down > 0 ? name.y + beside - (across ? 4 : 0) : down < 0 ? name.y - beside - height + (across ? 4 : 0)
    : name.y - LINE / 2;
  const box = {left, right: left + name.width, top, bottom: top + height, across, reach, leads: reach > 0 || down !== 0};
  return {...box, end: [Math.max(left, Math.min(box.right, name.x)), Math.max(top, Math.min(box.bottom, name.y))]};
}

/** Whether the line from a sign to its name runs over the middle of another sign. */
function crosses(name, {end: [x, y]}, other) {
  const [width, height] = [x - name.x, y - name.y];
  const along = Math.max(0, Math.min(1, ((other.x - name.x) * width + (other.y - name.y) * height) / (width ** 2 + height ** 2)));
  return Math.hypot(name.x + along * width - other.x, name.y + along * height - other.y) < 7;
}

/** Puts every name where it covers least: a second time when it is known where the others went. */
function beside(names, {width, height}, others) {
  const window = {left: 2, right: width - 2, top: 2, bottom: height - 2};
  const signs = names.map((it) => ({left: it.x - 10, right: it.x + 10, top: it.y - 10, bottom: it.y + 10}));
  const choices = names.map((name) => REACHES.flatMap((reach) => SIDES.map((side) => boxBeside(name, side, reach))));
  const boxes = [];
  for (let round = 0; round < 2; round++) {
    names.forEach((name, index) => {
      const inTheWay = boxes.filter((it, other) => other !== index).concat(signs.filter((it, other) => other !== index));
      boxes[index] = d3.least(choices[index], (it) =>
        d3.sum(inTheWay, (other) => overlap(it, other)) + 0.3 * d3.sum(others, (other) => overlap(it, other))
        + 80 * names.filter((other) => other !== name && it.leads && crosses(name, it, other)).length
        + 3 * ((it.right - it.left) * (it.bottom - it.top) - overlap(it, window)) + it.reach);
    });
  }
  return boxes;
}
