// The way back from why something is so to where it was chosen.

const placeName = (section) => section.id === "timeline" ? "the timeline"
  : "“" + section.querySelector("h2").textContent + "”";

function drawBack() {
  byId("why").querySelector("h2").after(el("p", {class: "back"},
    el("button", {type: "button", class: "more", id: "back", onclick: goBack}, "↑ Back to " + placeName(state.from.section)),
    el("span", {class: "hint"}, " or Escape")));
}

onChoice("why", drawBack);

/** To what was chosen; where it was drawn anew, to the same in the timeline, and else to its section. */
function goBack() {
  const {node, spell, section} = state.from;
  const anew = d3.selectAll("#lanes .item").filter((it) => it === spell).node();
  const target = node.isConnected ? node : section.id === "timeline" && anew ? anew : section;
  if (!target.matches("button, [tabindex]")) {
    target.setAttribute("tabindex", -1);
  }
  target.focus({preventScroll: true});
  bringInto(target, "center");
}

const onEscape = (id, act) => byId(id).addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    act();
  }
});

onEscape("why", () => state.from && goBack());
