// Why something is so: from the conclusion down to what is given, with its sources.

/** How many boxes a graph has at first; fewer, if there is no room for so many. */
const SHOWN_AT_FIRST = [40, 24, 12];
const COUNTED_AT_FIRST = 3;
const REASONS_AT_FIRST = 4;

/** Which of the reasons of what is chosen are shown. */
let shown = 0;

/** As of when they are shown, if their numbers moved since they began. */
let shownMoved;

/** By what a spell is told on the chosen day: what it then rests on if it stands, else what it began with. */
function reasonsOn(spell) {
  return spell && standsOn(spell, state.day) ? spell.reasons.findLastIndex((it) => !it.from || it.from < dayEnd(state.day)) : 0;
}

/** The same reasons as of the chosen day, if numbers in them moved until then. */
const movedOn = (spell, which) => which !== reasonsOn(spell) || !standsOn(spell, state.day) ? undefined
  : spell.reasons[which].moved.findLast((it) => it.from < dayEnd(state.day));

const drawWhy = () => drawReasons(reasonsOn(state.chosen));

function drawReasons(which) {
  shown = which;
  const section = cleared("why");
  const spell = state.chosen;
  shownMoved = undefined;
  section.classList.toggle("empty", !spell);
  if (!spell) {
    section.append(el("p", {class: "hint"}, "Choose a fact in the timeline or in a list."));
    return;
  }
  section.append(
    el("p", {class: "asked", id: "asked"}, spell.fact.t),
    el("p", {class: "kind"},
      el("span", {class: "symbol", "aria-hidden": "true"}, SYMBOLS[nature(spell)]), " ",
      natureWords(spell) + " · " + period(spell) + (compared ? " · run " + spell.run.label : "")));
  spell.proof.o?.forEach((it) => section.append(sourceLine(spell.run.sources[it])));
  if (spell.given) {
    section.append(...forward(spell));
    follows(section, spell);
    return;
  }
  const reasons = spell.reasons[shown];
  const moved = movedOn(spell, shown);
  shownMoved = moved;
  const {from, number} = moved || reasons;
  const at = from || spell.start || starts;
  section.append(el("h3", {id: "reasons"}, (spell.event ? "Why it happened" : shown > 0 ? "What keeps it up since " + spoken(reasons.from)
    : spell.asOf ? "What it comes of"
    : moved ? "Why it came about and stands" : "Why it came about") + (moved ? ", as of " + spoken(moved.from) : "")));
  drawCourse(section, spell);
  graph(section, (limit) => causeGraph(spell.run, number, limit, at), "Graph of causes");
  section.append(inWordsDetails("inwords", () => told(spell.run, number, new Set())));
  if (reasons.rely.length > 0) {
    section.append(el("h3", {id: "reliance"}, "How far to rely on it"), el("ul", {class: "facts", id: "rely"},
      reasons.rely.map((it) => el("li", {}, spell.run.said[it]))));
  }
  if (spell.end && !spell.event) {
    drawEnding(section, spell);
  }
}

/** What a status rested on, one after the other, where that is not the same all along; each can be shown. */
function drawCourse(section, spell) {
  if (spell.reasons.length === 1) {
    return;
  }
  const lines = spell.reasons.map((it, index) => el("li", {}, el("button", {
    type: "button", class: "more", "aria-pressed": String(index === shown),
    onclick: () => showReasons(index)}, index === 0 ? "As it came about" : "From " + spoken(it.from)),
  index === 0 ? "" : " " + keptUp(spell.run, it, spell.reasons[index - 1])));
  const list = el("ol", {class: "course", id: "course"}, lines);
  section.append(el("p", {class: "hint"}, "It does not rest on the same all along: here its reasons as of the chosen day, or those that are chosen."),
    lines.length <= REASONS_AT_FIRST ? list
      : el("details", {}, el("summary", {}, "All " + lines.length + " of its reasons, one after the other"), list));
}

function showReasons(index) {
  drawReasons(index);
  drawBack();
  byId("course").closest("details")?.setAttribute("open", "");
  byId("course").querySelectorAll("button")[index].focus({preventScroll: true});
}

/** A fact; of an event when it happened. */
function factWords(run, number) {
  const proof = run.proofs[number];
  const fact = run.facts[proof.f];
  return fact.t + (fact.is === "event" ? " (" + spoken(moment(proof.at)) + ")" : "");
}

