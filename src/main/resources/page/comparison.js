// Where runs part, what differs, and how that comes of what was changed.

const CHAINS_AT_FIRST = 5;
const REASONS_ON_PAPER = 3;

function drawCompared() {
  const section = byId("compared");
  section.hidden = false;
  section.append(el("ul", {class: "runlist"}, runs.map((run) => {
    const beside = data.comparisons.find((it) => it.run === run.label);
    return el("li", {}, letter(run), el("div", {}, el("div", {class: "runtitle"}, run.title), ...(beside ? [
      el("p", {class: "first"}, parts(beside)),
      ...(beside.inShort.length ? [...beside.inShort.map((it) => el("p", {class: "inshort"}, it)),
        ...beside.playedOn.map((it) => el("p", {class: "inshort playedon"}, it)),
        el("p", {class: "to"}, toDifferences(beside.run))] : []),
      el("p", {class: "hint"}, "The same in both: " + beside.given + " given and " + beside.derived + " derived facts"
        + (beside.otherReasons.length ? "; " + beside.otherReasons.length + " of them for other reasons." : "."))] : [])));
  })), ...playedOnInAll());
}

/** On paper it stands once what is played on in all of several runs, after the moment at which each parts from the first. */
function playedOnInAll() {
  const apart = data.comparisons.filter((it) => it.playedOn.length > 0);
  const since = apart.map((it) => (it.first ? spoken(moment(it.first)) : "the start") + " (" + it.run + ")");
  return runs.length === 2 || apart.length === 0 ? [] : [el("p", {class: "paper playedoninall"},
    "What the story gives after " + since.join(", ") + " and nobody changed is played in all runs, whether or not it would then have come about.")];
}

function parts(it) {
  const when = it.first ? "on " + spoken(moment(it.first)) : it.fromStart ? "from the start" : "";
  return when ? "A and " + it.run + " first part " + when + "." : "A and " + it.run + " are the same.";
}

/** A way to what differs, and how that comes of the change. */
const toDifferences = (label) => el("button", {type: "button", class: "more", onclick: () => {
  const pair = byId("pair" + label);
  if (pair) {
    pair.open = true;
  }
  const target = pair || byId("differences");
  target.setAttribute("tabindex", -1);
  target.focus({preventScroll: true});
  bringInto(target, "start");
}}, "↓ All differences" + (data.comparisons.length > 1 ? " of A and " + label : "") + ", step by step");

/** From something that is given in one of two runs only, on to what follows. */
function forward(spell) {
  const apart = data.comparisons.filter((it) => it.differences.some((one) => one.g && (
    (spell.run.label === it.run && one.rightOnly?.includes(spell.fact.i))
    || (spell.run.label === "A" && one.leftOnly?.includes(spell.fact.i)))));
  return apart.map((it) => el("p", {class: "to"}, "It is not so, or not then, in " + (spell.run.label === "A" ? it.run : "A") + ". ",
    toDifferences(it.run)));
}

function drawDifferences() {
  const section = byId("differences");
  section.hidden = false;
  if (data.comparisons.length === 1) {
    drawPair(section, data.comparisons[0]);
    return;
  }
  const pairs = el("div", {class: "pairs"});
  section.append(pairs);
  data.comparisons.forEach((it, index) => {
    const told = it.differences.filter((difference) => difference.told).length;
    const pair = el("details", {class: "pairing", id: "pair" + it.run}, el("summary", {},
      el("h3", {}, "A and " + it.run + ": " + counted(told, "difference")),
      el("span", {class: "hint"}, " " + runs.find((run) => run.label === it.run).title)));
    pair.addEventListener("toggle", () => {
      if (pair.open && pair.children.length === 1) {
        drawPair(pair, it);
      }
    });
    pairs.append(pair);
    pair.open = index === 0;
  });
}

const counted = (number, what) => number + " " + what + (number === 1 ? "" : "s");

/** One run beside the first. */
function drawPair(box, it) {
  const heading = data.comparisons.length > 1 ? "h4" : "h3";
  const told = it.differences.filter((difference) => difference.told);
  const stones = it.differences.filter((difference) => !difference.told && !difference.g);
  drawRules(box, it, heading);
  drawChains(box, it, told.filter((difference) => difference.because.length > 0), heading);
  const all = differenceTable(it, told);
  box.append(el(heading, {}, "All differences"), told.length > 0 ? all : el("p", {}, "Nothing that is told differs."));
  forPaper(box, all, it, told);
  if (stones.length > 0) {
    box.append(later(counted(stones.length, "stepping stone") + " of the rules that differ too",
      () => differenceTable(it, stones)));
  }
  drawOtherReasons(box, it);
  if (it.withheld.length > 0) {
    box.append(later(it.withheld.length + " given and not played in " + it.run, () => el("ul", {},
      it.withheld.map((held) =>
        el("li", {}, spoken(moment(held.at)) + ": " + held.t + " – rested on: " + held.premise)))));
  }
}

