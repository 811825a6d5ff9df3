/**
 * A first tour: a project, an environment variable, a deployment watched to its end, visitors
 * counted by country. Runs against the SDK's own mock of the API, so it needs no server and no account.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';

// In the mock's time, a deployment's minute passes at once.
const mock = createTempsMock({ scenario: 'demo' });
const temps = new TempsClient({
  baseUrl: 'https://your-instance.temps.dev',
  apiKey: mock.token,
  fetch: mock.fetch,
});

const repository = { repo_owner: 'acme', repo_name: 'hello', main_branch: 'main', directory: '.' };
const { data: project } = await temps.projects.create({
  body: { name: 'Hello Temps', preset: 'nextjs', storage_service_ids: [], ...repository },
});
const path = { project_id: project.id };
const [environment] = await temps.environments.list({ path }).toArray();
if (!environment) throw new Error('the project has no environment');
console.log(`Created ${project.slug}, with the environment ${environment.name}`);

await temps.envVars.create({
  path,
  body: { key: 'GREETING', value: 'hello from Temps', environment_ids: [environment.id] },
});
const { data: variable } = await temps.envVars.getValue({ path: { ...path, key: 'GREETING' } });
console.log(`GREETING=${variable.value}`);

const deploy = temps.deploy({
  project: project.id,
  environment: environment.id,
  git: { branch: 'main' },
});
for await (const event of deploy)
  if (event.type === 'log') console.log(`  ${event.source}: ${event.message}`);
const { id, url } = await deploy;
console.log(`deployment ${id} is live at ${url}`);

const visitors = temps.visitorSegment({
  project: 1,
  start_date: '2025-12-15',
  end_date: '2026-01-16',
});
console.log(`${await visitors.count()} visitors, from`);
for (const { value, count } of (await visitors.facets({ limit: 5 })).country)
  console.log(`  ${value}: ${count}`);
