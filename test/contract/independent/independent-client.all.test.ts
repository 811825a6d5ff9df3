import { beforeAll, expect, test } from 'vitest';
import type { OperationName } from '../../../generated/operation-names.gen.ts';
import { operations } from '../../../generated/operations.gen.ts';
import { createTempsMock, type TempsMock } from '../../../mock/index.ts';
import { needsToken, numericPathParameters, requiredBodyFields, responseType } from '../facts.ts';
import { inputOf } from '../inputs/index.ts';
import { leastInput, operationOf, setUp, type Input } from '../operations.ts';
import { generateClient, type IndependentClient, type Result } from './generate.ts';

const all = Object.keys(operations) as OperationName[];
const sockets = all.filter((name) => responseType(name) === 'socket');
const streams = all.filter((name) => responseType(name) === 'events');
const plain = all.filter((name) => !sockets.includes(name) && !streams.includes(name));
/** The client asks again for ever if a stream is refused. */
const quiet = [...plain, ...sockets];

/** What log streams are of. */
const SAME_PATH: Partial<Record<OperationName, OperationName>> = {
  'deployments.getContainerLogsById': 'deployments.getContainerDetail',
  'deployments.tailJobLogs': 'deployments.getJobLogs',
};

let independent: IndependentClient;
beforeAll(async () => {
  independent = await generateClient();
}, 120_000);

/** As the client gives it; a response that breaks its schemas is an `error` of a success. */
function call(name: OperationName, input: Input, mock: TempsMock, more: { auth?: string } & object = {}) {
  const { auth = mock.token, ...options } = more;
  const client = independent.createClient({ baseUrl: 'https://temps.test/api', fetch: mock.fetch, auth });
  const operation = independent.operations[operations[name].operationId];
  if (!operation) throw new Error(`the independent client has no ${operations[name].operationId}`);
  // Only responses are its business here: requests are made from the contract, and broken on purpose.
  return operation({ client, ...input, requestValidator: undefined, ...options });
}

/** What is wrong with a response as that client reads it, or with its status. */
function problemOf({ error, response }: Result, name: OperationName, expected?: number): string | undefined {
  if (!response) return error instanceof Error ? error.message : JSON.stringify(error);
  const { status, headers } = response;
  if (expected === undefined ? status >= 400 : status !== expected) return `${status}`;
  if (!operationOf(name).responses?.[status]) return `${status} is not declared`;
  if (status === 302) return headers.has('location') ? undefined : '302 without Location';
  if (response.ok) return error === undefined ? undefined : JSON.stringify(error);
  return independent.schemas['zProblem']?.safeParse(error).error?.message;
}

async function problemsOf(
  names: readonly OperationName[],
  findProblem: (name: OperationName) => Promise<string | undefined>,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const problem = await findProblem(name);
    if (problem !== undefined) found.push(`${name}: ${problem}`);
  }
  return found;
}

test('the independent client has every operation', () => {
  const ids = all.map((name): string => operations[name].operationId);
  expect(ids.filter((id) => !Object.hasOwn(independent.operations, id))).toEqual([]);
  expect(ids).toHaveLength(349);
});

test('the independent client reads every response by its own schemas', { timeout: 300_000 }, async () => {
  const responses = problemsOf(plain, async (name) => {
    const demo = setUp();
    // Who updates them is known by the browser that recorded them.
    if (name === 'performance.updateSpeedMetrics')
      await call('performance.recordSpeedMetrics', { body: { lcp: 1200 } }, demo.mock);
    return problemOf(await call(name, await inputOf(name, demo), demo.mock), name);
  });
  const withoutUpgrade = problemsOf(sockets, async (name) => {
    const demo = setUp();
    return problemOf(await call(name, await inputOf(SAME_PATH[name] ?? name, demo), demo.mock), name, 426);
  });
  expect([await responses, await withoutUpgrade]).toEqual([[], []]);
});

test('the independent client reads the events of every stream', async () => {
  for (const name of streams) {
    const demo = setUp();
    const events: unknown[] = [];
    // The schema is that of the whole body, and the client would check each event by it.
    const more = { responseValidator: undefined, sseMaxRetryAttempts: 1 };
    const { stream } = await call(name, await inputOf(name, demo), demo.mock, more);
    for await (const event of stream) events.push(independent.schemas['zContainerMetrics']?.parse(event));
    expect.soft(events.length, name).toBeGreaterThan(1);
  }
});

test('the independent client reads every error: of the token, of the body, of a row that is missing', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const found: (string | undefined)[] = [];
  for (const name of quiet) {
    const least = leastInput(name);
    const number = numericPathParameters(name).at(-1);
    const missing = { ...least, path: { ...least.path, [String(number)]: 987_654 } };
    if (requiredBodyFields(name).length > 0)
      found.push(label(problemOf(await call(name, { ...least, body: [] }, mock), name, 400), name, 'body'));
    if (number !== undefined) found.push(label(problemOf(await call(name, missing, mock), name, 404), name, 'row'));
  }
  for (const name of quiet.filter(needsToken)) {
    found.push(label(problemOf(await call(name, leastInput(name), mock, { auth: '' }), name, 401), name, 'token'));
    const few = await call(name, leastInput(name), mock, { auth: mock.tokens.custom });
    found.push(label(problemOf(few, name, few.response?.status), name, 'permissions'));
  }
  expect(found.filter((each) => each !== undefined)).toEqual([]);
});

function label(problem: string | undefined, name: OperationName, what: string): string | undefined {
  return problem && `${name}, ${what}: ${problem}`;
}
