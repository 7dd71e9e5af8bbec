// What is wider than its window: a sign at either side beyond which there is more, and ways to it.

/** A box that scrolls sideways, with its signs; what the ways are called, in full if that is more, and their ids. */
function scrollable(box, [before, after], full = [null, null], ids = [null, null]) {
  const by = (index, words, part) => el("button", {
    type: "button", class: "more", id: ids[index], "aria-label": full[index], onclick: () => { box.scrollLeft += part * box.clientWidth; },
  }, words);
  const ways = [by(0, "← " + before, -0.6), by(1, after + " →", 0.6)];
  const signs = ["before", "after"].map((side) => el("span", {class: "beyond-" + side, "aria-hidden": "true", hidden: true}));
  const row = el("p", {class: "sideways", hidden: true}, ways[0], " ", ways[1]);
  const tell = () => {
    const beyond = box.scrollWidth - box.clientWidth;
    const ends = [beyond < 2 || box.scrollLeft < 2, beyond < 2 || box.scrollLeft > beyond - 2];
    row.hidden = beyond < 2;
    ends.forEach((end, index) => {
      ways[index].disabled = end;
      signs[index].hidden = end;
      signs[index].style.bottom = box.offsetHeight - box.clientHeight - box.clientTop + "px";
    });
  };
  box.addEventListener("scroll", tell);
  new ResizeObserver(tell).observe(box);
  box.tellSides = tell;
  return el("div", {class: "broad"}, row, el("div", {class: "window"}, box, signs));
}
