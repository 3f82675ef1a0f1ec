import { byId, chip, el, keep, show, write } from "./dom.js";
import { composer } from "./composer.js";
import { thread } from "./thread.js";
import { channelName, counted, heldBy, shown } from "./words.js";

// The open conversation: what it is, its thread, and who may write in it.
export function conversation(app) {
  const drawThread = thread(app);
  const drawComposer = composer(app);
  return draw;

  function draw(state) {
    const open = state.conversation;
    show(byId("nothing-open"), !open);
    for (const part of [byId("about"), byId("thread-frame"), byId("composer")]) show(part, open);
    if (!open) {
      write(byId("nothing-open-text"), absence(state));
      return;
    }
    about(state.world, open);
    drawComposer(state);
    drawThread(state);
  }
}

function absence(state) {
  if (state.openId && state.conversation === undefined) return "Opening it…";
  if (state.openId) return `There is no conversation ${state.openId} (any more). It was deleted, or the simulator has started anew since.`;
  return state.world.conversation_count === 0
    ? "Nobody has written yet. Pick a customer and write the first message."
    : "Pick a conversation to see it here.";
}

function about(world, open) {
  const subject = open.title ?? (open.subject || open.attributes._default_title_);
  write(byId("about-name"), open.contact_name);
  write(byId("about-subject"), subject ? shown(subject) : "");
  show(byId("about-subject"), subject);
  write(byId("about-held"), `Held by ${heldBy(world, open)} · ${open.id}`);
  const chips = [
    { key: "state", text: open.state, kind: open.state },
    { key: "channel", text: channelName(open.channel), kind: "" },
    ...(open.is_ticket ? [{ key: "ticket", text: `ticket: ${(open.ticket_state ?? "").replaceAll("_", " ")}`, kind: "ticket" }] : []),
    ...(open.rating ? [{ key: "rating", text: `rated ${open.rating} of 5`, kind: "rated" }] : []),
    ...open.tags.map((tag) => ({ key: `tag-${tag.id}`, text: tag.name, kind: "tag" })),
  ];
  keep(byId("about-chips"), chips, (row) => el("li", {}, chip(row.text, row.kind)));
  attributes(Object.entries(open.attributes));
}

function attributes(entries) {
  show(byId("about-attributes"), entries.length > 0);
  write(byId("attributes-count"), counted(entries.length, "attribute", "attributes"));
  keep(byId("attributes"), entries.map(([name, value]) => ({ key: name, value: shown(value) })),
    (row) => el("div", {}, el("dt", {}, row.key), el("dd", { dir: "auto" }, row.value)));
}
