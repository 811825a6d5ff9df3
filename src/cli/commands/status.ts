import type { Deployment } from '../../index.ts';
import type { Context, Outcome } from '../context.ts';
import { addressOf, sourceOf } from '../deployments.ts';

const RECENT = 10;

/** Prints what is live in each environment since when, and what is on its way. */
export async function status(context: Context): Promise<Outcome> {
  const { flags, project, screen, temps } = context;
  const only = flags.environment && (await context.environment().ids());
  const environments = [];
  for (const { id, name, project_id } of await project.environments.list()) {
    if (only && only.environment_id !== id) continue;
    const current = await project.environment(id).current();
    const query = { environment_id: id, per_page: RECENT };
    const { data } = await temps.deployments.list({ path: { project_id }, query });
    const live = current ? toEntry(current) : null;
    const running = data.items
      .filter((one) => ['pending', 'running', 'built'].includes(one.status))
      .map(toEntry);
    if (live) {
      const { deployment_id, source, created_at, finished_at, url } = live;
      screen.print(
        `${name}: deployment ${deployment_id}, ${source}, since ${finished_at ?? created_at}`,
      );
      screen.print(`  ${url}`);
    } else screen.print(`${name}: nothing is live`);
    for (const one of running) screen.print(`  deployment ${one.deployment_id} is ${one.status}`);
    environments.push({ environment: name, live, running });
  }
  return { data: { environments } };
}

function toEntry(deployment: Deployment) {
  const { id, created_at, finished_at } = deployment;
  return {
    deployment_id: id,
    status: deployment.status,
    source: sourceOf(deployment),
    url: addressOf(deployment),
    created_at,
    finished_at,
  };
}
