import * as fc from 'fast-check';
import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../../mock/index.ts';
import { methodsOn } from '../../../mock/servers/facts.ts';
import { judge, type Wrong } from './judge.ts';
import { KnownPaths } from './known-paths.ts';
import { anyRequest, reads, type FuzzRequest } from './requests.ts';

/** A defect of a response, and the request. */
export interface Finding extends Wrong {
  readonly request: FuzzRequest;
  /** The number of requests before it. */
  readonly index: number;
}

export interface FuzzOptions extends TempsMockOptions {
  readonly requests: number;
  readonly seed: number;
  /** After how many requests all operations that read are called. */
  readonly readEvery?: number;
  /** Called for each request that took more than `MAX_CPU_MS` of CPU time. */
  readonly onSlow?: (milliseconds: number, request: FuzzRequest) => void;
}

const BATCH = 500;
/** The CPU time that a response may take. Not for the first call of an operation, which may fill the scenario. */
const MAX_CPU_MS = 50;

/** Sends random requests to one mock, which keeps its state, and returns the defects of its responses. */
export async function fuzz({ requests, seed, readEvery = 500, onSlow, ...options }: FuzzOptions): Promise<Finding[]> {
  const { server = 'reference' } = options;
  const mock = createTempsMock({ scenario: 'demo', ...options });
  const known = new KnownPaths();
  const findings: Finding[] = [];
  const called = new Set<string>();
  for (let sent = 0; sent < requests; sent += BATCH) {
    const batch = fc.sample(fc.tuple(anyRequest, fc.nat(20)), {
      seed: seed + sent,
      numRuns: Math.min(BATCH, requests - sent),
    });
    for (const [offset, [request, chance]] of batch.entries()) {
      const index = sent + offset;
      // Advances what is in progress, such as deployments.
      if (chance === 0) mock.clock.advance((index % 50) * 60_000);
      keepAdmin(mock);
      await check(request, index);
      if (index % readEvery === readEvery - 1) await readAll(index);
    }
  }
  return findings;

  async function check(drawn: FuzzRequest, index: number): Promise<void> {
    const { operation, path, choice, method } = drawn;
    const request = {
      ...drawn,
      // Mostly the method of the server, sometimes that of the contract.
      method: (index % 4 === 0 || server === 'reference' ? undefined : methodsOn(server, operation)[0]) ?? method,
      path: choice === undefined ? path : known.lead(operation, path, choice),
    };
    const { wrong, time } = await measure(request);
    if (wrong) findings.push({ ...wrong, request, index });
    const isFirst = !called.has(operation);
    called.add(operation);
    if (isFirst || time <= MAX_CPU_MS) return;
    // Measured again if possible, since the time may include a garbage collection.
    const again = method === 'GET' ? (await measure(request)).time : time;
    if (again > MAX_CPU_MS) onSlow?.(again, request);
  }

  async function measure(request: FuzzRequest): Promise<{ wrong: Wrong | undefined; time: number }> {
    const { operation, path, search } = request;
    const start = process.threadCpuUsage();
    let received: { response: Response; text: string };
    try {
      const response = await mock.fetch(`http://mock.test/api${path}${search}`, toInit(mock, request));
      received = { response, text: await response.text() };
    } catch (error) {
      return { wrong: thrown(request, error), time: 0 };
    }
    const { user, system } = process.threadCpuUsage(start);
    const time = (user + system) / 1000;
    const { response, text } = received;
    if (response.ok && response.headers.get('content-type') === 'application/json')
      known.learn(operation, path, JSON.parse(text));
    if (response.status === 404) known.forget(path);
    return { wrong: judge(server, request, response, text), time };
  }

  /** Checks that no request has made something unreadable. */
  async function readAll(index: number): Promise<void> {
    for (const [position, arbitrary] of reads().entries())
      for (const request of fc.sample(arbitrary, { seed: seed + index + position, numRuns: 2 }))
        await check(request, index);
  }
}

function thrown({ operation }: FuzzRequest, error: unknown): Wrong {
  return {
    kind: `${operation} throws`,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** Restores the admin if a request has deleted it, since requests are sent with its token. */
function keepAdmin({ state }: TempsMock): void {
  state.users.update(1, { deleted_at: null });
}

function toInit(mock: TempsMock, { method, headers, body }: FuzzRequest): RequestInit {
  const { authorization = '', ...others } = headers;
  const token = Object.hasOwn(mock.tokens, authorization) ? Reflect.get(mock.tokens, authorization) : authorization;
  return {
    method,
    headers: { ...others, ...(authorization && { authorization: `Bearer ${token}` }) },
    body,
    redirect: 'manual',
  };
}