const differenceTable = (it, differences) => el("div", {class: "scroll"}, table(
  ["When", "A", it.run, "Because"],
  differences.map((difference) => [
    difference.when, words(difference.left, "A", [], difference.i), words(difference.right, it.run, difference.left, difference.i),
    difference.g ? givenOtherwise(difference, it) : chain(difference, it)]), "stacked apart"));

/** A change itself, or what was not played because of it. */
function givenOtherwise(difference, it) {
  const held = it.withheld.find((one) => difference.i === one.i);
  return held ? "● not played in " + it.run + ", as it rested on: " + held.premise : "● given otherwise: the change itself";
}

/** Rules that one run has and the other has not, or not so. */
function drawRules(box, it, heading) {
  if (it.rules.length === 0) {
    return;
  }
  const told = it.rules.map((rule) => el("li", {}, rule.t, later("as it is written", () => el("div", {class: "runs"},
    [["A", rule.left], [it.run, rule.right]].filter(([, text]) => text).map(([label, text]) =>
      el("div", {}, el("b", {class: "letter"}, label), el("pre", {}, text)))))));
  box.append(el(heading, {}, "Rules that differ"), el("ul", {class: "rulesapart"}, told));
  if (told.length > REASONS_ON_PAPER) {
    told.slice(REASONS_ON_PAPER).forEach((line) => line.classList.add("beyond"));
    box.append(el("p", {class: "paper"}, "And " + (told.length - REASONS_ON_PAPER) + " more rules between A and " + it.run
      + ", in the page, under “Differences”."));
  }
}

/** What comes about alike in both, for other reasons; the reasons of each are one click away. */
function drawOtherReasons(box, it) {
  if (it.otherReasons.length === 0) {
    return;
  }
  const why = (label, identity, at) => {
    const spell = runs.find((run) => run.label === label).spells
      .find((one) => one.fact.i === identity && one.start && +one.start === +at);
    return spell
      ? el("button", {type: "button", class: "more", "aria-label": "Why in " + label + ": " + spell.fact.t,
        onclick: (event) => choose(spell, event.currentTarget)}, "Why in " + label) : "";
  };
  box.append(later("The same result, for other reasons: " + it.otherReasons.length, () => el("ul", {class: "reasons"},
    it.otherReasons.map((one) => {
      const at = moment(one.at);
      return el("li", {}, spoken(at) + ": " + one.t + " ", why("A", one.i, at), " ", why(it.run, one.i, at));
    }))));
}

/** Pairs of runs, with their rows: first what is still apart at the end, the change itself last; and what says how many are left. */
const pairsOnPaper = [];

function forPaper(box, all, it, told) {
  const rows = [...all.querySelectorAll("tbody > tr")];
  const left = el("p", {class: "paper"});
  box.append(left);
  pairsOnPaper.push({run: it.run, left, rows: d3.sort(d3.range(told.length), (place) => telling(told[place])).map((place) => rows[place])});
}

/** What is given otherwise tells least: it stands above, in short. */
const telling = (difference) => difference.g ? 4 : (difference.lasting ? 0 : 2) + (difference.life ? 0 : 1);

/** On paper so many differences of each pair stand, and how many more there are and where. */
function keepOnPaper(number) {
  pairsOnPaper.forEach(({run, left, rows}) => {
    rows.forEach((row, index) => row.classList.toggle("beyond", index >= number));
    left.textContent = rows.length > number
      ? "And " + (rows.length - number) + " more between A and " + run + ", in the page, under “Differences”." : "";
  });
}

/** What a run has otherwise; whatever has causes in it can be chosen. */
const words = (lines, label, others, identity) => el("ul", {class: "facts"}, lines.map((it) => {
  const spell = lineTold(it, label, others, identity);
  return el("li", {}, spell ? factButton(spell, it, it.startsWith(spell.fact.t) ? [] : [el("span", {class: "hidden"}, spell.fact.t + ": ")]) : it);
}));

/** How a step bears on the next. */
const ROLES = {"counts": "counts in it", "rules-out": "rules it out"};

