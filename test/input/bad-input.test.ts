import { describe, expect, it, test } from 'vitest';
import {
  connect,
  ProjectsNamespace,
  signWebhookForTest,
  TempsClient,
  TempsError,
  verifyWebhook,
} from '../../src/index.ts';

/** What a caller without types may give. Getters and traps stand for objects of a framework that fail when they are read. */
const BAD: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  'a number': () => 5_000_000,
  'a text': () => 'x',
  'a symbol': () => Symbol('s'),
  'a bigint': () => 5n,
  'a function': () => () => 'x',
  'an array': () => [],
  'a Map': () => new Map(),
  'an empty object': () => ({}),
  'an object with symbols': () => ({ [Symbol('s')]: 1 }),
  'an object without a prototype': () => Object.create(null) as object,
  'a proxy that throws': () => new Proxy({}, TRAPS),
};

const fail = (): never => {
  throw new RangeError('it cannot be read');
};
const TRAPS: ProxyHandler<object> = { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail };

interface Client {
  temps: TempsClient;
  sent: () => number;
}

function setUp(): Client {
  let sent = 0;
  const fetch = (): Promise<Response> => {
    sent++;
    return Promise.resolve(Response.json({ detail: 'not here' }, { status: 404 }));
  };
  return { temps: new TempsClient({ ...CONNECTION, fetch }), sent: () => sent };
}

const CONNECTION = { baseUrl: 'https://temps.test', apiKey: 'tk_1' };
const segment = (temps: TempsClient) =>
  temps.visitorSegment({ project_id: 1, start_date: '2026-05-01', end_date: '2026-05-02' });

async function readFirst(lines: AsyncIterable<unknown>): Promise<unknown> {
  return lines[Symbol.asyncIterator]().next();
}

/** A function that takes whatever it is given, as JavaScript callers call it. */
type Entry = (client: Client, given: never) => unknown;

/** Every way in: how it is called with one argument, and which arguments are fine. */
const ENTRIES: Readonly<Record<string, { call: Entry; takes?: readonly string[] }>> = {
  'new TempsClient': { call: (_, given) => new TempsClient(given) },
  connect: { call: (_, given) => connect(given) },
  'temps.withOptions': { call: ({ temps }, given) => temps.withOptions(given), takes: [...OBJECTS()] },
  'temps.request': { call: ({ temps }, given) => temps.request(given) },
  'temps.deploy': { call: ({ temps }, given) => temps.deploy(given) },
  'temps.rollback': { call: ({ temps }, given) => temps.rollback(given) },
  'temps.waitForDeployment': { call: ({ temps }, given) => temps.waitForDeployment(given) },
  'temps.logs': { call: ({ temps }, given) => readFirst(temps.logs(given)) },
  'temps.runtimeEnv': { call: ({ temps }, given) => temps.runtimeEnv(given) },
  'temps.runtimeEnv().onChange': {
    call: ({ temps }, given) => temps.runtimeEnv({ source: 'process' }).onChange(given),
    takes: ['a function'],
  },
  'temps.visitorSegment': { call: ({ temps }, given) => temps.visitorSegment(given) },
  'segment.where': {
    call: ({ temps }, given) => segment(temps).where(given),
    takes: OBJECTS().filter((kind) => !kind.includes('symbols')),
  },
  'segment.without': { call: ({ temps }, given) => segment(temps).without(given) },
  'segment.drill': { call: ({ temps }, given) => segment(temps).drill(given) },
  'segment.facets': {
    call: ({ temps }, given) => segment(temps).facets(given),
    takes: ['undefined', ...OBJECTS()],
  },
  'temps.projects.get': { call: ({ temps }, given) => temps.projects.get(given) },
  'temps.projects.list': { call: ({ temps }, given) => temps.projects.list(given), takes: NOTHING() },
  'temps.projects.list().toArray': {
    call: ({ temps }, given) => temps.projects.list().toArray(given),
    takes: ['undefined', ...OBJECTS()],
  },
  'temps.projects.list().items': {
    call: ({ temps }, given) => readFirst(temps.projects.list().items(given)),
    takes: ['undefined', ...OBJECTS()],
  },
  'temps.projects.list().pages': {
    call: ({ temps }, given) => readFirst(temps.projects.list().pages(given)),
    takes: ['undefined', ...OBJECTS()],
  },
  'iterating temps.projects.list': {
    call: ({ temps }, given) => readFirst(temps.projects.list(given)),
    takes: NOTHING(),
  },
  'new ProjectsNamespace().get': {
    call: (_, given) => new ProjectsNamespace(connect(CONNECTION)).get(given),
  },
  'temps.deployments.uploadStatic': { call: ({ temps }, given) => temps.deployments.uploadStatic(given) },
  'temps.deployments.tailJobLogs': { call: ({ temps }, given) => readFirst(temps.deployments.tailJobLogs(given)) },
  verifyWebhook: { call: (_, given) => verifyWebhook(given) },
  signWebhookForTest: { call: (_, given) => signWebhookForTest(given) },
};

