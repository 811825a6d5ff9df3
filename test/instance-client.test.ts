import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  InstanceClient,
  Namespace,
  TempsClient,
  TempsValidationError,
  type SchemasModule,
  type TempsClientOptions,
} from '../src/index.ts';
import { createTempsMock } from '../mock/index.ts';

class PingNamespace extends Namespace {
  send(options?: object) {
    return this._call<{ pong: boolean }, true>('POST', '/ping', options);
  }
  find(options?: object) {
    return this._call<unknown, true>('GET', '/pings', options, { queryStyles: { near: 'json' } });
  }
  list(options?: object) {
    const paging = { style: 'page', page: 'page' } as const;
    const format = { queryStyles: { by: 'form' } } as const;
    return this._list<number, number[], true>('GET', '/pings', options, paging, format);
  }
  sendOrNull(options?: object) {
    return this._call<{ pong: boolean }, true>('POST', '/ping', options, { takesNull: true });
  }
}

/** A client as `temps-codegen` writes it, with schemas that refuse every body. */
class Client<TDefault extends boolean = true> extends InstanceClient<TDefault> {
  get ping() {
    return this._namespace(PingNamespace);
  }
  withOptions<ThrowOnError extends boolean = TDefault>(options: TempsClientOptions<ThrowOnError>) {
    return new Client<ThrowOnError>(this._optionsWith(options));
  }
  protected override _loadSchemas(): () => Promise<SchemasModule> {
    return () => Promise.resolve({ getSchemas: () => ({ body: REFUSES }) });
  }
}

const REFUSES = {
  safeParse: () => ({
    success: false,
    error: { issues: [{ code: 'custom', path: ['a'], message: 'is no a' }] },
  }),
};

function setUp(options: TempsClientOptions = {}) {
  const requests: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(Response.json({ pong: true }));
  };
  return {
    requests,
    temps: new Client({ baseUrl: 'https://temps.test', apiKey: 'tk_secret', fetch, ...options }),
  };
}

test('a client of an instance has all members of a TempsClient', () => {
  const { temps } = setUp();
  for (const name of Object.getOwnPropertyNames(TempsClient.prototype))
    expect([name, name in temps]).toEqual([name, true]);
});

test('the namespaces of an instance call it with the token', async () => {
  const { temps, requests } = setUp();
  expect((await temps.ping.send()).data).toEqual({ pong: true });
  expect(requests[0]?.url).toBe('https://temps.test/api/ping');
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer tk_secret');
});

test('an object in a query is sent as its contract says, also that of a list', async () => {
  const answers = [[{}], [1, 2], []];
  const fetch = (request: Request) => (
    requests.push(request),
    Promise.resolve(Response.json(answers.shift()))
  );
  const { temps, requests } = setUp({ fetch: (request) => fetch(request) });
  await temps.ping.find({ query: { near: { lat: 1 } } });
  expect(await temps.ping.list({ query: { by: { name: 'a' } } }).toArray()).toEqual([1, 2]);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual([
    '?near=%7B%22lat%22%3A1%7D',
    '?name=a',
    '?name=a&page=2',
  ]);
});

test('withOptions of an instance client changes only the copy', async () => {
  const { temps, requests } = setUp();
  const other = temps.withOptions({ headers: { 'x-team': 'a' } });
  await other.ping.send();
  await temps.ping.send();
  expect(requests.map(({ headers }) => headers.get('x-team'))).toEqual(['a', null]);
});

test('`validate` checks a body by the schemas of the instance, but none that is left out', async () => {
  const { temps, requests } = setUp({ validate: { requests: true } });
  await expect(temps.ping.send({ body: {} })).rejects.toThrow(TempsValidationError);
  await expect(temps.ping.sendOrNull({ body: null })).rejects.toThrow(TempsValidationError);
  expect(requests).toEqual([]);
  for (const options of [{}, { body: undefined }, { body: null }]) await temps.ping.send(options);
  await temps.ping.sendOrNull();
  expect(requests.map(({ body }) => body)).toEqual([null, null, null, null]);
});

test('request() and the workflows call the instance', async () => {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto' });
  const temps = new Client({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  const { data } = await temps.request({ method: 'GET', url: '/projects/1' });
  expect(data).toMatchObject({ id: 1 });
  const { status } = await temps.deploy({
    project: 1,
    environment: 1,
    image: 'ghcr.io/acme/app:1',
  });
  expect(status).toBe('completed');
});

test('printing an instance client shows its address and not the token', () => {
  const { temps } = setUp();
  expect(inspect(temps)).toBe("TempsClient { baseUrl: 'https://temps.test/api' }");
  expect(inspect(temps, { depth: 10, showHidden: true })).not.toContain('tk_secret');
  expect(JSON.stringify(temps)).not.toContain('tk_secret');
});
