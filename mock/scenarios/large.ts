import { createDeployment } from '../features/deployments/model/create.ts';
import { createEnvironment } from '../features/environments/model/create.ts';
import { createProject } from '../features/projects/model/create.ts';
import { DAY_MS } from '../lib/time/duration.ts';
import type { MockContext } from '../state/context.ts';
import { seedVisitors } from './seed-visitors.ts';

const [PROJECTS, DEPLOYMENTS_OF_EACH, VISITORS] = [500, 20, 150_000];

/**
 * To test how an app performs: 500 projects, 20,000 deployments and 150,000 visitors, two thirds of
 * them in project 1.
 */
export function large(context: MockContext): void {
  const { state, clock, random } = context;
  for (let number = 1; number <= PROJECTS; number++) {
    const name = `Project ${String(number).padStart(3, '0')}`;
    const preset = random.pick(['nextjs', 'dockerfile', 'static']);
    const project = createProject(context, { name, directory: '/', main_branch: 'main', preset });
    createEnvironment(context, project, { name: 'staging', branch: 'develop' });
  }
  const environments = state.environments.list();
  for (let days = DEPLOYMENTS_OF_EACH; days > 0; days--)
    for (const environment of environments) {
      const created_at = clock.now() - days * DAY_MS + random.int(0, DAY_MS / 24);
      const row = createDeployment(context, environment, {
        source_type: 'git',
        branch: environment.branch,
        created_at,
      });
      if (random.chance(0.1))
        row.failure = { job: 'build_image', message: 'npm run build exited with code 1' };
    }
  seedVisitors(context, {
    count: (VISITORS * 2) / 3,
    days: 30,
    environments: environments.slice(0, 1),
  });
  seedVisitors(context, { count: VISITORS / 3, days: 30, environments: environments.slice(1) });
}
