// Who and what, in words.

export const CHANNELS = { messenger: "Messenger", email: "Email", whatsapp: "WhatsApp", sms: "SMS", facebook: "Facebook", instagram: "Instagram", twitter: "Twitter", phone_call: "Phone call" };

export const channelName = (channel) => CHANNELS[channel] ?? channel;

export const adminName = (world, id) => world.admins.find((admin) => admin.id === id)?.name ?? `teammate ${id}`;

export const teamName = (world, id) => world.teams.find((team) => team.id === id)?.name ?? `deleted team ${id}`;

export const assigneeName = (world, type, id) =>
  type === "team" ? teamName(world, id) : type === "admin" ? adminName(world, id) : "nobody";

// Claudia is whoever sits in her team; where the team is gone, whom the token speaks for.
export function isClaudia(world, adminId) {
  const team = world.teams.find((found) => found.id === world.claudia_team_id);
  return team ? team.admin_ids.includes(adminId) : adminId === world.token_admin_id;
}

export const teammates = (world) => world.admins.filter((admin) => admin.has_inbox_seat && !isClaudia(world, admin.id));

export function authorName(world, type, id, name) {
  if (type === "admin") return name ?? adminName(world, id);
  if (type === "bot") return "Workflow";
  return name ?? world.contacts.find((contact) => contact.id === id)?.name ?? "Customer";
}

export function heldBy(world, { team_id: team, admin_id: admin }) {
  const names = [team && teamName(world, team), admin && adminName(world, admin)].filter(Boolean);
  return names.length === 0 ? "nobody" : [...new Set(names)].join(" · ");
}

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const EXACT = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

export function clock(iso, exact = false) {
  const at = new Date(iso);
  const time = (exact ? EXACT : TIME).format(at);
  return at.toDateString() === new Date().toDateString() ? time : `${DAY.format(at)} ${time}`;
}

export const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export const shown = (value) => (typeof value === "string" ? value : JSON.stringify(value));