/** How a status ended, and why. */
function drawEnding(section, spell) {
  section.append(el("h3", {id: "ended"}, "Why it ended on " + spoken(spell.end)));
  if (spell.ending.length === 0) {
    section.append(el("p", {}, "What it rested on ended."));
    return;
  }
  graph(section, (limit) => endingGraph(spell, limit), "Graph of why it ended");
  section.append(inWordsDetails("endinwords", () => spell.ending.map((it) => toldEnding(spell.run, it, new Set()))));
}

const ENDINGS = {
  gone: "✕ no longer", ruledout: "ruled out", over: "its time was over", counted: "a number is another",
};

/** From the end of a status down to what brought it about. */
function endingGraph(spell, limit) {
  const {run} = spell;
  const nodes = new Map([["e", {
    id: "e", kind: "ended", root: true, title: "✕ ended " + spoken(spell.end), text: spell.fact.t}]]);
  const edges = [];
  let left = 0;
  const walk = (causes, above) => causes.forEach((cause, index) => {
    const id = above + "-" + index;
    nodes.set(id, {id, kind: cause.how === "gone" ? "ended" : "number", title: ENDINGS[cause.how],
      text: cause.t.replace(/^no longer: /, "").replace(/, since$/, "").replace(/:$/, "")});
    edges.push([above, id, {blocks: cause.how === "ruledout"}]);
    walk(cause.end || [], id);
    if (cause.p !== undefined) {
      const why = causeGraph(run, cause.p, limit - nodes.size, spell.end);
      why.nodes.forEach((node) => nodes.set(node.id, {...node, root: false,
        spell: node.root ? spellOf(run, cause.p, spell.end) : node.spell}));
      edges.push([id, "f" + cause.p], ...why.edges);
      left += why.left;
    }
  });
  walk(spell.ending, "e");
  const known = new Map(edges.map((it) => [it[0] + "\n" + it[1], it]));
  return {nodes: [...nodes.values()], edges: [...known.values()], left};
}

function toldEnding(run, cause, seen) {
  return el("li", {}, cause.t, el("ul", {}, (cause.end || []).map((it) => toldEnding(run, it, seen)),
    cause.p === undefined ? [] : [told(run, cause.p, seen)]));
}

const sourceLine = (origin) => el("p", {class: "source"},
  (origin.confidence ? "Confidence " + origin.confidence + ". " : "")
  + (origin.source || "No source named.") + " (" + origin.place + ")");

/** What rests on a given fact at once, and what it ended. */
function follows(section, spell) {
  const list = (words, spells) => section.append(el("p", {}, words),
    el("ul", {class: "facts"}, spells.map((it) => el("li", {}, factButton(it)))));
  const ended = spell.run.spells.filter((other) => endedBy(other.ending).includes(spell.number));
  const resting = spell.run.spells.filter((other) =>
    other.reasons.some((it) => (spell.run.proofs[it.number].w || []).some((way) => below(way).includes(spell.number))));
  if (resting.length > 0) {
    list("What rests on it at once:", resting);
  }
  if (ended.length > 0) {
    list("What it brought to an end, or helped to:", ended);
  }
  if (resting.length + ended.length === 0) {
    section.append(el("p", {class: "hint"}, "No conclusion of this run that is told rests on it at once, and none ended by it. Levels may have moved by it."));
  }
}

const below = (way) => (way.p || []).concat(...(way.c || []).map((it) => it.p || []));
const loweredBy = (way) => (way.c || []).flatMap((it) => it.minus || []);
const isPolicy = (run, proof) => /-policy$/.test(run.facts[run.proofs[proof].f].k);

/** The moment of which a proof speaks: that of an event, or else of what rests on it. */
const momentOf = (run, number, above) => run.proofs[number].at ? moment(run.proofs[number].at) : above;

/** The spell of a proof: several moments may have the same proof. */
function spellOf(run, number, at) {
  const own = run.spells.filter((it) => it.fact === run.facts[run.proofs[number].f]);
  const when = momentOf(run, number, at);
  return own.find((it) => (!it.start || it.start <= when) && (it.event || !it.end || it.end >= when)) || null;
}

/** Above what a rule asks not to be, and is not: it is a ground as any other. */
const NOTHING_AGAINST = "Nothing against it:";

