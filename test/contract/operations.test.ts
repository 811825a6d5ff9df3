import { describe, expect, it } from 'vitest';
import type { OperationName } from '../../generated/operations.gen.ts';
import { operations } from '../../generated/operations.gen.ts';
import {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  TempsUnsupportedError,
  TempsValidationError,
} from '../../src/index.ts';
import { ListPromise } from '../../src/namespace.ts';
import type { ServerName } from '../../mock/index.ts';
import {
  needsJson,
  needsToken,
  numericPathParameters,
  requiredBodyFields,
  responseType,
  responseSchema,
} from './facts.ts';
import { inputOf } from './inputs/index.ts';
import {
  callByName,
  leastInput,
  names,
  operationOf,
  routes,
  setUp,
  type Input,
} from './operations.ts';

/** What real servers have no route for. */
const ABSENT: ReadonlySet<OperationName> = new Set([
  'authentication.requestMagicLink',
  'authentication.verifyMagicLink',
]);

/** What real servers have a route for, and fail to do. */
const BROKEN: ReadonlySet<OperationName> = new Set([
  'deployments.resume',
  'analytics.listAnalyticsSessionEvents',
  'domains.checkCertificateStatus',
  'monitoring.getBucketedIncidents',
]);

const isList = (name: OperationName): boolean => /\.list(?![a-z])/.test(name);

const namespaces = [...new Set(names.map((name) => name.split('.')[0] as string))];

it('the table of operations has every operation of the contract', () => {
  expect(
    Object.values(operations)
      .map(({ method, route }) => `${method} ${route}`)
      .toSorted(),
  ).toEqual(routes());
  expect(names.filter(isList)).toHaveLength(69);
});

describe.each(['reference', '2026-07', '2026-08'] as const)('server %s', (server) => {
  it.each(namespaces)(
    `every operation of %s does on the server ${server} what the contract says`,
    async (namespace) => {
      const found: string[] = [];
      for (const name of names.filter((candidate) => candidate.startsWith(`${namespace}.`)))
        for (const problem of await tryOperation(name, server)) found.push(`${name}: ${problem}`);
      expect(found).toEqual([]);
    },
  );
});

/** What is wrong with an operation on a server: nothing, mostly. */
async function tryOperation(name: OperationName, server: ServerName): Promise<string[]> {
  if (server !== 'reference' && ABSENT.has(name))
    return refusesWith(server, name, TempsUnsupportedError, 'does not have the operation');
  if (server !== 'reference' && BROKEN.has(name)) return [];
  const problems = await respondsAsPromised(name, server);
  if (server !== 'reference') return problems;
  return [...problems, ...(await refusesWhatIsMissing(name))];
}

async function respondsAsPromised(name: OperationName, server: ServerName): Promise<string[]> {
  const demo = setUp(undefined, server);
  // Members that a real server leaves out are known to the client, and so to its validation.
  const validate = { requests: false, responses: 'throw' } as const;
  const temps = server === 'reference' ? demo.temps : demo.temps.withOptions({ validate });
  try {
    const call = callByName(temps, name, await inputOf(name, demo));
    const { data, response } = await call;
    const listed = isList(name) ? await findListProblems(call) : [];
    if (server !== 'reference') return listed;
    return [
      ...listed,
      ...findIssues(name, data),
      ...(String(response.status) in (operationOf(name).responses ?? {})
        ? []
        : [`responds ${response.status}`]),
      ...(demo.mock.requests.some(({ operation }) => operation === name)
        ? []
        : ['another operation was called']),
    ];
  } catch (error) {
    return [String(error)];
  }
}

/**
 * What is wrong with a method whose name begins with list: each is a list, with items and a total where a server sends one.
 */
async function findListProblems(list: unknown): Promise<string[]> {
  if (!(list instanceof ListPromise)) return ['is no list'];
  const { data } = await list;
  const all = await list.toArray();
  const isWhole = data.hasNextPage()
    ? all.length >= data.items.length
    : all.length === data.items.length;
  return Array.isArray(data.items) && typeof data.countSoFar === 'number' && isWhole
    ? []
    : ['has no items'];
}

/**
 * Of a call without a token, without the body that it needs, with a number that nothing has, and
 * without each required field of its body.
 */
async function refusesWhatIsMissing(name: OperationName): Promise<string[]> {
  const least = leastInput(name);
  const missing = numericPathParameters(name).at(-1);
  const body = least.body as Record<string, unknown> | undefined;
  const without = { ...least, body: undefined };
  return [
    ...(needsJson(name)
      ? await refusesWith('reference', name, TempsValidationError, '`body` is required', without)
      : []),
    ...(needsToken(name) ? await refusesWith(null, name, AuthenticationError, '', least) : []),
    ...(missing
      ? await refusesWith(
          'reference',
          name,
          NotFoundError,
          '987654',
          await withNumber(name, missing),
        )
      : []),
    ...(await Promise.all(
      requiredBodyFields(name).map((field) => {
        const { [field]: _left, ...rest } = body ?? {};
        return refusesWith('reference', name, BadRequestError, field, { ...least, body: rest });
      }),
    ).then((found) => found.flat())),
  ];
}

async function withNumber(name: OperationName, parameter: string): Promise<Input> {
  const input = await inputOf(name, setUp());
  return { ...input, path: { ...input.path, [parameter]: 987_654 } };
}

/**
 * A problem, unless the call is refused with an error of this class whose message has the text.
 * Without a server: without a token.
 */
async function refusesWith(
  server: ServerName | null,
  name: OperationName,
  expected: { is(error: unknown): boolean; name: string },
  text: string,
  given?: Input,
): Promise<string[]> {
  const demo = server === null ? setUp(null) : setUp(undefined, server);
  const call = async (): Promise<unknown> =>
    callByName(demo.temps, name, given ?? (await inputOf(name, demo)));
  const error: unknown = await call().then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  return expected.is(error) && String(error).includes(text)
    ? []
    : [`${String(error)} instead of a ${expected.name} with '${text}'`];
}

function findIssues(name: OperationName, data: unknown): string[] {
  const schema = responseSchema(name);
  if (schema)
    return (schema.safeParse(data).error?.issues ?? []).map((issue) => JSON.stringify(issue));
  return isOfType(responseType(name), data)
    ? []
    : [`not what "${responseType(name)}" promises: ${String(data)}`];
}

function isOfType(type: string | undefined, data: unknown): boolean {
  switch (type) {
    case 'text':
    case 'redirect':
      return typeof data === 'string';
    case 'blob':
      return data instanceof Blob;
    case 'events':
      return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
    default:
      return data === undefined;
  }
}
