/**
 * A first tour: a project, a deployment watched to its end, an environment variable, a segment of visitors.
 * Runs against the SDK's own mock of the API, so it needs no server and no account.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';

const mock = createTempsMock({ scenario: 'demo' });
const temps = new TempsClient({ baseUrl: 'https://your-instance.temps.dev', apiKey: mock.token, fetch: mock.fetch });

// The mock's time stands still unless it is moved. Here a deployment's minute passes in a few seconds.
const time = setInterval(() => mock.clock.advance(1_000), 80);

console.log('Create a project');
const { data: project } = await temps.projects.create({
  body: {
    name: 'Hello Temps',
    directory: '.',
    main_branch: 'main',
    preset: 'nextjs',
    repo_owner: 'acme',
    repo_name: 'hello',
    storage_service_ids: [],
  },
});
const [environment] = await temps.environments.list({ path: { project_id: project.id } }).toArray();
if (!environment) throw new Error('the project has no environment');
console.log(`  ${project.slug}, with the environment ${environment.name}\n`);

console.log('Give it an environment variable, and read it back');
const key = 'GREETING';
await temps.envVars.create({
  path: { project_id: project.id },
  body: { key, value: 'hello from Temps', environment_ids: [environment.id] },
});
const { data: variable } = await temps.envVars.getValue({ path: { project_id: project.id, key } });
console.log(`  ${key}=${variable.value}\n`);

console.log('Deploy it');
const deploy = temps.deploy({ project: project.id, environment: environment.id, git: { branch: 'main' } });
for await (const event of deploy) {
  if (event.type === 'deployment') console.log(`  ${event.deployment.status}`);
  if (event.type === 'log') console.log(`    ${event.source.padEnd(24)} ${event.message}`);
}
const { id, url } = await deploy;
console.log(`  deployment ${id} is live at ${url}\n`);
clearInterval(time);

console.log('Drill into the visitors of the demo project');
const segment = { project_id: 1, start_date: '2025-12-15T00:00:00Z', end_date: '2026-01-16T00:00:00Z' };
const { data: facets } = await temps.analytics.getVisitorFacets({ query: { ...segment, per_facet_limit: 5 } });
for (const { value, count } of facets.country) console.log(`  ${value.padEnd(20)} ${String(count).padStart(5)}`);

const country = facets.country[0]?.value ?? 'United States';
const { data: visitors } = await temps.analytics.listVisitors({
  query: { ...segment, filter_country: country, limit: 3 },
});
console.log(`\n  ${visitors.total_count} visitors from ${country}; the latest:`);
for (const visitor of visitors.visitors) {
  console.log(`  ${visitor.city ?? 'somewhere'}, by ${visitor.first_channel}, last seen ${visitor.last_seen}`);
}
