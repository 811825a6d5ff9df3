/**
 * Where the visitors of the last 30 days came from, and what brought them, as a table.
 * Needs TEMPS_API_URL, TEMPS_API_TOKEN and TEMPS_PROJECT_ID.
 */
import { TempsClient } from '@temps-sdk/node-sdk';

const DAY = 86_400_000;
const { TEMPS_PROJECT_ID: project = '' } = process.env;
const end_date = new Date();
const start_date = new Date(end_date.getTime() - 30 * DAY);

const temps = new TempsClient();
const everybody = temps.visitorSegment({ project, start_date, end_date });

const total = await everybody.count();
const countries = await everybody.drill('country', { limit: 8 });

const rows = await Promise.all(
  countries.map(async ({ value, count, segment }) => {
    const { city, channel } = await segment.facets({ limit: 1 });
    return [value, number(count), share(count), city[0]?.value, channel[0]?.value];
  }),
);
const others = total - countries.reduce((sum, { count }) => sum + count, 0);
if (others > 0) rows.push(['Elsewhere or unknown', number(others), share(others)]);

console.log(`Visitors of project ${project}, ${day(start_date)} to ${day(end_date)}: ${number(total)}\n`);
console.log(table(['Country', 'Visitors', 'Share', 'Mostly from', 'Mostly by'], rows));

const [first] = countries;
if (first) {
  const latest = await first.segment.visitors().toArray({ limit: 3 });
  console.log(`\nThe latest from ${first.value}:`);
  for (const { last_seen, city, first_channel } of latest)
    console.log(`  ${day(new Date(last_seen))}  ${city ?? 'somewhere'}, ${first_channel ?? 'unknown channel'}`);

  // The same question to the same visitors, but for one that is asked apart.
  const direct = await first.segment.where({ referrer: null }).count();
  console.log(`\n${share(direct, first.count)} of them came directly.`);
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function share(count: number, of = total): string {
  return `${Math.round((100 * count) / of)} %`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Numbers to the right, words to the left, each column as wide as its widest cell. */
function table(head: string[], body: (string | undefined)[][]): string {
  const lines = [head, ...body].map((cells) => head.map((_, column) => cells[column] ?? ''));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [names = [], ...rest] = lines;
  return [line(names), line(widths.map((width) => '─'.repeat(width))), ...rest.map(line)].join('\n');
}
