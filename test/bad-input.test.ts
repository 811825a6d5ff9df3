import { expect, test } from 'vitest';
import {
  connect,
  ProjectsNamespace,
  signWebhookForTest,
  TempsClient,
  TempsError,
  verifyWebhook,
} from '../src/index.ts';

const CONNECTION = { baseUrl: 'https://temps.test', apiKey: 'tk_1' };
const HERE = { project: 1, environment: 1 };
const DAYS = { start_date: '2026-05-01', end_date: '2026-05-02' };

let sent = 0;
const fetch = (): Promise<Response> => {
  sent++;
  return Promise.resolve(Response.json({ detail: 'not here' }, { status: 404 }));
};
const temps = new TempsClient({ ...CONNECTION, fetch });
const segment = temps.visitorSegment({ project: 1, ...DAYS });

async function readFirst(lines: AsyncIterable<unknown>): Promise<unknown> {
  return lines[Symbol.asyncIterator]().next();
}

/** What came of a call, in a word and its error. */
async function outcome(run: () => unknown): Promise<string> {
  sent = 0;
  let error: unknown;
  try {
    await run();
  } catch (thrown) {
    error = thrown;
  }
  if (sent > 0) return 'sent';
  if (error === undefined) return 'worked';
  return `${TempsError.is(error) ? 'refused' : 'failed'}: ${(error as Error).name}: ${(error as Error).message}`;
}

const REFUSED = /^refused: (TempsConfig|TempsValidation|WebhookVerification)Error: /;

/** A function that takes whatever it is given, as JavaScript callers call it. */
type Entry = (given: never) => unknown;

/** Every way in that needs options, called with nothing but them. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  'temps.request': (given) => temps.request(given),
  'temps.deploy': (given) => temps.deploy(given),
  'temps.rollback': (given) => temps.rollback(given),
  'temps.waitForDeployment': (given) => temps.waitForDeployment(given),
  'temps.logs': (given) => readFirst(temps.logs(given)),
  'temps.visitorSegment': (given) => temps.visitorSegment(given),
  'segment.where': (given) => segment.where(given),
  'segment.without': (given) => segment.without(given),
  'segment.drill': (given) => segment.drill(given),
  'temps.projects.get': (given) => temps.projects.get(given),
  'ProjectsNamespace.get': (given) => new ProjectsNamespace(connect(CONNECTION)).get(given),
  'temps.deployments.uploadStatic': (given) => temps.deployments.uploadStatic(given),
  'temps.deployments.tailJobLogs': (given) => readFirst(temps.deployments.tailJobLogs(given)),
  verifyWebhook: (given) => verifyWebhook(given),
  signWebhookForTest: (given) => signWebhookForTest(given),
};

/** Every way in that can do without options. */
const OPTIONAL_ENTRIES: Readonly<Record<string, Entry>> = {
  'new TempsClient': (given) => new TempsClient(given),
  connect: (given) => connect(given),
  'temps.withOptions': (given) => temps.withOptions(given),
  'temps.runtimeEnv': (given) => temps.runtimeEnv(given),
  'segment.facets': (given) => segment.facets(given),
  'temps.projects.list': (given) => temps.projects.list(given),
  'temps.projects.list().toArray': (given) => temps.projects.list().toArray(given),
  'temps.projects.list().iterate': (given) => readFirst(temps.projects.list().iterate(given)),
  'temps.projects.list().pages': (given) => readFirst(temps.projects.list().pages(given)),
  'iterating temps.projects.list': (given) => readFirst(temps.projects.list(given)),
};

const KINDS = new Map<string, unknown>([
  ['a number', 5],
  ['a text', 'x'],
  ['an array', []],
  ['a Map', new Map()],
]);

test('input of another type is refused by an error of the SDK before anything is sent', async () => {
  for (const [entry, call] of Object.entries({ ...ENTRIES, ...OPTIONAL_ENTRIES }))
    for (const [kind, value] of KINDS)
      expect.soft(await outcome(() => call(value as never)), `${entry}(${kind})`).toMatch(REFUSED);
});

