import { expect, test } from 'vitest';
import { throughOutages } from '../../src/deployments/outage.ts';
import { openSession, problem } from './support.ts';

const PATH = { project_id: 3, deployment_id: 41 };
const page = (status: number) =>
  new Response('<h1>Not here</h1>', { status, headers: { 'content-type': 'text/html' } });

/** Reads a deployment whose server responds with this for so long, after it has responded once. */
async function read(failure: Response | Error, seconds: number, hasResponse = true): Promise<unknown> {
  let isOver = false;
  const { session, clock } = openSession(() => (isOver ? { id: 41, status: 'running' } : failure));
  session.hasResponse = hasResponse;
  const start = clock.elapsed();
  clock.after(seconds * 1000, () => (isOver = true));
  const get = () => session.client.deployments.get({ path: PATH, ...session.pollOptions });
  const ended = await clock.until(
    throughOutages(session, get).then(
      ({ data }) => data.status,
      (error: unknown) => (error as { name: string }).name,
    ),
  );
  return [ended, Math.round((clock.elapsed() - start) / 60_000)];
}

test('a failure of the server, the network or a proxy is waited out for five minutes, and a refusal is not', async () => {
  const cut = new TypeError('fetch failed');
  const table: [string, Response | Error, number, unknown][] = [
    ['a restart', problem(502, 'no upstream'), 120, ['running', 2]],
    ['a connection that breaks', cut, 120, ['running', 2]],
    ['the 404 page of a proxy', page(404), 60, ['running', 1]],
    ['the 200 page of a proxy', page(200), 60, ['running', 1]],
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
