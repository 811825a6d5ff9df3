import { declareCron } from '../../features/crons/resolvers.ts';
import { pushImage } from '../../features/deployments/images.ts';
import { createDeployment } from '../../features/deployments/model/create.ts';
import { createEnvironment } from '../../features/environments/model/create.ts';
import { createProject } from '../../features/projects/model/create.ts';
import { newTimes } from '../../features/shared/resource.ts';
import { catchUp } from '../../features/webhooks/model/catch-up.ts';
import { createWebhook } from '../../features/webhooks/resolvers.ts';
import { HOUR_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const PROJECTS = [
  { name: 'Storefront', preset: 'nextjs', repo_owner: 'example', repo_name: 'storefront' },
  { name: 'API', preset: 'dockerfile', repo_owner: 'example', repo_name: 'api' },
  { name: 'Docs', preset: 'static', repo_owner: 'example', repo_name: 'docs' },
];

const MESSAGES = [
  'Fix the checkout total',
  'Cache the product list',
  'Add a health check',
  'Speed up search',
];

/** Besides one of each environment an hour ago. */
const DEPLOYMENTS = 43;

/**
 * Three projects with two environments each, a month of deployments, and some variables, cron jobs
 * and webhooks.
 */
export function seedProjects(context: MockContext): void {
  const before = daysAgo(context, 31);
  for (const input of PROJECTS) {
    const project = createProject(before, { ...input, directory: '/', main_branch: 'main' });
    createEnvironment(before, project, { name: 'staging', branch: 'develop' });
  }
  seedVariables(before);
  seedDeployments(context);
  seedWebhooks(context, before);
  for (const environment of context.state.environments.list((row) => row.is_main)) {
    const since = daysAgo(context, 7).clock.now();
    declareCron(context, environment, { path: '/api/cron/cleanup', schedule: '0 4 * * *' }, since);
    declareCron(context, environment, { path: '/api/cron/sync', schedule: '*/30 * * * *' }, since);
  }
  for (const [index, tag] of ['1.4.0', '1.4.1', '1.5.0'].entries())
    pushImage(daysAgo(context, 30 - index * 10), 1, {
      image_ref: `ghcr.io/example/storefront:${tag}`,
      metadata: { commit: context.random.hex(40), build: 310 + index },
    });
}

function seedVariables(context: MockContext): void {
  for (const { id, project_id, slug, is_main } of context.state.environments) {
    const add = (key: string, value: string, is_secret: boolean) =>
      context.state.envVars.insert({
        project_id,
        environment_ids: [id],
        key,
        value,
        is_secret,
        include_in_preview: true,
        ...newTimes(context),
      });
    const project = context.state.projects.get(project_id);
    add('DATABASE_URL', `postgres://app:secret@db:5432/${project?.slug}_${slug}`, true);
    add('LOG_LEVEL', is_main ? 'info' : 'debug', false);
  }
}

/** Oldest first, so that ids ascend with time. */
function seedDeployments(context: MockContext): void {
  const { state, clock, random } = context;
  const environments = state.environments.list();
  for (let number = DEPLOYMENTS; number > 0; number--) {
    const hours = 3 + number * 16 + random.int(0, 12);
    const environment = random.pick(environments);
    const deployment = createDeployment(context, environment, {
      source_type: 'git',
      branch: environment.branch,
      commit_message: random.pick(MESSAGES),
      commit_author: random.pick(['Ada Example', 'Grace Sample', 'Linus Test']),
      created_at: clock.now() - hours * HOUR_MS,
    });
    if (random.chance(0.1))
      deployment.failure = {
        job: 'build_image',
        message: 'npm run build exited with code 1',
        atLine: 7,
      };
  }
  for (const environment of environments) {
    const { branch } = environment;
    const created_at = clock.now() - HOUR_MS;
    createDeployment(context, environment, {
      source_type: 'git',
      branch,
      commit_message: 'Release',
      created_at,
    });
  }
}

/** Two webhooks of the first project: one with a month of deliveries, the other disabled. */
function seedWebhooks(context: MockContext, before: MockContext): void {
  const chat = createWebhook(before, 1, {
    url: 'https://chat.example.com/hooks/deployments',
    events: ['deployment.succeeded', 'deployment.failed'],
    secret: 'whsec_demo',
  });
  // The webhook gets the events of all deployments, as if it had been created before them.
  chat.seen.clear();
  catchUp(context, chat);
  const failed = context.state.webhookDeliveries.list().at(2);
  if (failed) Object.assign(failed, { success: false, status_code: 502 });
  createWebhook(context, 1, {
    url: 'https://audit.example.com/temps',
    events: ['deployment.created'],
    enabled: false,
  });
}
