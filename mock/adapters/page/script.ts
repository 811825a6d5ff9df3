/**
 * The page's script, as the browser runs it: it puts anew what has changed, and leaves alone what the reader has opened,
 * focused or scrolled; and it posts what buttons ask for.
 */
export const SCRIPT = `
const shown = new Map();
const said = document.querySelector('#said');

function place(next) {
  const old = document.getElementById(next.id);
  const markup = next.outerHTML;
  if (!old || shown.get(next.id) === markup) return;
  shown.set(next.id, markup);
  for (const { id } of old.querySelectorAll('details[open]')) next.querySelector('#' + id)?.setAttribute('open', '');
  const scrolled = [...old.querySelectorAll('[data-scroll]')].map(({ id, scrollTop }) => [id, scrollTop]);
  const focused = old.contains(document.activeElement) ? path(document.activeElement, old) : undefined;
  old.replaceWith(next);
  for (const [id, top] of scrolled) if (top > 0) document.getElementById(id)?.scrollTo({ top, behavior: 'instant' });
  if (focused) next.querySelector(focused)?.focus({ preventScroll: true });
}

// Of the focused element: the nearest id, and what it is in there.
function path(element, root) {
  if (element.id) return '#' + element.id;
  const owner = element.closest('[id]');
  const name = element.localName;
  return owner && owner !== root ? '#' + owner.id + ' ' + name : name;
}

async function refresh() {
  const response = await fetch('/');
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const next of page.querySelectorAll('[data-live]')) place(document.adoptNode(next));
}

async function post(button) {
  const { post: route, field, from, ask } = button.dataset;
  if (ask && !confirm(ask)) return;
  const chosen = from && document.getElementById(from);
  const value = chosen && (Number(chosen.value) || chosen.value);
  const response = await fetch('/_mock/' + route, { method: 'POST', body: field ? JSON.stringify({ [field]: value }) : '{}' });
  const body = await response.json();
  said.textContent = response.ok ? button.textContent + (chosen ? ': ' + chosen.selectedOptions[0].text : ': done') : body.detail;
  await refresh();
}

let stopped = false;
function tell(error) {
  stopped = true;
  said.textContent = 'The mock does not respond: ' + error.message;
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-post]');
  if (button) post(button).catch(tell);
});
for (const live of document.querySelectorAll('[data-live]')) shown.set(live.id, live.outerHTML);
setInterval(() => {
  if (document.hidden) return;
  refresh().then(() => {
    if (stopped) said.textContent = '';
    stopped = false;
  }, tell);
}, 1000);
`;
