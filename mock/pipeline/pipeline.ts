import { handleRequest, type HandlerOptions } from './handle-request.ts';
import { MockContractError, validateProblem } from './validation/validate-response.ts';
import type { OperationName } from '../contract/contract.ts';
import { DroppedConnection, type Delay, type FaultEffect } from './faults/fault.ts';
import type { FaultList } from './faults/faults.ts';
import { faultInHeader } from './faults/header.ts';
import { applyFault, faultResponse } from './faults/apply-fault.ts';
import { wait } from './faults/wait.ts';
import { MockProblem, problem, RefusedRequest } from '../lib/http/problems.ts';
import { toErrorResponse } from '../servers/errors/to-response.ts';
import type { Random } from '../lib/random.ts';
import { drain, receive, type Received } from './receive.ts';
import { unauthenticatedBody } from './recorded-body.ts';
import type { Recorder } from './request-log.ts';

export type Pipeline = (request: Request) => Promise<Response>;

/** What a pipeline works with. */
export interface PipelineOptions extends HandlerOptions {
  readonly faults: FaultList;
  readonly recorder: Recorder;
  /** The wait before every response. */
  readonly latency: Delay | undefined;
  /** For delays from a range. Not the context's, so that a slow mock makes the same ids as a fast one. */
  readonly delays: Random;
}

/** The whole mock: one request in, one response out. Rejects only for a dropped connection and for the caller's own abort. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { recorder, faults, latency, delays } = options;
  let served = 0;

  return async function respond(request) {
    const received = await receive(request, options.context.server.name, options.limits.requestBody);
    const end = recorder.add(received.recorded);
    try {
      const fault = chooseFault(received, faults);
      await wait(latency, delays, request);
      if (fault instanceof MockProblem) return await finish(problemResponse(fault, received));
      await wait(fault?.delay, delays, request);
      if (fault?.drop === 'before') throw new DroppedConnection();

      const response = await finish((fault && faultResponse(fault)) ?? (await handleOrProblem(options, received)));
      const sent = fault ? await applyFault(response, fault) : response;
      return request.method === 'HEAD' ? await withoutBody(sent) : sent;
    } finally {
      end();
    }

    async function finish(response: Response): Promise<Response> {
      await drain(request);
      received.recorded.status = response.status;
      response.headers.set('x-request-id', `req_${String(++served).padStart(6, '0')}`);
      return response;
    }
  };
}

async function withoutBody({ status, headers, body }: Response): Promise<Response> {
  await body?.cancel();
  return new Response(null, { status, headers });
}

/** The one that came with the request goes before those that were added, and does not use them up. */
function chooseFault({ request, recorded }: Received, faults: FaultList): FaultEffect | MockProblem | undefined {
  try {
    return faultInHeader(request.headers) ?? faults.take(recorded);
  } catch (error) {
    if (error instanceof MockProblem) return error;
    throw error;
  }
}

/** The response of the API. Every failure becomes a problem. */
async function handleOrProblem(options: HandlerOptions, received: Received): Promise<Response> {
  try {
    return await handleRequest(options, received);
  } catch (error) {
    const problem = toProblem(error);
    const server = options.context.server.name;
    const { url, text, match, recorded } = received;
    if (text && problem instanceof RefusedRequest && problem.step === 'token')
      recorded.body = unauthenticatedBody(text);
    if (server === 'reference') return problemResponse(checkProblem(options, problem, match?.operation), received);
    return toErrorResponse(server, problem, {
      operation: match?.operation,
      params: match?.params ?? {},
      query: url.searchParams,
      text,
      timestamp: options.context.clock.iso(),
    });
  }
}

function problemResponse({ problem, headers }: MockProblem, { url }: Received): Response {
  return Response.json(
    { ...problem, instance: url.pathname },
    { status: problem.status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}

/** The problem, or the mistake of the mock that sends one which the contract does not have. A strict mock refuses more than it. */
function checkProblem({ validateResponses, strict }: HandlerOptions, problem: MockProblem, operation?: OperationName) {
  if (!validateResponses || strict || !operation) return problem;
  try {
    validateProblem(operation, problem);
    return problem;
  } catch (error) {
    return toProblem(error);
  }
}

function toProblem(error: unknown): MockProblem {
  if (error instanceof MockProblem) return error;
  if (error instanceof DroppedConnection) throw error;
  if (error instanceof MockContractError) return error.toProblem();
  return problem('internal', `The mock failed: ${error instanceof Error ? error.stack : String(error)}`);
}
