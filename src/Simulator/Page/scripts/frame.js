import { byId, mark, show, tabs, write } from "./dom.js";

const DRAWERS = ["ledger", "deliveries", "faults", "switches"];
const NOTICE_MS = 8_000;

// The frame around the parts: which of them a narrow window shows, the drawer below, notices, the connection.
export function frame() {
  byId("views").addEventListener("click", (event) => {
    const button = event.target.closest("[data-to]");
    if (button) view(button.dataset.to);
  });
  tabs(byId("drawers"), (tab) => {
    drawer(tab.id.slice("tab-".length));
    fold(false);
  });
  byId("fold").addEventListener("click", () => fold(byId("fold").getAttribute("aria-expanded") === "true"));
  drawer("ledger");
  fold(true);
  view("customer");
}

export function view(name) {
  document.body.dataset.view = name;
  for (const button of byId("views").querySelectorAll("[data-to]")) {
    button.setAttribute("aria-current", button.dataset.to === name ? "page" : "false");
  }
  if (name === "behind") scrollDown();
}

function drawer(name) {
  for (const one of DRAWERS) {
    mark(byId("drawers").querySelector(`[aria-controls=panel-${one}]`), one === name);
    show(byId("panels").querySelector(`[aria-labelledby=tab-${one}]`), one === name);
  }
  scrollDown();
}

function fold(folded) {
  byId("behind").classList.toggle("folded", folded);
  byId("fold").setAttribute("aria-expanded", String(!folded));
  write(byId("fold"), folded ? "Show" : "Hide");
  scrollDown();
}

// A table that was hidden could not follow its newest line.
function scrollDown() {
  for (const table of byId("panels").querySelectorAll(".table")) table.scrollTop = table.scrollHeight;
}

export function connection(alive) {
  show(byId("lost"), !alive);
  write(byId("connection"), alive ? "Live" : "Connection lost");
  byId("connection").dataset.alive = String(alive);
}

let turn = 0;

export function notice(text) {
  const mine = ++turn;
  write(byId("notice"), text);
  show(byId("notice"), true);
  setTimeout(() => {
    if (mine === turn) show(byId("notice"), false);
  }, NOTICE_MS);
}
