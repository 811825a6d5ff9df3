import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { DeploymentFailedError } from '../../../src/index.ts';
import { REAL_SERVERS, SERVERS } from '../../servers/workflows/servers.ts';
import { setUp, type World } from './support.ts';

const NEXT = { image: 'registry.test/app:2' };

/** A world whose live site responds as given, at each request. */
function open(
  site: (request: Request) => Response | Error | Promise<Response>,
  server?: (typeof SERVERS)[number],
) {
  const asked: Request[] = [];
  const world: World = setUp({
    ...(server && { server }),
    intercept: (request) => {
      if (request.url.startsWith('https://temps.test/')) return undefined;
      asked.push(request);
      return site(request);
    },
  });
  return { ...world, asked };
}

const ok = () => new Response('ok');
const tarball = (name: string) => ({
  imageTarball: new File(['BZh9'], name),
  rollbackOnFailure: true,
});
/** The image or the bundle of a deployment, or of the one that it has restored. */
function sourceOf(world: World, id: number): unknown {
  const { metadata } = world.mock.state.deployments.get(id) ?? {};
  const { externalImageRef, rolledBackFromId, staticBundleId } = metadata ?? {};
  if (rolledBackFromId) return sourceOf(world, rolledBackFromId);
  return externalImageRef ?? staticBundleId;
}

const bad = (status = 503) => new Response('<h1>starting</h1>', { status });

