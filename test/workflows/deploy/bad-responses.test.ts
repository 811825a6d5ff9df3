import { describe, expect, it, vi } from 'vitest';
import { toFailure } from '../../../src/cli/failure.ts';
import {
  TempsClient,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsValidationError,
  type DeployEvent,
} from '../../../src/index.ts';
import { deploy } from '../../../src/workflows/deploy/methods.ts';
import { broken, GIT, problem, refused, setUp } from './support.ts';

const EMPTY: [name: string, respond: () => Response][] = [
  ['{}', () => Response.json({})],
  ['null', () => Response.json(null)],
  ['[]', () => Response.json([])],
  ['"x"', () => Response.json('x')],
  ['{"id":null}', () => Response.json({ id: null })],
  ['204', () => new Response(null, { status: 204 })],
];

describe.each([
  ['an image', { image: 'a' }, '/deploy/image'],
  ['an image tarball', { imageTarball: new File(['a'], 'a.tar') }, '/deploy/image-upload'],
  ['a static bundle', { staticBundle: new File(['a'], 'a.zip') }, '/deploy/static'],
])('start from %s', (_, source, url) => {
  it.each(EMPTY)('the error says that a start was sent if its response is %s', async (_name, respond) => {
    const { start, fail, starts } = setUp({
      intercept: (request) => (request.url.split('?')[0]?.endsWith(url) ? respond() : undefined),
    });
    const error = await fail(start(source));
    if (!TempsResponseError.is(error)) throw error;
    expect(error.message).toContain('The request was sent, so a deployment may have started');
    expect(error.message.endsWith(`. ${error.advice}`)).toBe(true);
    expect(starts()).toBe(0);
  });
});

