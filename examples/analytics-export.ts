/**
 * Exports the visitors of the last 30 days as a CSV file. Pages are read while rows are written, so no list is in memory.
 *
 *     node examples/analytics-export.ts visitors.csv
 *
 * Needs TEMPS_API_URL, TEMPS_API_TOKEN and TEMPS_PROJECT_ID.
 */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { TempsClient } from '@temps-sdk/node-sdk';

const DAY = 86_400_000;
const COLUMNS = [
  'visitor_id',
  'first_seen',
  'last_seen',
  'country',
  'city',
  'first_channel',
  'first_referrer',
] as const;

const [file = process.env.OUT ?? 'visitors.csv'] = process.argv.slice(2);
const project = Number(process.env.TEMPS_PROJECT_ID);
const end_date = new Date();
const start_date = new Date(end_date.getTime() - 30 * DAY);

const temps = new TempsClient();
const visitors = temps.visitorSegment({ project, start_date, end_date }).visitors();

let count = 0;
await pipeline(rows, createWriteStream(file));
console.log(`${count} visitors in ${file}`);

async function* rows(): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\n`;
  // Four pages at once; the rows still come in order.
  for await (const visitor of visitors.iterate({ concurrency: 4 })) {
    count++;
    yield `${COLUMNS.map((column) => cell(visitor[column])).join(',')}\n`;
  }
}

/** A quoted cell. A spreadsheet would run one that starts like a formula, so a quote mark comes before it. */
function cell(value: string | null | undefined): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