test('a live check asks the site of the deployment until it responds with 2xx, without the token', async () => {
  let [count, cancelled] = [0, 0];
  const body = () => new ReadableStream({ cancel: () => void cancelled++ });
  const world = open(() => new Response(body(), { status: ++count < 4 ? 503 : 200 }));
  const { url } = await world.finish(world.start({ ...NEXT, liveCheck: '/health?deep=1' }));
  expect(world.asked.map((one) => one.url)).toEqual(
    Array.from({ length: 4 }, () => new URL('/health?deep=1', url).href),
  );
  expect(world.asked.map(({ headers }) => headers.get('authorization'))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(cancelled, 'bodies that are not read').toBe(4);
});

test('a live check takes a whole URL, whose query no error shows', async () => {
  const world = open(() => bad());
  const error = await world.fail(world.start({ ...NEXT, liveCheck: 'https://shop.test/up?key=1' }));
  expect(world.asked[0]?.url).toBe('https://shop.test/up?key=1');
  expect(error.message).toMatch(/is live, but https:\/\/shop\.test\/up\?… responds with 503$/);
});

test('a site that does not respond well within half a minute is a DeploymentFailedError that says so', async () => {
  const refused = new TypeError('fetch failed', {
    cause: Object.assign(new Error('no'), { code: 'ENOTFOUND' }),
  });
  const table: [() => Response | Error | Promise<Response>, string, number][] = [
    [() => bad(500), 'responds with 500', 30_000],
    [() => bad(404), 'responds with 404', 30_000],
    [() => refused, 'cannot be reached: ENOTFOUND', 30_000],
    // A try every 12 seconds, the last one within half a minute.
    [() => new Promise<Response>(() => {}), 'does not respond within 10 s', 36_000],
  ];
  for (const [site, problem, ms] of table) {
    let start: number | undefined;
    const world = open(() => {
      start ??= world.clock.elapsed();
      return site();
    });
    const deployment = world.start({ ...NEXT, liveCheck: '/health' });
    const error = await world.fail(deployment);
    if (!DeploymentFailedError.is(error)) throw error;
    expect
      .soft(error.message)
      .toMatch(
        new RegExp(`^Deployment ${deployment.id} is live, but https://.+/health ${problem}$`),
      );
    expect
      .soft(error)
      .toMatchObject({ isLive: true, job: undefined, logs: [], deployment: { id: deployment.id } });
    expect.soft(world.clock.elapsed() - (start ?? 0), problem).toBe(ms);
    expect.soft(world.posts, problem).toHaveLength(1);
  }
});

test('an abort and the deadline end a live check', async () => {
  const controller = new AbortController();
  const aborted = open(() => {
    controller.abort();
    return bad();
  });
  const error = await aborted.fail(
    aborted.start({ ...NEXT, liveCheck: '/', rollbackOnFailure: true, signal: controller.signal }),
  );
  expect({ name: error.name, posts: aborted.posts.length }).toEqual({
    name: 'AbortError',
    posts: 1,
  });
  const late = open(() => bad());
  const started = late.clock.elapsed();
  const failed = await late.fail(late.start({ ...NEXT, liveCheck: '/', deadline: 25_000 }));
  expect(DeploymentFailedError.is(failed) && failed.isLive).toBe(true);
  expect(late.clock.elapsed() - started).toBeLessThan(26_000);
});

test.each(SERVERS)(
  '`rollbackOnFailure` rolls back after a failed live check, and the error says what is live again: %s',
  async (server) => {
    const bundle = { staticBundle: new File(['PK'], 'site.zip') };
    for (const [before, after] of [
      [{ image: 'registry.test/app:1' }, NEXT],
      [bundle, bundle],
    ] as const) {
      const world = open(() => bad(), server);
      const { id } = await world.finish(world.start(before));
      const check = { liveCheck: '/health', rollbackOnFailure: true, deadline: 3_600_000 };
      const deployment = world.start({ ...after, ...check });
      const error = await world.fail(deployment);
      expect.soft(world.clock.pending, 'timers').toBe(0);
      if (!DeploymentFailedError.is(error)) throw error;
      const { restored } = error;
      expect
        .soft(error.message)
        .toMatch(
          new RegExp(`responds with 503\\. Rolled back: deployment ${restored?.id} is live$`),
        );
      expect.soft(restored).toMatchObject({ is_current: true });
      const [old, now] = [id, restored?.id ?? 0].map((one) => sourceOf(world, one));
      expect.soft([now, old === undefined]).toEqual([old, false]);
      expect.soft(error.deployment.id).toBe(deployment.id);
    }
  },
);

test('`rollbackOnFailure` changes nothing if the deployment is not the current one, and says if it does not succeed', async () => {
  const failed = open(ok);
  failed.mock.deployments.failNext({ job: 'deploy_container' });
  const error = await failed.fail(failed.start({ ...NEXT, rollbackOnFailure: true }));
  expect(error.message).toMatch(
    /\. Nothing was rolled back: deployment 3 is not the current one\. The site still runs deployment 2$/,
  );
  expect(failed.posts).toHaveLength(1);

  const first = open(() => bad());
  const alone = await first.fail(
    first.start({ ...NEXT, environment: 2, liveCheck: '/', rollbackOnFailure: true }),
  );
  expect(alone.message).toContain(
    'The rollback was not seen to succeed: Refused the rollback: `environment` has no completed',
  );
});

test.each(REAL_SERVERS)(
  '`rollbackOnFailure` does not deploy the same image tag again, and its error says so: %s',
  async (server) => {
    const world = open(() => bad(), server);
    await world.finish(world.start(NEXT));
    world.posts.length = 0;
    const error = await world.fail(
      world.start({ ...NEXT, liveCheck: '/', rollbackOnFailure: true }),
    );
    expect(error.message).toContain('Nothing was rolled back: deployment');
    expect(error.message).toContain('are of the same source: the image registry.test/app:2');
    expect(error).not.toHaveProperty('restored');
    expect(world.posts).toHaveLength(1);
  },
);

test.each(REAL_SERVERS)(
  'a rollback that could not bring back an uploaded image is a warning before anything is sent: %s',
  async (server) => {
    const world = open(ok, server);
    await world.finish(world.start({ imageTarball: new File(['BZh9'], 'a.tar') }));
    world.events.length = world.posts.length = 0;
    let sent: number | undefined;
    const onEvent = ({ type }: { type: string }) => {
      if (type === 'warning') sent ??= world.posts.length;
    };
    const deployment = world.start({ ...tarball('b.tar'), onEvent });
    await world.finish(deployment);
    for await (const event of deployment) {
      expect(event).toMatchObject({ type: 'warning', reason: 'no_rollback' });
      expect(event.type === 'warning' && event.message).toMatch(
        /will not be able to roll back: this server does not deploy deployment \d+ again, such as an uploaded image/,
      );
      break;
    }
    expect(sent).toBe(0);
    // Not asked for.
    await world.finish(world.start({ imageTarball: new File(['BZh9'], 'f.tar') }));
    expect(world.warnings()).toEqual([]);

    // What is live now can be deployed again, or the server keeps what it replaces.
    const commit = open(ok, server);
    await commit.finish(commit.start({ git: { branch: 'main', commit: 'aaa1110e4b7a' } }));
    await commit.finish(commit.start(tarball('c.tar')));
    const reference = open(ok);
    await reference.finish(reference.start({ imageTarball: new File(['BZh9'], 'd.tar') }));
    await reference.finish(reference.start(tarball('e.tar')));
    expect([commit.warnings(), reference.warnings()]).toEqual([[], []]);
  },
);

test('the mock responds for what is live, and a fault makes the check fail', async () => {
  for (const server of SERVERS) {
    const world = setUp({ server });
    await world.finish(world.start({ ...NEXT, liveCheck: '/health' }));
    world.mock.faults.add({ path: /^\/health$/, status: 503 });
    const error = await world.fail(world.start({ ...NEXT, liveCheck: '/health' }));
    expect.soft(DeploymentFailedError.is(error) && error.isLive, server).toBe(true);
  }
});

const html = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'content-type': 'text/html', ...headers } });

