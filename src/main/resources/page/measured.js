// What has causes though it is no spell of a run: a measure on a day, and what a difference tells of.

/** A fact that is proved, as something to choose; as of a moment, in words. */
const proved = (run, number, rely, at, asOf) => ({
  run, number, asOf, fact: run.facts[run.proofs[number].f], proof: run.proofs[number], given: false, event: false,
  contested: "", ending: [], start: at, end: null, reasons: [{from: null, number, rely, by: [], not: [], moved: []}],
});

/** A measure at the end of the chosen day; nothing where the page does not hold what it comes of. */
const measured = (run, {p, rely}) => p
  ? proved(run, p[0], rely || [], new Date(dayEnd(state.day) - 60 * 1000), "at the end of " + spokenDay(dayStart(state.day))) : null;

/** By what facts the proofs of a run are found, among those that are no spells. */
const unspelled = new Map();

function provedBy(run, identity) {
  if (!unspelled.has(run)) {
    unspelled.set(run, d3.group(proofsOf(run), (it) => run.facts[run.proofs[it].f].i));
  }
  const numbers = unspelled.get(run).get(identity) || [];
  return numbers.length === 1 && !run.proofs[numbers[0]].g ? proved(run, numbers[0], [], null, "a step on the way to what differs") : null;
}

/** When something is so, as differences say it. */
const saidTimes = (spell) => period(spell).replace(/^from (.* to )/, "$1");

/** Of what differs, the spell in the run that has it then; of a measure, what it comes of. */
function spellTold(label, identity, times) {
  const run = runs.find((it) => it.label === label);
  const own = run.spells.filter((it) => it.fact.i === identity);
  return own.find((it) => (times || "").includes(saidTimes(it))) || own[0] || provedBy(run, identity);
}

/** A line of what differs, as something to choose where it tells of a fact, the one that differs first; where it only says when, that of the other run then. */
function lineTold(line, label, others, identity) {
  const told = d3.sort(runs.find((it) => it.label === label).spells, (it) => it.fact.i !== identity)
    .find((it) => line === it.fact.t || (line.startsWith(it.fact.t + " (") && line.endsWith(")")
      && line.slice(it.fact.t.length + 2, -1).includes(saidTimes(it))));
  const also = (it) => others.some((other) => other === it.fact.t || other.startsWith(it.fact.t + " ("));
  return told || runs.find((it) => it.label === label).spells.find((it) => also(it) && line.includes(saidTimes(it)));
}
