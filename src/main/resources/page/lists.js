// What changed on the chosen day, what did not happen, what it rests on.

/** The same of several runs once, under the letters of those that have it; in order of what comes first. */
function merged(lists, key) {
  const found = new Map();
  lists.forEach((list, index) => list.forEach((it) => {
    found.set(key(it), found.get(key(it)) || {it, letters: []});
    const {letters: known} = found.get(key(it));
    if (!known.includes(runs[index].label)) {
      known.push(runs[index].label);
    }
  }));
  return [...found.values()];
}

/** In which runs it is so, where it is not so in all. */
const letters = (entry) => compared && entry.letters.length < runs.length
  ? [el("b", {class: "only"}, "only " + entry.letters.join(", ")), " "] : [];

function drawToday() {
  const section = cleared("today");
  const lines = merged(runs.map(changesOf), ([at, spell, text]) => [+at, spell.fact.i, text === spell.fact.t].join(" "))
    .sort((a, b) => a.it[0] - b.it[0]);
  section.append(lines.length === 0
    ? el("p", {class: "hint"}, "No report found for this day, and nothing derived on it.")
    : el("ol", {class: "facts dated"}, lines.map((entry) => {
      const [at, spell, text] = entry.it;
      return el("li", {},
        el("time", {datetime: at.toISOString().slice(0, 16)}, hour(at) === "00:00" ? "" : hour(at)),
        el("span", {}, factButton(spell, text, letters(entry))));
    })));
}

/** What began, happened or ended on the chosen day; an event and what it brings about at once, in the same words, once. */
function changesOf(run) {
  const within = (date) => date && date >= dayStart(state.day) && date < dayEnd(state.day);
  const lines = run.spells.filter((it) => isTold(it.fact)).flatMap((spell) => [
    ...(within(spell.start) ? [[spell.start, spell, spell.fact.t]] : []),
    ...(within(spell.end) && spell.fact.show !== "crossing"
      ? [[spell.end, spell, "No longer: " + spell.fact.t]] : []),
  ]);
  const told = ([at, spell, text]) => [+at, ...spell.fact.a, text].join("\n");
  return [...d3.group(lines, told).values()].map(([first]) => first);
}

const HOLDS = {met: "✓ met", missing: "✗ missing", depends: "· open until what is missing above is met:"};

/** Each question once, with the runs in which it never came about and what they answer. */
function drawWhyNot() {
  const section = cleared("whynot");
  const asked = d3.groups(runs.flatMap((run) => run.whyNot.map((it) => ({run, it}))), ({it}) => it.pattern);
  section.append(el("p", {class: "hint"}, asked.length
    ? "What the scenario expects or proposes, and that never came about; for each rule that could have concluded it, what was missing where it came nearest."
    : "Everything that the scenario expects or proposes came about."));
  asked.forEach(([, answers]) => section.append(question(answers)));
  if (data.whyNotLeft > 0) {
    section.append(el("p", {class: "hint"}, "And " + data.whyNotLeft + " more that never came about; the command whynot answers each."));
  }
  const {offered} = runs[0];
  if (offered.length > 0) {
    section.append(el("h3", {}, "And what if?"),
      el("p", {class: "hint"}, "The story comes with these changes; each command writes a page that compares one with it."),
      el("ul", {class: "offered"}, offered.map((it) => el("li", {}, it.t.charAt(0).toUpperCase() + it.t.slice(1), el("br", {}), el("code", {}, it.command)))));
  }
}

function question(answers) {
  const never = answers.map(({run}) => run.label);
  const came = runs.map((run) => run.label).filter((it) => !never.includes(it));
  const alike = d3.groups(answers, ({it}) => JSON.stringify({...it, command: ""}));
  return el("details", {class: "question"},
    el("summary", {}, "Why not: " + answers[0].it.asked + "?",
      came.length ? el("span", {class: "hint"}, " never in " + never.join(", ") + "; it came about in " + came.join(", ")) : ""),
    alike.flatMap(([, same]) => [
      alike.length > 1 ? el("h3", {}, "In " + same.map(({run}) => run.label).join(", ")) : "",
      answer(same[0].it)]));
}

