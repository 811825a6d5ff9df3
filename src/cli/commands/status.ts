import type { Deployment } from '../../index.ts';
import { connect, type Context, type Outcome } from '../context.ts';
import { readScope } from '../options.ts';

const RECENT = 10;

/** Prints what is live in each environment since when, and what is on its way. */
export async function status(context: Context): Promise<Outcome> {
  const { screen, text } = context;
  const temps = connect(context);
  const shop = temps.project(readScope('project', text));
  const project_id = await shop.id();
  const wanted = text('environment');
  const only = wanted === undefined ? undefined : await shop.environment(wanted).ids();
  const environments = [];
  for (const { id, name } of await shop.environments.list()) {
    if (only && only.environment_id !== id) continue;
    const live = await shop.environment(id).current();
    const query = { environment_id: id, per_page: RECENT };
    const { data } = await temps.deployments.list({ path: { project_id }, query });
    const running = data.items.filter((one) =>
      ['pending', 'running', 'built'].includes(one.status),
    );
    screen.print(`${name}: ${live ? describe(live) : 'nothing is live'}`);
    if (live) screen.print(`  ${addressOf(live)}`);
    for (const one of running) screen.print(`  deployment ${one.id} is ${one.status}`);
    environments.push({
      environment: name,
      live: live ? toEntry(live) : null,
      running: running.map(toEntry),
    });
  }
  return { data: { environments } };
}

function describe(live: Deployment): string {
  return `deployment ${live.id}, ${sourceOf(live)}, since ${live.finished_at ?? live.created_at}`;
}

/** What a deployment was made from, in a few words. */
export function sourceOf({ metadata, branch, commit_hash }: Deployment): string {
  if (metadata?.rolledBackFromId) return `a rollback to deployment ${metadata.rolledBackFromId}`;
  if (metadata?.externalImageRef) return metadata.externalImageRef;
  if (metadata?.staticBundleId) return 'static files';
  return [branch, commit_hash?.slice(0, 7)].filter(Boolean).join(' ') || 'an uploaded image';
}

/** The address that stays: that of a deployment ends with it. */
export function addressOf({ environment, url }: Deployment): string {
  const [address] = environment.domains;
  return address?.includes('://') ? address : url;
}

function toEntry(deployment: Deployment) {
  const { id, status: state, created_at, finished_at } = deployment;
  const times = { created_at, finished_at: finished_at ?? null };
  const source = sourceOf(deployment);
  return { deployment_id: id, status: state, source, url: addressOf(deployment), ...times };
}
