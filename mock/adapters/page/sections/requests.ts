import type { RecordedRequest, RequestLog } from '../../../pipeline/request-log.ts';
import { html, type Html } from '../html.ts';
import { formatRedacted, redactPath } from '../redact.ts';
import { count, empty, MAX_ROWS, scrolling, section } from './section.ts';
import { statusPill } from '../status.ts';

/** Stable ids, so that a request that is open on the page stays open after an update. */
const numbers = new WeakMap<RecordedRequest, number>();
let lastNumber = 0;

/** The latest requests, newest first, each with its details. */
export function requests(log: RequestLog): Html {
  const shown = log.slice(-MAX_ROWS);
  for (const request of shown) if (!numbers.has(request)) numbers.set(request, ++lastNumber);
  const list = html`<ol class="requests" aria-label="Requests">
    ${shown.toReversed().map((request) => html`<li>${entry(request)}</li>`)}
  </ol>`;
  return section(
    'Requests',
    count(shown.length, log.length),
    shown.length > 0
      ? scrolling('requests', 'Requests', list)
      : empty('No request yet. Send one:', 'GET /api/projects'),
  );
}

function entry(request: RecordedRequest): Html {
  const { method, operation, status, headers, body } = request;
  return html`<details id="request-${numbers.get(request)}">
    <summary>
      ${statusPill(status)} <b>${method}</b> <span class="path">${redactPath(request)}</span>
      <span class="muted wide">${operation ?? 'no route'}</span>
    </summary>
    <dl>
      <dt>Operation</dt>
      <dd>${operation ?? 'no route fits'}</dd>
      <dt>Body</dt>
      <dd>
        ${body === undefined ? html`<span class="muted">none</span>` : html`<pre tabindex="0">${formatRedacted(body)}</pre>`}
      </dd>
      <dt>Headers</dt>
      <dd><pre tabindex="0">${lines(headers)}</pre></dd>
    </dl>
  </details>`;
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
