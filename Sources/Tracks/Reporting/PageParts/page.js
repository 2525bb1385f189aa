"use strict";
// Sorting: a button in a header sorts its table by that column; what stands in data-sort goes before the cell's text.
for (const table of document.querySelectorAll("table.sortable")) {
  const headers = [...table.tHead.rows[0].cells];
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    if (a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
    return a < b ? -1 : a > b ? 1 : 0;
  };
  headers.forEach((header, column) => {
    header.querySelector("button")?.addEventListener("click", () => {
      const first = header.dataset.first ?? "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const order = header.getAttribute("aria-sort") === first ? other : first;
      for (const each of headers) each.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const body = table.tBodies[0];
      const rows = [...body.rows].map((row, index) => ({ row, index, key: value(row, column) }));
      rows.sort((a, b) => sign * compare(a.key, b.key) || a.index - b.index);
      body.append(...rows.map((item) => item.row));
    });
  });
}
// Filter of the findings.
const tools = document.querySelector(".tools");
if (tools) {
  tools.hidden = false;
  const text = tools.querySelector("[data-filter=text]");
  const severity = tools.querySelector("[data-filter=severity]");
  const rows = [...document.querySelectorAll(".finding")];
  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const content = row.textContent.toLowerCase();
      row.hidden = Number(row.dataset.severity) < Number(severity.value) || !words.every((word) => content.includes(word));
      if (!row.hidden) shown += 1;
    }
    tools.querySelector(".shown").textContent = shown === rows.length ? "" : `${shown} of ${rows.length} shown`;
  };
  text.addEventListener("input", filter);
  severity.addEventListener("change", filter);
}
// Maps: buttons enlarge, dragging and the arrow keys move.
for (const map of document.querySelectorAll("svg.map:not(.overview)")) {
  const [, , width, height] = map.getAttribute("viewBox").split(" ").map(Number);
  let [x, y, scale] = [0, 0, 1];
  const show = () => {
    x = Math.min(Math.max(x, 0), width - width * scale);
    y = Math.min(Math.max(y, 0), height - height * scale);
    map.setAttribute("viewBox", `${x} ${y} ${width * scale} ${height * scale}`);
    map.style.setProperty("--zoom", scale);
    map.style.cursor = scale < 1 ? "grab" : "";
    map.style.touchAction = scale < 1 ? "none" : "";
  };
  const zoom = (factor, share = [0.5, 0.5]) => {
    const next = Math.min(1, Math.max(1 / 32, scale * factor));
    x += width * (scale - next) * share[0];
    y += height * (scale - next) * share[1];
    scale = next;
    show();
  };
  const bar = document.createElement("div");
  bar.className = "zoom";
  const add = (label, words, action) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.setAttribute("aria-label", words);
    button.addEventListener("click", action);
    bar.append(button);
  };
  add("+", "Enlarge the map", () => zoom(1 / 1.6));
  add("−", "Make the map smaller", () => zoom(1.6));
  add("⟲", "Show the whole map", () => zoom(32));
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  bar.addEventListener("keydown", (event) => {
    const arrow = arrows[event.key];
    if (!arrow || scale === 1) return;
    event.preventDefault();
    x += (arrow[0] * width * scale) / 5;
    y += (arrow[1] * height * scale) / 5;
    show();
  });
  map.parentElement.append(bar);
  let last = null;
  map.addEventListener("pointerdown", (event) => {
    if (scale < 1) last = [event.clientX, event.clientY];
  });
  addEventListener("pointermove", (event) => {
    if (!last) return;
    const unit = (width * scale) / map.clientWidth;
    x -= (event.clientX - last[0]) * unit;
    y -= (event.clientY - last[1]) * unit;
    last = [event.clientX, event.clientY];
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { last = null; });
}
// A link to a row opens what hides it; paper shows what findings rest on.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  if (target) { target.querySelector("details")?.setAttribute("open", ""); target.scrollIntoView(); }
};
addEventListener("hashchange", reveal);
if (location.hash) reveal();
let closed = [];
let buttons = [];
addEventListener("beforeprint", () => {
  // Browsers repeat a table's header on each page, but not the buttons in it.
  buttons = [...document.querySelectorAll("th button")].map((button) => [button, document.createTextNode(button.textContent)]);
  for (const [button, text] of buttons) button.replaceWith(text);
  closed = [...document.querySelectorAll(".findings details:not([open]), .verify:not([open]), #ledger details:not([open])")];
  for (const part of closed) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of closed) part.open = false;
  for (const [button, text] of buttons) text.replaceWith(button);
});
