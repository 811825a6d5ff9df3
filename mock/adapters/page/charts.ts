import { html, type Html } from './parts.ts';

export interface Datum {
  readonly name: string;
  readonly value: number;
}

const ROW = 26;
/** In percent of the width: where the bars start, and the length of the longest bar. */
const [BARS_START, LONGEST] = [36, 50];

/** Horizontal bars with names and values. The widths are percentages, so that the text keeps its size on a phone. */
export function bars(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const summary = data.map(({ name, value }) => `${name} ${value}`).join(', ');
  return html`<svg class="bars" height="${data.length * ROW}" role="img" aria-label="${label}: ${summary}">
    ${data.map(({ name, value }, index) => {
      const length = ((value / max) * LONGEST).toFixed(2);
      return html`<svg y="${index * ROW}" height="${ROW}">
        <svg width="${BARS_START - 2}%"><text y="17">${name}</text></svg>
        <rect x="${BARS_START}%" y="5" width="${length}%" height="${ROW - 10}" rx="3" />
        <text class="value" x="100%" y="17">${value.toLocaleString('en')}</text>
      </svg>`;
    })}
  </svg>`;
}

const [WIDTH, HEIGHT] = [600, 120];

/** Columns that show their name and value on hover, with the first and the last name below. */
export function columns(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const step = WIDTH / Math.max(1, data.length);
  const [first, last] = [data[0]?.name, data.at(-1)?.name];
  const highest = data.find(({ value }) => value === max);
  const summary = highest ? `at most ${max}, on ${highest.name}` : 'none';
  const shape = ({ name, value }: Datum, index: number) => {
    const [x, height] = [index * step, (value / max) * HEIGHT];
    return html`<g class="column">
      <title>${name}: ${value}</title>
      <rect class="hover" x="${x.toFixed(1)}" width="${step.toFixed(1)}" height="${HEIGHT}" />
      <rect
        x="${(x + step * 0.12).toFixed(1)}"
        y="${(HEIGHT - height).toFixed(1)}"
        width="${(step * 0.76).toFixed(1)}"
        height="${height.toFixed(1)}"
      />
    </g>`;
  };
  return html`<figure class="columns">
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${label}, ${first} to ${last}: ${summary}"
    >
      ${data.map(shape)}
    </svg>
    <figcaption aria-hidden="true"><span>${first}</span><span>${last}</span></figcaption>
  </figure>`;
}
