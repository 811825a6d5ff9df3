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
}

const BATCH = 500;

/** Sends random requests to one mock, which keeps its state, and returns the defects of its responses. */
export async function fuzz({ requests, seed, readEvery = 500, ...options }: FuzzOptions): Promise<Finding[]> {
  const { server = 'reference' } = options;
  const mock = createTempsMock({ scenario: 'demo', ...options });
  const known = new KnownPaths();
  const findings: Finding[] = [];
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
    const wrong = await send(request);
    if (wrong) findings.push({ ...wrong, request, index });
  }

  async function send(request: FuzzRequest): Promise<Wrong | undefined> {
    const { operation, path, search } = request;
    try {
      const response = await mock.fetch(`http://mock.test/api${path}${search}`, toInit(mock, request));
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

  /** Checks that no request has made something unreadable. */
  async function readAll(index: number): Promise<void> {
    for (const [position, arbitrary] of reads().entries())
      for (const request of fc.sample(arbitrary, { seed: seed + index + position, numRuns: 2 }))
        await check(request, index);
  }
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