const UNCLEAR: [name: string, respond: () => Response | Error][] = [
  ['a page of a proxy', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['empty', () => new Response('', { status: 202, headers: { 'content-type': 'application/json' } })],
  ['cut short', () => new Response('{"id":5', { status: 202, headers: { 'content-type': 'application/json' } })],
  ['a 502', () => problem(502)],
  ['a 504', () => problem(504)],
  ['a 503 with a page', () => new Response('<html>', { status: 503, headers: { 'content-type': 'text/html' } })],
  ['a 500 without a body', () => new Response('', { status: 500 })],
  ['lost', broken],
];

describe.each([
  ['an image', { image: 'a' }],
  ['an image tarball', { imageTarball: new File(['a'], 'a.tar') }],
  ['a static bundle', { staticBundle: new File(['a'], 'a.zip') }],
  ['Git', GIT],
])('start from %s', (_, source) => {
  it.each(UNCLEAR)(
    'the error says that a deployment may have started if the response to its start is %s',
    async (_name, respond) => {
      const world: ReturnType<typeof setUp> = setUp({
        intercept: (request) =>
          /\/deploy\/|trigger-pipeline/.test(request.url) && request.method === 'POST'
            ? world.mock.fetch(request).then(respond).then(throwErrors)
            : undefined,
      });
      const error = await world.fail(world.start(source));
      expect(String(error)).toContain('so a deployment may have started: look into the dashboard before you start it');
      expect((error as Error).stack).toContain('may have started');
      expect([world.starts(), toFailure(error).kind]).toEqual([
        1,
        TempsConnectionError.is(error) ? 'connection' : 'server',
      ]);
    },
  );

  it.each([
    ['refused', refused],
    ['a 500', () => problem(500)],
    ['a 400', () => problem(400)],
  ])('the error of a start that was %s does not say that a deployment may have started', async (_name, respond) => {
    const { start, fail } = setUp({
      intercept: (request) => (/\/deploy\/|trigger-pipeline/.test(request.url) ? respond() : undefined),
    });
    expect(String(await fail(start(source)))).not.toContain('may have started');
  });
});

it('the error says that a deployment may have started if the response to its start breaks the contract', async () => {
  const { temps, mock, clock } = setUp();
  const fetch = async (request: Request): Promise<Response> =>
    request.url.endsWith('/deploy/image') ? Response.json({ id: 7, status: 5 }, { status: 202 }) : mock.fetch(request);
  const client = new TempsClient({
    baseUrl: temps.baseUrl,
    apiKey: mock.token,
    fetch,
    validate: { requests: true, responses: 'throw' },
  });
  const fail = (image: string): Promise<unknown> =>
    clock.until(
      deploy(client, { project_id: 1, environment_id: 1, image }, clock).then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  const error = await fail('a');
  if (!TempsValidationError.is(error)) throw error;
  expect([error.wasSent, error.advice]).toEqual([true, expect.stringContaining('a deployment may have started')]);
  const refused = await fail('');
  if (!TempsValidationError.is(refused)) throw refused;
  expect([refused.wasSent, refused.advice]).toEqual([false, undefined]);
});

it('temps-deploy says that a deployment may have started if the response to its start does not come in time', async () => {
  const { temps, clock } = setUp({
    intercept: (request) => (request.url.endsWith('/deploy/image') ? new Promise<Response>(() => {}) : undefined),
  });
  const options = { project_id: 1, environment_id: 1, image: 'a' };
  const error: unknown = await deploy(temps.withOptions({ timeout: 20 }), options, clock).catch((thrown) => thrown);
  expect(toFailure(error)).toEqual({
    kind: 'timeout',
    message: expect.stringMatching(/no complete response within 0.02s\. The request was sent, so .* start it again$/),
  });
});

function throwErrors(response: Response | Error): Response {
  if (response instanceof Error) throw response;
  return response;
}

it('the error of an image upload that breaks before its end does not say that a deployment may have started', async () => {
  const { start, fail } = setUp({
    intercept: (request) => (request.url.includes('/deploy/') ? breakUpload(request) : undefined),
  });
  const error = await fail(
    start({ imageTarball: new File([Buffer.alloc(1_000_000).fill('ustar', 257, 262)], 'a.tar') }),
  );
  expect(String(error)).toContain('other side closed');
  expect(String(error)).not.toContain('may have started');
});

/** Breaks the connection once a part of the body has come. */
async function breakUpload(request: Request): Promise<Response> {
  await request.body?.getReader().read();
  throw broken();
}

it.each(EMPTY)(
  'a bundle whose upload gets %s is an error that says that the id of the bundle is missing',
  async (_, respond) => {
    const { start, fail } = setUp({
      intercept: (request) => (request.url.endsWith('/upload/static') ? respond() : undefined),
    });
    const error = await fail(start({ staticBundle: new File(['a'], 'a.zip') }));
    expect(TempsResponseError.is(error) && error.message).toContain('no id of a static bundle in it');
  },
);

it.each(EMPTY)('the deployment of a trigger is found even if the response to the trigger is %s', async (_, respond) => {
  const world: ReturnType<typeof setUp> = setUp({
    intercept: (request) =>
      request.url.endsWith('/trigger-pipeline') ? world.mock.fetch(request).then(respond) : undefined,
  });
  expect(await world.finish(world.start(GIT))).toMatchObject({ status: 'completed' });
});

describe('bad deployment in a response', () => {
  it.each(EMPTY.slice(0, 5))('a deployment is read again if the response is %s', async (_, respond) => {
    let polls = 0;
    const { start, finish } = setUp({
      intercept: (request) => (/deployments\/\d+$/.test(request.url) && ++polls === 2 ? respond() : undefined),
    });
    expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
  });

  it.each([undefined, null, 7, {}])(
    'a deployment whose status is always %j is an error after some time',
    async (status) => {
      const { start, fail, clock } = setUp({
        intercept: ({ url }) => {
          const [, id] = /deployments\/(\d+)$/.exec(url) ?? [];
          return id ? Response.json({ id: Number(id), status, project_id: 1, environment_id: 1 }) : undefined;
        },
      });
      const began = clock.now();
      const error = await fail(start({ image: 'a' }));
      expect(TempsResponseError.is(error) && error.message).toContain('no status of the deployment');
      expect(clock.now() - began).toBeLessThan(10 * 60_000);
    },
  );

  it('another deployment, such as from a cache, is not taken for the requested one', async () => {
    let polls = 0;
    const { start, finish, events, mock } = setUp({
      intercept: (request) => {
        if (!/deployments\/\d+$/.test(request.url) || ++polls > 3) return undefined;
        const [other] = mock.state.deployments.list((row) => row.environment_id === 1);
        return Response.json({ id: other?.id, status: 'completed', project_id: 1, environment_id: 1 });
      },
    });
    const { id } = await finish(start(GIT));
    expect(id).toBe(mock.state.deployments.list().at(-1)?.id);
    expect(events.flatMap((event) => (event.type === 'status' ? event.deployment.id : []))).toSatisfy((ids: number[]) =>
      ids.every((each) => each === id),
    );
  });

  it.each([5, {}, ['a'], true])('a listed deployment whose commit, branch and tag are %j is ignored', async (value) => {
    const world: ReturnType<typeof setUp> = setUp({
      intercept: (request) => {
        if (!/deployments\?/.test(request.url) || world.starts() === 0) return undefined;
        return world.mock.fetch(request).then(async (response) => {
          const list = (await response.json()) as { items: object[] };
          const odd = {
            id: 99_999,
            environment_id: 1,
            status: 'running',
            commit_hash: value,
            branch: value,
            tag: value,
          };
          return Response.json({ ...list, items: [odd, ...list.items] });
        });
      },
    });
    expect(await world.finish(world.start({ git: { branch: 'main', commit: 'abc1234' } }))).toMatchObject({
      commit_hash: 'abc1234',
    });
  });

  it('a deployment of another environment than the requested one is a warning, and an error once it has completed', async () => {
    const world: ReturnType<typeof setUp> = setUp({
      intercept: async (request) => {
        const response = await world.mock.fetch(request);
        if (!/deployments\/\d+$/.test(request.url)) return response;
        return Response.json({ ...((await response.json()) as object), environment_id: 2 });
      },
    });
    const message = 'is of environment 2, by the server, and environment 1 was asked for. It has completed there';
    await expect(world.finish(world.start({ image: 'a' }))).rejects.toMatchObject({
      code: 'other_environment',
      message: expect.stringContaining(message) as string,
    });
    const warnings = world.events.flatMap((event) => (event.type === 'warning' ? event.message : []));
    expect(warnings).toEqual([
      expect.stringContaining('is of environment 2, by the server, and environment 1 was asked'),
    ]);
  });

  it('a deployment of another project than the requested one is an error', async () => {
    const world: ReturnType<typeof setUp> = setUp({
      intercept: async (request) => {
        const response = await world.mock.fetch(request);
        if (!/deployments\/\d+$/.test(request.url)) return response;
        return Response.json({ ...((await response.json()) as object), project_id: 2 });
      },
    });
    await expect(world.finish(world.start({ image: 'a' }))).rejects.toMatchObject({
      code: 'other_environment',
      message: expect.stringContaining('is of project 2, by the server, and project 1 was asked for') as string,
    });
  });

  it.each([
    ['an image', { image: 'a' }, 'Deployment 3'],
    ['a static bundle', { staticBundle: new File(['a'], 'a.zip') }, 'Deployment 3'],
    ['an image tarball', { imageTarball: new File(['a'], 'a.tar') }, 'Deployment 3'],
    ['Git', GIT, 'The deployment'],
  ])('a start from %s in another project than the requested one is an error', async (_, source, what) => {
    const world: ReturnType<typeof setUp> = setUp({
      intercept: async (request) => {
        const response = await world.mock.fetch(request);
        if (!/\/deploy\/|trigger-pipeline/.test(request.url)) return response;
        return Response.json({ ...((await response.json()) as object), project_id: 2 }, { status: response.status });
      },
    });
    expect(await world.fail(world.start(source))).toMatchObject({
      code: 'other_environment',
      message: `${what} was started in project 2, by the server, and project 1 was asked for. Look into the dashboard before you start another`,
    });
  });

  it('a deployment is read again if its status is null', async () => {
    let polls = 0;
    const { start, finish, mock } = setUp({
      intercept: (request) => {
        const row = mock.state.deployments.list().at(-1);
        if (!row || !/deployments\/\d+$/.test(request.url) || ++polls > 2) return undefined;
        return Response.json({ id: row.id, status: null, project_id: 1, environment_id: 1 });
      },
    });
    expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
    expect(polls).toBeGreaterThan(2);
  });

  it.each([[null], [{}], [{ job_id: 'build_image', status: null }], ['x']])(
    'a job that is %j is ignored',
    async (job) => {
      const { start, finish, events } = setUp({
        intercept: (request) => (request.url.includes('/jobs') ? Response.json({ items: [job], total: 1 }) : undefined),
      });
      expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
      expect(events.some(({ type }) => type === 'job')).toBe(false);
    },
  );

  it('null in the list of deployments is ignored', async () => {
    const world: ReturnType<typeof setUp> = setUp({
      intercept: (request) => {
        if (!/deployments\?/.test(request.url)) return undefined;
        return world.mock.fetch(request).then(async (response) => {
          const { items } = (await response.json()) as { items: unknown[] };
          return Response.json({ items: [null, ...items], total: items.length + 1 });
        });
      },
    });
    expect(await world.finish(world.start(GIT))).toMatchObject({ status: 'completed' });
  });
});

it('a `Retry-After` of an hour delays a poll by less than three minutes', async () => {
  let polls = 0;
  const { start, finish, clock } = setUp({
    intercept: (request) =>
      /deployments\/\d+$/.test(request.url) && ++polls === 2 ? problem(429, { 'retry-after': '3600' }) : undefined,
  });
  const began = clock.now();
  expect(await finish(start(GIT))).toMatchObject({ status: 'completed' });
  expect(clock.now() - began).toBeLessThan(180_000);
});

async function rejectLast(event: DeployEvent): Promise<void> {
  const isLast = event.type === 'job' && event.job.job_id === 'mark_deployment_complete' && event.status === 'success';
  if (isLast) throw new Error('the last');
}

describe('rejected promise of onEvent', () => {
  it('a deployment ends with what the promise of onEvent rejects with, and there is no unhandled rejection', async () => {
    const unhandled = vi.fn<(reason: unknown) => void>();
    process.on('unhandledRejection', unhandled);
    const { start, fail, clock } = setUp();
    const thrown = new Error('the display is gone');
    try {
      const error = await fail(start({ ...GIT, onEvent: () => Promise.reject(thrown) }));
      expect(error).toBe(thrown);
      await clock.advance(60_000);
      expect(unhandled).not.toHaveBeenCalled();
    } finally {
      process.off('unhandledRejection', unhandled);
    }
  });

  it('a deployment ends with what the promise of onEvent rejects with at the last event', async () => {
    const { start, fail } = setUp();
    expect(await fail(start({ ...GIT, onEvent: rejectLast }))).toMatchObject({ message: 'the last' });
  });
});

it('every error of a bad start is a TempsError', async () => {
  for (const [, respond] of EMPTY) {
    const { start, fail } = setUp({ intercept: (request) => (request.method === 'POST' ? respond() : undefined) });
    expect(TempsError.is(await fail(start({ image: 'a' })))).toBe(true);
  }
});
