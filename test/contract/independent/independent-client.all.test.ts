import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationName } from '../../../generated/operation-names.gen.ts';
import { operations } from '../../../generated/operations.gen.ts';
import { createTempsMock, type TempsMock } from '../../../mock/index.ts';
import { needsToken, numericPathParameters, requiredBodyFields, responseType } from '../facts.ts';
import { inputOf } from '../inputs/index.ts';
import { leastInput, operationOf, setUp, type Input } from '../operations.ts';
import { generateClient, type IndependentClient, type Result } from './generate.ts';

const all = Object.keys(operations) as OperationName[];
const shared = createTempsMock({ scenario: 'demo' });
let independent: IndependentClient;

beforeAll(async () => {
  independent = await generateClient();
}, 120_000);

function isSocket(name: OperationName): boolean {
  return responseType(name) === 'socket';
}

/** Its client asks again for ever where a stream is refused. */
function isStream(name: OperationName): boolean {
  return responseType(name) === 'events';
}

/** What log streams are of. */
const SAME_PATH: Partial<Record<OperationName, OperationName>> = {
  'deployments.getContainerLogsById': 'deployments.getContainerDetail',
  'deployments.tailJobLogs': 'deployments.getJobLogs',
};

const plain = all.filter((name) => !isSocket(name) && !isStream(name));
const quiet = all.filter((name) => !isStream(name));

interface Call {
  readonly mock: TempsMock;
  readonly token?: string;
  /** Of the generator's own options. */
  readonly more?: object;
}

/** As the client gives it; what breaks its schemas is an `error` of a success. */
function call(name: OperationName, input: Input, { mock, token = mock.token, more }: Call) {
  const client = independent.createClient({ baseUrl: 'https://temps.test/api', fetch: mock.fetch, auth: token });
  const operation = independent.operations[operations[name].operationId];
  if (!operation) throw new Error(`the independent client has no ${operations[name].operationId}`);
  // Only responses are its business here: requests are made from the contract, and broken on purpose.
  return operation({ client, ...input, requestValidator: undefined, ...more });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error);
}

/** What is wrong with a response as that client reads it. */
function problems({ error, response }: Result, name: OperationName): string[] {
  if (!response) return [wordsOf(error)];
  const { status, headers } = response;
  const declared = operationOf(name).responses?.[status];
  if (!declared) return [`${status} is not declared`];
  if (status === 302) return headers.has('location') ? [] : ['302 without Location'];
  if (response.ok) return error === undefined ? [] : [wordsOf(error)];
  const { error: wrong } = independent.schemas['zProblem']?.safeParse(error) ?? {};
  return wrong ? [`${status}: ${wrong.message}`] : [];
}

describe('independent client', () => {
  it('the independent client compiles in strict mode', () => {
    expect(independent.compilerErrors).toBe('');
  });

  it('the independent client has every operation', () => {
    const ids = all.map((name): string => operations[name].operationId).toSorted();
    expect(
      Object.keys(independent.operations)
        .filter((id) => ids.includes(id))
        .toSorted(),
    ).toEqual(ids);
    expect(ids).toHaveLength(349);
  });

  it.each(plain)('the independent client reads the response of %s by its own schemas', async (name) => {
    const demo = setUp();
    const input = await inputOf(name, demo);
    // Who updates them is known by the browser that recorded them.
    if (name === 'performance.updateSpeedMetrics')
      await call('performance.recordSpeedMetrics', { body: { lcp: 1200 } }, demo);
    const result = await call(name, input, demo);
    expect(problems(result, name)).toEqual([]);
    expect(result.response?.status).toBeLessThan(400);
  });

  it.each(all.filter(isStream))('the independent client reads the events of %s', async (name) => {
    const demo = setUp();
    const events: unknown[] = [];
    // The schema is that of the whole body, and the client would check each event by it.
    const more = { responseValidator: undefined, sseMaxRetryAttempts: 1 };
    const { stream } = await call(name, await inputOf(name, demo), { ...demo, more });
    for await (const event of stream) events.push(independent.schemas['zContainerMetrics']?.parse(event));
    expect(events.length).toBeGreaterThan(1);
  });

  it.each(all.filter(isSocket))('the independent client reads the response of %s without an upgrade', async (name) => {
    const demo = setUp();
    const result = await call(name, await inputOf(SAME_PATH[name] ?? name, demo), demo);
    expect(problems(result, name)).toEqual([]);
    expect(result.response?.status).toBe(426);
  });

  it.each(quiet.filter(needsToken))('the independent client reads the error of %s without a token', async (name) => {
    const result = await call(name, leastInput(name), { mock: shared, token: '' });
    expect(problems(result, name)).toEqual([]);
    expect(result.response?.status).toBe(401);
  });

  it.each(quiet.filter(needsToken))(
    'the independent client reads the error of %s with a token of few permissions',
    async (name) => {
      const result = await call(name, leastInput(name), { mock: shared, token: shared.tokens.custom });
      expect(problems(result, name)).toEqual([]);
    },
  );

  it.each(quiet.filter((name) => requiredBodyFields(name).length > 0))(
    'the independent client reads the error of %s with a bad body',
    async (name) => {
      const input = { ...leastInput(name), body: [] };
      const result = await call(name, input, { mock: shared });
      expect(problems(result, name)).toEqual([]);
      expect(result.response?.status).toBe(400);
    },
  );

  it.each(quiet.filter((name) => numericPathParameters(name).length > 0))(
    'the independent client reads the error of %s for a missing row',
    async (name) => {
      const least = leastInput(name);
      const last = numericPathParameters(name).at(-1) as string;
      const input = { ...least, path: { ...least.path, [last]: 987_654 } };
      const result = await call(name, input, { mock: shared });
      expect(problems(result, name)).toEqual([]);
      expect(result.response?.status).toBe(404);
    },
  );
});
