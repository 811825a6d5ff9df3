import { HOUR_MS } from '../lib/time/duration.ts';
import type { MockContext } from '../state/context.ts';
import { createDeployment } from '../features/deployments/model/create.ts';
import { createEnvironment } from '../features/environments/model/create.ts';
import { createProject } from '../features/projects/model/create.ts';
import type { EnvironmentRow } from '../features/environments/rows.ts';
import { seedVisitors } from './seed-visitors.ts';

const PROJECTS = 500;
const ENVIRONMENTS_PER_PROJECT = 2;
const DEPLOYMENTS = 20_000;
const VISITORS = 150_000;

/**
 * A large instance, to test how an app performs: 500 projects, 20,000 deployments and 150,000 visitors, two thirds of
 * whom are in project 1.
 */
export function large(context: MockContext): void {
  const environments = Array.from({ length: PROJECTS }, (_, index) => seedProject(context, index + 1)).flat();
  seedDeployments(context, environments);
  const [first] = environments;
  const countInFirst = Math.round((VISITORS * 2) / 3);
  if (first) seedVisitors(context, { count: countInFirst, days: 30, environments: [first] });
  seedVisitors(context, { count: VISITORS - countInFirst, days: 30, environments: environments.slice(1) });
}

function seedProject(context: MockContext, number: number): EnvironmentRow[] {
  const name = `Project ${String(number).padStart(3, '0')}`;
  const project = createProject(context, {
    name,
    directory: '/',
    main_branch: 'main',
    preset: context.random.pick(['nextjs', 'dockerfile', 'static']),
  });
  createEnvironment(context, project, { name: 'staging', branch: 'develop' });
  return context.state.environments.list((row) => row.project_id === project.id);
}

/** Creates one deployment of each environment and copies it, since `createDeployment` takes longer with more rows. */
function seedDeployments(context: MockContext, environments: readonly EnvironmentRow[]): void {
  const { state, random } = context;
  const rounds = DEPLOYMENTS / environments.length;
  const start = context.clock.now() - rounds * 24 * HOUR_MS;
  const templates = environments.map((environment) =>
    createDeployment(context, environment, { source_type: 'git', branch: environment.branch, created_at: start }),
  );
  for (let round = 1; round < rounds; round++) {
    for (const template of templates) {
      const commit_hash = random.hex(40);
      state.deployments.insert({
        ...template,
        slug: template.slug.replace(/\d+$/, (number) => String(Number(number) + round * ENVIRONMENTS_PER_PROJECT)),
        commit_hash,
        image_name: template.image_name.replace(/:.*/, `:${commit_hash.slice(0, 7)}`),
        failure: random.chance(0.1) ? { job: 'build_image', message: 'npm run build exited with code 1' } : null,
        created_at: start + round * 24 * HOUR_MS + random.int(0, HOUR_MS),
        pauses: [],
      });
    }
  }
}
