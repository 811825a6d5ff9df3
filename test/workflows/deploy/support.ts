import { vi } from 'vitest';
import { createTempsMock, type TempsMockOptions, type MockContext } from '../../../mock/index.ts';
import { createDeployment } from '../../../mock/features/deployments/model/create.ts';
import { createEnvironment } from '../../../mock/features/environments/model/create.ts';
import { createProject } from '../../../mock/features/projects/model/create.ts';
import {
  TempsClient,
  type Deployment,
  type DeployEvent,
  type DeployOptions,
  type RollbackOptions,
  type WaitOptions,
} from '../../../src/index.ts';
import { Deploy } from '../../../src/workflows/deploy/deploy.ts';
import type { DeployContext } from '../../../src/workflows/deploy/session.ts';
import { FakeClock } from '../../support/fake-clock.ts';

export const waitForDeployment = (context: DeployContext, given: WaitOptions): Deploy =>
  new Deploy(context, given, 'waitForDeployment');

export type World = ReturnType<typeof setUp>;

/** Called before each request; a response that it gives is what the client gets. */
export type Interceptor = (
  request: Request,
) => Response | Error | undefined | Promise<Response | Error | undefined>;

/**
 * For work that also uses the disk or the network, which takes real time: it is waited for, however
 * long.
 */
export class DiskClock extends FakeClock {
  override async until<T>(promise: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const watched = promise.finally(() => {
      state.isDone = true;
    });
    watched.catch(() => {});
    while (!state.isDone) await this.advance(this.next ?? 0);
    return watched;
  }
}

/**
 * A project with two environments; the first has deployments that were completed hours ago, of
 * these commits.
 */
function shop(context: MockContext, commits: readonly (string | undefined)[]): void {
  const project = createProject(context, {
    name: 'Shop',
    repo_owner: 'acme',
    repo_name: 'shop',
    directory: '/',
    main_branch: 'main',
    preset: 'nextjs',
  });
  createEnvironment(context, project, { name: 'staging', branch: 'develop' });
  const [production] = context.state.environments.list();
  for (const [at, commit_hash] of commits.entries()) {
    const created_at = context.clock.now() - (commits.length - at) * 3_600_000;
    const input = { source_type: 'git', branch: 'main', commit_hash, created_at } as const;
    if (production) createDeployment(context, production, input);
  }
}

export const GIT = { git: { branch: 'main' } } as const;

interface WorldOptions extends TempsMockOptions {
  intercept?: Interceptor;
  /** The token of the client. @default the one that may do everything */
  as?: 'custom' | 'expired';
  /** The commits of the deployments of production, from the oldest on. @default two of any */
  commits?: readonly string[];
}

/**
 * The mock behind a client, the workflows on a fake clock that the mock's own follows, and what
 * they report.
 */
export function setUp({ intercept, as, commits, ...options }: WorldOptions = {}) {
  // The client's own retries wait by the system's clock: for no time at all.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const mock = createTempsMock({
    scenario: (context) => shop(context, commits ?? [undefined, undefined]),
    ...options,
  });
  const clock = new DiskClock(mock.clock.now());
  /** What was sent, in order, such as `POST /projects/1/trigger-pipeline`, without reads. */
  const posts: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    mock.clock.set(clock.now());
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') posts.push(`${request.method} ${pathname.replace('/api', '')}`);
    const instead = await intercept?.(request);
    if (instead instanceof Error) throw instead;
    return instead ?? mock.fetch(request);
  };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: as ? mock.tokens[as] : mock.token,
    fetch,
  });
  const events: DeployEvent[] = [];
  const onEvent = (event: DeployEvent): void => void events.push(event);
  const context = { client: temps, clock, fetch };
  const place = { project: 1, environment: 1, onEvent };
  return {
    mock,
    temps,
    clock,
    events,
    posts,
    /** A deployment to project 1, environment 1. */
    start: (given: Partial<DeployOptions>): Deploy =>
      new Deploy(context, { ...place, ...given }, 'deploy'),
    /** The same by another client each time, whose events nobody hears. */
    rival: (given: Partial<DeployOptions>): Deploy =>
      new Deploy(
        { ...context, client: temps.withOptions({}) },
        { ...place, onEvent: undefined, ...given },
        'deploy',
      ),
    /** A rollback of the same environment. */
    back: (given: Partial<RollbackOptions>): Deploy =>
      new Deploy(context, { ...place, ...given }, 'rollback'),
    waitFor: (deployment_id: number, given?: Partial<WaitOptions>): Deploy =>
      waitForDeployment(context, { project: 1, onEvent, deployment_id, ...given }),
    /** Moves time on until it has ended, and gives the finished deployment. */
    finish: (deployment: Deploy): Promise<Deployment> => clock.until(Promise.resolve(deployment)),
    /** The same for one that has to fail; gives the error. */
    fail: async (deployment: Deploy): Promise<Error> => {
      const ended = clock.until(Promise.resolve(deployment));
      const { reason } = (await Promise.allSettled([ended]))[0] as { reason?: Error };
      if (!reason)
        throw new Error('the deployment was completed, though the test expected it to fail');
      return reason;
    },
    warnings: () => events.flatMap((event) => (event.type === 'warning' ? [event.message] : [])),
  };
}

/**
 * Keys of what happened: `deployment running`, `build_image success`, `build_image: a line`,
 * `warning`.
 */
export function summarize(events: readonly DeployEvent[]): string[] {
  return events.map((event) => {
    if (event.type === 'deployment') return `deployment ${event.deployment.status}`;
    if (event.type === 'job') return `${event.job.job_id} ${event.status}`;
    return event.type === 'log' ? `${event.source}: ${event.message}` : event.type;
  });
}

export const problem = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json(
    { title: 'Asked for', status },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

/** What undici says of a connection that was never made. */
export const refused = (): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  });

/** What undici says of a connection that broke. */
export const broken = (): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
  });

/** Something to wait for that a test opens. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const parts: { open?: () => void } = {};
  const opened = new Promise<void>((resolve) => {
    parts.open = resolve;
  });
  return { opened, open: () => parts.open?.() };
}
