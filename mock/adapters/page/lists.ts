import { deploymentProgress } from '../../features/deployments/model/progress.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import type { RecordedRequest, RequestLog } from '../../pipeline/request-log.ts';
import type { MockContext } from '../../state/context.ts';
import { formatRedacted, redactPath } from '../redact.ts';
import { toCode } from './as-code.ts';
import { bars, columns, type Datum } from './charts.ts';
import { html, listSection, MAX_ROWS, pill, section, table, type Html } from './parts.ts';

export function projects({ state, clock }: MockContext): Html {
  const rows = state.projects
    .list()
    .slice(0, MAX_ROWS)
    .map(({ id, name, slug, preset }) => {
      const last = state.deployments.ofGroup(id).at(-1);
      return [
        id,
        name,
        slug,
        preset,
        last ? pill(deploymentProgress(last, clock.now()).status) : 'none',
      ];
    });
  const list = table('Projects', ['Id*', 'Name', 'Slug*', 'Preset', 'Last deployment'], rows);
  return listSection('Projects', rows.length, state.projects.size, list, 'POST /api/projects');
}

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
  return listSection('Requests', shown.length, log.length, list, 'GET /api/projects');
}

function entry(request: RecordedRequest): Html {
  const { method, operation, status = 0, duration, warnings } = request;
  const tone = status === 0 || status >= 500 ? 'bad' : status < 400 ? 'good' : 'warn';
  // What the server has outside of the contract, such as the page of its dashboard, is no mistake
  // of the caller.
  const call = operation ? `temps.${operation}()` : status >= 400 ? 'no route' : '';
  const time = duration === undefined ? '' : `${Math.round(duration)} ms`;
  return html`<details id="request-${numbers.get(request)}">
    <summary>
      ${pill(String(status || 'no response'), tone)} <b>${method}</b>
      <span class="path">${redactPath(request)}</span>
      <span class="muted">${call} ${time}</span>
      ${warnings.length > 0 ? pill('warning', 'warn') : ''}
    </summary>
    ${details(request)}
  </details>`;
}

function details(request: RecordedRequest): Html {
  const { status = 0, headers, body, response, duration, warnings } = request;
  const why = status === 0 && duration !== undefined ? DROPPED : readReason(status, response);
  const code = toCode(request);
  const id = `copy-${numbers.get(request)}`;
  return html`<dl>
    ${why && part('Why', why)} ${warnings.length > 0 ? part('Warnings', warnings.join('\n')) : ''}
    ${part('Body', body === undefined ? 'none' : formatRedacted(body))}
    ${part('Response', response === undefined ? 'none' : formatRedacted(response))}
    ${part('Headers', formatRedacted(headers))} ${code && part('As code', code)}
    ${code && html`<button type="button" id="${id}" data-copy="${code}">Copy as code</button>`}
  </dl>`;
}

function part(name: string, text: string): Html {
  return html`<dt>${name}</dt>
    <dd><pre tabindex="0" aria-label="${name}">${text}</pre></dd>`;
}

const DROPPED = 'A fault broke the connection';

/** What the problem says, or the text of a real server. */
function readReason(status: number, response: unknown): string {
  if (status < 400) return '';
  if (typeof response === 'string') return formatRedacted(response);
  const { title, detail } = (response ?? {}) as { title?: string; detail?: string };
  return formatRedacted([title, detail].filter(Boolean).join(': '));
}

const MAX_COUNTRIES = 8;

export function visitorsByCountry({ state }: MockContext): Html {
  const { codes, dictionaries, size } = state.visitors;
  const counts = new Map<number, number>();
  for (const code of codes.country.values.subarray(0, size))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  const shown = Array.from(counts, ([code, value]) => ({
    name: dictionaries.country.value(code) ?? 'Unknown',
    value,
  }))
    .toSorted((one, other) => other.value - one.value)
    .slice(0, MAX_COUNTRIES);
  return section(
    'visitors-by-country',
    'Visitors by country',
    size,
    bars('Visitors by country', shown),
  );
}

const DAYS = 30;

/** Visitors by the UTC day on which they were last seen; the last day is today. */
export function visitorsByDay({ state, clock }: MockContext): Html {
  const first = Math.floor(clock.now() / DAY_MS) - DAYS + 1;
  const counts = Array.from({ length: DAYS }, () => 0);
  for (const seen of state.visitors.lastSeen.values.subarray(0, state.visitors.size)) {
    const index = Math.floor(seen / DAY_MS) - first;
    if (index in counts) counts[index] = (counts[index] ?? 0) + 1;
  }
  const data = counts.map((value, index): Datum => ({
    name: day((first + index) * DAY_MS),
    value,
  }));
  const sum = counts.reduce((total, value) => total + value, 0);
  const note = `${sum} last seen in ${DAYS} days`;
  return section('visitors-by-day', 'Visitors by day', note, columns('Visitors by day', data));
}

/** `3 Jan`. */
function day(time: number): string {
  return new Date(time).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}
