import type { TempsMockOptions } from '../../../mock/index.ts';
import { createRandom } from '../../../mock/lib/random.ts';
import { realMethod } from '../../../mock/servers/facts.ts';
import { setUp } from '../../contract/operations.ts';
import { judge, type Wrong } from './judge.ts';
import { drawRequest, reading, type FuzzRequest } from './requests.ts';

/** A defect of a response, and the request. */
export interface Finding extends Wrong {
  readonly request: FuzzRequest;
  /** The number of requests before it. */
  readonly index: number;
}

export interface FuzzOptions extends Pick<TempsMockOptions, 'server'> {
  readonly requests: number;
  readonly seed: number;
}

/**
 * After so many requests, all operations that read are called: no request may have made something
 * unreadable.
 */
const READ_EVERY = 500;

/**
 * Sends random requests to one mock, which keeps its state until all was read, and returns the
 * defects of its responses.
 */
export async function fuzz({
  requests,
  seed,
  server = 'reference',
}: FuzzOptions): Promise<Finding[]> {
  const demo = setUp(undefined, server, false);
  const { mock } = demo;
  const random = createRandom(seed);
  const findings: Finding[] = [];
  for (let index = 0; index < requests; index++) {
    // Advances what is in progress, such as deployments.
    if (random.chance(1 / 20)) mock.clock.advance(random.int(0, 50) * 60_000);
    // Requests are sent with the token of the admin, whom one may have deleted.
    mock.state.users.update(1, { deleted_at: null });
    await check(await drawRequest(random, demo), index);
    if (index % READ_EVERY < READ_EVERY - 1) continue;
    for (const operation of reading) await check(await drawRequest(random, demo, operation), index);
    mock.reset();
  }
  return findings;

  async function check(drawn: FuzzRequest, index: number): Promise<void> {
    // Mostly the method of the server, sometimes that of the contract.
    const isOwn = server !== 'reference' && !random.chance(1 / 4);
    const own = isOwn ? realMethod(drawn.operation) : undefined;
    const request = { ...drawn, method: own ?? drawn.method };
    const wrong = await send(request);
    if (wrong) findings.push({ ...wrong, request, index });
  }

  async function send(request: FuzzRequest): Promise<Wrong | undefined> {
    const { operation, method, path, search, body } = request;
    const { authorization = '', ...others } = request.headers;
    const token = Object.hasOwn(mock.tokens, authorization)
      ? Reflect.get(mock.tokens, authorization)
      : authorization;
    const headers = { ...others, ...(authorization && { authorization: `Bearer ${token}` }) };
    try {
      const init = { method, headers, body, redirect: 'manual' } as const;
      const response = await mock.fetch(`http://mock.test/api${path}${search}`, init);
      return judge(server, request, response, await response.text());
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { kind: `${operation} throws`, detail };
    }
  }
}
