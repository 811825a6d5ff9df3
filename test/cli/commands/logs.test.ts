import { expect, test } from 'vitest';
import { setUp } from './support.ts';

test('logs prints the lines of the containers with their times', async () => {
  const { run, scope } = setUp();
  await run(`--image registry.test/shop:1 ${scope}`);
  const { code, out, err } = await run(`logs ${scope}`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d{4}-\d\d-\d\dT\S+Z \S+ \S/);
});

test('logs of a deployment are those of its jobs, as JSON an object a line', async () => {
  const { mock, run, scope } = setUp();
  await run(`--image registry.test/shop:1 ${scope}`);
  const [deployment] = mock.state.deployments.list();
  const { code, out } = await run(`logs -p storefront --deployment ${deployment?.id} --json`);
  expect(code).toBe(0);
  const lines = out.trim().split('\n');
  const messages = lines.map((line) => (JSON.parse(line) as { message: string }).message);
  expect(messages).toEqual(deployment?.plan.flatMap((job) => job.lines));
});

test('logs takes a number of lines and a time', async () => {
  const { run, scope } = setUp();
  await run(`--image registry.test/shop:1 ${scope}`);
  const lines = async (line: string): Promise<number> =>
    (await run(line)).out.split('\n').length - 1;
  expect(await lines(`logs ${scope} --tail 1`)).toBe(1);
  expect(await lines(`logs ${scope} --since 2999-01-01T00:00:00Z`)).toBe(0);
});

test('a time or a number that is none is refused', async () => {
  const { run, scope } = setUp();
  expect((await run(`logs ${scope} --since yesterday`)).err).toContain(
    '--since takes a duration with its unit',
  );
  expect((await run(`logs ${scope} --tail few`)).err).toContain('--tail takes a whole number');
});

test('a signal ends the following of a log, with its exit code', async () => {
  const { run, scope } = setUp();
  await run(`--image registry.test/shop:1 ${scope}`);
  for (const [name, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const interruption = new AbortController();
    const { code, out, err } = await run(`logs ${scope} --follow`, {
      signal: interruption.signal,
      onWrite: () => interruption.abort(name),
    });
    expect.soft({ code, err }).toEqual({
      code: exitCode,
      err: `Failed: Interrupted by ${name}\n`,
    });
    expect.soft(out).not.toBe('');
  }
});

test('with --json, a failure of logs is an object on the last line', async () => {
  const { run } = setUp();
  const { code, out } = await run('logs -p storefront -e produktion --json');
  expect(code).toBe(2);
  const message = expect.stringContaining('"production"') as unknown;
  const error = { kind: 'usage', message, job: null, logs: [] };
  expect(JSON.parse(out)).toEqual({ error });
});
