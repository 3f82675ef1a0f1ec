import { get, Unreachable } from "./api.js";

const WAIT_MS = 20_000;
const RETRY_MS = 1_000;
const BREATH_MS = 60;

// Reads everything at the start, after each change and after each loss of the connection, for as long as the
// page is there. The revision is asked for before the reading: what changes meanwhile is read once more.
export async function follow({ refresh, connected, lost }) {
  let known = null;
  for (;;) {
    await visible();
    try {
      const query = known === null ? "revision" : `revision?known=${known}&wait_ms=${WAIT_MS}`;
      const { number } = await get(query, WAIT_MS);
      if (number !== known) await refresh(known === null);
      known = number;
      connected();
      await pause(BREATH_MS);
    } catch (error) {
      if (!(error instanceof Unreachable)) console.error(error);
      known = null;
      lost();
      await pause(RETRY_MS);
    }
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// A page in the background holds no connection: a browser has six for all of its tabs.
async function visible() {
  while (document.hidden) {
    await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  }
}
