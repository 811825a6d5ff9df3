import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  TempsConnectionError,
  TempsValidationError,
  type UploadSource,
} from '../../../src/index.ts';
import { DeploySession } from '../../../src/workflows/deploy/session.ts';
import { uploadImage } from '../../../src/workflows/deploy/start.ts';
import { runs } from '../../support/runs.ts';
import { makeFiles } from '../../uploads/support.ts';
import { SERVERS } from '../../servers/workflows/servers.ts';
import { broken, problem, refused, setUp, type Interceptor, type World } from './support.ts';

const MAY =
  'The request was sent, so a deployment may have started: look into the dashboard before you start it again';
const IMAGE = { image: 'registry.test/app:1' };
const page = (status: number) =>
  new Response('<h1>Bad gateway</h1>', { status, headers: { 'content-type': 'text/html' } });

/** Puts a response in place of that to the start; `after`: the server has acted. */
function instead(response: () => Response | Error): Interceptor {
  return ({ method }) => (method === 'POST' ? response() : undefined);
}

test('an error after which a deployment may exist says so, and any other does not', async () => {
  const table: [string, () => Response | Error, boolean][] = [
    ['a connection that breaks', broken, true],
    ['a 502 of a proxy', () => page(502), true],
    ['a 504', () => problem(504), true],
    ["a 500: July's server has made a deployment, which fails", () => problem(500), true],
    ['a 503 page', () => page(503), true],
    ['a 200 page', () => page(200), true],
    ['an empty response', () => new Response(null, { status: 204 }), true],
    ['a refused connection', refused, false],
    ['a 503 of the API', () => problem(503), false],
    ['a 400', () => problem(400), false],
    ['a 403', () => problem(403), false],
    ['a 429', () => problem(429), false],
    [
      'a redirect',
      () => new Response(null, { status: 307, headers: { location: 'https://temps.test/' } }),
      false,
    ],
  ];
  for (const [what, response, may] of table) {
    const { start, fail, posts } = setUp({ intercept: instead(response) });
    const { message } = await fail(start(IMAGE));
    expect.soft(message.endsWith(MAY), `${what}: ${message}`).toBe(may);
    // Sent again only if it was provably not processed.
    expect.soft(may ? posts.length : 1, what).toBe(1);
  }
});

test("a start that July's server answers with 500 has made a deployment, and the error says so", async () => {
  const world: World = setUp({
    server: '2026-07',
    intercept: async (request) => {
      if (request.method !== 'POST') return undefined;
      await world.mock.fetch(request);
      return problem(500);
    },
  });
  const before = world.mock.state.deployments.lastId;
  world.mock.deployments.failNext({ job: 'pull_external_image' });
  const error = await world.fail(world.start(IMAGE));
  expect([error.message.endsWith(MAY), world.posts.length]).toEqual([true, 1]);
  await world.clock.advance(10_000);
  const { data } = await world.temps.deployments.get({
    path: { project_id: 1, deployment_id: before + 1 },
  });
  expect(data.status).toBe('failed');
});

test.each(SERVERS)(
  'a deployment is started once from each source, with what the source can have: %s',
  async (server) => {
    const staticDir = await makeFiles({ 'index.html': '<h1>Hello</h1>' });
    const more = { health_check_path: '/up', metadata: { commit: 'a' } };
    const table: [object, string[], object?][] = [
      [
        { git: { branch: 'main', tag: 'v1' } },
        ['trigger-pipeline'],
        { branch: 'main', tag: 'v1', environment_id: 1 },
      ],
      [{ ...IMAGE, ...more }, ['deploy/image'], { image_ref: IMAGE.image, ...more }],
      [
        { imageTarball: new File(['BZh9'], 'app.tar'), health_check_path: '/up' },
        ['deploy/image-upload'],
      ],
      [
        { staticDir, ...more },
        ['upload/static', 'deploy/static'],
        { static_bundle_id: 1, ...more },
      ],
      [{ staticBundle: new File(['PK'], 'site.zip') }, ['upload/static', 'deploy/static']],
    ];
    for (const [source, routes, body] of table) {
      const { start, finish, mock, posts, events } = setUp({ server });
      const { status } = await finish(start(source));
      expect.soft(status, routes[0]).toBe('completed');
      expect
        .soft(posts.map((line) => routes.find((route) => line.endsWith(route))))
        .toEqual(routes);
      const sent = mock.requests.findLast(({ method }) => method === 'POST')?.body;
      expect.soft(body ? sent : undefined).toEqual(body);
      const uploads = events.filter((event) => event.type === 'upload');
      const { loaded, total } = uploads.at(-1) ?? {};
      expect
        .soft(uploads.length > 0 && loaded === total, routes[0])
        .toBe(routes[0]?.includes('upload'));
    }
  },
);

