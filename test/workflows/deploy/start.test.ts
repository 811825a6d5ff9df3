import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { TempsValidationError, type UploadSource } from '../../../src/index.ts';
import { makeFiles } from '../../uploads/support.ts';
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

test("a start that July's server answers with 500 has made a deployment, which fails, and the error says so", async () => {
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

test('a deployment is started once from each source, with what the source can have', async () => {
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
    [{ staticDir, ...more }, ['upload/static', 'deploy/static'], { static_bundle_id: 1, ...more }],
    [{ staticBundle: new File(['PK'], 'site.zip') }, ['upload/static', 'deploy/static']],
  ];
  for (const [source, routes, body] of table) {
    const { start, finish, mock, posts, events } = setUp();
    const { status } = await finish(start(source));
    expect.soft(status, routes[0]).toBe('completed');
    expect.soft(posts.map((line) => routes.find((route) => line.endsWith(route)))).toEqual(routes);
    const sent = mock.requests.findLast(({ method }) => method === 'POST')?.body;
    expect.soft(body ? sent : undefined).toEqual(body);
    const uploads = events.filter((event) => event.type === 'upload');
    const { loaded, total } = uploads.at(-1) ?? {};
    expect
      .soft(uploads.length > 0 && loaded === total, routes[0])
      .toBe(routes[0]?.includes('upload'));
  }
});

test('a wrong project, token or file is refused before anything is uploaded', async () => {
  const bundle = { staticDir: await makeFiles({ 'index.html': '<h1>Hello</h1>' }) };
  for (const server of ['reference', '2026-07'] as const) {
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