function answer(it) {
  const seen = new Set();
  return el("div", {},
    it.rules.length ? "" : el("p", {}, "No rule of this run concludes such a thing."),
    it.rules.map((one) => candidate(one, seen)),
    it.further.map((one) => candidate(one, seen)),
    it.more ? el("p", {class: "hint"}, "And " + counted(it.more, "rule") + " further from it.") : "",
    changes(it));
}

/** A rule where it came nearest; one that was told above with the same is not told again. */
function candidate(it, seen) {
  const key = JSON.stringify(it);
  const again = seen.has(key);
  seen.add(key);
  return el("div", {class: "candidate"},
    el("p", {class: "rule"}, "rule: " + it.rule + (again ? ", as above" : "")),
    ...(again ? [] : [
      el("p", {class: "source"}, (it.at ? "nearest on " + spoken(moment(it.at)) + ": " : "") + it.unmet),
      el("ul", {class: "conditions"}, it.conditions.map((condition) =>
        el("li", {class: condition.holds}, el("b", {}, HOLDS[condition.holds]), " " + condition.t,
          (condition.beside || []).map((words) => el("p", {class: "source"}, words)),
          (condition.rules || []).map((one) => candidate(one, seen)))),
      it.others ? el("li", {class: "met"}, el("b", {}, HOLDS.met), " " + it.others + (it.others === 1 ? " other" : " others")) : ""),
      it.instead ? el("p", {class: "source"}, "it concludes instead: " + it.instead) : ""]));
}

/** What would have brought it about, or the command that searches it. */
function changes(it) {
  const command = el("p", {}, el("code", {}, it.command));
  return it.tried
    ? el("div", {class: "changes"}, el("h3", {}, "What would have brought it about"), el("p", {}, it.tried),
      el("ul", {}, it.changes.map((one) => el("li", {}, el("code", {}, one.t),
        one.says ? " (" + one.says + ")" : "", el("p", {class: "source"}, one.then)))),
      it.after.map((words) => el("p", {class: "hint"}, words)))
    : el("div", {class: "changes"}, el("p", {class: "hint"}, "What would have brought it about is not searched here; this command does:"), command);
}

const OUTCOMES = {
  "met": "✓ met", "unmet": "✗ unmet", "ahead": "· not reached yet",
  "expected-failure": "– not met, as is known", "unexpectedly-met": "✗ met, though it was said not to be",
};

function drawExpectations() {
  const section = cleared("expectations");
  const verdicts = runs[0].verdicts;
  section.hidden = verdicts.length === 0;
  const count = (outcome) => verdicts.filter((it) => it.outcome === outcome).length;
  section.append(el("p", {}, Object.keys(OUTCOMES).filter(count).map((it) => count(it) + " " + OUTCOMES[it].slice(2)).join(", ") + ", of " + verdicts.length + "."));
  const rows = (chosen) => chosen.map((it) => [OUTCOMES[it.outcome], el("code", {}, it.expect), it.found]);
  const open = verdicts.filter((it) => it.outcome !== "met" && it.outcome !== "ahead");
  if (open.length > 0) {
    section.append(el("div", {class: "scroll"}, table(["How it fared", "Expected", "Found"], rows(open), "stacked")));
  }
  section.append(tableDetails("All expectations", ["How it fared", "Expected", "Found"], () => rows(verdicts), "stacked"));
}

/** Of the proofs that the runs share, those of one run. */
function proofsOf(run) {
  const seen = new Set();
  const queue = run.spells.flatMap((it) => [
    ...it.reasons.flatMap((reason) => [reason.number, ...reason.by, ...reason.not]), ...endedBy(it.ending)]);
  while (queue.length > 0) {
    const number = queue.pop();
    if (!seen.has(number)) {
      seen.add(number);
      (run.proofs[number].w || []).forEach((way) => queue.push(...below(way)));
    }
  }
  return [...seen].sort((a, b) => a - b);
}

const endedBy = (causes) => causes.flatMap((it) =>
  [...(it.p === undefined ? [] : [it.p]), ...endedBy(it.end || [])]);

