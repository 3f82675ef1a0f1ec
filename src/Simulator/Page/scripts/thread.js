import { byId, chip, el, keep } from "./dom.js";
import { freshness } from "./fresh.js";
import { threadRows } from "./parts.js";
import { clock } from "./words.js";

const NEAR_PX = 80;
const MARKER = /(\[claudia:[^\]\s]{1,200}\])/;
const LABELS = { claudia: "AI teammate", teammate: "teammate", bot: "automatic", note: "internal note" };

// The messages, notes and events of the open conversation; it follows the newest unless scrolled up.
export function thread(app) {
  const list = byId("thread");
  const frame = byId("thread-frame");
  const fresh = freshness(() => app.redraw());
  let shown;
  let below = true;
  frame.addEventListener("scroll", () => (below = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR_PX));
  const settle = new ResizeObserver(() => below && toNewest());
  settle.observe(frame);
  settle.observe(list);
  return draw;

  function toNewest() {
    frame.scrollTop = frame.scrollHeight;
  }

  function draw(state) {
    const { id } = state.conversation;
    const rows = threadRows(state.world, state.conversation);
    fresh.see(id, rows.map(({ key }) => ({ key })));
    keep(list, rows.map((row) => ({ ...row, fresh: fresh.has(row.key) })), (row) => (row.kind === "event" ? line(row) : message(row)));
    if (shown !== id) below = true;
    if (below) toNewest();
    shown = id;
  }
}

const line = (row) => el("li", { class: `event ${row.team ? "team" : ""} ${row.fresh ? "fresh" : ""}` },
  el("bdi", {}, row.text), row.api && chip("API"), time(row));

const message = (row) => el("li", { class: `message ${row.kind} ${row.fresh ? "fresh" : ""}` },
  el("p", { class: "by" },
    el("bdi", { class: "who" }, row.who),
    LABELS[row.kind] && el("span", { class: "label" }, LABELS[row.kind]),
    row.api && chip("API"),
    time(row)),
  el("p", { class: "text", dir: "auto" }, ...row.text.split(MARKER).map((piece) => (MARKER.test(piece) ? el("code", {}, piece) : piece))),
  row.files.length > 0 && el("ul", { class: "files" }, ...row.files.map((file) => el("li", { dir: "auto" }, file))));

const time = (row) => el("time", { datetime: row.at, title: clock(row.at, true) }, clock(row.at));
