/**
 * Writes the visitors of the last 30 days to a CSV file. Pages are read while rows are written, so
 * no list is in memory.
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
] as const;

const { TEMPS_PROJECT_ID: project = '', OUT = 'visitors.csv' } = process.env;
const [file = OUT] = process.argv.slice(2);
const start_date = new Date(Date.now() - 30 * DAY);
const visitors = new TempsClient()
  .visitorSegment({ project, start_date, end_date: new Date() })
  .visitors();

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

/**
 * A quoted cell. A spreadsheet would run a cell that starts like a formula, so a quote mark comes
 * before it.
 */
function cell(value: string | null | undefined): string {
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return `"${text.replaceAll('"', '""')}"`;
}
