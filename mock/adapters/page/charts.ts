import { html, type Html } from './parts.ts';

export interface Datum {
  readonly name: string;
  readonly value: number;
}

/** Horizontal bars with names and values. */
export function bars(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const summary = data.map(({ name, value }) => `${name} ${value}`).join(', ');
  return html`<ol class="bars" role="img" aria-label="${label}: ${summary}">
    ${data.map(
      ({ name, value }) =>
        html`<li>
          <span>${name}</span><i style="width: ${(value / max) * 50}%"></i><b>${value}</b>
        </li>`,
    )}
  </ol>`;
}

/** Columns that show their name and value on hover, with the first and the last name below. */
export function columns(label: string, data: readonly Datum[]): Html {
  const max = Math.max(1, ...data.map(({ value }) => value));
  const [first, last] = [data[0]?.name, data.at(-1)?.name];
  const highest = data.find(({ value }) => value === max)?.name;
  return html`<ol
      class="columns"
      role="img"
      aria-label="${label}, ${first} to ${last}: at most ${max}, on ${highest}"
    >
      ${data.map(({ name, value }) => html`<li title="${name}: ${value}" style="height: ${(value / max) * 100}%"></li>`)}
    </ol>
    <p class="ends" aria-hidden="true"><span>${first}</span><span>${last}</span></p>`;
}
