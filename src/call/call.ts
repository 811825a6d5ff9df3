import { atCaller, TempsApiError, TempsError } from '../errors/index.ts';
import { HookFailure, runHooks, type CallTrace } from '../observability/hooks.ts';
import { subscribedChannel, traceCall, type CallChannel } from '../observability/trace.ts';
import type { Operation } from '../request/operation.ts';
import { readRequestId } from '../response/read-body.ts';
import { Result, type CallResult, type ResultParts } from '../response/result.ts';
import { convertDates } from '../servers/dates.ts';
import { isRouteMissing } from '../servers/missing-route.ts';
import { convertResponse } from '../servers/shapes.ts';
import { isUnprocessed, retryDelay, shouldRetry } from '../timing/retry.ts';
import { attempt, describeAttempt } from './attempt.ts';
import { prepare } from './prepare.ts';
import type { CallInput, ClientSettings, PreparedCall } from './types.ts';

/**
 * Makes one call: checks it, sends it with retries, and returns the result or throws, as
 * `throwOnError` says. If somebody listens to the tracing channel, the call is made in a trace.
 */
export async function call(
  client: ClientSettings,
  operation: Operation,
  given?: CallInput | null,
  trace?: CallTrace,
): Promise<CallResult<unknown, boolean>> {
  const input = given ?? {};
  const channel = findChannel(trace);
  if (channel)
    try {
      return await traceCall(channel, operation, (begun) => call(client, operation, input, begun));
    } catch (error) {
      throw atCaller(error, call);
    }
  let outcome: ResultParts;
  try {
    // Serializes the input before the first `await`: the caller may use the objects again for
    // another call.
    const prepared = prepare(client, operation, input, trace);
    const validate = input.validate ?? client.validate;
    const validator = validate
      ? await (await import('../validation/validate.ts')).loadValidator(operation, validate, client)
      : undefined;
    validator?.checkRequest(input);
    if (prepared.body.parts) await (await import('./open-files.ts')).openFiles(prepared);

    // Here, since a function around the first attempt costs 5 % of a call's CPU (bench/README.md,
    // "One call").
    outcome = await attempt(prepared);
    if (outcome.error || outcome.data === false) outcome = await recover(prepared, outcome);

    if (!outcome.error) convert(operation, outcome);
    log(prepared, outcome);
    const mismatch = validator?.checkResponse(outcome.data);
    if (mismatch) outcome = { ...outcome, data: undefined, error: mismatch };
  } catch (error) {
    outcome = { error: toFailure(error) };
  }
  const { error } = outcome;
  endTrace(trace, outcome);
  if (error) {
    // A stack has ten lines by default: without this, the SDK's own would leave no room for the
    // caller's.
    atCaller(error, call);
    if (input.throwOnError ?? client.throwOnError) throw error;
  }
  return new Result(outcome) as CallResult<unknown, boolean>;
}

/** A call that is in a trace begins no other. */
function findChannel(trace: CallTrace | undefined): CallChannel | undefined {
  return trace ? undefined : subscribedChannel();
}

function endTrace(trace: CallTrace | undefined, { error, response }: ResultParts): void {
  if (!trace) return;
  Object.assign(trace, { error, status: response?.status, requestId: readRequestId(response) });
}

/** Gives the data of known servers the shape of the contract. */
function convert({ format }: Operation, outcome: ResultParts): void {
  const { dates, otherResponse } = format;
  if (otherResponse) outcome.data = convertResponse(outcome.data, otherResponse);
  if (dates !== undefined) convertDates(outcome.data, dates);
}

/** An error of the SDK, which the result may have. Throws what a hook threw, and bugs. */
function toFailure(thrown: unknown): TempsError {
  if (thrown instanceof HookFailure) throw thrown.cause;
  if (!TempsError.is(thrown)) throw thrown;
  return thrown;
}

/**
 * What the first attempt did not get: by retries, at another route, or the reason why there is
 * none.
 */
async function recover(call: PreparedCall, first: ResultParts): Promise<ResultParts> {
  const outcome = await retry(call, first);
  const { error, data } = outcome;
  // July's and August's server respond with a bare `false` in place of the health of a service, and
  // have it at another route.
  const isMissing = error ? isRouteMissing(error) : data === false;
  if (!isMissing) return outcome;
  const { callElsewhere } = await import('./elsewhere.ts');
  return callElsewhere(call, outcome, async (other) => retry(other, await attempt(other)));
}

/** Sends a call again until it succeeds, or must not be sent again. */
async function retry(call: PreparedCall, first: ResultParts): Promise<ResultParts> {
  const { body, client, context, hooks, limits, maxRetries, operation } = call;
  for (let outcome = first; ; outcome = await attempt(call)) {
    const { error } = outcome;
    if (isDeletedBefore(call, error)) return { ...outcome, error: undefined };
    const attempts = context.attempts - (context.misses ?? 0);
    if (!error || body.upload?.isReplayable === false || attempts > maxRetries) return outcome;
    if (!shouldRetry(operation.method, error, operation.format.isOneTime)) return outcome;
    const delay = retryDelay(error, attempts, limits.left, client.clock);
    if (delay === undefined) return outcome;

    context.wasSent ||= !isUnprocessed(error);
    const info = { ...describeAttempt(call), error, delay };
    const reached =
      (await limits.attempt().run(() => runHooks(hooks, (hook) => hook.onRetry?.(info)))) ??
      (await limits.wait(delay));
    if (reached) return { ...outcome, error: limits.error(reached, context) };
    context.attempts++;
  }
}

/** Whether a retry finds nothing, as an attempt whose response was lost has deleted it: July. */
function isDeletedBefore({ context, operation }: PreparedCall, error?: TempsError): boolean {
  const isDelete = operation.format.isSlowDelete === true && context.wasSent === true;
  return isDelete && TempsApiError.is(error) && error.status === 404 && error.sender === 'api';
}

function log(call: PreparedCall, { response, error, data }: ResultParts): void {
  if (!call.log) return;
  const ms = call.client.clock.elapsed() - call.started;
  const requestId = readRequestId(response);
  call.log.onSettled({
    ...describeAttempt(call),
    ms,
    status: response?.status,
    requestId,
    error,
    data,
  });
}