/** From what was changed up to the outcome, and to where the runs part in it again. */
function chain(difference, it) {
  if (difference.because.length === 0) {
    return "no chain found";
  }
  const chains = [{...difference, when: difference.times}, ...(difference.later || [])].map((one) => steps(one, it));
  return el("details", {}, el("summary", {}, counted(d3.sum(chains, (all) => all.length), "step")), chains.map((all, index) => [
    index === 0 ? "" : el("p", {}, "On " + spoken(moment(difference.later[index - 1].at)) + " they part in it again:"),
    el("ol", {class: "chain"}, all)]));
}

/** The steps of one chain, the change first. */
function steps(outcome, it) {
  const last = {...outcome, onlyIn: outcome.in};
  return [...outcome.because].reverse().map((link) => el("li", {},
    link.t ? step(link, (link.elsewhere ? "in " + link.onlyIn : "only " + link.onlyIn + " has") + ": ",
      (ROLES[link.role] ? ", which " + (link.role === "counts" ? "counts in" : "rules out") + " what follows" : "") + inBrackets(link, it))
      : "a rule that only " + link.onlyIn + " has",
    link.together.map((one) => el("p", {class: "source"}, "together with: " + one)),
    el("p", {class: "rule"}, "so, by the rule: " + link.rule),
    link === outcome.because[0] && link.alike ? el("p", {class: "source"}, link.alike) : ""))
    .concat(el("li", {}, step(last, (outcome.elsewhere || !outcome.when ? "in " : "only in ") + outcome.in + ": ", inBrackets(last, it))));
}

/** A fact on the way, which can be chosen where the page holds its causes; what stands before it, and after it. */
function step(link, before, after) {
  const spell = spellTold(link.onlyIn, link.i, link.when);
  return spell ? factButton(spell, link.t + after, [before]) : (link.g ? "● " : "◆ ") + before + link.t + after;
}

/** When something is so in the run that has it, and when in the other of the two. */
const periods = ({when, elsewhere, onlyIn}, it) =>
  (when || "") + (elsewhere ? "; in " + (onlyIn === "A" ? it.run : "A") + ", " + elsewhere : "");

const inBrackets = (link, it) => link.when ? " (" + periods(link, it) + ")" : "";

/** The chains in one graph, the change at the top: first of the earliest outcomes. */
function drawChains(box, it, differences, heading) {
  if (differences.length === 0) {
    return;
  }
  const graphBox = el("div", {class: "scroll graph", role: "group", tabindex: 0,
    "aria-label": "Graph from the change to the outcomes; the same in words follows it"});
  box.append(el(heading, {}, "From the change to the outcomes"), graphHint(), scrollable(graphBox, ["More", "More"], BEYOND));
  let told = differences.slice(0, CHAINS_AT_FIRST);
  const draw = () => chains(graphBox, it, told);
  draw();
  keptFitting(graphBox, draw);
  if (differences.length > CHAINS_AT_FIRST) {
    const more = el("button", {type: "button", class: "more"}, "Show all " + differences.length + " outcomes");
    more.addEventListener("click", () => {
      told = differences;
      draw();
      more.remove();
    });
    box.append(more);
  }
}

const natureOf = (given, spell) => !given ? "◆ derived" : spell?.contested ? "△ given as contested" : "● given";

function chains(box, it, differences) {
  const nodes = new Map();
  const edges = new Map();
  const add = (identity, text, given, link) => {
    const id = link.onlyIn + " " + identity;
    if (!nodes.has(id)) {
      const spell = spellTold(link.onlyIn, identity, link.when);
      nodes.set(id, {id, kind: given ? "given" : "derived", text, when: periods(link, it),
        title: natureOf(given, spell) + (link.elsewhere ? ", in " : ", only ") + link.onlyIn, spell});
    }
    return id;
  };
  differences.forEach((difference) => {
    let above = add(difference.i, difference.t, false, {when: difference.times, elsewhere: difference.elsewhere, onlyIn: difference.in});
    nodes.get(above).root = true;
    difference.because.forEach((link) => {
      const id = add(link.i ?? link.rule, link.t || link.rule, link.g, link);
      nodes.get(above).rule ||= "by the rule: " + link.rule;
      if (id !== above) {
        edges.set(above + "\n" + id, [above, id, {blocks: link.role === "rules-out", label: ROLES[link.role]}]);
      }
      above = id;
    });
  });
  nodes.forEach((node) => { node.note = [node.when, node.rule].filter(Boolean).join("; "); });
  drawGraph(box, [...nodes.values()], [...edges.values()], "BT");
}
