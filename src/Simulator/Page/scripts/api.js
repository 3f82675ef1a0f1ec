// The simulator's control API.

// Nothing came back, or not all of it.
export class Unreachable extends Error {}

// The simulator said no, and why.
export class Refused extends Error {
  constructor(status, why) {
    super(why);
    this.status = status;
  }
}

const PATIENCE_MS = 10_000;

export const get = (path, waitMs = 0) => send("GET", path, undefined, waitMs);
export const post = (path, body = {}) => send("POST", path, body);
export const remove = (path) => send("DELETE", path);

async function send(method, path, body, waitMs = 0) {
  try {
    const response = await fetch(`/_sim/${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(waitMs + PATIENCE_MS),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(response.status, reason(response.status, text));
    return text === "" ? null : JSON.parse(text);
  } catch (error) {
    throw error instanceof Refused ? error : new Unreachable(`The simulator does not answer (${error.message}).`);
  }
}

function reason(status, text) {
  try {
    return `The simulator refused it: ${JSON.parse(text).detail}.`;
  } catch {
    return `The simulator refused it (${status}).`;
  }
}
