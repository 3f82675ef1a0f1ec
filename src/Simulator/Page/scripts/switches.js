import { post, remove } from "./api.js";
import { byId, chip, choices, el, keep, show, write } from "./dom.js";
import { busy, clicked } from "./forms.js";
import { armed } from "./faults.js";
import { adminName, counted, isClaudia } from "./words.js";

// What the workspace sends, whom its token speaks for, its teams, and a word at the top about what is not as usual.
export function switches(app) {
  const boxes = Array.from(byId("switches").querySelectorAll("[data-switch]"));
  const gone = new Map();
  const held = new Map();
  for (const box of boxes) changed(box, () => post("configure", { [box.dataset.switch]: box.checked }));
  changed(byId("token-admin"), () => post("token", { admin_id: byId("token-admin").value }));
  changed(byId("token-revoked"), () => post("token", { revoked: byId("token-revoked").checked }));
  changed(byId("away"), () => post("away", { away: byId("away").checked }));
  clicked(app, byId("ping"), () => post("ping"));
  return draw;

  // What was refused springs back; what was done is left alone until a reading that has begun after it.
  function changed(control, work) {
    control.addEventListener("change", async () => {
      held.set(control, Infinity);
      const done = await app.try(work);
      held.set(control, done ? app.started() : 0);
      app.redraw();
    });
  }

  function put(control, property, value, turn) {
    if (turn > (held.get(control) ?? 0)) control[property] = value;
  }

  function draw(state) {
    const { world, configuration, turn } = state;
    for (const box of boxes) put(box, "checked", configuration[box.dataset.switch], turn);
    put(byId("token-revoked"), "checked", world.token_revoked, turn);
    put(byId("away"), "checked", world.away, turn);
    choices(byId("token-admin"), world.admins.map((admin) => ({ key: admin.id, text: admin.has_inbox_seat ? admin.name : `${admin.name} (no inbox seat)` })));
    put(byId("token-admin"), "value", world.token_admin_id, turn);
    write(byId("addresses"), `Webhooks to ${configuration.webhook_url ?? "nowhere"}, connector at ${configuration.connector_url ?? "no address"}.`);
    for (const team of world.teams) gone.delete(team.id);
    const rows = [...world.teams.map((team) => ({ key: team.id, ...team })), ...Array.from(gone.values(), (team) => ({ key: team.id, ...team, gone: true }))];
    keep(byId("team-list"), rows, teamRow);
    keep(byId("warnings"), warnings(state), (row) => el("li", {}, chip(row.text, "warning")));
    write(byId("workspace"), `${world.app_id} · ${world.region}`);
    link(configuration.claudia_url);
  }

  function teamRow(row) {
    const { key, gone: isGone, ...team } = row;
    const button = el("button", { type: "button", "aria-label": `${isGone ? "Restore" : "Delete"} the team ${row.name}` }, isGone ? "Restore" : "Delete");
    button.addEventListener("click", () => busy(app, button, async () => {
      if (isGone) {
        await post("teams", team);
      } else {
        gone.set(row.id, team);
        await remove(`teams/${row.id}`);
      }
    }));
    return el("li", { class: isGone && "spent" }, el("span", { class: "what" }, row.name), el("span", { class: "muted id" }, row.id), button);
  }
}

function warnings({ world, configuration, ...state }) {
  const faults = armed(state);
  return [
    world.away && "away",
    world.token_revoked && "token revoked",
    !isClaudia(world, world.token_admin_id) && `token speaks for ${adminName(world, world.token_admin_id)}`,
    !configuration.webhooks_on && "webhooks off",
    configuration.subscription_off && "subscription off after a 410",
    !configuration.workflow_on && "workflow off",
    configuration.older_payloads && "older payloads",
    faults > 0 && counted(faults, "fault armed", "faults armed"),
  ].filter(Boolean).map((text) => ({ key: text, text }));
}

function link(url) {
  const node = byId("claudia-link");
  show(node, url);
  if (url && /^https?:/.test(url)) node.href = url;
}