/** For each source, what is given by it, and every conclusion below which it lies. */
function sourced(run) {
  const own = proofsOf(run);
  const above = new Map(own.map((it) => [it, []]));
  own.forEach((number) => (run.proofs[number].w || []).forEach((way) => below(way).filter((it) => !isPolicy(run, it))
    .forEach((it) => above.get(it).push(number))));
  const readers = d3.group(own.flatMap((number) => (run.proofs[number].w || []).flatMap((way) => (way.d || []).map((it) => ({it, number})))), ({it}) => it);
  const reading = (source) => [...readers].filter(([it]) => run.said[it].endsWith(" " + source)).flatMap(([, some]) => some.map(({number}) => number));
  const spellsOf = d3.group(run.spells.flatMap((spell) => spell.reasons.map((it) => ({spell, number: it.number}))), (it) => it.number);
  const spells = (numbers) => [...new Set(numbers.flatMap((it) => spellsOf.get(it) || []).map((it) => it.spell))];
  const given = new Map();
  own.forEach((number) => (run.proofs[number].o || []).forEach((it) => {
    const source = run.sources[it];
    const key = source.source || "No source named";
    given.set(key, (given.get(key) || {confidences: new Set(), proofs: [], reading: []}));
    given.get(key).proofs.push(number);
    if (isPolicy(run, number)) {
      given.get(key).reading.push(...reading(key));
    }
    if (source.confidence) {
      given.get(key).confidences.add(source.confidence);
    }
  }));
  const resting = (numbers) => {
    const seen = new Set(numbers);
    const queue = [...numbers];
    while (queue.length > 0) {
      above.get(queue.pop()).filter((it) => !seen.has(it)).forEach((it) => {
        seen.add(it);
        queue.push(it);
      });
    }
    const told = (all) => all.filter((it) => !it.given && isTold(it.fact));
    return {resting: told(spells([...seen])),
      ended: told(run.spells.filter((it) => endedBy(it.ending).some((number) => seen.has(number))))};
  };
  return [...given].map(([source, {confidences, proofs, reading: readers}]) => ({
    source, confidence: [...confidences].sort().join(", "),
    facts: spells(proofs), ...resting(proofs.concat(readers)),
  })).sort((a, b) => b.resting.length - a.resting.length || d3.ascending(a.source, b.source));
}

function drawSources() {
  const section = cleared("sources");
  runs.forEach((run) => {
    const known = sourced(run);
    const rows = known.map((it) => [
      it.source, it.confidence || "–",
      el("ul", {class: "facts"}, it.facts.map((spell) => el("li", {}, factButton(spell)))),
      it.resting.length + it.ended.length === 0 ? "none that is told; levels may have moved by it"
        : [restingOn(it.resting, "conclusion"), restingOn(it.ended, "ending")]]);
    section.append(el("details", {class: "table", id: "sources" + run.label},
      el("summary", {}, counted(known.length, "source") + (compared ? " of run " + run.label : "") + ", with what rests on each"),
      el("div", {class: "scroll"}, table(["Source", "Confidence", "Says", "Conclusions that rest on it, and what ended by it"], rows, "stacked"))));
  });
  section.append(tableDetails(counted(data.ruleBook.length, "rule") + " by which something told follows, with what each is drawn from",
    ["Rule", "Where it stands, and its source"],
    () => data.ruleBook.map((it) => [it.t, it.from]).sort((a, b) => d3.ascending(a[0], b[0])), "stacked"));
  withheld(section);
}

const restingOn = (spells, of) => spells.length === 0 ? "" : later(counted(spells.length, of),
  () => el("ul", {class: "facts"}, spells.map((it) => el("li", {}, factButton(it)))), {class: null});

function withheld(section) {
  runs.filter((run) => run.withheld.length > 0).forEach((run) => section.append(
    el("h3", {}, "Not played" + (compared ? " in run " + run.label : "")),
    el("ul", {}, run.withheld.map((it) =>
      el("li", {}, spoken(moment(it.at)) + ": " + it.t + " – rested on: " + premiseOf(run, it))))));
}

/** In the sentence of the run that has it, where there is one. */
function premiseOf(run, held) {
  const beside = data.comparisons.find((it) => it.run === run.label);
  return beside?.withheld.find((it) => it.at === held.at && it.t === held.t)?.premise ?? held.premise;
}
