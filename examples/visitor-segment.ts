/**
 * Where the visitors of the last 30 days came from, and what brought them, as a table.
 * Needs TEMPS_API_URL, TEMPS_API_TOKEN and TEMPS_PROJECT_ID.
 */
import { TempsClient } from '@temps-sdk/node-sdk';

const { TEMPS_PROJECT_ID: project } = process.env;
if (!project) throw new Error('Set TEMPS_PROJECT_ID to the id or the slug of a project');
const end_date = new Date();
const start_date = new Date(end_date.getTime() - 30 * 86_400_000);

const temps = new TempsClient();
const everybody = temps.visitorSegment({ project, start_date, end_date });
const total = await everybody.count();
console.log(`Visitors of project ${project} in the last 30 days: ${total}\n`);

const countries = await everybody.drill('country', { limit: 8 });
print('Country', 'Visitors', 'Mostly from', 'Mostly by');
for (const { value, count, segment } of countries) {
  const { city, channel } = await segment.facets({ limit: 1 });
  print(value, String(count), city[0]?.value, channel[0]?.value);
}
print('Elsewhere or unknown', String(total - countries.reduce((sum, { count }) => sum + count, 0)));

const [first] = countries;
if (first) {
  console.log(`\nThe latest from ${first.value}:`);
  for (const { last_seen, city, first_channel } of await first.segment
    .visitors()
    .toArray({ limit: 3 }))
    console.log(`  ${last_seen}  ${city ?? 'somewhere'}, ${first_channel ?? 'unknown channel'}`);
  // The same question to the same visitors, but for one that is asked apart.
  console.log(`\n${await first.segment.where({ referrer: null }).count()} of them came directly.`);
}

function print(country: string, count: string, city = '', channel = ''): void {
  console.log(`${country.padEnd(22)} ${count.padStart(8)}  ${city.padEnd(16)} ${channel}`);
}
