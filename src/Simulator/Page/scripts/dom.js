// Making and keeping elements. What people wrote goes in as text, never as markup.

export const byId = (id) => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

export function show(node, visible) {
  node.hidden = !visible;
}

export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

const drawn = new WeakMap();

// Makes the list show these rows, each known by its key. A row that says the same as before keeps its
// element, so that focus, scrolling and animations survive a refresh.
export function keep(list, rows, draw) {
  const active = list.contains(document.activeElement) ? document.activeElement : null;
  const old = new Map(Array.from(list.children, (node) => [drawn.get(node)?.key, node]));
  let focusKey;
  let next = list.firstElementChild;
  for (const row of rows) {
    const said = JSON.stringify(row);
    let node = old.get(row.key);
    old.delete(row.key);
    if (node && node.contains(active)) focusKey = row.key;
    if (node && node === next) next = next.nextElementSibling;
    if (!node || drawn.get(node).said !== said) {
      node?.remove();
      node = draw(row);
      drawn.set(node, { key: row.key, said });
    }
    if (node.nextElementSibling !== next || !node.isConnected) list.insertBefore(node, next);
  }
  for (const node of old.values()) node.remove();
  if (active && document.activeElement !== active) refocus(list, focusKey);
}

function refocus(list, key) {
  const node = Array.from(list.children).find((child) => drawn.get(child)?.key === key);
  const target = node?.matches("button, a") ? node : node?.querySelector("button, a, input, select");
  target?.focus({ preventScroll: true });
}

// The choices of a select, keeping the choice that was made.
export function choices(select, rows) {
  const chosen = select.value;
  keep(select, rows, (row) => el("option", { value: row.key }, row.text));
  if (rows.some((row) => row.key === chosen)) select.value = chosen;
}

export const chip = (text, kind = "") => el("span", { class: `chip ${kind}` }, text);

// A row of tabs by the pattern that screen readers know: one of them in the tab order, arrows between them.
export function tabs(list, pick) {
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) pick(tab);
  });
  list.addEventListener("keydown", (event) => {
    const all = Array.from(list.querySelectorAll("[role=tab]"));
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = all[(to + all.length) % all.length];
    tab.focus();
    pick(tab);
  });
}

export function mark(tab, selected) {
  tab.setAttribute("aria-selected", selected);
  tab.tabIndex = selected ? 0 : -1;
}
