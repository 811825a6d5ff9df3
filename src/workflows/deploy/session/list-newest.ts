import type { Deployment } from '../../../../generated/types.gen.ts';
import type { DeploySession } from './deploy-session.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';

const PAGE_SIZE = 100;

interface Query {
  environment_id?: number;
  page?: number;
  per_page?: number;
}

/**
 * The latest deployments of a project, newest first, whatever the order of the server's list. @param onResponse called
 * with the response of the first page
 */
export async function listNewest(
  session: DeploySession,
  project_id: number,
  onResponse?: (response: Response) => void,
): Promise<Deployment[]> {
  const { data: first, response } = await listPage(session, project_id, { per_page: PAGE_SIZE });
  onResponse?.(response);
  const size = first.items.length;
  if (!isOldestFirst(first.items) || !first.hasNextPage()) return sort(first.items);
  if (first.total <= size) return sort(await list(session, project_id, { per_page: PAGE_SIZE }).toArray());
  const last = Math.ceil(first.total / size);
  const pages = await Promise.all(
    [last - 1, last].map((page) => listPage(session, project_id, { page, per_page: size })),
  );
  return sort(pages.flatMap(({ data }) => data.items));
}

/** All deployments of an environment, newest first, whatever the order of the server's list. */
export async function* iterateNewest(
  session: DeploySession,
  project_id: number,
  environment_id: number,
): AsyncGenerator<Deployment, void, undefined> {
  const pages = list(session, project_id, { environment_id, per_page: PAGE_SIZE }).pages();
  let sorted: Deployment[] | undefined;
  for await (const { items } of pages) {
    if (sorted || isOldestFirst(items)) sorted = [...(sorted ?? []), ...items];
    else yield* only(sort(items), environment_id);
  }
  if (sorted) yield* only(sort(sorted), environment_id);
}

function list(session: DeploySession, project_id: number, query: Query) {
  return session.client.deployments.list({ path: { project_id }, query, ...session.pollOptions });
}

async function listPage(session: DeploySession, project_id: number, query: Query) {
  return retryTransient(session, async () => list(session, project_id, query));
}

function isOldestFirst(items: readonly Deployment[]): boolean {
  const [first, last] = [items[0], items.at(-1)];
  return isDeployment(first) && isDeployment(last) && first.id < last.id;
}

function sort(items: readonly (Deployment | null)[]): Deployment[] {
  return items.filter(isDeployment).toSorted((a, b) => b.id - a.id);
}

/** Whether the server described a deployment. */
function isDeployment(item: Deployment | null | undefined): item is Deployment {
  return Number.isInteger(item?.id);
}

/** Filters again, since a server may ignore the filter in the query. */
function only(items: readonly Deployment[], environment_id: number): Deployment[] {
  return items.filter((deployment) => deployment.environment_id === environment_id);
}