test('a wrong project, token or file is refused before anything is uploaded', async () => {
  const bundle = { staticDir: await makeFiles({ 'index.html': '<h1>Hello</h1>' }) };
  for (const server of SERVERS) {
    const world = setUp({ server });
    for (const wrong of [{ environment: 99 }, { project: 99 }])
      expect
        .soft(await world.fail(world.start({ ...bundle, ...wrong })), server)
        .toMatchObject({ status: 404 });
    const missing = await world.fail(world.start({ imageTarball: './no-such-file.tar' }));
    expect.soft(missing.message, server).toContain('no-such-file.tar');
    expect.soft(missing.message, server).not.toContain('may have started');
    const denied = setUp({ server, as: 'expired' });
    expect.soft(await denied.fail(denied.start(bundle)), server).toMatchObject({ status: 401 });
    expect.soft([...world.posts, ...denied.posts], server).toEqual([]);
  }
});

test('nothing is started after an abort during the upload of a bundle', async () => {
  const controller = new AbortController();
  const { start, fail, posts } = setUp({
    intercept: ({ url }) => {
      if (url.endsWith('/upload/static')) controller.abort();
      return undefined;
    },
  });
  const { signal } = controller;
  const error = await fail(start({ staticBundle: new File(['PK'], 'site.zip'), signal }));
  expect(error.message).toContain('Nothing was started');
  expect(posts.filter((line) => line.endsWith('deploy/static'))).toEqual([]);
});

test('a token that may not read environments or deployments starts nothing', async () => {
  for (const path of [/environments\/1$/, /deployments\?/]) {
    const intercept: Interceptor = ({ url }) => (path.test(url) ? problem(403) : undefined);
    const { fail, start, posts } = setUp({ intercept });
    expect.soft(await fail(start(IMAGE)), path.source).toMatchObject({ status: 403 });
    expect.soft(posts, path.source).toEqual([]);
  }
});

/** What undici says of a redirect that an upload must not follow. */
const redirected = () => new TypeError('fetch failed', { cause: new Error('unexpected redirect') });

test('a deployment may have started once its upload may have been sent whole, and was not redirected', async () => {
  const file = new File(['BZh9'], 'app.tar');
  const table: [
    string,
    UploadSource,
    (request: Request) => Promise<unknown>,
    () => Error,
    boolean,
  ][] = [
    ['nothing of a file', file, async () => undefined, broken, false],
    ['a whole file', file, (request) => request.text(), broken, true],
    ['a redirected file', file, (request) => request.text(), redirected, false],
    [
      'some of a stream',
      Readable.from([Buffer.from('BZh9')]),
      async ({ body }) => body?.getReader().read(),
      broken,
      true,
    ],
  ];
  for (const [what, imageTarball, read, response, may] of table) {
    const { start, fail } = setUp({
      intercept: async (request) => {
        if (request.method !== 'POST') return undefined;
        await read(request);
        return response();
      },
    });
    const { message } = await fail(start({ imageTarball }));
    expect.soft(message.endsWith(MAY), `${what}: ${message}`).toBe(may);
  }
});

/** How many bytes each event of an upload names, of a stream of pieces. */
async function upload(length: number, bytes: number, size?: number): Promise<number[]> {
  const { start, finish, events } = setUp();
  const source = Readable.from(Array.from({ length }, () => Buffer.alloc(bytes, 'BZh9')));
  await finish(start({ imageTarball: { source, size } }));
  return events.flatMap((event) => (event.type === 'upload' ? [event.loaded] : []));
}

test('an upload is an event per percent, or per megabyte of a stream whose size is not known', async () => {
  expect(await upload(400, 4, 1600)).toHaveLength(101);
  const [MB, end] = [1024 * 1024, 3 * 1024 * 1024];
  expect(await upload(12, MB / 4)).toEqual([0, MB, 2 * MB, end, end]);
});

test('the refusal of a file names the option that it is of, and nothing is started', async () => {
  for (const source of [
    { imageTarball: '/no/such/file' },
    { staticDir: '/no/such/folder' },
    { staticBundle: '/no/such/file' },
  ]) {
    const world = setUp();
    const error = await world.fail(world.start(source));
    const [option] = Object.keys(source);
    expect
      .soft(error.message)
      .toMatch(new RegExp(`^Refused the upload: \`${option}\` cannot be read`));
    expect.soft(TempsValidationError.is(error) && error.issues[0]?.path).toEqual([option]);
    expect.soft(world.posts.filter((post) => post.includes('deploy'))).toEqual([]);
  }
});

