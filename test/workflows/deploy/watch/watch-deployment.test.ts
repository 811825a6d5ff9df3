import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TempsClient, TempsError, type DeployEvent } from '../../../../src/index.ts';
import { deploy, waitForDeployment } from '../../../../src/workflows/deploy/methods.ts';
import { pollInterval } from '../../../../src/polling/poll-interval.ts';
import { EXIT_CODES } from '../../../../src/cli/exit-codes.ts';
import { exitCodeFor, toFailure } from '../../../../src/cli/failure.ts';
import { broken, GIT, problem, refused, setUp, type Interceptor } from '../support.ts';
import { runs } from '../../../support/runs.ts';

const HTML = { 'content-type': 'text/html' };
const isRead = ({ method, url }: Request): boolean => method === 'GET' && /deployments\/\d+$/.test(url);
const isPoll = (request: Request): boolean => request.method === 'GET' && /deployments\/\d+/.test(request.url);

const delays = (random: number): number[] =>
  [0, 1, 2, 5, 50].map((round) => Math.round(pollInterval(round, () => random)));

describe('polling', () => {
  it('the interval between polls grows from half a second to five seconds, with jitter', () => {
    expect(delays(0.5)).toEqual([500, 750, 1125, 3797, 5000]);
    expect(delays(0)).toEqual([400, 600, 900, 3038, 4000]);
  });

  it('polling goes on after 502s, HTML pages and broken connections', async () => {
    let asked = 0;
    const failures = [
      problem(502),
      problem(503),
      new Response('<html>starting</html>', { headers: { 'content-type': 'text/html' } }),
      refused(),
      broken(),
      problem(429, { 'retry-after': '2' }),
    ];
    const { start, finish } = setUp({
      intercept: (request) => (isPoll(request) && ++asked > 3 ? failures.shift() : undefined),
    });
    expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
    expect(failures).toEqual([]);
  });

  const PAGES: [name: string, respond: () => Response][] = [
    ['404 of a router', () => new Response('404 page not found\n', { status: 404 })],
    ['404 of an ingress', () => new Response('<html>default backend</html>', { status: 404, headers: HTML })],
    ['404 in JSON of a gateway', () => Response.json({ message: 'no Route matched' }, { status: 404 })],
    ['401', () => new Response('Unauthorized', { status: 401 })],
    ['403 of a firewall', () => new Response('<html>blocked</html>', { status: 403, headers: HTML })],
    ['400 without a body', () => new Response(null, { status: 400 })],
  ];

  it.each(PAGES)('an error status of a proxy counts as an outage: %s', async (_, respond) => {
    let asked = 0;
    const { start, finish } = setUp({
      intercept: (request) => (isPoll(request) && ++asked > 3 && asked < 20 ? respond() : undefined),
    });
    expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
    expect(asked).toBeGreaterThan(20);
  });

  it('a 404 page of a proxy for five minutes is an error that names the proxy, and temps-deploy exits as for an outage', async () => {
    let asked = 0;
    const { start, fail, clock } = setUp({
      intercept: (request) =>
        isPoll(request) && ++asked > 3 ? new Response('404 page not found\n', { status: 404 }) : undefined,
    });
    const began = clock.now();
    const error = await fail(start(GIT));
    expect(error).toMatchObject({
      name: 'TempsResponseError',
      status: 404,
      message: expect.stringContaining('may be of a proxy') as string,
      cause: expect.objectContaining({ name: 'NotFoundError' }) as unknown,
    });
    expect(clock.now() - began).toBeGreaterThanOrEqual(300_000);
    expect(exitCodeFor(toFailure(error))).toBe(EXIT_CODES.server);
  });

  it('a server that is unreachable for five minutes is an error', async () => {
    let asked = 0;
    const { start, fail, clock } = setUp({
      intercept: (request) => (isPoll(request) && ++asked > 3 ? refused() : undefined),
    });
    const began = clock.now();
    expect(await fail(start(GIT))).toMatchObject({ name: 'TempsConnectionError' });
    expect(clock.now() - began).toBeGreaterThanOrEqual(300_000);
    expect(clock.now() - began).toBeLessThan(330_000);
  });

  it('a revoked token ends polling at once', async () => {
    let asked = 0;
    const { start, fail } = setUp({
      intercept: (request) => (isPoll(request) && ++asked > 3 ? problem(401) : undefined),
    });
    expect(await fail(start(GIT))).toMatchObject({ name: 'AuthenticationError' });
    expect(asked).toBeLessThanOrEqual(5);
  });

  it('a deployment that was just started is read again if a replica of the server does not have it yet', async () => {
    const world: ReturnType<typeof setUp> = setUp({
      intercept: (request) => (isRead(request) && world.clock.now() - began < 20_000 ? problem(404) : undefined),
    });
    const began = world.clock.now();
    expect(await world.finish(world.start({ image: 'a' }))).toMatchObject({ status: 'completed' });
  });

  it('a deployment that is not found for half a minute is an error that names it', async () => {
    const { start, fail, clock } = setUp({ intercept: (request) => (isRead(request) ? problem(404) : undefined) });
    const began = clock.now();
    const error = await fail(start({ image: 'a' }));
    expect(error).toMatchObject({ name: 'NotFoundError' });
    expect(String(error)).toContain(
      'Deployment 3 was started, but the server does not find it. Deployment 3 was not watched to its end: look into the dashboard before you start another',
    );
    expect(clock.now() - began).toBeGreaterThanOrEqual(30_000);
    expect(clock.now() - began).toBeLessThan(40_000);
  });

  it('a deployment that is not found is waited for no longer than the deadline', async () => {
    const { start, fail, clock } = setUp({ intercept: (request) => (isRead(request) ? problem(404) : undefined) });
    const began = clock.now();
    expect(await fail(start({ image: 'a', deadline: 5000 }))).toMatchObject({
      code: 'deployment_timeout',
      deploymentId: 3,
    });
    expect(clock.now() - began).toBe(5000);
  });

  it.each([
    ['is refused', () => problem(403), 'PermissionDeniedError'],
    ['does not come', refused, 'TempsConnectionError'],
    ['is no deployment', () => Response.json({}), 'TempsResponseError'],
  ])('the error names the deployment that goes on if the response of the server %s', async (_, respond, name) => {
    const { start, fail } = setUp({
      intercept: ({ method, url }) => (method === 'GET' && /deployments\/\d+$/.test(url) ? respond() : undefined),
    });
    const message = 'Deployment 3 was not watched to its end: look into the dashboard before you start another';
    expect(await fail(start(GIT))).toMatchObject({
      name,
      message: expect.stringContaining(message) as string,
      stack: expect.stringContaining(message) as string,
    });
  });

  it('a redirect to another origin ends polling at once', async () => {
    const location = 'https://other.test/api/projects/1/deployments/1';
    const { temps, clock, fail } = setUp({
      intercept: () => new Response(null, { status: 301, headers: { location } }),
    });
    const start = clock.elapsed();
    const error = await fail(waitForDeployment(temps, { project_id: 1, deployment_id: 1 }, clock));
    expect(String(error)).toContain('a redirect to https://other.test, which is not followed');
    expect(clock.elapsed()).toBe(start);
  });

  it('a deployment with an unknown status is polled on, with one warning', async () => {
    let asked = 0;
    const { start, finish, events, mock } = setUp({
      intercept: (request) => {
        const row = mock.state.deployments.list().at(-1);
        if (!/deployments\/\d+$/.test(request.url) || ++asked > 3 || !row) return undefined;
        return Response.json({ id: row.id, status: 'warming_up', environment_id: 1, project_id: 1 });
      },
    });
    expect(await finish(start({ image: 'a' }))).toMatchObject({ status: 'completed' });
    expect(events.filter(({ type }) => type === 'warning')).toEqual([
      { type: 'warning', message: expect.stringContaining('the status "warming_up"') as string },
    ]);
  });

  it('a deployment completes with one warning if its logs cannot be read', async () => {
    const { start, finish, events } = setUp({
      intercept: (request) => (request.url.endsWith('/logs') ? problem(500) : undefined),
    });
    expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
    expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
    expect(events.some(({ type }) => type === 'log')).toBe(false);
  });

  it('an `apiKey` function that throws is an error that says that the deployment was not watched to its end', async () => {
    const { temps, mock, clock } = setUp();
    let asked = 0;
    const apiKey = (): string => {
      if (++asked > 3) throw new Error('the vault is sealed');
      return mock.token;
    };
    const client = new TempsClient({ baseUrl: temps.baseUrl, apiKey, fetch: mock.fetch });
    const error: unknown = await clock.until(
      deploy(client, { project_id: 1, environment_id: 1, image: 'a' }, clock).then(
        undefined,
        (thrown: unknown) => thrown,
      ),
    );
    expect(error).toMatchObject({
      name: 'TempsConfigError',
      advice: expect.stringMatching(/^Deployment \d+ was not watched to its end/) as string,
    });
  });

  it.each(
    (['deployment', 'status', 'job', 'log'] as const).flatMap((type) => [
      [type, new Error('the display is gone')] as const,
      [type, new TempsError('the quota is exceeded')] as const,
    ]),
  )('a deployment ends with what onEvent throws for an event "%s", unchanged: %s', async (type, thrown) => {
    const { start, fail } = setUp();
    const { message } = thrown;
    const onEvent = (event: DeployEvent): void => {
      if (event.type === type) throw thrown;
    };
    expect(await fail(start({ ...GIT, onEvent }))).toBe(thrown);
    expect(thrown.message).toBe(message);
  });
});