test.each(REAL_SERVERS)(
  'a live check asks the address of the environment and not that of the deployment: %s',
  async (server) => {
    const world = open(ok, server);
    const { environment, url } = await world.finish(world.start({ ...NEXT, liveCheck: '/health' }));
    expect(world.asked.map((one) => one.url)).toEqual([`${environment?.domains[0]}/health`]);
    expect(new URL(world.asked[0]?.url ?? '').host).not.toBe(new URL(url).host);
  },
);

test.each(REAL_SERVERS)(
  'a host that no deployment has shows the dashboard with 200, and the live check fails: %s',
  async (server) => {
    for (const liveCheck of ['https://gone-9.temps.example/health', 'https://shop.test/']) {
      const world = setUp({ server });
      const shown = await world.mock.fetch(liveCheck);
      expect
        .soft({ status: shown.status, 'content-type': shown.headers.get('content-type') })
        .toEqual({ status: 200, 'content-type': 'text/html' });
      const error = await world.fail(world.start({ ...NEXT, liveCheck }));
      expect.soft(error.message).toContain(`${liveCheck} shows the dashboard of Temps`);
    }
  },
);

test.each(REAL_SERVERS)(
  'a live check passes only for the deployment itself, by the header of the proxy: %s',
  async (server) => {
    let slug = 'shop-1';
    const stale = open(
      () => html('old', { 'x-served-by': slug, 'x-response-time': '1ms' }),
      server,
    );
    const error = await stale.fail(stale.start({ ...NEXT, liveCheck: '/' }));
    expect(error.message).toMatch(/ is served by shop-1, not by \S+$/);

    // A new route is known after a moment.
    const late = open(() => {
      const headers = { 'x-served-by': slug, 'x-response-time': '1ms' };
      slug = late.mock.state.deployments.list().at(-1)?.slug ?? '';
      return html('new', headers);
    }, server);
    await late.finish(late.start({ ...NEXT, liveCheck: '/' }));
    expect(late.asked).toHaveLength(2);
  },
);

test('a site behind Fastly passes a live check, as does an app that tells its own response time', async () => {
  for (const site of [
    () => html('a page', { 'x-served-by': 'cache-fra-1', 'x-response-time': '1ms' }),
    () => Response.json({ isUp: true }, { headers: { 'x-response-time': '1ms' } }),
  ]) {
    const world = open(site, '2026-07');
    const { status } = await world.finish(
      world.start({ ...NEXT, liveCheck: 'https://shop.test/up' }),
    );
    expect(status).toBe('completed');
  }
});

/** A static site with two pages. */
const files = ({ url }: Request) =>
  html(url.endsWith('/about') ? 'About' : 'Home', { etag: 'W/"1"' });

test.each(REAL_SERVERS)(
  'a path that a static site does not have fails its live check, though the response is 200: %s',
  async (server) => {
    const source = { staticBundle: new File(['PK'], 'site.zip') };
    for (const liveCheck of ['/', '/about']) {
      const world = open(files, server);
      await world.finish(world.start({ ...source, liveCheck }));
    }
    // The mock knows only the page of a bundle.
    for (const world of [open(files, server), setUp({ server })]) {
      const error = await world.fail(world.start({ ...source, liveCheck: '/health' }));
      expect(error.message).toContain('/health is the page of every path that this static site');
    }
  },
);

test('a login in the URL of a live check is sent as basic authentication, and no message has it', async () => {
  const world = open(({ headers }) => bad(headers.has('authorization') ? 401 : 500));
  const liveCheck = 'https://ann:s%C3%A9cret%@shop.test/up';
  const error = await world.fail(world.start({ ...NEXT, liveCheck }));
  expect(world.asked[0]?.headers.get('authorization')).toBe(
    `Basic ${btoa('ann:s\u00C3\u00A9cret%')}`,
  );
  expect(error.message).toMatch(/is live, but https:\/\/shop\.test\/up responds with 401$/);
  expect(JSON.stringify(world.events) + inspect(error, { depth: 9 })).not.toMatch(/cret/);
});