const LOOKUP = /\/deploy\/image-upload\/([\w-]+)$/;

/**
 * Uploads whose exchange is cut after so many bytes of the request and the response together, to
 * one mock. With `ids`, it finds the deployment of an upload by its id, as newer servers do.
 */
function openCuts(ids: boolean) {
  const known = new Map<string, unknown>();
  let left = 0;

  /** Reads as much of the request as is let through; `undefined` if it was cut. */
  async function receive({ body }: Request): Promise<Blob | undefined> {
    const chunks: BlobPart[] = [];
    for (const reader = body?.getReader(); ;) {
      const { value } = (await reader?.read()) ?? {};
      if (!value) return new Blob(chunks);
      chunks.push(value.slice());
      left -= value.length;
      if (left < 0) return undefined;
    }
  }

  const world: World = setUp({
    intercept: async (request) => {
      const { method, url, headers } = request;
      const [, asked = ''] = LOOKUP.exec(url) ?? [];
      if (ids && asked) return known.has(asked) ? Response.json(known.get(asked)) : problem(404);
      if (!url.includes('/image-upload?')) return undefined;
      const body = await receive(request);
      if (!body) return broken();
      const response = await world.mock.fetch(url, { method, headers, body });
      const text = await response.text();
      known.set(new URL(url).searchParams.get('upload_request_id') ?? '', JSON.parse(text));
      const part = new TextEncoder().encode(text).slice(0, left);
      const cut = new ReadableStream({
        start: (controller) => controller.enqueue(part),
        pull: (controller) => controller.error(broken()),
      });
      return left === 0 ? broken() : new Response(cut, response);
    },
  });

  /** The deployments that were made, and the id or the error that the caller gets. */
  async function upload(place: number) {
    left = place;
    const session = new DeploySession({ client: world.temps, clock: world.clock }, {}, () => {});
    session.scope = { project_id: 1, environment_id: 1 };
    const before = world.mock.state.deployments.lastId;
    const imageTarball = new File(['BZh9'.repeat(50)], 'app.tar');
    const ended = uploadImage(session, { project: 1, environment: 1, imageTarball });
    const outcome = await world.clock.until(ended.catch((error: unknown) => error as Error));
    return { made: world.mock.state.deployments.lastId - before, outcome, next: before + 1 };
  }
  return upload;
}

test('an upload whose response is lost is found by its id, or may have started where the server knows no ids', async () => {
  // The request has about 500 bytes, of which the file begins at 170 and ends at 370.
  const places = fc.sample(fc.integer({ min: 0, max: 620 }), { numRuns: runs(100), seed: 7 });
  const [upload, uploadWithoutIds] = [openCuts(true), openCuts(false)];
  const counts = { before: 0, after: 0 };
  for (const [index, place] of places.entries()) {
    const { made, next, outcome } = await upload(place);
    counts[made === 1 ? 'after' : 'before']++;
    const got = TempsConnectionError.is(outcome) ? 'an error' : outcome;
    expect.soft(got, `cut at ${place}`).toBe(made === 1 ? next : 'an error');

    if (index % 4 > 0) continue;
    const old = await uploadWithoutIds(place);
    const isUnclear = old.outcome instanceof Error && old.outcome.message.endsWith(MAY);
    expect.soft(old.made, `cut at ${place}, without ids`).toBe(made);
    expect.soft(isUnclear || place < 400, `cut at ${place}, without ids`).toBe(true);
    expect.soft(isUnclear && place < 150, `cut at ${place}, without ids`).toBe(false);
  }
  expect(Math.min(counts.before, counts.after), 'cuts of each kind').toBeGreaterThan(9);
});

test('an upload whose deployment shows up late is found, and none is looked for longer than half a minute', async () => {
  for (const [seconds, isFound] of [
    [10, true],
    [40, false],
  ] as const) {
    let at = Infinity;
    const world: World = setUp({
      intercept: async (request) => {
        if (LOOKUP.test(request.url))
          return world.clock.elapsed() < at ? problem(404) : Response.json({ id: made() });
        if (!request.url.includes('/image-upload?')) return undefined;
        at = world.clock.elapsed() + seconds * 1000;
        await world.mock.fetch(request);
        return broken();
      },
    });
    const made = () => world.mock.state.deployments.lastId;
    const deployment = world.start({ imageTarball: new File(['BZh9'], 'app.tar') });
    const ended = world.clock.until(Promise.resolve(deployment));
    const [{ status }] = await Promise.allSettled([ended]);
    expect
      .soft([status, deployment.id])
      .toEqual(isFound ? ['fulfilled', made()] : ['rejected', undefined]);
  }
});
