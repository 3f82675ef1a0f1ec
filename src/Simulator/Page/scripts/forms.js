// Sends a form by its own means: one sending at a time, and what was refused is said.
export function submitted(app, form, send) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(app, event.submitter ?? form.querySelector("[type=submit]"), () => send(event.submitter?.value));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[type=submit].primary"));
    }
  });
}

export function clicked(app, button, work) {
  button.addEventListener("click", () => busy(app, button, work));
}

export async function busy(app, button, work) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  await app.try(work);
  button.removeAttribute("aria-busy");
}
