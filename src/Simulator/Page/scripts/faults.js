import { post, remove } from "./api.js";
import { byId, chip, choices, el, keep, show, write } from "./dom.js";
import { busy, clicked, submitted } from "./forms.js";

const ACTIONS = {
  "drop-request": "Lost before it happens",
  "drop-answer": "Happens, the answer is lost",
  "delay-before-effect": "Happens late",
  "delay-after-effect": "Happens, answered late",
  "status-before-effect": "Error, nothing happens",
  "status-after-effect": "Error, yet it happens",
  "too-many-requests": "429, too many requests",
  "stale-read": "Old state is read",
  "hold-before-effect": "Held until released",
};
const KINDS = {
  any: "Any call", read: "Reads", search: "Searches", write: "Writes", assign: "Assignments", note: "Notes", reply: "Replies",
  close: "Closing", open: "Opening", snooze: "Snoozing", tag: "Tagging", update: "Updates", create: "Creations",
};
const WEBHOOKS = { drop: "Lost", duplicate: "Come twice", "hold-and-reverse": "Held, then in reverse" };
const DELAYS = ["delay-before-effect", "delay-after-effect"];
const STATUSES = ["status-before-effect", "status-after-effect"];

// What goes wrong on purpose.
export function faults(app) {
  const action = byId("fault-action");
  choices(action, Object.entries(ACTIONS).map(([key, text]) => ({ key, text })));
  choices(byId("fault-kind"), Object.entries(KINDS).map(([key, text]) => ({ key, text })));
  action.addEventListener("change", fields);
  fields();
  submitted(app, byId("fault-form"), () => post("faults", {
    action: action.value,
    kind: byId("fault-kind").value,
    count: Number(byId("fault-count").value),
    after: Number(byId("fault-after").value),
    delay_ms: Number(byId("fault-delay").value),
    status: Number(byId("fault-status").value),
    reset_seconds: Number(byId("fault-reset").value),
  }));
  submitted(app, byId("webhook-fault-form"), () => post("webhook-faults", {
    action: byId("webhook-fault-action").value,
    topic: byId("webhook-fault-topic").value.trim() || null,
    count: Number(byId("webhook-fault-count").value),
  }));
  clicked(app, byId("clear-faults"), () => remove("faults"));
  return draw;

  function fields() {
    show(byId("fault-delay-field"), DELAYS.includes(action.value));
    show(byId("fault-status-field"), STATUSES.includes(action.value));
    show(byId("fault-reset-field"), action.value === "too-many-requests");
  }

  function draw(state) {
    const rows = [...state.faults.map(callRow), ...state.webhookFaults.map(webhookRow)];
    keep(byId("faults"), rows, (row) => rule(app, row));
    show(byId("faults-empty"), rows.length === 0);
    write(byId("faults-count"), rows.length === 0 ? "" : String(rows.length));
    byId("clear-faults").disabled = rows.length === 0;
  }
}

const spent = ({ rule: { count }, struck }) => count > 0 && struck >= count;

export const armed = (state) => state.faults.filter((fault) => !spent(fault)).length + state.webhookFaults.length;

function callRow(fault) {
  const { rule, struck } = fault;
  return {
    key: `call-${fault.id}`,
    id: fault.id,
    what: `${ACTIONS[rule.action]}: ${KINDS[rule.kind]}${detail(rule)}`,
    struck: rule.count === 0 ? `struck ${struck}` : `struck ${struck} of ${rule.count}`,
    hit: struck > 0,
    spent: spent(fault),
    holds: rule.action === "hold-before-effect",
  };
}

function detail(rule) {
  const said = [
    DELAYS.includes(rule.action) && `${rule.delay_ms} ms`,
    STATUSES.includes(rule.action) && String(rule.status),
    rule.action === "too-many-requests" && `reset in ${rule.reset_seconds} s`,
    rule.after > 0 && `after ${rule.after}`,
    rule.path && `path ${rule.path}`,
    rule.method,
  ].filter(Boolean);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}

const webhookRow = (fault, place) => ({
  key: `webhook-${place}`,
  what: `${WEBHOOKS[fault.action]}: webhooks${fault.topic ? ` of ${fault.topic}` : ""}`,
  struck: `${fault.count} to come`,
});

function rule(app, row) {
  const button = (text, work) => {
    const made = el("button", { type: "button" }, text);
    made.addEventListener("click", () => busy(app, made, work));
    return made;
  };
  return el("li", { class: row.spent && "spent" },
    el("span", { class: "what" }, row.what),
    chip(row.struck, row.hit ? "bad" : ""),
    row.holds && button("Release", () => post(`faults/${row.id}/release`)),
    row.id && button("Remove", () => remove(`faults/${row.id}`)));
}
