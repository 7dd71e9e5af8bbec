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

/** Whether it is no status, but given or an event. */
const isMark = (spell) => spell.event || spell.fact.is === "given";

/** Claims and routine reports are not on paper. */
const isLoud = (spell) => !isMark(spell) || !isQuiet(spell);

/** Of one run, what stands all along is told among where things stand. */
const isOnPaper = (spell) => isLoud(spell)
  && (isMark(spell) || (spell.start && spell.start > starts) || (spell.end && spell.end < runEnd));

/** Not from before the start; a moment may be earlier than that from which a computer counts, so it is not compared with nothing. */
const isWithin = (spell) => Boolean(spell.start) && spell.start >= starts;

const isDrawn = (spell, all) =>
  (spell.fact.is !== "given" || isWithin(spell))
  && (!spell.event || isWithin(spell))
  && (isTold(spell.fact) || (all && spell.fact.show === "detail"));

/** What a row is called; of what kind it is, where another of its lane has the same name. */
function rowName(thing, rows) {
  const alike = [...rows.values()].some((it) => it.thing !== thing && it.thing.t === thing.t);
  return thing.t.replace(/^the /, "") + (alike ? " (" + thing.of + ")" : "");
}

const signature = (spells) =>
  JSON.stringify(spells.map((it) => [it.fact.i, it.start && +it.start, it.end && +it.end, it.given]).sort());

/** Lanes with rows; each row holds what one thing went through, run by run. */
function lanes(all, same, paper) {
  return LANES.map(([key, title]) => {
    const rows = new Map();
    runs.forEach((run, index) => {
      for (const spell of run.spells) {
        if (spell.fact.l === key && isDrawn(spell, all)) {
          const {thing} = spell.fact;
          if (!rows.has(thing.i)) {
            rows.set(thing.i, {thing, byRun: runs.map(() => [])});
          }
          rows.get(thing.i).byRun[index].push(spell);
        }
      }
    });
    const told = [...rows.values()].map(({thing, byRun}) => row(rowName(thing, rows), paper ? onPaper(byRun) : byRun, byRun))
      .filter((it) => it.tracks.some((track) => track.spells.length > 0));
    return {key, title, rows: told.filter((it) => same || !compared || it.differs)};
  }).filter((lane) => lane.rows.length > 0);
}

/**
 * Of several runs, what is not the same in all, and beside it everything of the same kind in every
 * run: else a run that has it all along would look as if it had none of it.
 */
function onPaper(byRun) {
  if (!compared) {
    return byRun.map((spells) => spells.filter(isOnPaper));
  }
  const isShared = sharedBy(byRun);
  const kinds = new Set(byRun.flat().filter((it) => isLoud(it) && !isShared(it)).map((it) => it.fact.k));
  return byRun.map((spells) => spells.filter((it) => isLoud(it) && kinds.has(it.fact.k)));
}

/** Tells of a spell whether all runs have it. */
function sharedBy(byRun) {
  const known = byRun.map((spells) => new Set(spells.map((it) => signature([it]))));
  return (spell) => known.every((own) => own.has(signature([spell])));
}

/** Tells of a spell whether some run is without it. */
function apartOf(byRun) {
  const isShared = sharedBy(byRun);
  return (spell) => !isShared(spell);
}

/** Runs that fare alike share a track; an empty one says whether its runs have nothing, or nothing that is drawn. */
function row(name, byRun, whole) {
  const fares = byRun.map((spells, index) => ({spells, run: runs[index], empty: emptyTrack(spells, whole[index], whole)}));
  const alike = d3.groups(fares, (it) => signature(it.spells) + it.empty);
  const tracks = alike.map(([, own]) => ({
    label: !compared ? "" : own.length === runs.length ? "all" : lettersOf(own.map((it) => it.run)),
    runs: own.map((it) => it.run), spells: own[0].spells, empty: own[0].empty,
  }));
  const differs = alike.length > 1;
  return {name, differs, tracks: tracks.map((it) => ({...it, isApart: differs && apartOf(whole)}))};
}

function emptyTrack(drawn, own, whole) {
  if (drawn.length > 0) {
    return "";
  }
  return own.length === 0 ? "nothing of this"
    : own.every(sharedBy(whole)) ? "only what all the runs have" : "only what is not on paper";
}

