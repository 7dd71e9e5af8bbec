// Which lanes and rows the timeline has, and what stands in each without overlap.

const LANES = [
  ["ceasefires", "Truces"],
  ["negotiation", "Talks and agreements"],
  ["violations", "Violations"],
  ["bases", "Bases and sites"],
  ["buffers", "Buffers and incursions"],
  ["spillover", "Airspace and spillover"],
  ["signals", "Signals and escalation"],
  ["relations", "Relations"],
  ["humanitarian", "Prisons and blockades"],
];

/** On paper, what stands all along is told among where things stand. */
const isOnPaper = (spell) => spell.event || spell.fact.is === "given"
  ? !isQuiet(spell)
  : (spell.start && spell.start > starts) || (spell.end && spell.end < runEnd);

const isDrawn = (spell, all, paper = false) =>
  (!paper || isOnPaper(spell))
  && (spell.fact.is !== "given" || spell.start >= starts)
  && (spell.event ? spell.start >= starts : true)
  && (isTold(spell.fact) || (all && spell.fact.show === "detail"));

const signature = (spells) =>
  JSON.stringify(spells.map((it) => [it.fact.t, +it.start, +it.end, it.given]).sort());

/** Lanes with rows; each row holds what one thing went through, run by run. */
function lanes(all, same, paper) {
  return LANES.map(([key, title]) => {
    const rows = new Map();
    runs.forEach((run, index) => {
      for (const spell of run.spells) {
        if (spell.fact.l === key && isDrawn(spell, all, paper)) {
          if (!rows.has(spell.fact.row)) {
            rows.set(spell.fact.row, runs.map(() => []));
          }
          rows.get(spell.fact.row)[index].push(spell);
        }
      }
    });
    const told = [...rows].map(([name, byRun]) => row(name, paper && compared ? apart(byRun) : byRun));
    return {key, title, rows: told.filter((it) => same || !compared || it.differs)};
  }).filter((lane) => lane.rows.length > 0);
}

/** On paper, only what is not the same in all runs. */
function apart(byRun) {
  const known = byRun.map((spells) => new Set(spells.map((it) => signature([it]))));
  return byRun.map((spells) => spells.filter((it) => !known.every((own) => own.has(signature([it])))));
}

function row(name, byRun) {
  const alike = d3.groups(byRun.map((spells, index) => ({spells, run: runs[index]})), (it) => signature(it.spells));
  const tracks = alike.map(([, own]) => ({
    label: !compared ? "" : own.length === runs.length ? "all" : lettersOf(own.map((it) => it.run)),
    runs: own.map((it) => it.run), spells: own[0].spells,
  }));
  return {name: name.replace(/^the /, ""), differs: alike.length > 1, tracks};
}

/** The letters of some runs, as far as there is room for them. */
function lettersOf(some) {
  const labels = some.map((it) => it.label);
  return labels.length <= 4 ? labels.join("") : labels.slice(0, 2).join("") + "+" + (labels.length - 2);
}

const measure = (() => {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map();
  return (text) => {
    context.font = "11px system-ui, sans-serif";
    if (!known.has(text)) {
      known.set(text, context.measureText(text).width);
    }
    return known.get(text);
  };
})();

/** Puts boxes on as few levels as they need; each has left and right. */
function packed(boxes) {
  const ends = [];
  for (const box of boxes) {
    let level = ends.findIndex((end) => end <= box.left);
    level = level < 0 ? ends.length : level;
    ends[level] = box.right;
    box.level = level;
  }
  return ends.length;
}

const isQuiet = (spell) => ["claim", "routine"].includes(spell.fact.show);

/** How high a mark, a bar and what lies between rows are. */
const sizes = () => chart.paper ? {mark: 14, bar: 15, gap: 2} : {mark: 17, bar: 20, gap: 5};

/** So many bars on one row have no labels beside them. */
const CROWD = 16;

/** The marks and bars of one track, placed; and how high they are together. */
function placed(track, x, width, labelled) {
  const marks = track.spells
    .filter((it) => it.event || it.fact.is === "given")
    .sort((a, b) => a.start - b.start)
    .map((spell) => {
      const at = x(spell.start);
      const text = labelled && !isQuiet(spell) ? spell.fact.s : "";
      const right = at + 7 + (text ? 4 + measure(text) : 0);
      const before = right > width;
      return {
        spell, at, text, before,
        left: before ? at - 11 - measure(text) : at - 7, right: before ? at + 7 : right + 4,
      };
    });
  const quiet = marks.filter((it) => isQuiet(it.spell));
  const loud = marks.filter((it) => !isQuiet(it.spell)).sort((a, b) => a.left - b.left);
  const markLevels = packed(loud);
  quiet.forEach((it) => { it.level = markLevels; });
  const standing = track.spells.filter((it) => !it.event && it.fact.is !== "given");
  const crowded = standing.length > CROWD;
  const bars = standing
    .map((spell) => {
      const left = Math.max(0, spell.start ? x(spell.start) : 0);
      const end = spell.end ? x(spell.end) : x(runEnd);
      const inside = measure(spell.fact.s) + 10 <= end - left;
      const text = inside || !crowded ? spell.fact.s : "";
      const after = end + 5 + measure(text) <= width;
      const right = inside ? end : after ? end + 9 + measure(text) : end;
      return {
        spell, at: left, end: Math.max(end, left + 3), text, inside, after,
        left: inside || after ? left : left - measure(text) - 9, right: Math.max(right, left + 4),
      };
    })
    .sort((a, b) => a.left - b.left || b.right - a.right);
  const barLevels = packed(bars);
  const {mark, bar} = sizes();
  const top = (markLevels + (quiet.length ? 1 : 0)) * mark;
  return {marks, bars, top, height: Math.max(mark, top + barLevels * bar)};
}

