import { assigneeName, authorName, counted, isClaudia } from "./words.js";

const MOST_PARTS = 500;

// A conversation's parts as rows of its thread: what was said, what was noted, what happened.
export function threadRows(world, conversation) {
  const source = {
    key: conversation.source_id, kind: "customer", who: conversation.contact_name, at: conversation.created_at,
    text: conversation.text, files: files(conversation),
  };
  const rows = conversation.parts.slice(-MOST_PARTS).flatMap((part) => partRows(world, part));
  return [source, ...earlier(conversation), ...folded(rows)];
}

function earlier(conversation) {
  const left = conversation.parts.length - MOST_PARTS;
  return left > 0 ? [{ key: "earlier", kind: "event", at: conversation.created_at, text: `${counted(left, "part", "parts")} left out here` }] : [];
}

function partRows(world, part) {
  const who = authorName(world, part.author_type, part.author_id, part.author_name);
  const common = { who, at: part.at, api: part.by_api };
  const said = part.text || part.attachments.length > 0;
  const rows = said ? [{ ...common, key: part.id, kind: voice(world, part), text: part.text ?? "", files: files(part) }] : [];
  const happened = event(world, part, who);
  if (happened) rows.push({ ...common, key: `${part.id}-event`, kind: "event", ...happened });
  return rows;
}

function voice(world, part) {
  if (part.part_type === "note") return "note";
  if (part.author_type === "bot") return "bot";
  if (part.author_type !== "admin") return "customer";
  return isClaudia(world, part.author_id) ? "claudia" : "teammate";
}

const files = (from) => from.attachments.map((file) => `${file.name} (${file.content_type}, ${file.size} bytes)`);

const HAPPENED = {
  open: "reopened it",
  close: "closed it",
  snoozed: "snoozed it",
  unsnoozed: "woke it up",
  conversation_tags_updated: "changed the tags",
  conversation_rating_changed: "rated it",
  participant_added: "brought somebody in",
};

function event(world, part, who) {
  if (part.assigned_to_type) return assignment(world, part, who);
  if (part.event) return { text: `${who}: ${part.event}`, step: part.author_type === "bot" ? part.event : undefined };
  const happened = HAPPENED[part.part_type];
  if (happened) return { text: `${who} ${happened}` };
  return part.text || part.attachments.length > 0 ? null : { text: `${who}: ${part.part_type.replaceAll("_", " ")}` };
}

function assignment(world, { assigned_to_type: type, assigned_to_id: id, author_id: author }, who) {
  if (type === "admin" && id === author) return { text: `${who} took it` };
  const to = assigneeName(world, type, id);
  return type === "team" || type === "admin"
    ? { text: `${who} assigned it to ${to}`, team: type === "team" }
    : { text: `${who} took it from everybody` };
}

// The workflow's steps one after another read as one line.
function folded(rows) {
  const all = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (row.step && last?.steps) {
      last.steps.push(row.step);
    } else {
      all.push(row.step ? { ...row, steps: [row.step] } : row);
    }
  }
  return all.map(({ step, steps, ...row }) => (steps ? { ...row, text: `Workflow: ${steps.join(" · ")}` } : row));
}
