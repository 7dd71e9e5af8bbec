// What a status rested on, one stretch of its time after the other: what counts for it, and what against.

/** How what lowers a sum bears on it. */
const AGAINST = {against: true, label: "counts against it"};

const listed = (run, numbers, words = factWords) => numbers.slice(0, COUNTED_AT_FIRST).map((it) => words(run, it)).join("; ")
  + (numbers.length > COUNTED_AT_FIRST ? "; and " + (numbers.length - COUNTED_AT_FIRST) + " more" : "");

/** What is new in a stretch and what no longer matters, told apart by how it counted then. */
function keptUp(run, {by, not, number}, before) {
  const now = lowering(run, number);
  const earlier = lowering(run, before.number);
  const counted = (some, known) => [...new Set(some.filter((it) => known.has(it)).map((it) => known.get(it)))];
  const sentence = (_, it) => run.facts[run.proofs[it].f].t;
  return [
    ["kept up by: ", by.filter((it) => !now.has(it)), factWords],
    ["against it since then: ", counted(by, now), sentence],
    ["no longer by: ", not.filter((it) => !earlier.has(it)), factWords],
    ["no longer against it: ", counted(not, earlier), sentence],
  ].filter(([, some]) => some.length > 0).map(([how, some, words]) => how + listed(run, some, words)).join("; ") || "by other rules";
}

/** All below a proof that only lowers a sum in it, each with what lowers that. */
function lowering(run, root) {
  const raising = new Set([root]);
  const found = new Map();
  const queue = [[root, null]];
  while (queue.length > 0) {
    const [number, low] = queue.pop();
    (run.proofs[number].w || []).forEach((way) => below(way).forEach((it) => {
      const lower = low ?? (loweredBy(way).includes(it) ? it : null);
      const known = lower === null ? raising : found;
      if (!known.has(it)) {
        lower === null ? raising.add(it) : found.set(it, lower);
        queue.push([it, lower]);
      }
    }));
  }
  raising.forEach((it) => found.delete(it));
  return found;
}
