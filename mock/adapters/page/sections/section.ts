import { html, type Html } from '../html.ts';

/** Rows of each list. Limits the size of the page. */
export const MAX_ROWS = 50;

/** A section of the page, which the script replaces when it has changed. */
export function section(title: string, note: string, content: Html | readonly Html[]): Html {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<section id="${id}" class="card" aria-labelledby="${id}-title" data-live>
    <h2 id="${id}-title">${title} <small>${note}</small></h2>
    ${content}
  </section>`;
}

/** Content that scrolls if it is too long, with the keyboard too. */
export function scrolling(id: string, label: string, content: Html): Html {
  return html`<div id="${id}-scroll" class="scroll" role="region" aria-label="${label}" tabindex="0" data-scroll>
    ${content}
  </div>`;
}

/** Replaces an empty list, and says which request adds a row. */
export function empty(words: string, path: string): Html {
  return html`<p class="muted">${words} <code>${path}</code></p>`;
}

/** `50 of 63`, or `63` if all are shown. */
export function count(shown: number, total: number): string {
  return shown < total ? `${shown} of ${total}` : String(total);
}

/** @param wide indices of the columns that are hidden on a phone */
export function table(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly (Html | string | number | undefined)[])[],
  wide: readonly number[] = [],
): Html {
  const className = (index: number) => (wide.includes(index) ? 'wide' : '');
  return html`<table aria-label="${label}">
    <thead>
      <tr>
        ${columns.map((column, index) => html`<th scope="col" class="${className(index)}">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, index) => html`<td class="${className(index)}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
