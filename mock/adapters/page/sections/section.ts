import { html, type Html } from '../html.ts';

/** Rows of each list; nobody reads more. */
export const MAX_ROWS = 50;

/** A part of the page, which is put in place anew where it changed. */
export function section(title: string, note: string, content: Html | readonly Html[]): Html {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<section id="${id}" class="card" aria-labelledby="${id}-title" data-live>
    <h2 id="${id}-title">${title} <small>${note}</small></h2>
    ${content}
  </section>`;
}

/** What is longer than its place scrolls in it, by the keyboard too. */
export function scrolling(id: string, label: string, content: Html): Html {
  return html`<div id="${id}-scroll" class="scroll" role="region" aria-label="${label}" tabindex="0" data-scroll>
    ${content}
  </div>`;
}

/** What stands where there is nothing to list, and how to get it. */
export function empty(words: string, path: string): Html {
  return html`<p class="muted">${words} <code>${path}</code></p>`;
}

/** `50 of 63`, or `63` where all of them are shown. */
export function count(shown: number, total: number): string {
  return shown < total ? `${shown} of ${total}` : String(total);
}

/** @param wide the columns, counted from 0, that a phone has no room for */
export function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly (Html | string | number | undefined)[])[],
  wide: readonly number[] = [],
): Html {
  const kind = (index: number) => (wide.includes(index) ? 'wide' : '');
  return html`<table aria-label="${label}">
    <thead>
      <tr>
        ${columns.map((column, index) => html`<th scope="col" class="${kind(index)}">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, index) => html`<td class="${kind(index)}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
