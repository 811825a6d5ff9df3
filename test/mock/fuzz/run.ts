import { createTempsMock, type TempsMockOptions } from '../../../mock/index.ts';
import { createRandom } from '../../../mock/lib/random.ts';
import { methodsOn } from '../../../mock/servers/facts.ts';
import { judge, type Wrong } from './judge.ts';
import { KnownPaths } from './known-paths.ts';
import { drawRequest, reading, type FuzzRequest } from './requests.ts';

/** A defect of a response, and the request. */
export interface Finding extends Wrong {
  readonly request: FuzzRequest;
  /** The number of requests before it. */
  readonly index: number;
}

export interface FuzzOptions extends TempsMockOptions {
  readonly requests: number;
  readonly seed: number;
}

/** After so many requests, all operations that read are called: no request may have made something unreadable. */
const READ_EVERY = 500;

/** Sends random requests to one mock, which keeps its state, and returns the defects of its responses. */
export async function fuzz({ requests, seed, ...options }: FuzzOptions): Promise<Finding[]> {
  const { server = 'reference' } = options;
  const mock = createTempsMock({ scenario: 'demo', ...options });
  const random = createRandom(seed);
  const known = new KnownPaths();
  const findings: Finding[] = [];
  for (let index = 0; index < requests; index++) {
    // Advances what is in progress, such as deployments.
    if (random.chance(1 / 20)) mock.clock.advance(random.int(0, 50) * 60_000);
    // Requests are sent with the token of the admin, whom one may have deleted.
    mock.state.users.update(1, { deleted_at: null });
    await check(drawRequest(random), index);
    if (index % READ_EVERY === READ_EVERY - 1)
      for (const operation of reading) await check(drawRequest(random, operation), index);
  }
  return findings;

  async function check(drawn: FuzzRequest, index: number): Promise<void> {
    const { operation, path, method } = drawn;
    const request = {
      ...drawn,
      // Mostly the method of the server, sometimes that of the contract.
      method: (server === 'reference' || random.chance(1 / 4) ? undefined : methodsOn(server, operation)[0]) ?? method,
      path: random.chance(5 / 6) ? known.lead(operation, path, random.int(0, 1000)) : path,
    };
    const wrong = await send(request);
    if (wrong) findings.push({ ...wrong, request, index });
  }

  async function send(request: FuzzRequest): Promise<Wrong | undefined> {
    const { operation, method, path, search, body } = request;
    const { authorization = '', ...others } = request.headers;
    const token = Object.hasOwn(mock.tokens, authorization) ? Reflect.get(mock.tokens, authorization) : authorization;
    const headers = { ...others, ...(authorization && { authorization: `Bearer ${token}` }) };
    try {
      const init = { method, headers, body, redirect: 'manual' } as const;
      const response = await mock.fetch(`http://mock.test/api${path}${search}`, init);
      const text = await response.text();
      if (response.ok && response.headers.get('content-type') === 'application/json')
        known.learn(operation, path, JSON.parse(text));
      if (response.status === 404) known.forget(path);
      return judge(server, request, response, text);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { kind: `${operation} throws`, detail };
    }
  }
}