/** The letters of some runs, as far as there is room for them: all of eight. */
function lettersOf(some) {
  const labels = some.map((it) => it.label);
  return labels.length <= 8 ? labels.join("") : labels.slice(0, 2).join("") + "+" + (labels.length - 2);
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

/** A text, or as much of it as there is room for; all of it is told where it is chosen, and on hover. */
function shortened(text, room) {
  if (measure(text) <= room) {
    return text;
  }
  const letters = [...text];
  const fits = d3.bisector((length) => measure(letters.slice(0, length).join("") + "…")).right(d3.range(letters.length), room);
  return letters.slice(0, Math.max(1, fits - 1)).join("").trimEnd() + "…";
}

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

/** How much room a mark or a bar has at least to be pressed in, and how high it and what lies between rows are. */
const sizes = () => chart.paper ? {press: 13, mark: 12.5, bar: 13, gap: 1} : {press: 24, mark: 24, bar: 24, gap: 1};

/** How wide a bar is at least, however short what it stands for is. */
const LEAST = 6;

/** How wide a label may be at least. */
const ROOM = 280;

/** The words beside a mark or on a bar, as far as there is room; on paper, where nobody can ask for more, all of them. */
const labelOf = (spell, room) => (chart.paper && spell.fact.whole) || shortened(spell.fact.s, room);

/** So many bars on one row have no labels beside them. */
const CROWD = 16;

/** So many quiet marks lie above each other at most; those beyond are counted. */
const HEAP = 4;

/** The marks and bars of one track, placed; and how high they are together. */
function placed(track, x, width, labelled) {
  const {press, mark, bar} = sizes();
  const room = Math.max(ROOM, width * 0.45);
  const pressed = (left) => Math.max(0, Math.min(left, width + 6 - press));
  const marks = track.spells
    .filter(isMark)
    .sort((a, b) => a.start - b.start)
    .map((spell) => {
      const at = x(spell.start);
      const text = labelled && !isQuiet(spell) ? labelOf(spell, room) : "";
      const hit = pressed(at - press / 2);
      const right = text ? at + 11 + measure(text) : 0;
      const before = right > width;
      return {
        spell, at, text, before, hit,
        left: before ? Math.min(hit, at - 11 - measure(text)) : hit,
        right: Math.max(hit + press, before ? 0 : right + 4),
      };
    });
  const loud = marks.filter((it) => !isQuiet(it.spell)).sort((a, b) => a.left - b.left);
  const loudLevels = packed(loud);
  const {quiet, counted, levels} = heaped(marks.filter((it) => isQuiet(it.spell)), loudLevels, width, labelled);
  const standing = track.spells.filter((it) => !isMark(it));
  const crowded = standing.length > CROWD;
  const bars = standing
    .map((spell) => {
      const left = Math.max(0, spell.start ? x(spell.start) : 0);
      const end = Math.max(spell.end ? x(spell.end) : x(runEnd), left + LEAST);
      const words = labelOf(spell, room);
      const inside = measure(words) + 10 <= end - left;
      const text = inside || !crowded ? words : "";
      const after = end + 5 + measure(text) <= width;
      const hit = pressed(left);
      const right = inside ? end : after ? end + 9 + measure(text) : end;
      return {
        spell, at: left, end, text, inside, after, hit,
        left: Math.min(hit, inside || after ? left : left - measure(text) - 9), right: Math.max(right, hit + press),
      };
    })
    .sort((a, b) => a.left - b.left || b.right - a.right);
  const barLevels = packed(bars);
  const top = (loudLevels + levels) * mark;
  return {marks: [...loud, ...quiet], counted, bars, top, height: Math.max(mark, top + barLevels * bar)};
}

/** Quiet marks lie above each other where they would cover one another; too many in one place are counted. */
function heaped(marks, below, width, labelled) {
  packed(marks);
  const quiet = marks.filter((it) => it.level < HEAP);
  const counted = [];
  marks.filter((it) => it.level >= HEAP).forEach((it) => {
    const last = counted[counted.length - 1];
    it.level = HEAP;
    if (last && it.hit < last.hit + sizes().press) {
      last.marks.push(it);
    } else {
      counted.push({at: it.at, hit: it.hit, level: HEAP, marks: [it]});
    }
  });
  counted.filter((it) => it.marks.length === 1).forEach((it) => quiet.push(it.marks[0]));
  quiet.forEach((it) => {
    const next = d3.min([...quiet, ...counted].filter((other) => other.level === it.level && other.at > it.at), (other) => other.hit);
    const words = labelOf(it.spell, ROOM);
    const text = labelled && it.at + 13 + measure(words) <= (next ?? width) ? words : "";
    Object.assign(it, {text, before: false});
  });
  const levels = d3.max(marks, (it) => Math.min(it.level, HEAP) + 1) || 0;
  quiet.concat(counted).forEach((it) => { it.level += below; });
  return {quiet, counted: counted.filter((it) => it.marks.length > 1), levels};
}
