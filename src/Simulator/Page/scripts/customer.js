import { post } from "./api.js";
import { byId, choices, keep, show, write } from "./dom.js";
import { submitted } from "./forms.js";
import { item, itemRow } from "./items.js";
import { CHANNELS, heldBy } from "./words.js";

const LANGUAGES = { pt: "Portuguese", en: "English", es: "Spanish" };

// Choosing a customer, their first message, and what they have written so far.
export function customer(app) {
  const contact = byId("contact");
  choices(byId("channel"), Object.entries(CHANNELS).map(([key, text]) => ({ key, text })));
  contact.addEventListener("change", () => app.redraw());
  submitted(app, byId("first-form"), begin);
  return draw;

  async function begin() {
    const signal = byId("signal").value.trim();
    const { conversation_id: id } = await post(byId("as-ticket").checked ? "tickets" : "conversations", {
      contact_id: contact.value,
      text: byId("first-text").value,
      subject: byId("subject").value,
      channel: byId("channel").value,
      attributes: signal === "" ? {} : { claudia_signal: signal },
    });
    for (const field of [byId("first-text"), byId("subject"), byId("signal")]) field.value = "";
    byId("as-ticket").checked = false;
    app.open(id);
  }

  function draw(state) {
    choices(contact, state.world.contacts.map((one) => ({ key: one.id, text: one.name })));
    const chosen = state.world.contacts.find((one) => one.id === contact.value);
    write(byId("contact-details"), chosen ? `${chosen.email} · ${LANGUAGES[chosen.language] ?? chosen.language}` : "");
    const rows = state.world.conversations.filter((found) => found.contact_id === contact.value).map((found) => ownRow(state, found));
    keep(byId("own"), rows, (row) => item(row, app.open));
    show(byId("own-empty"), rows.length === 0);
  }
}

// Whose conversation it is goes without saying here; who holds it does not.
const ownRow = (state, found) => ({ ...itemRow(state, found), name: heldBy(state.world, found), holder: "" });
