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

/** The parts of a mock that its pipeline uses. */
export interface PipelineOptions extends HandlerOptions {
  readonly faults: FaultList;
  readonly recorder: Recorder;
  /** The delay of every response. */
  readonly latency: Delay | undefined;
  /** For delays from a range. Not that of the context, so that ids do not depend on the delays. */
  readonly delays: Random;
}

/** Handles requests. A pipeline only rejects for a dropped connection and if the caller aborts the request. */
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

/** A fault in the header of the request has priority over added ones, and does not use them up. */
function chooseFault({ request, recorded }: Received, faults: FaultList): FaultEffect | MockProblem | undefined {
  try {
    return faultInHeader(request.headers) ?? faults.take(recorded);
  } catch (error) {
    if (error instanceof MockProblem) return error;
    throw error;
  }
}

/** Handles a request, and converts every error to a response. */
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

/**
 * Returns the problem, or a 500 if the contract does not declare its status. Not in a strict mock, which refuses
 * requests with a 400 that the contract may not declare.
 */
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
