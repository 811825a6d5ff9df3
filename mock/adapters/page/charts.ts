import { html, type Html } from './parts.ts';

export interface Datum {
  readonly name: string;
  readonly value: number;
}

/**
 * A box that is filled from the left, in SVG: the policy of the page allows no style in attributes.
 *
 * @param tone the class with its colours
 */
function bar(share: number, tone = 'accent'): Html {
  return html`<svg class="${tone}" aria-hidden="true">
    <rect width="${Math.round(share * 1000) / 10}%" height="100%"></rect>
  </svg>`;
}

/** Horizontal bars with names and values. */
export function bars(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const summary = data.map(({ name, value }) => `${name} ${value}`).join(', ');
  return html`<ol class="bars" role="img" aria-label="${label}: ${summary}">
    ${data.map(
      ({ name, value }) => html`<li><span>${name}</span>${bar(value / max)}<b>${value}</b></li>`,
    )}
  </ol>`;
}

/** Columns that show their name and value on hover, with the first and the last name below. */
export function columns(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const [first, last] = [data[0]?.name, data.at(-1)?.name];
  const highest = data.find(({ value }) => value === max)?.name;
  const width = 100 / Math.max(1, data.length);
  return html`<svg
      class="columns accent"
      role="img"
      aria-label="${label}, ${first} to ${last}: at most ${max}, on ${highest}"
    >
      ${data.map(
        ({ name, value }, index) =>
          html`<rect
            x="${index * width}%"
            y="${100 - (value / max) * 100}%"
            width="${width * 0.85}%"
            height="${(value / max) * 100}%"
            ><title>${name}: ${value}</title></rect
          >`,
      )}
    </svg>
    <p class="ends" aria-hidden="true"><span>${first}</span><span>${last}</span></p>`;
}
