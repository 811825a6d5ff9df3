import { MockProblem, RefusedRequest } from '../lib/http/problems.ts';
import type { Random } from '../lib/random.ts';
import { applyFault, faultResponse } from './faults/apply-fault.ts';
import { DroppedConnection, type Delay, type FaultEffect } from './faults/fault.ts';
import { faultInHeader, type FaultList } from './faults/faults.ts';
import { wait } from './faults/wait.ts';
import { handleRequest, type HandlerOptions } from './handle-request.ts';
import { drain, receive, type Received } from './receive.ts';
import { recordedText, type Recorder } from './request-log.ts';
import { declaredProblem, toProblem } from './respond.ts';

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

/**
 * Handles requests. A pipeline only rejects for a dropped connection and if the caller aborts the
 * request.
 */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { recorder, faults, latency, delays, rules, limits } = options;
  let served = 0;

  return async function respond(request) {
    const received = await receive(request, rules.router(), limits.requestBody);
    const end = recorder.add(received.recorded);
    try {
      const fault = chooseFault(received, faults);
      await wait(latency, delays, request);
      if (fault instanceof MockProblem) return await finish(problemResponse(fault, received));
      await wait(fault?.delay, delays, request);
      if (fault?.drop === 'before') throw new DroppedConnection();

      const response = await finish(
        (fault && faultResponse(fault)) ?? (await handleOrProblem(options, received)),
      );
      const sent = fault ? await applyFault(response, fault) : response;
      return request.method === 'HEAD' ? await withoutBody(sent) : sent;
    } finally {
      end();
    }

    async function finish(response: Response): Promise<Response> {
      await drain(request);
      received.recorded.status = response.status;
      if (recorder.keepsResponses && !request.headers.has('upgrade'))
        received.recorded.response = await readRecorded(response);
      // In the time of the mock, so that clients see what passes of it.
      response.headers.set('date', new Date(options.context.clock.now()).toUTCString());
      response.headers.set('x-request-id', `req_${String(++served).padStart(6, '0')}`);
      return response;
    }
  };
}

/** What is a stream or a file is not read. */
async function readRecorded(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  const isText = /^(application\/(problem\+)?json|text\/(plain|html))\b/.test(type);
  return isText && response.body ? recordedText(await response.clone().text()) : undefined;
}

async function withoutBody({ status, headers, body }: Response): Promise<Response> {
  await body?.cancel();
  return new Response(null, { status, headers });
}

/** A fault in the header of the request has priority over added ones, and does not use them up. */
function chooseFault(
  { request, recorded }: Received,
  faults: FaultList,
): FaultEffect | MockProblem | undefined {
  try {
    return faultInHeader(request.headers) ?? faults.take(recorded);
  } catch (error) {
    if (error instanceof MockProblem) return error;
    throw error;
  }
}

/** Handles a request, and converts every error to a response. */
async function handleOrProblem(options: HandlerOptions, received: Received): Promise<Response> {
  const { rules, context, validateResponses } = options;
  try {
    return await handleRequest(options, received);
  } catch (error) {
    if (error instanceof DroppedConnection) throw error;
    const operation = received.match?.operation;
    const found = toProblem(error);
    // What refuses a request has statuses that the contract need not declare.
    const isDeclared = !validateResponses || !operation || found instanceof RefusedRequest;
    const problem = isDeclared ? found : declaredProblem(operation, found);
    const failed = {
      operation,
      params: received.match?.params ?? {},
      timestamp: context.clock.iso(),
    };
    return rules.writeError(problem, failed) ?? problemResponse(problem, received);
  }
}

function problemResponse({ problem, headers }: MockProblem, { url }: Received): Response {
  return Response.json(
    { ...problem, instance: url.pathname },
    { status: problem.status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}