test('missing input is refused by an error of the SDK before anything is sent', async () => {
  for (const [entry, call] of Object.entries(ENTRIES))
    for (const value of [undefined, null, {}])
      expect
        .soft(await outcome(() => call(value as never)), `${entry}(${JSON.stringify(value)})`)
        .toMatch(
          entry === 'segment.where' && value !== null && value !== undefined ? /worked/ : REFUSED,
        );
});

const CALL = 'query headers signal timeout deadline maxRetries throwOnError validate';
const LOGS = 'project follow since tail stallTimeout signal';

/** The options of each way in, and the call with one of them and all others that it needs. */
const OPTIONS: Readonly<
  Record<string, readonly [names: string, call: (option: object) => unknown]>
> = {
  'temps.projects.get': [
    `${CALL} path`,
    (option) => temps.projects.get({ path: { project_id: 1 }, ...option }),
  ],
  'temps.projects.list': [CALL, (option) => temps.projects.list(option)],
  'temps.request': [
    `${CALL} method url path bodyType responseType`,
    (option) => temps.request({ method: 'POST', url: '/things', body: {}, ...option }),
  ],
  'temps.deployments.uploadStatic': [
    `${CALL} path body onUploadProgress stallTimeout`,
    (option) =>
      temps.deployments.uploadStatic({
        path: { project_id: 1 },
        body: { file: new Blob(['a']) },
        ...option,
      }),
  ],
  'a file': [
    'file',
    (option) =>
      temps.deployments.uploadStatic({ path: { project_id: 1 }, body: option as { file: string } }),
  ],
  'temps.deploy': [
    'project environment git cancelOlder deadline onEvent signal liveCheck rollbackOnFailure',
    (option) => temps.deploy({ ...HERE, git: { branch: 'main' }, ...option }),
  ],
  'temps.deploy of an image': [
    'image health_check_path stallTimeout',
    (option) => temps.deploy({ ...HERE, image: 'app:1', ...option }),
  ],
  'the git source of temps.deploy': [
    'branch commit tag',
    (option) => temps.deploy({ ...HERE, git: { branch: 'main', ...option } }),
  ],
  'temps.logs of a deployment': [
    `${LOGS} job_id`,
    (option) => readFirst(temps.logs({ project: 1, deployment_id: 1, ...option })),
  ],
  'temps.logs of an environment': [
    `${LOGS} environment container_id`,
    (option) => readFirst(temps.logs({ project: 1, environment: 1, ...option })),
  ],
  'temps.runtimeEnv': [
    'project_id environment_id keys optional source schema fallback ttl',
    (option) => temps.runtimeEnv({ ...HERE, keys: ['PORT'], ...option }),
  ],
  'the fallback of temps.runtimeEnv': [
    'PORT',
    (option) => temps.runtimeEnv({ ...HERE, keys: ['PORT'], fallback: option }),
  ],
  signWebhookForTest: [
    'secret event_type payload project_id id timestamp',
    (option) => signWebhookForTest({ secret: 's', event_type: 'x', ...option }),
  ],
};

test('an option of another type is refused before anything is sent, and the error names it', async () => {
  for (const [entry, [names, call]] of Object.entries(OPTIONS))
    for (const name of names.split(' '))
      // No option takes a bigint.
      expect
        .soft(await outcome(() => call({ [name]: 5n })), `${name} of ${entry}`)
        .toMatch(new RegExp(`${REFUSED.source}.*${name}`, 's'));
});

test('a namespace on its own says that it needs a connection', () => {
  const Projects = ProjectsNamespace as unknown as new (connection?: unknown) => ProjectsNamespace;
  for (const connection of [undefined, null, CONNECTION, 'x'])
    expect
      .soft(() => new Projects(connection))
      .toThrow(
        'Option `connection`: a namespace that is used on its own takes what connect() returns',
      );
});
