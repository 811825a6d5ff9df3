import { expect, test } from 'vitest';
import { isOutage } from '../../src/deployments/session.ts';
import { TempsResponseError } from '../../src/errors/index.ts';
import { openSession, problem } from './support.ts';

const PATH = { project_id: 3, deployment_id: 41 };
const page = (status: number) =>
  new Response('<h1>Not here</h1>', { status, headers: { 'content-type': 'text/html' } });

/** Reads a deployment whose server responds with this for so long, after it has responded once. */
async function read(
  failure: Response | Error,
  seconds: number,
  hasResponse = true,
): Promise<unknown> {
  let isOver = false;
  const { session, clock } = openSession(() => (isOver ? { id: 41, status: 'running' } : failure));
  session.hasResponse = hasResponse;
  const start = clock.elapsed();
  clock.after(seconds * 1000, () => (isOver = true));
  const reading = session.read((options) =>
    session.client.deployments.get({ path: PATH, ...options }),
  );
  const ended = await clock.until(
    reading.then(
      ({ data }) => data.status,
      (error: unknown) => (error as { name: string }).name,
    ),
  );
  return [ended, Math.round((clock.elapsed() - start) / 60_000)];
}

test('a failure of the server or the network is waited out for five minutes, and a refusal is not', async () => {
  const cut = new TypeError('fetch failed');
  const table: [string, Response | Error, number, unknown][] = [
    ['a restart', problem(502, 'no upstream'), 120, ['running', 2]],
    ['a connection that breaks', cut, 120, ['running', 2]],
    ['the 404 page of a proxy', page(404), 60, ['running', 1]],
    ['the 200 page of a proxy', page(200), 60, ['running', 1]],
    ['a limit of requests', problem(429, 'slow down'), 120, ['running', 2]],
    ['a 408 of the API', problem(408, 'the request took too long'), 60, ['running', 1]],
    ['an outage without an end', problem(500, 'broken'), 900, ['ServerError', 5]],
    ['a page without an end', page(404), 900, ['NotFoundError', 5]],
    ['a 404 of the API', problem(404, 'Deployment not found'), 900, ['NotFoundError', 0]],
    ['a 403 of the API', problem(403, 'no permission'), 900, ['PermissionDeniedError', 0]],
  ];
  for (const [what, failure, seconds, expected] of table)
    expect.soft(await read(failure, seconds), what).toEqual(expected);
});

test('until the server has responded once, a failure is thrown at once: the address may be wrong', async () => {
  for (const failure of [new TypeError('fetch failed'), page(404), problem(500, 'broken')])
    expect
      .soft(
        (await read(failure, 60, false)) as unknown[],
        failure instanceof Error ? failure.message : `${failure.status}`,
      )
      .toContain(0);
});

test('an outage is over after exactly five minutes, or the time that is given', async () => {
  for (const [passed, calls, maxMs] of [
    [299_999, 2, undefined],
    [300_000, 1, undefined],
    [59_999, 2, 60_000],
    [60_000, 1, 60_000],
  ] as const) {
    const { session, clock } = openSession(() => problem(503, 'restarting'));
    session.hasResponse = true;
    let made = 0;
    const get = async (options: typeof session.pollOptions) => {
      if (made++ === 0) await clock.advance(passed);
      return session.client.deployments.get({ path: PATH, ...options });
    };
    await expect(clock.until(session.read(get, maxMs))).rejects.toThrow('503');
    expect.soft(made, `${passed} of ${maxMs}`).toBe(calls);
  }
});

test('after a failed call the wait is that of a third poll, or what the server asks for', async () => {
  for (const [asked, waits] of [
    ['', [900, 1350]],
    ['7', [7_000, 7_000]],
  ] as const) {
    const headers = { 'content-type': 'application/problem+json', 'retry-after': asked };
    const { session, clock } = openSession(
      () => new Response('{"title":"Busy"}', { status: 429, headers }),
    );
    session.hasResponse = true;
    clock.random = () => 0;
    const reading = session.read((options) =>
      session.client.deployments.get({ path: PATH, ...options }),
    );
    for (const wait of waits) {
      await clock.advance(0);
      expect(clock.next).toBe(wait);
      await clock.advance(wait);
    }
    session.stop(() => new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  }
});

test('a call that fails because the watch was stopped throws why it was stopped', async () => {
  const { session } = openSession(() => '');
  const call = () => {
    session.stop(() => new Error('cancelled by the user'));
    return Promise.reject(new Error('aborted'));
  };
  await expect(session.read(call)).rejects.toThrow('cancelled by the user');
});

test('a response that is too large is no outage: it would be as large again', () => {
  expect(
    isOutage(new TempsResponseError({ problem: 'too much', code: 'response_too_large' })),
  ).toBe(false);
});
