import * as fc from 'fast-check';
import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../../mock/index.ts';
import { operationSpec } from '../../../mock/contract/contract.ts';
import { validatorFor } from '../../../mock/contract/validators.ts';
import { findOperation } from '../../../mock/pipeline/route.ts';
import { KnownPaths } from './known-paths.ts';
import { anyRequest, reads, type FuzzRequest } from './requests.ts';

/** What is wrong with a response, and the request that got it. */
export interface Finding {
  /** The same for the same defect. */
  readonly kind: string;
  readonly detail: string;
  readonly request: FuzzRequest;
  /** How many requests came before. */
  readonly index: number;
}

export interface FuzzOptions extends TempsMockOptions {
  readonly requests: number;
  readonly seed: number;
  /** How many requests apart everything is read. */
  readonly readEvery?: number;
  /** Is told how long each request took, in milliseconds. */
  readonly onTime?: (milliseconds: number, request: FuzzRequest) => void;
}

const BATCH = 500;

/** Sends random requests to one mock, whose state lives on, and returns what its responses were wrong about. */
export async function fuzz({ requests, seed, readEvery = 500, onTime, ...options }: FuzzOptions): Promise<Finding[]> {
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
      // Time goes on, so that what is under way gets on as well.
      if (chance === 0) mock.clock.advance((index % 50) * 60_000);
      keepAdmin(mock);
      await check(request, index);
      if (index % readEvery === readEvery - 1) await readAll(index);
    }
  }
  return findings;

  async function check(drawn: FuzzRequest, index: number): Promise<void> {
    const { operation, path, choice } = drawn;
    const request = { ...drawn, path: choice === undefined ? path : known.lead(operation, path, choice) };
    const start = performance.now();
    const wrong = await judge(mock, known, request);
    onTime?.(performance.now() - start, request);
    if (wrong) findings.push({ ...wrong, request, index });
  }

  /** Nothing that was sent may have made something unreadable. */
  async function readAll(index: number): Promise<void> {
    for (const [position, arbitrary] of reads().entries())
      for (const request of fc.sample(arbitrary, { seed: seed + index + position, numRuns: 2 }))
        await check(request, index);
  }
}

/** The account of the admin is what all requests are sent with. */
function keepAdmin({ state }: TempsMock): void {
  state.users.update(1, { deleted_at: null });
}

async function judge(
  mock: TempsMock,
  known: KnownPaths,
  request: FuzzRequest,
): Promise<Omit<Finding, 'request' | 'index'> | undefined> {
  const { operation, path, search } = request;
  try {
    const response = await mock.fetch(`http://mock.test/api${path}${search}`, toInit(mock, request));
    const text = await response.text();
    if (response.ok && response.headers.get('content-type') === 'application/json')
      known.learn(operation, path, JSON.parse(text));
    if (response.status === 404) known.forget(path);
    return judgeResponse(request, response, text);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: `${operation} throws`, detail };
  }
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

function judgeResponse({ operation, method, path }: FuzzRequest, response: Response, text: string) {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  if (status === 500) {
    const { detail = text } = JSON.parse(text) as { detail?: string };
    return {
      kind: `${operation} 500 ${detail
        .split('\n')[0]
        ?.replaceAll(/\d+|"[^"]*"/g, '#')
        .slice(0, 120)}`,
      detail,
    };
  }
  const match = findOperation(method, new URL(`http://mock.test/api${path}`).pathname);
  if (!match) return status === 404 || status === 405 ? undefined : { kind: `no route, ${status}`, detail: text };
  const { responses } = operationSpec(match.operation);
  if (!responses.has(status)) return { kind: `${match.operation} ${status} is not declared`, detail: text };
  if (status < 400) return undefined;
  if (type !== 'application/problem+json') return { kind: `${match.operation} ${status} is ${type}`, detail: text };
  const isProblem = validatorFor('#/components/schemas/Problem');
  return isProblem(JSON.parse(text)) ? undefined : { kind: `${match.operation} ${status} is no problem`, detail: text };
}
