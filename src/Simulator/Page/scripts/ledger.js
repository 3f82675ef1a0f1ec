import { get } from "./api.js";
import { byId, chip, el, keep, show, write } from "./dom.js";
import { assigneeName, authorName, clock } from "./words.js";

const MOST = 500;
const MOST_TEXT = 160;
const NEAR_PX = 60;
const VIA = { rest: "API", workflow: "workflow", customer: "customer", teammate: "by hand" };
const VERBS = {
  conversation: "began a conversation", ticket: "opened a ticket", comment: "wrote", note: "noted", assignment: "assigned it to", close: "closed it", open: "opened it",
  snooze: "snoozed it", tag: "tagged it", untag: "took off the tag", rating: "rated it", attribute: "set", title: "named it",
  "ticket-state": "moved the ticket to", participant: "brought somebody in", action: "custom action", deletion: "deleted it",
};
const OUTCOMES = {
  delivered: "delivered", failed: "refused", "timed-out": "timed out", unreachable: "unreachable",
  "dropped-by-fault": "lost by a fault", "dropped-as-full": "lost, too many waiting", "subscription-off": "not sent, switched off",
};

// Reads on from what is known, at most the newest so many.
export async function readOn(path, list, known, last) {
  const after = Math.max(known.at(-1)?.seq ?? 0, last - MOST);
  if (after >= last) return known;
  const page = await get(`${path}?after=${after}&limit=${MOST}`);
  return [...known, ...page[list]].slice(-MOST);
}

// Every effect in the workspace, and everything that left it.
export function ledger(app) {
  const only = byId("ledger-one");
  only.addEventListener("change", () => app.redraw());
  return draw;

  function draw(state) {
    const entries = state.ledger.filter((entry) => !only.checked || entry.conversation_id === state.openId);
    fill(byId("ledger"), entries.map((entry) => effectRow(state.world, entry)), (row) => effect(row, app.open));
    show(byId("ledger-empty"), entries.length === 0);
    fill(byId("deliveries"), state.deliveries.map(deliveryRow), (row) => delivery(row, app.open));
    show(byId("deliveries-empty"), state.deliveries.length === 0);
    write(byId("ledger-count"), String(state.world.ledger_last));
    write(byId("deliveries-count"), String(state.world.deliveries_last));
  }
}

// The newest is below, and in sight unless somebody has scrolled up.
function fill(body, rows, draw) {
  const frame = body.closest(".table");
  const below = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR_PX;
  keep(body, rows, draw);
  if (below) frame.scrollTop = frame.scrollHeight;
}

const effectRow = (world, entry) => ({
  key: String(entry.seq),
  at: entry.at,
  who: authorName(world, entry.author_type, entry.author_id),
  via: entry.via,
  kind: entry.kind,
  what: entry.kind === "assignment" ? `${VERBS.assignment} ${assigneeName(world, entry.assignee_type, entry.assignee_id)}` : VERBS[entry.kind],
  text: entry.text ?? "",
  team: entry.kind === "assignment" && entry.assignee_type === "team",
  conversation: entry.conversation_id,
});

const effect = (row, open) => el("tr", { class: row.team && "team" },
  el("td", { class: "number" }, row.key),
  el("td", {}, el("time", { datetime: row.at }, clock(row.at, true))),
  el("td", {}, el("bdi", {}, row.who)),
  el("td", {}, chip(VIA[row.via], row.via)),
  el("td", { class: "what" }, row.what, row.text && el("bdi", { class: "excerpt" }, excerpt(row.text))),
  el("td", {}, opener(row.conversation, open)));

const deliveryRow = (sent) => ({
  key: String(sent.seq),
  at: sent.at,
  what: sent.kind === "connector" ? "connector call" : (sent.topic ?? "webhook"),
  attempt: sent.attempt,
  good: sent.outcome === "delivered",
  outcome: OUTCOMES[sent.outcome],
  status: sent.status ?? "",
  took: sent.duration_ms,
  conversation: sent.conversation_id,
});

const delivery = (row, open) => el("tr", {},
  el("td", { class: "number" }, row.key),
  el("td", {}, el("time", { datetime: row.at }, clock(row.at, true))),
  el("td", { class: "what" }, row.what, row.attempt > 1 && chip(`attempt ${row.attempt}`)),
  el("td", {}, chip(`${row.outcome} ${row.status}`.trim(), row.good ? "good" : "bad")),
  el("td", { class: "number" }, `${row.took} ms`),
  el("td", {}, row.conversation && opener(row.conversation, open)));

function opener(id, open) {
  const button = el("button", { type: "button", class: "quiet id" }, id);
  button.addEventListener("click", () => open(id));
  return button;
}

const excerpt = (text) => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);
