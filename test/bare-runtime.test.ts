import { expect, onTestFinished, test, vi } from 'vitest';

/** What test environments such as jsdom, and old runtimes, do not have. */
const GLOBALS = [
  'Blob',
  'FormData',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'crypto',
  'fetch',
  'performance',
];

/** Loads the SDK where these globals are missing. */
async function loadWithout(missing: readonly string[]) {
  vi.resetModules();
  // Node loads what is behind these when they are first used, which needs `performance` itself.
  void new Request('https://temps.test').signal;
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  for (const name of missing) if (name !== 'performance') vi.stubGlobal(name, undefined);
  const sdk = await import('../src/index.ts');
  // The loader of the tests needs it.
  if (missing.includes('performance')) vi.stubGlobal('performance', undefined);
  return sdk;
}

const respond = () => Promise.resolve(Response.json({ items: [], total: 0 }));

test('the SDK loads and makes a client without the globals that only calls need', async () => {
  const { TempsClient } = await loadWithout(GLOBALS);
  expect(new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1' }).baseUrl).toBe(
    'https://temps.test/api',
  );
});

test.each(GLOBALS.filter((name) => name !== 'performance'))(
  'a call that fails without the global %s is an error of the SDK',
  async (name) => {
    const { TempsClient, TempsError } = await loadWithout([name]);
    const temps = new TempsClient({
      baseUrl: 'http://127.0.0.1:9',
      apiKey: 'tk_1',
      maxRetries: 0,
      logLevel: 'off',
    });
    await expect(temps.projects.list()).rejects.toSatisfy(TempsError.is);
  },
);

test('a call without `performance` is timed by the clock of the system', async () => {
  const { TempsClient } = await loadWithout(['performance']);
  const { data } = await new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    fetch: respond,
  }).projects.list();
  expect(data.total).toBe(0);
});

const refuse = () =>
  Promise.resolve(Response.json({ title: 'Not Found', detail: 'no' }, { status: 404 }));

test('a failed call has its error without `Error.captureStackTrace`, as in Firefox before 138', async () => {
  const { TempsClient, NotFoundError } = await loadWithout([]);
  const captureStackTrace = Object.getOwnPropertyDescriptor(Error, 'captureStackTrace')!;
  onTestFinished(() => void Object.defineProperty(Error, 'captureStackTrace', captureStackTrace));
  Reflect.deleteProperty(Error, 'captureStackTrace');
  const { projects } = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    fetch: refuse,
  });
  await expect(projects.get({ path: { project_id: 1 } })).rejects.toSatisfy(NotFoundError.is);
  await expect(projects.list().toArray()).rejects.toSatisfy(NotFoundError.is);
  const { error } = await projects.get({ path: { project_id: 1 }, throwOnError: false });
  expect(NotFoundError.is(error)).toBe(true);
});
