/**
 * The page's script. Every second it replaces the sections that have changed, and keeps opened
 * details, the focus and scroll positions. A click on a button sends the request that its data
 * attributes describe.
 */
export const SCRIPT = `
const shown = new Map();
const message = document.querySelector('#message');

function update(next) {
  const old = document.getElementById(next.id);
  if (shown.get(next.id) === next.outerHTML) return;
  shown.set(next.id, next.outerHTML);
  for (const { id } of old.querySelectorAll('details[open]')) next.querySelector('#' + id)?.setAttribute('open', '');
  const scrolled = old.querySelector('.scroll')?.scrollTop ?? 0;
  const focused = old.contains(document.activeElement) && document.activeElement.closest('[id]').id;
  old.replaceWith(next);
  next.querySelector('.scroll')?.scrollTo({ top: scrolled, behavior: 'instant' });
  const again = focused && document.getElementById(focused);
  if (again) (again.querySelector('summary') ?? again).focus({ preventScroll: true });
}

async function refresh() {
  const response = await fetch('/' + location.search);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const next of page.querySelectorAll('[data-live]')) update(document.adoptNode(next));
}

async function post({ dataset, textContent }) {
  if (dataset.ask && !confirm(dataset.ask)) return;
  const value = dataset.field && document.getElementById(dataset.field).value;
  const body = value ? { [dataset.field]: Number(value) || value } : {};
  const response = await fetch('/_mock/' + dataset.post, { method: 'POST', body: JSON.stringify(body) });
  message.textContent = response.ok ? textContent + ': done' : (await response.json()).detail;
  await refresh();
}

function copy(text) {
  const done = () => (message.textContent = 'Copied');
  const failed = () => (message.textContent = 'Not copied: select the code instead');
  // Only there on loopback and over https.
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, failed);
  else failed();
}

let isOffline = false;
function showOffline(error) {
  isOffline = true;
  message.textContent = 'The mock does not respond: ' + error.message;
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button?.dataset.post) post(button).catch(showOffline);
  if (button?.dataset.copy) copy(button.dataset.copy);
});
for (const live of document.querySelectorAll('[data-live]')) shown.set(live.id, live.outerHTML);
setInterval(() => {
  if (document.hidden) return;
  refresh().then(() => {
    if (isOffline) message.textContent = '';
    isOffline = false;
  }, showOffline);
}, 1000);
`;
