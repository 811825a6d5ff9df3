import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/time/duration.ts';

/** Markup that a template inserts unchanged; all other values are escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | undefined | Html | readonly Html[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? render(values[index]) : '')).join(''));
}

function render(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object' && value !== null) return value.map(({ text }) => text).join('');
  return String(value ?? '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Rows of each list. Limits the size of the page. */
export const MAX_ROWS = 50;

/** A section of the page, which the script replaces when it has changed. */
export function section(id: string, title: string, note: string | number, content: Html | readonly Html[]): Html {
  return html`<section id="${id}" class="card" aria-labelledby="${id}-title" data-live>
    <h2 id="${id}-title">${title} <small>${note}</small></h2>
    ${content}
  </section>`;
}

/** Content that scrolls if it is too long, with the keyboard too. */
export function scrolling(label: string, content: Html): Html {
  return html`<div id="${label}-scroll" class="scroll" role="region" aria-label="${label}" tabindex="0">
    ${content}
  </div>`;
}

type Cell = Html | string | number | undefined;

/** A section with a table, or what adds a first row. Columns whose name ends with `*` are hidden on a phone. */
export function list(title: string, total: number, columns: readonly string[], rows: Cell[][], add: string): Html {
  const wide = (index: number) => (columns[index]?.endsWith('*') ? 'wide' : '');
  const table = html`<table aria-label="${title}">
    <thead>
      <tr>
        ${columns.map((name, index) => html`<th class="${wide(index)}">${name.replace('*', '')}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, index) => html`<td class="${wide(index)}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
  const content = rows.length > 0 ? scrolling(title, table) : empty(add);
  return section(title.toLowerCase(), title, count(rows.length, total), content);
}

/** In place of an empty list: the request that adds a row. */
export function empty(request: string): Html {
  return html`<p class="muted">None yet. Send one: <code>${request}</code></p>`;
}

/** `50 of 63`, or `63` if all are shown. */
export function count(shown: number, total: number): string {
  return shown < total ? `${shown} of ${total}` : String(total);
}

/** Each status has a sign as well as a colour, for readers who cannot distinguish the colours. */
const SIGNS: Readonly<Record<string, readonly [tone: string, sign: string]>> = {
  pending: ['idle', '○'],
  running: ['run', '●'],
  built: ['run', '●'],
  completed: ['good', '✓'],
  deployed: ['good', '✓'],
  success: ['good', '✓'],
  failed: ['bad', '✕'],
  failure: ['bad', '✕'],
  cancelled: ['idle', '–'],
  skipped: ['idle', '–'],
  stopped: ['idle', '■'],
  paused: ['warn', '‖'],
};

/** The colour of a status: `good`, `bad`, `run`, `warn` or `idle`. */
export function statusTone(status: string): string {
  return SIGNS[status]?.[0] ?? 'idle';
}

export function pill(status: string, tone = statusTone(status)): Html {
  const sign = SIGNS[status]?.[1];
  return html`<span class="pill ${tone}">${sign && html`<span aria-hidden="true">${sign}</span> `}${status}</span>`;
}

const UNITS = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
] as const;

/** Rounded down to the largest unit that fits: `3 min`. */
export function duration(milliseconds: number): string {
  const [size, unit] = UNITS.find(([one]) => milliseconds >= one) ?? [SECOND_MS, 's'];
  return `${Math.floor(milliseconds / size)} ${unit}`;
}