/** Objects without a member that counts. */
function OBJECTS(): string[] {
  return ['an empty object', 'an object with symbols', 'an object without a prototype'];
}

/** What counts as no options at all. */
function NOTHING(): string[] {
  return ['undefined', 'null', ...OBJECTS()];
}

/** What is thrown, whether at once or later; `undefined` where it works. */
async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error;
  }
}

const TAKEN = /^(worked|sent)$/;
const REFUSED = /^refused: (TempsConfig|TempsValidation|WebhookVerification)Error: /;

/** What came of it, in a word and the error. */
function outcome(client: Client, error: unknown): string {
  if (client.sent() > 0) return 'sent';
  if (error === undefined) return 'worked';
  return `${TempsError.is(error) ? 'refused' : 'failed'}: ${error instanceof Error ? String(error) : 'no error'}`;
}

describe.each(Object.entries(ENTRIES))('%s', (_name, { call, takes = [] }) => {
  it.each(Object.entries(BAD))(
    '%s as input is refused by an error of the SDK before anything is sent',
    async (kind, make) => {
      const client = setUp();
      const error = await thrownBy(() => call(client, make() as never));
      expect(outcome(client, error)).toMatch(takes.includes(kind) ? TAKEN : REFUSED);
    },
  );
});

/** Which kinds of value an option takes, beside `undefined`. Every other is refused, and the error names the option. */
type Taken = Readonly<Record<string, readonly string[]>>;

const FUNCTION = ['a function', 'null'];
const OBJECT = ['null', ...OBJECTS()];
const NUMBER = ['a number', 'null'];
const TEXT = ['a text', 'null'];

const CALL_OPTIONS: Taken = {
  query: OBJECT,
  headers: OBJECT,
  signal: ['null'],
  timeout: NUMBER,
  deadline: NUMBER,
  maxRetries: NUMBER,
  maxResponseBytes: NUMBER,
  stallTimeout: NUMBER,
  throwOnError: ['null'],
  validate: ['null', 'an empty object', 'an object with symbols', 'an object without a prototype'],
  onRequest: FUNCTION,
  onResponse: FUNCTION,
  onRetry: FUNCTION,
};

const CLIENT_OPTIONS: Taken = {
  baseUrl: [],
  apiKey: ['a text', 'a function', 'null'],
  timeout: ['a number'],
  deadline: ['a number'],
  maxRetries: ['a number'],
  maxResponseBytes: ['a number'],
  throwOnError: ['null'],
  validate: ['an empty object', 'an object with symbols', 'an object without a prototype'],
  headers: OBJECT,
  fetch: FUNCTION,
  fetchOptions: OBJECT,
  transport: ['null'],
  logger: ['null'],
  logLevel: ['null'],
  allowInsecureHttp: ['null'],
  onRequest: FUNCTION,
  onResponse: FUNCTION,
  onRetry: FUNCTION,
};

const LOG_OPTIONS: Taken = {
  project_id: ['a number'],
  follow: ['null'],
  since: ['null'],
  tail: NUMBER,
  stallTimeout: NUMBER,
  signal: ['null'],
};

const DEPLOY = { project_id: 1, environment_id: 1 };

/** Options of a way in, with the others that it needs. */
const OPTIONS: Readonly<
  Record<string, { taken: Taken; call: (client: Client, option: Record<string, unknown>) => unknown }>
