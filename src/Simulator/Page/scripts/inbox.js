import { byId, el, keep, mark, show, tabs, write } from "./dom.js";
import { item, itemRow } from "./items.js";
import { counted } from "./words.js";

const UNASSIGNED = "0";

// The inbox by team.
export function inbox(app) {
  tabs(byId("teams"), (tab) => app.set({ team: tab.dataset.team }));
  return draw;

  function draw(state) {
    const teams = [...state.world.teams, { id: UNASSIGNED, name: "Unassigned" }];
    state.team ??= state.conversation ? teamOf(state, state.conversation) : teams[0].id;
    const chosen = teams.some((team) => team.id === state.team) ? state.team : teams[0].id;
    keep(byId("teams"), teams.map((team) => tabRow(state, team, chosen)), teamTab);
    const rows = state.world.conversations.filter((found) => teamOf(state, found) === chosen).map((found) => itemRow(state, found));
    keep(byId("inbox-items"), rows, (row) => item(row, app.open));
    show(byId("inbox-empty"), rows.length === 0);
    write(byId("inbox-empty"), emptiness(state, teams.find((team) => team.id === chosen)));
    const more = state.world.conversation_count - state.world.conversations.length;
    show(byId("inbox-more"), more > 0);
    write(byId("inbox-more"), `Only the latest are listed; ${more} are older.`);
  }
}

// A team that was deleted leaves its conversations to nobody.
const teamOf = (state, conversation) =>
  state.world.teams.some((team) => team.id === conversation.team_id) ? conversation.team_id : UNASSIGNED;

function tabRow(state, team, chosen) {
  const mine = state.world.conversations.filter((found) => teamOf(state, found) === team.id);
  return {
    key: team.id,
    name: team.name,
    count: mine.filter((found) => found.state !== "closed").length,
    chosen: team.id === chosen,
    fresh: mine.some((found) => state.fresh.has(found.id)),
  };
}

function teamTab(row) {
  const tab = el("button", { type: "button", role: "tab", class: row.fresh && "fresh", "data-team": row.key, "aria-controls": "inbox-panel" },
    el("span", { class: "team-name" }, row.name),
    el("span", { class: "count", "aria-label": `${row.count} not closed` }, String(row.count)));
  mark(tab, row.chosen);
  return tab;
}

function emptiness(state, team) {
  if (state.world.conversation_count === 0) return "Nobody has written yet. Pick a customer and write the first message.";
  const elsewhere = counted(state.world.conversation_count, "conversation is", "conversations are");
  return team.id === UNASSIGNED ? `Every conversation has a team. ${elsewhere} in the other tabs.` : `${team.name} has nothing. ${elsewhere} in the other tabs.`;
}
