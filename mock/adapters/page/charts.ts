import { html, type Html } from './html.ts';

/** A named value of a chart. */
export interface Datum {
  readonly name: string;
  readonly value: number;
}

const ROW_HEIGHT = 26;
/** In percent of the width: where the bars start, and the length of the longest bar. */
const BARS_START = 36;
const MAX_BAR_LENGTH = 50;

/** Horizontal bars with names and values. The widths are percentages, so that the text keeps its size on a phone. */
export function bars(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  return html`<svg
    class="bars"
    height="${data.length * ROW_HEIGHT}"
    role="img"
    aria-label="${label}: ${summary(data.slice(0, 3))}"
  >
    ${data.map(
      ({ name, value }, index) =>
        html`<svg y="${index * ROW_HEIGHT}" height="${ROW_HEIGHT}">
          <svg width="${BARS_START - 2}%"><text y="17">${name}</text></svg>
          <rect
            x="${BARS_START}%"
            y="5"
            width="${((value / max) * MAX_BAR_LENGTH).toFixed(2)}%"
            height="${ROW_HEIGHT - 10}"
            rx="3"
          />
          <text class="value" x="100%" y="17">${value.toLocaleString('en')}</text>
        </svg>`,
    )}
  </svg>`;
}

const WIDTH = 600;
const HEIGHT = 120;

/** Columns that show their name and value on hover, with the first and the last name below. */
export function columns(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const step = WIDTH / Math.max(1, data.length);
  const highest = data.find(({ value }) => value === max);
  const description = highest ? `at most ${max}, on ${highest.name}` : 'none';
  return html`<figure class="columns">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${label}, ${data[0]?.name} to ${data.at(-1)?.name}: ${description}"
    >
      ${data.map(({ name, value }, index) => {
        const height = (value / max) * HEIGHT;
        return html`<g class="column">
          <title>${name}: ${value}</title>
          <rect class="hover" x="${(index * step).toFixed(1)}" width="${step.toFixed(1)}" height="${HEIGHT}" />
          <rect
            x="${(index * step + step * 0.12).toFixed(1)}"
            y="${(HEIGHT - height).toFixed(1)}"
            width="${(step * 0.76).toFixed(1)}"
            height="${height.toFixed(1)}"
          />
        </g>`;
      })}
    </svg>
    <figcaption aria-hidden="true"><span>${data[0]?.name}</span><span>${data.at(-1)?.name}</span></figcaption>
  </figure>`;
}

function summary(data: readonly Datum[]): string {
  return data.map(({ name, value }) => `${name} ${value}`).join(', ') || 'none';
}