describe('starts and failures', () => {
  const failure = fc.constantFrom<() => Response | Error>(
    () => problem(500),
    () => problem(502),
    () => problem(503),
    () => problem(504),
    () => problem(408),
    () => problem(409),
    broken,
    () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }),
    () => new Response('{"half'),
  );
  const sources = fc.constantFrom(
    GIT,
    { image: 'a' },
    { imageTarball: new File(['a'], 'a.tar') },
    { staticBundle: new File(['a'], 'a.zip') },
  );

  it('no failure starts a second deployment, before or after the platform has acted', async () => {
    await fc.assert(
      fc.asyncProperty(
        sources,
        fc.array(fc.record({ at: fc.nat(30), isAfter: fc.boolean(), failure }), { maxLength: 8 }),
        async (source, plan) => {
          let asked = 0;
          const context = setUp({
            intercept: (request) => {
              const planned = plan.find(({ at }) => at === asked);
              asked++;
              if (!planned) return undefined;
              // The platform acts, and its response is lost.
              if (planned.isAfter && request.method === 'POST') void context.mock.fetch(request).catch(() => {});
              return planned.failure();
            },
          });
          const before = context.mock.state.deployments.size;
          const ended = await context.clock.until(
            context.start(source).then(
              () => 'completed',
              (error: unknown) => error,
            ),
          );
          expect(ended === 'completed' || TempsError.is(ended)).toBe(true);
          expect(context.mock.state.deployments.size - before).toBeLessThanOrEqual(1);
          expect(context.starts()).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('a start whose connection broke is not sent again, and one whose connection was refused is', async () => {
    for (const [error, deployments] of [
      [broken, 0],
      [refused, 1],
    ] as const) {
      let posts = 0;
      const intercept: Interceptor = (request) => (request.method === 'POST' && ++posts === 1 ? error() : undefined);
      const { start, mock, clock } = setUp({ intercept });
      const before = mock.state.deployments.size;
      await clock.until(Promise.allSettled([start({ image: 'a' })]));
      expect.soft(mock.state.deployments.size - before).toBe(deployments);
    }
  });
});
