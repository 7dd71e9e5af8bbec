// What the page holds, and what its parts share. Text of a scenario only ever becomes text nodes.

const data = JSON.parse(document.getElementById("data").textContent);
const runs = data.runs;
const compared = runs.length > 1;
const DAY = 24 * 60 * 60 * 1000;

const moment = (text) => new Date(text + (text.length === 10 ? "T00:00Z" : "Z"));
const starts = d3.min(runs, (run) => moment(run.starts));
const dayCount = d3.max(runs, (run) => (moment(run.starts) - starts) / DAY + run.days);
const runEnd = new Date(+starts + dayCount * DAY);
const dayStart = (day) => new Date(+starts + day * DAY);
const dayEnd = (day) => new Date(+starts + (day + 1) * DAY);

const shortDate = d3.utcFormat("%-d %b");
const longDate = d3.utcFormat("%A %-d %B %Y");
const yearOf = d3.utcFormat("%Y");
const hour = d3.utcFormat("%H:%M");

/** Whether the days of the runs are of more than one year. */
const crossesYears = yearOf(starts) !== yearOf(dayStart(dayCount - 1));

/** A day in words, with its year wherever the days are of more than one, or if it is of another. */
const spokenDay = (date) => (!crossesYears && yearOf(date) === yearOf(starts) ? shortDate : d3.utcFormat("%-d %b %Y"))(date);

/** A moment in words, without the hour if that is midnight. */
function spoken(date) {
  return spokenDay(date) + (hour(date) === "00:00" ? "" : " " + hour(date));
}

/** An element; children that are text become text nodes. */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") {
      node.addEventListener("click", value);
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat(2));
  return node;
}

/** A run's letter, in a frame. */
const letter = (run) => el("b", {class: "letter"}, run.label);

const byId = (id) => document.getElementById(id);

/** Empties a section but for its heading. */
function cleared(id) {
  const section = byId(id);
  section.replaceChildren(section.querySelector("h2"));
  return section;
}

/** A part that is made when it is first opened. */
function later(summary, made, attributes = {}) {
  const details = el("details", {class: "table", ...attributes}, el("summary", {}, summary));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) {
      details.append(made());
    }
  });
  return details;
}

/** A table that is made when it is first opened. */
const tableDetails = (summary, columns, rows, kind = "") =>
  later(summary, () => el("div", {class: "scroll"}, table(columns, rows(), kind, summary)));

/** A table; one that is stacked shows each row as a list, where there is little room. */
function table(columns, rows, kind = "", caption = "") {
  return el(
    "table", {class: kind}, ...(caption ? [el("caption", {class: "hidden"}, caption)] : []),
    el("thead", {}, el("tr", {}, columns.map((it) => el("th", {scope: "col"}, it)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((it, index) => el("td", {"data-column": columns[index]}, it))))));
}

/** What a spell rests on, one stretch of its time after the other: the proof, and what is new in it. */
const reasonsOf = (spell) => [spell, ...(spell.later || [])].map((it) => ({
  from: it.from ? moment(it.from) : null, number: it.p, rely: it.rely || [], by: it.by || [], not: it.not || [],
  moved: (it.moved || []).map((other) => ({from: moment(other.from), number: other.p}))}));

/** What the runs share is kept once; a run refers to it by its place. */
const SHARED = ["proofs", "facts", "ruleBook", "said", "sources", "measures"];

/** What a fact is about has one name on the page, though it be called otherwise in another run. */
const things = data.rows.map(({i}) => data.rows.find((it) => it.i === i));

data.facts.forEach((it) => Object.assign(it, data.kinds[it.k], {thing: things[it.row], row: data.rows[it.row].t}));

/** Who claims something that is given, or that its sources disagree; nothing of all else. */
const contestedBy = (fact, proof) => fact.contested || (proof.disputed ? "sources disagree" : "");

