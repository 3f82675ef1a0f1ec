import { post } from "./api.js";
import { byId, choices, el, keep, mark, show, tabs } from "./dom.js";
import { busy, clicked, submitted } from "./forms.js";
import { teammates } from "./words.js";

const RATINGS = ["amazing", "great", "okay", "bad", "terrible"];

// Writing in the open conversation: as its customer, or as a teammate by hand.
export function composer(app) {
  const at = (what) => `conversations/${app.state.openId}/${what}`;
  const text = byId("teammate-text");
  const needs = { assign: () => ({ assignee_id: byId("assignee").value }), tag: () => ({ text: byId("tag").value.trim() }) };
  choices(byId("rating"), RATINGS.map((word, place) => ({ key: String(5 - place), text: `${5 - place}, ${word}` })));
  const voices = [[byId("voice-customer"), byId("panel-customer")], [byId("voice-teammate"), byId("panel-teammate")]];
  tabs(byId("voices"), speak);
  speak(voices[0][0]);

  submitted(app, byId("customer-form"), async () => {
    await post(at("messages"), { text: byId("customer-text").value });
    byId("customer-text").value = "";
  });
  clicked(app, byId("rate"), () => post(at("rating"), { rating: Number(byId("rating").value) }));
  submitted(app, byId("teammate-form"), async (deed) => {
    if (text.value.trim() === "") throw new Error("There is nothing to say yet: write the answer or the note first.");
    await act(deed, { text: text.value });
    text.value = "";
  });
  byId("deeds").addEventListener("click", (event) => {
    const button = event.target.closest("[data-deed]");
    if (button) busy(app, button, () => act(button.dataset.deed, needs[button.dataset.deed]?.() ?? {}));
  });
  byId("tag").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    byId("deeds").querySelector("[data-deed=tag]").click();
  });
  return draw;

  function speak(chosen) {
    for (const [tab, panel] of voices) {
      mark(tab, tab === chosen);
      show(panel, tab === chosen);
    }
  }

  async function act(deed, more) {
    if (deed === "tag" && more.text === "") throw new Error("Name the tag first.");
    await post(at("actions"), { deed, admin_id: byId("teammate").value, ...more });
    if (deed === "tag") byId("tag").value = "";
  }

  function draw({ world, conversation }) {
    choices(byId("teammate"), teammates(world).map((admin) => ({ key: admin.id, text: admin.name })));
    choices(byId("assignee"), [
      ...world.teams.map((team) => ({ key: team.id, text: team.name })),
      ...world.admins.filter((admin) => admin.has_inbox_seat).map((admin) => ({ key: admin.id, text: admin.name })),
      { key: "0", text: "Nobody" },
    ]);
    keep(byId("known-tags"), world.tags.map((tag) => ({ key: tag.id, text: tag.name })), (row) => el("option", { value: row.text }));
    show(byId("close"), conversation.state !== "closed");
    show(byId("reopen"), conversation.state !== "open");
  }
}
