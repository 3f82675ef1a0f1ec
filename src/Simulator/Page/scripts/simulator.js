import { get, Refused } from "./api.js";
import { conversation } from "./conversation.js";
import { customer } from "./customer.js";
import { faults } from "./faults.js";
import { connection, frame, notice, view } from "./frame.js";
import { freshness } from "./fresh.js";
import { inbox } from "./inbox.js";
import { ledger, readOn } from "./ledger.js";
import { follow } from "./live.js";
import { switches } from "./switches.js";

// Everything that is shown is in the state; each part of the page draws its share of it.
const state = {
  turn: 0, world: null, configuration: null, conversation: undefined, ledger: [], deliveries: [], faults: [], webhookFaults: [],
  openId: openInAddress(), team: null, fresh: freshness(redraw),
};

// What is new is told from what was there when the connection was made.
let since = {};

// How many readings have begun; the state says by which of them it came.
let readings = 0;

const app = { state, redraw, set, open, try: attempt, started: () => readings };

frame();
const parts = [customer(app), inbox(app), conversation(app), ledger(app), faults(app), switches(app)];
addEventListener("hashchange", () => open(openInAddress()));
if (state.openId) view("conversation");
follow({ refresh, connected: () => connection(true), lost: () => connection(false) });

function openInAddress() {
  return /^#(\d{1,20})$/.exec(location.hash)?.[1] ?? null;
}

function redraw() {
  if (!state.world) return;
  for (const draw of parts) draw(state);
}

function set(change) {
  Object.assign(state, change);
  redraw();
}

async function open(id) {
  if (id !== state.openId) {
    set({ openId: id, conversation: undefined });
    history.replaceState(null, "", id ? `#${id}` : "#");
  }
  if (!id) return;
  view("conversation");
  await attempt(async () => {
    const read = await conversationOf(id);
    if (state.openId === id) set({ conversation: read });
  });
}

// The conversation of that id; null where there is none.
async function conversationOf(id) {
  try {
    return await get(`conversations/${id}`);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}

async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    notice(error.message);
    return false;
  }
}

async function refresh(anew) {
  const turn = ++readings;
  const id = state.openId;
  const [world, configuration, rules, webhookFaults, read] = await Promise.all([
    get("world"), get("configuration"), get("faults"), get("webhook-faults"), id ? conversationOf(id) : null,
  ]);
  const [entries, deliveries] = await Promise.all([
    readOn("ledger", "entries", anew ? [] : state.ledger, world.ledger_last),
    readOn("deliveries", "deliveries", anew ? [] : state.deliveries, world.deliveries_last),
  ]);
  if (anew) since = {};
  state.fresh.see(since, world.conversations.map((found) => ({ key: found.id, ...found })));
  set({ turn, world, configuration, faults: rules, webhookFaults, ledger: entries, deliveries, ...(state.openId === id ? { conversation: read } : {}) });
}
