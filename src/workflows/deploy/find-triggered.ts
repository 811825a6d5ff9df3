import type { Deployment } from '../../../generated/types.gen.ts';
import { TempsError } from '../../errors/index.ts';
import { matchTrigger } from './match-trigger.ts';
import type { GitSource } from './options.ts';
import { patiently } from './patience.ts';
import { pollDelay } from './poll-delay.ts';
import type { Run } from './run.ts';

/** A pipeline that was accepted shows up in seconds. */
const LONGEST_SEARCH = 60_000;
/** How long a deployment that only may be the one gets to say more of itself. */
const GRACE = 10_000;

interface Place {
  project_id: number;
  environment_id: number;
}

/** The deployments that other runs of the same client took for theirs: two triggers alike must not follow the same one. */
const claims = new WeakMap<object, Set<number>>();

/**
 * Triggers a pipeline, once, and finds what came of it. The answer has no id, so the deployment is looked for
 * in the environment's list: newer than everything that was there before, and of the same branch, commit and tag.
 */
export async function triggerAndFind(run: Run, place: Place, git: GitSource): Promise<number> {
  const { project_id, environment_id } = place;
  const before = await list(run, place);
  const newest = Math.max(0, ...before.map(({ id }) => id));
  await run.client.projects.triggerPipeline({ path: { project_id }, body: { environment_id, ...git }, ...run.call });

  const triggered = run.clock.now();
  for (let round = 0; run.clock.now() - triggered < LONGEST_SEARCH; round++) {
    const fresh = (await list(run, place)).filter(({ id }) => id > newest).toSorted((a, b) => a.id - b.id);
    const isPatient = run.clock.now() - triggered < GRACE;
    const found = pick(run, fresh, git, isPatient);
    if (found !== undefined) return found;
    await run.sleep(pollDelay(round, () => run.clock.random()));
  }
  throw new TempsError(
    `The pipeline of ${described(git)} was triggered, but no new deployment of it showed up in environment ${environment_id} within ${LONGEST_SEARCH / 1000} s. Look for it in the dashboard before you trigger it again`,
  );
}

function pick(run: Run, fresh: readonly Deployment[], git: GitSource, isPatient: boolean): number | undefined {
  const claimed = claims.get(run.client) ?? new Set();
  claims.set(run.client, claimed);
  const free = fresh
    .filter(({ id }) => !claimed.has(id))
    .map((deployment) => ({ id: deployment.id, match: matchTrigger(deployment, git) }));
  const found =
    free.find(({ match }) => match === 'yes') ?? (isPatient ? undefined : free.find(({ match }) => match === 'maybe'));
  if (found) claimed.add(found.id);
  return found?.id;
}

/** The latest deployments of the environment; not of others, should the server not know the filter. */
async function list(run: Run, { project_id, environment_id }: Place): Promise<Deployment[]> {
  const { data } = await patiently(run, async () =>
    run.client.deployments.list({ path: { project_id }, query: { environment_id, per_page: 100 }, ...run.poll }),
  );
  return data.items.filter((deployment) => deployment.environment_id === environment_id);
}

function described({ branch, commit, tag }: GitSource): string {
  return [`branch ${branch}`, ...(commit ? [`commit ${commit}`] : []), ...(tag ? [`tag ${tag}`] : [])].join(', ');
}