/** Nodes and edges, nearest first; what several ways to one conclusion need stands there once, as many as are asked for; at is the moment of which the root is told. */
function causeGraph(run, root, limit, at) {
  const nodes = new Map();
  const edges = [];
  const queue = [];
  let left = 0;
  const add = (id, node) => {
    if (!nodes.has(id)) {
      nodes.set(id, {id, ...node});
      return true;
    }
    return false;
  };
  const fact = (number, above) => {
    const when = momentOf(run, number, above);
    if (!nodes.has("f" + number)) {
      add("f" + number, factNode(run, number, number === root, when));
      queue.push([number, when]);
    }
    return "f" + number;
  };
  fact(root, at);
  while (queue.length > 0) {
    const [number, when] = queue.shift();
    if (nodes.size >= limit) {
      left += (run.proofs[number].w || []).length;
      continue;
    }
    (run.proofs[number].w || []).forEach((way, index) => {
      const rule = "r" + number + "-" + index;
      add(rule, ruleNode(run, way));
      edges.push(["f" + number, rule]);
      (way.p || []).filter((it) => !isPolicy(run, it)).forEach((it) => edges.push([rule, fact(it, when)]));
      (way.n || []).forEach((absence) => {
        const id = "n" + number + "-" + absence;
        add(id, {kind: "absent", title: NOTHING_AGAINST, text: run.said[absence], note: "Otherwise the rule would not apply."});
        edges.push([rule, id]);
      });
      (way.c || []).forEach((count) => {
        const id = "c" + number + "-" + JSON.stringify(count);
        const facts = (count.p || []).filter((it) => !isPolicy(run, it));
        const shown = limit === Infinity ? facts : facts.slice(0, COUNTED_AT_FIRST);
        edges.push([rule, id]);
        if (add(id, {
          kind: "number", title: "a number", text: count.total,
          note: shown.length < facts.length ? "and " + (facts.length - shown.length) + " more" : "",
        })) {
          left += facts.length - shown.length;
          shown.forEach((it) => edges.push([id, fact(it, when), (count.minus || []).includes(it) ? AGAINST : {}]));
        }
      });
    });
  }
  return {nodes: [...nodes.values()], edges, left};
}

function factNode(run, number, root, at) {
  const proof = run.proofs[number];
  const source = proof.g ? (proof.o || []).map((it) => run.sources[it])[0] : null;
  return {
    kind: proof.g ? "given" : "derived", root,
    title: signed(run, proof) + (source?.confidence ? " · confidence " + source.confidence : ""),
    text: run.facts[proof.f].t,
    note: run.facts[proof.f].is === "event" ? spoken(moment(proof.at)) : "",
    tip: source ? source.source : "",
    spell: root ? null : spellOf(run, number, at),
  };
}

const ruleNode = (run, way) => ({
  kind: "rule", title: "by the rule", text: run.ruleBook[way.r].t,
  note: (way.d || []).map((it) => "Number: " + run.said[it] + ".").join(" "), tip: run.ruleBook[way.r].from,
});

/** The same in words. */
const inWordsDetails = (id, lines) => later("The same in words", () => el("ul", {class: "tree"}, lines()), {id});

/** One proof in words; what was told above is not told again, nor is where a rule stands. */
function told(run, number, seen, how = "") {
  const proof = run.proofs[number];
  const again = seen.has(number) && !proof.g;
  seen.add(number);
  const line = el("li", {}, how + signed(run, proof) + ": " + factWords(run, number) + (again ? ", as above" : ""));
  (proof.o || []).forEach((it) => line.append(sourceLine(run.sources[it])));
  if (!again) {
    (proof.w || []).forEach((way) => line.append(toldWay(run, way, seen)));
  }
  return line;
}

function toldWay(run, way, seen) {
  const rule = run.ruleBook[way.r];
  const first = !seen.has(rule);
  seen.add(rule);
  return el("div", {}, el("p", {class: "rule"}, "by the rule: " + rule.t),
    first ? el("p", {class: "source"}, rule.from) : "",
    el("ul", {},
      (way.p || []).filter((it) => !isPolicy(run, it)).map((it) => told(run, it, seen)),
      (way.d || []).map((it) => el("li", {}, "number: " + run.said[it])),
      (way.n || []).map((it) => el("li", {}, "and " + NOTHING_AGAINST.toLowerCase() + " " + run.said[it])),
      (way.c || []).map((count) => el("li", {}, count.total,
        el("ul", {}, (count.p || []).filter((it) => !isPolicy(run, it))
          .map((it) => told(run, it, seen, (count.minus || []).includes(it) ? AGAINST.label + ": " : "")))))));
}

onChoice("why", drawWhy);
onDay("why", () => {
  if (state.chosen && (reasonsOn(state.chosen) !== shown || movedOn(state.chosen, shown) !== shownMoved)) {
    drawWhy();
    drawBack();
  }
});
