// Where things stand at the end of the chosen day.

function drawStanding() {
  const section = cleared("standing");
  section.append(el("p", {class: "hint"}, "At the end of " + longDate(dayStart(state.day)) + "."));
  const facts = merged(runs.map(standingOf), (it) => [it.fact.i, it.more, it.number].join(" "));
  if (!compared) {
    section.append(topics(facts, "h3"));
    return;
  }
  const apart = facts.filter((it) => it.letters.length < runs.length);
  section.append(el("h3", {}, "Not the same"),
    apart.length ? topics(together(apart)) : el("p", {}, "On this day the runs do not differ in what stands."),
    el("div", {class: "beyond"}, el("h3", {}, "The same in all runs"),
      topics(facts.filter((it) => it.letters.length === runs.length))));
}

/** What stands in several runs with another number, or moved by something else, is one line. */
const together = (apart) => d3.groups(apart, (it) => it.it.fact.i).map(([, own]) => own.length === 1 ? own[0] : {
  it: own[0].it, ways: own, letters: runs.map((run) => run.label).filter((label) => own.some((it) => it.letters.includes(label))),
});

/**
 * What stands at the end of the chosen day, what has come to an end for good, and the measures of
 * that day; to a band of trust, its number and how the trust had moved.
 */
function standingOf(run) {
  const end = dayEnd(state.day);
  const told = (run.measured[state.day - (moment(run.starts) - starts) / DAY] || []).map((it) => run.measures[it]);
  const moved = new Map(told.map((it) => [it.i, it.more]));
  const stands = run.spells.filter((it) => isTold(it.fact)
    && (it.fact.is === "status" ? standsAt(it, end) : it.event && it.fact.life && it.start && it.start < end));
  const known = new Set(stands.map((it) => it.fact.i));
  return stands.map((it) => ({fact: it.fact, event: it.event, more: moved.get(it.fact.i), number: trustOf(it), spell: it}))
    .concat(told.filter((it) => !known.has(it.i)).map((it) => ({fact: it, more: it.more, measure: true, spell: measured(run, it)})));
}

/** The trust at the end of the chosen day that a band is of. */
function trustOf({run, fact}) {
  const trust = fact.k === "trust-band" && run.levels.find((it) => it.k === "trust-level" && "" + it.a === "" + fact.a);
  const points = trust && value(trust, state.day);
  return points === false || points == null ? "" : points.toFixed(2);
}

/**
 * One line of where things stand; a measure of which the page holds no causes has only its course among the levels.
 * What moved trust is not on paper, unless it is all in which the runs differ.
 */
function standing(entry) {
  const {it} = entry;
  if (!it.spell) {
    return el("span", {class: "measure"}, letters(entry), it.fact.t, it.more || "");
  }
  if (entry.ways) {
    return el("span", {class: "ways"}, it.fact.t + " in " + (entry.letters.length === runs.length ? "all" : entry.letters.join(", ")) + ":",
      entry.ways.map((it) => [" ", way(it, numbersTell(entry.ways))]));
  }
  const button = factButton(it.spell, it.fact.t + (it.event ? " (" + period(it.spell) + ")" : ""), letters(entry));
  return it.more ? el("span", {}, button, movedBy(it.more, "source beyond")) : button;
}

/** Whether the runs differ in the number already, and not only in what moved it. */
const numbersTell = (ways) => new Set(ways.map(({it}) => it.number)).size === ways.length;

/** In which runs something that stands in several has which number, and what moved it there. */
const way = ({it, letters: own}, briefly) => el("span", {class: "way"},
  factButton(it.spell, (it.number ? it.number + " " : "") + "in " + own.join(", "), [el("span", {class: "hidden"}, it.fact.t + ": ")]),
  it.more ? movedBy(it.more, briefly ? "source beyond" : "source") : "");

const movedBy = (more, kind) => el("span", {class: kind}, more.replace(/^[;,] /, ""));

function topics(facts, heading = "h4") {
  return el("div", {class: "topics"}, LANES
    .map(([key, title]) => [title, facts.filter((it) => it.it.fact.l === key)])
    .filter(([, found]) => found.length > 0)
    .map(([title, found]) => el("div", {class: "topic"}, el(heading, {}, title),
      el("ul", {class: "facts"}, found.map((entry) => el("li", {}, standing(entry)))))));
}
