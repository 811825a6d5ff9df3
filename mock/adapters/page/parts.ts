import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/time/duration.ts';

/** Markup that a template inserts unchanged; all other values are escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | undefined | Html | readonly Html[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, index) => part + render(values[index])).join(''));
}

function render(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value ?? '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Rows of each list. Limits the size of the page. */
export const MAX_ROWS = 50;

/** A section of the page, which the script replaces when it has changed. */
export function section(
  id: string,
  title: string,
  note: string | number,
  content: Html | readonly Html[],
): Html {
  return html`<section id="${id}" class="card" aria-labelledby="${id}-title" data-live>
    <h2 id="${id}-title">${title} <small>${note}</small></h2>
    ${content}
  </section>`;
}

/**
 * A section with a list that scrolls if it is too long, with the keyboard too; or with what adds a
 * first row.
 */
export function listSection(
  title: string,
  shown: number,
  total: number,
  list: Html,
  add: string,
): Html {
  const id = title.toLowerCase();
  const content = html`<div
    id="${id}-scroll"
    class="scroll"
    role="region"
    aria-label="${title}"
    tabindex="0"
  >
    ${list}
  </div>`;
  const none = html`<p class="muted">None yet. Send one: <code>${add}</code></p>`;
  return section(
    id,
    title,
    shown < total ? `${shown} of ${total}` : total,
    total > 0 ? content : none,
  );
}

type Cell = Html | string | number;

/** Columns whose name ends with `*` are hidden on a phone. */
export function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Html {
  const wide = (index: number) => (columns[index]?.endsWith('*') ? 'wide' : '');
  const cells = (row: readonly Cell[]) =>
    row.map((cell, index) => html`<td class="${wide(index)}">${cell}</td>`);
  return html`<table aria-label="${title}">
    <thead>
      <tr>
        ${columns.map((name, index) => html`<th class="${wide(index)}">${name.replace('*', '')}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${cells(row)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Each tone has a sign as well as a colour, for readers who cannot distinguish the colours. */
const SIGNS = { good: '✓', bad: '✕', run: '●', warn: '!', idle: '○' };

export type Tone = keyof typeof SIGNS;

const TONES: Readonly<Record<string, Tone>> = {
  running: 'run',
  built: 'run',
  completed: 'good',
  success: 'good',
  failed: 'bad',
  failure: 'bad',
  paused: 'warn',
};

export function statusTone(status: string): Tone {
  return TONES[status] ?? 'idle';
}

export function pill(text: string, tone: Tone = statusTone(text)): Html {
  return html`<span class="pill ${tone}"
    ><span aria-hidden="true">${SIGNS[tone]}</span> ${text}</span
  >`;
}

/** Rounded down to the largest unit that fits: `3 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds >= DAY_MS) return `${Math.floor(milliseconds / DAY_MS)} d`;
  if (milliseconds >= HOUR_MS) return `${Math.floor(milliseconds / HOUR_MS)} h`;
  if (milliseconds >= MINUTE_MS) return `${Math.floor(milliseconds / MINUTE_MS)} min`;
  return `${Math.floor(milliseconds / SECOND_MS)} s`;
}