> = {
  'new TempsClient': {
    taken: CLIENT_OPTIONS,
    call: (_, option) => new TempsClient({ ...CONNECTION, ...option }),
  },
  'temps.withOptions': {
    taken: CLIENT_OPTIONS,
    call: ({ temps }, option) => temps.withOptions(option),
  },
  'temps.projects.get': {
    taken: { ...CALL_OPTIONS, path: [] },
    call: ({ temps }, option) => temps.projects.get({ path: { project_id: 1 }, ...option }),
  },
  'temps.projects.list': {
    taken: CALL_OPTIONS,
    call: ({ temps }, option) => temps.projects.list(option),
  },
  'temps.request': {
    taken: {
      ...CALL_OPTIONS,
      method: [],
      url: [],
      path: OBJECT,
      bodyType: ['null'],
      responseType: ['null'],
    },
    call: ({ temps }, option) => temps.request({ method: 'POST', url: '/things', body: {}, ...option }),
  },
  'temps.deployments.uploadStatic': {
    taken: { ...CALL_OPTIONS, path: [], body: [], onUploadProgress: FUNCTION },
    call: ({ temps }, option) =>
      temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: new Blob(['a']) }, ...option }),
  },
  'a file': {
    taken: { file: [] },
    call: ({ temps }, option) =>
      temps.deployments.uploadStatic({ path: { project_id: 1 }, body: option as { file: string } }),
  },
  'temps.deploy': {
    taken: {
      project_id: ['a number'],
      environment_id: ['a number'],
      git: [],
      deadline: NUMBER,
      onEvent: FUNCTION,
      signal: ['null'],
    },
    call: ({ temps }, option) => temps.deploy({ ...DEPLOY, git: { branch: 'main' }, ...option }),
  },
  'temps.deploy of an image': {
    taken: { image: ['a text'], health_check_path: TEXT, stallTimeout: NUMBER },
    call: ({ temps }, option) => temps.deploy({ ...DEPLOY, image: 'app:1', ...option }),
  },
  'the git source of temps.deploy': {
    taken: { branch: ['a text'], commit: TEXT, tag: TEXT },
    call: ({ temps }, option) => temps.deploy({ ...DEPLOY, git: { branch: 'main', ...option } }),
  },
  'temps.logs of a deployment': {
    taken: { ...LOG_OPTIONS, job_id: TEXT },
    call: ({ temps }, option) => readFirst(temps.logs({ project_id: 1, deployment_id: 1, ...option })),
  },
  'temps.logs of an environment': {
    taken: { ...LOG_OPTIONS, environment_id: ['a number'], deployment_id: ['null'], container_id: TEXT },
    call: ({ temps }, option) => readFirst(temps.logs({ project_id: 1, environment_id: 1, ...option })),
  },
  'temps.runtimeEnv': {
    taken: {
      project_id: ['a number'],
      environment_id: ['a number'],
      keys: ['null', 'an array'],
      optional: ['null', 'an array'],
      source: ['null'],
      schema: ['null'],
      fallback: OBJECT,
      ttl: NUMBER,
    },
    call: ({ temps }, option) => temps.runtimeEnv({ ...DEPLOY, keys: ['PORT'], ...option }),
  },
  'temps.runtimeEnv of the process': {
    taken: { project_id: NUMBER, environment_id: NUMBER },
    call: ({ temps }, option) => temps.runtimeEnv({ source: 'process', ...option }),
  },
  signWebhookForTest: {
    taken: {
      secret: ['a text'],
      event_type: ['a text'],
      payload: OBJECT,
      project_id: NUMBER,
      id: TEXT,
      timestamp: [],
    },
    call: (_, option) => signWebhookForTest({ secret: 's', event_type: 'x', ...option }),
  },
  'the fallback of temps.runtimeEnv': {
    taken: { PORT: TEXT },
    call: ({ temps }, fallback) =>
      temps.runtimeEnv({ ...DEPLOY, keys: ['PORT'], fallback: fallback as Record<string, string> }),
  },
};

describe.each(Object.entries(OPTIONS))('the options of %s', (_name, { taken, call }) => {
  const cases = Object.entries(taken).flatMap(([option, takes]) =>
    Object.entries(BAD)
      .filter(([kind]) => kind !== 'undefined')
      .map(([kind, make]) => ({ option, kind, make, isTaken: takes.includes(kind) })),
  );
  test.each(cases)('the option $option is checked: $kind', async ({ option, make, isTaken }) => {
    const client = setUp();
    const error = await thrownBy(() => call(client, { [option]: make() }));
    expect(outcome(client, error)).toMatch(isTaken ? TAKEN : new RegExp(`${REFUSED.source}.*${option}`, 's'));
  });
});

describe('namespace on its own', () => {
  const Projects = ProjectsNamespace as unknown as new (connection?: unknown) => ProjectsNamespace;
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['the options of a client', CONNECTION],
    ['a text', 'x'],
  ])('a namespace made of %s says that it needs a connection', (_kind, connection) => {
    expect(() => new Projects(connection)).toThrow(
      'Option `connection`: a namespace that is used on its own takes what connect() returns',
    );
  });
});
