import { chip, el } from "./dom.js";
import { adminName, channelName, clock, isClaudia } from "./words.js";

// A conversation as a line of a list.
export const itemRow = (state, summary) => ({
  key: summary.id,
  name: summary.contact_name,
  preview: summary.preview,
  at: summary.updated_at,
  state: summary.state,
  channel: summary.channel,
  ticket: summary.is_ticket,
  holder: summary.admin_id ? adminName(state.world, summary.admin_id) : "",
  claudia: Boolean(summary.admin_id) && isClaudia(state.world, summary.admin_id),
  open: summary.id === state.openId,
  fresh: state.fresh.has(summary.id),
});

export function item(row, open) {
  const button = el("button", { type: "button", class: "item", "aria-current": row.open && "true" },
    el("span", { class: "item-top" },
      el("bdi", { class: "item-name" }, row.name),
      row.fresh && chip("new", "new"),
      el("time", { datetime: row.at }, clock(row.at))),
    el("span", { class: "item-preview", dir: "auto" }, row.preview || "(no text)"),
    el("span", { class: "item-chips" },
      row.state !== "open" && chip(row.state, row.state),
      row.ticket && chip("ticket", "ticket"),
      row.channel !== "messenger" && chip(channelName(row.channel)),
      row.holder && chip(row.holder, row.claudia ? "claudia" : "person")));
  button.addEventListener("click", () => open(row.key));
  return el("li", { class: row.fresh ? "fresh" : row.state, "data-conversation": row.key }, button);
}
