import { DAY_MS, HOUR_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { createDeployment } from '../../features/deployments/model/create.ts';
import { createEnvironment } from '../../features/environments/model/create.ts';
import { createProject } from '../../features/projects/model/create.ts';

const PROJECTS = [
  { name: 'Storefront', preset: 'nextjs', repo_owner: 'example', repo_name: 'storefront' },
  { name: 'API', preset: 'dockerfile', repo_owner: 'example', repo_name: 'api' },
  { name: 'Docs', preset: 'static', repo_owner: 'example', repo_name: 'docs' },
];

const MESSAGES = [
  'Fix the checkout total',
  'Cache the product list',
  'Add a health check',
  'Bump dependencies',
  'Show prices with tax',
  'Speed up search',
];

/** Three projects with two environments each, a month of deployments and some variables. */
export function seedProjects(context: MockContext): void {
  const { state, clock, random } = context;
  for (const input of PROJECTS) {
    const project = createProject(context, { ...input, directory: '/', main_branch: 'main' });
    createEnvironment(context, project, { name: 'staging', branch: 'develop' });
    // Before the first deployment.
    const createdAt = clock.iso(clock.now() - 31 * DAY_MS);
    state.projects.update(project.id, { created_at: createdAt, updated_at: createdAt });
    for (const environment of state.environments.list((row) => row.project_id === project.id)) {
      state.environments.update(environment.id, { created_at: createdAt, updated_at: createdAt });
      const common = {
        project_id: project.id,
        is_secret: false,
        include_in_preview: true,
        created_at: createdAt,
        updated_at: createdAt,
      };
      state.envVars.insert({
        ...common,
        environment_ids: [environment.id],
        key: 'DATABASE_URL',
        value: `postgres://app:secret@db:5432/${project.slug}_${environment.slug}`,
        is_secret: true,
      });
      state.envVars.insert({
        ...common,
        environment_ids: [environment.id],
        key: 'LOG_LEVEL',
        value: environment.is_main ? 'info' : 'debug',
      });
    }
  }
  // Oldest first, so that ids ascend with time.
  const environments = state.environments.list();
  for (let hours = 30 * 24; hours > 2; hours -= random.int(6, 30)) {
    const environment = random.pick(environments);
    const deployment = createDeployment(context, environment, {
      source_type: 'git',
      branch: environment.branch,
      commit_message: random.pick(MESSAGES),
      commit_author: random.pick(['Ada Example', 'Grace Sample', 'Linus Test']),
      created_at: clock.now() - hours * HOUR_MS,
    });
    if (random.chance(0.1))
      deployment.failure = { job: 'build_image', message: 'npm run build exited with code 1', atLine: 7 };
  }
  for (const environment of environments) {
    createDeployment(context, environment, {
      source_type: 'git',
      branch: environment.branch,
      commit_message: 'Release',
      created_at: clock.now() - HOUR_MS,
    });
  }
}
