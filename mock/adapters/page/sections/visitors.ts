import type { MockContext } from '../../../state/context.ts';
import { DAY_MS } from '../../../lib/time/duration.ts';
import { bars, columns, type Datum } from '../charts.ts';
import { html, type Html } from '../html.ts';
import { empty, scrolling, section, table } from './section.ts';
import { day } from '../time.ts';

/** Countries with a bar of their own. */
const MAX_COUNTRIES = 8;
const DAYS = 30;

export function countries(context: MockContext): Html {
  const all = byCountry(context);
  const others = all.slice(MAX_COUNTRIES).reduce((sum, { value }) => sum + value, 0);
  const shown = [...all.slice(0, MAX_COUNTRIES), ...(others > 0 ? [{ name: 'Others', value: others }] : [])];
  return section('Visitors by country', context.state.visitors.size.toLocaleString('en'), [
    shown.length > 0
      ? bars('Visitors by country', shown)
      : empty('No visitors yet. Apps send visits:', 'POST /api/_temps/event'),
    asTable('Visitors by country', 'Country', all),
  ]);
}

export function days(context: MockContext): Html {
  const data = byDay(context);
  const sum = data.reduce((total, { value }) => total + value, 0);
  return section('Visitors by day', `${sum.toLocaleString('en')} last seen in ${DAYS} days`, [
    sum > 0 ? columns('Visitors by day', data) : html`<p class="muted">Nobody in these days.</p>`,
    asTable('Visitors by day', 'Day', sum > 0 ? data : []),
  ]);
}

function byCountry({ state }: MockContext): Datum[] {
  const { codes, dictionaries, size } = state.visitors;
  const counts = new Map<number, number>();
  for (const code of codes.country.values.subarray(0, size)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, value]) => ({ name: dictionaries.country.value(code) ?? 'Unknown', value }))
    .sort((one, other) => other.value - one.value);
}

/** Visitors by the UTC day on which they were last seen; the last day is today. */
function byDay({ state, clock }: MockContext): Datum[] {
  const today = Math.floor(clock.now() / DAY_MS);
  const counts = Array.from({ length: DAYS }, () => 0);
  for (const seen of state.visitors.lastSeen.values.subarray(0, state.visitors.size)) {
    const index = DAYS - 1 - (today - Math.floor(seen / DAY_MS));
    if (index >= 0 && index < DAYS) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((value, index) => ({ name: day((today - DAYS + 1 + index) * DAY_MS), value }));
}

/** The values of a chart, for screen readers and for exact figures. */
function asTable(title: string, column: string, data: readonly Datum[]): Html {
  if (data.length === 0) return html``;
  const id = title.toLowerCase().replaceAll(' ', '-');
  const rows = data.map(({ name, value }) => [name, value]);
  return html`<details id="${id}-table">
    <summary>As a table</summary>
    ${scrolling(`${id}-table`, `${title}, as a table`, table(title, [column, 'Visitors'], rows))}
  </details>`;
}
