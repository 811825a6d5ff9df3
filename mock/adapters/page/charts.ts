import { html, type Html } from './html.ts';

/** A value with its name. */
export interface Datum {
  readonly name: string;
  readonly value: number;
}

const ROW = 26;
/** Shares of the width: where the bars begin, and how long the longest is. */
const NAMES = 36;
const BARS = 50;

/** Lying bars with their names and values. Measured in parts of the width, so that letters keep their size on a phone. */
export function bars(label: string, data: readonly Datum[]): Html {
  const most = Math.max(1, ...data.map(({ value }) => value));
  return html`<svg
    class="bars"
    height="${data.length * ROW}"
    role="img"
    aria-label="${label}: ${summary(data.slice(0, 3))}"
  >
    ${data.map(
      ({ name, value }, index) =>
        html`<svg y="${index * ROW}" height="${ROW}">
          <svg width="${NAMES - 2}%"><text y="17">${name}</text></svg>
          <rect x="${NAMES}%" y="5" width="${((value / most) * BARS).toFixed(2)}%" height="${ROW - 10}" rx="3" />
          <text class="value" x="100%" y="17">${value.toLocaleString('en')}</text>
        </svg>`,
    )}
  </svg>`;
}

const WIDTH = 600;
const HEIGHT = 120;

/** Standing columns, each with its name and value to hover; the first and the last name below. */
export function columns(label: string, data: readonly Datum[]): Html {
  const most = Math.max(1, ...data.map(({ value }) => value));
  const step = WIDTH / Math.max(1, data.length);
  const highest = data.find(({ value }) => value === most);
  const words = highest ? `at most ${most}, on ${highest.name}` : 'none';
  return html`<figure class="columns">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${label}, ${data[0]?.name} to ${data.at(-1)?.name}: ${words}"
    >
      ${data.map(({ name, value }, index) => {
        const height = (value / most) * HEIGHT;
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