/** What stood or happened in the runs, with the words for it; all runs on the days of the first to start. */
for (const run of runs) {
  SHARED.forEach((it) => { run[it] = data[it]; });
  run.whyNot = run.whyNot.map((it) => ({...data.answers[it.answer], command: it.command}));
  const ahead = Array((moment(run.starts) - starts) / DAY).fill(null);
  run.levels = run.levels.map((place) => data.levels[place]).map((it) => ({
    ...it, v: ahead.concat(it.v), cap: it.cap && ahead.concat(it.cap),
  }));
  run.spells = run.spells.map((place) => data.spells[place]).map((spell) => {
    const proof = run.proofs[spell.p];
    const fact = run.facts[proof.f];
    return {
      run, fact, proof, number: spell.p, ending: spell.end || [], reasons: reasonsOf(spell),
      contested: contestedBy(fact, proof),
      given: Boolean(proof.g),
      event: fact.is === "event",
      start: spell.from ? moment(spell.from) : null,
      end: spell.to ? moment(spell.to) : null,
    };
  });
}

/** Until when, in words: of an event when, of what stands from when to when. */
function period(spell) {
  if (spell.asOf) {
    return spell.asOf;
  }
  if (spell.event) {
    return spell.start ? spoken(spell.start) : "before the start";
  }
  const from = spell.start ? spoken(spell.start) : "the start";
  return "from " + from + (spell.end ? " to " + spoken(spell.end) : " on");
}

/** Whether something is given, derived or contested, in one word. */
const nature = ({given, contested}) => given ? (contested ? "contested" : "given") : "derived";

const natureWords = (spell) => ({
  given: "given by the scenario",
  contested: "given by the scenario as contested: " + spell.contested,
  derived: "derived by rules",
})[nature(spell)];

const SYMBOLS = {given: "●", derived: "◆", contested: "△"};

/** The sign of a proof in a run and what it stands for. */
function signed(run, proof) {
  const is = nature({given: proof.g, contested: contestedBy(run.facts[proof.f], proof)});
  return SYMBOLS[is] + " " + (is === "contested" ? "given as contested" : is);
}

const isTold = (fact) => !["detail", "level", "score"].includes(fact.show);

/** Whether a spell is of some part of a day. */
const standsOn = (spell, day) => (!spell.start || spell.start < dayEnd(day)) && (!spell.end || spell.end > dayStart(day));

/** Whether a status stands at a moment. */
const standsAt = (spell, end) =>
  !spell.event && (!spell.start || spell.start < end) && (!spell.end || spell.end >= end);

const state = {day: 0, chosen: null, from: null};
const dayListeners = [];
const choiceListeners = [];

/** Draws a part of the page. What goes wrong in it is said in its place and to the console, and takes no other part down. */
function part(id, draw) {
  try {
    draw();
  } catch (error) {
    console.error("The part " + id + " could not be drawn.", error);
    const box = byId(id);
    box.hidden = false;
    box.replaceChildren(...box.querySelectorAll(":scope > h2"), el("p", {class: "failed", role: "alert"},
      "⚠ This part of the page could not be drawn. The other parts stand without it, and the same command without “--format html” tells the story as text."));
  }
}

/** What a part does when another day is chosen. */
const onDay = (id, draw) => dayListeners.push(() => part(id, draw));

/** What a part does when something is chosen to be explained. */
const onChoice = (id, draw) => choiceListeners.push(() => part(id, draw));

function setDay(day) {
  state.day = Math.max(0, Math.min(dayCount - 1, day));
  dayListeners.forEach((listener) => listener());
}

/** Shows why something is so, and keeps from where it was chosen; what is chosen in the reasons keeps that. */
function choose(spell, from) {
  state.chosen = spell;
  if (!byId("why").contains(from)) {
    state.from = {node: from, spell, section: from.closest("section")};
  }
  choiceListeners.forEach((listener) => listener());
  byId("why").focus({preventScroll: true});
  bringInto(byId("why"), "start");
}

function bringInto(node, block) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({behavior: calm ? "auto" : "smooth", block});
}

/** A button that shows why something is so; before its text, in which runs, if that is to be told. */
function factButton(spell, text, before = []) {
  return el(
    "button", {type: "button", class: "fact " + nature(spell), onclick: (event) => choose(spell, event.currentTarget)},
    el("span", {class: "symbol", "aria-hidden": "true"}, SYMBOLS[nature(spell)]),
    el("span", {class: "hidden"}, nature(spell) + ": "), ...before,
    text || spell.fact.t);
}
