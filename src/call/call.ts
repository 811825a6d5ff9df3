import { toGivenError } from '../input/given.ts';
import { startStackAt, TempsConnectionError, TempsError, TempsTimeoutError } from '../errors/index.ts';
import { HookFailure } from '../observability/hooks.ts';
import { readRequestId } from '../response/read-body.ts';
import { Result, type CallResult } from '../response/result.ts';
import type { AttemptResult } from './attempt-state.ts';
import { attempt } from './attempt.ts';
import { describeAttempt, OPTIONS_OF_CALL, prepare } from './prepare.ts';
import type { CallInput, PreparedCall } from './prepared-call.ts';
import { retry } from './retry.ts';
import type { ClientSettings } from './settings.ts';
import type { Operation, OtherResponse } from '../request/operation.ts';
import { expectErrors } from '../uploads/expect-errors.ts';
import { convertDates } from '../servers/dates.ts';
import { isRouteMissing } from '../servers/missing-route.ts';
import type { Validate } from '../validation/options.ts';
import type { Validator } from '../validation/validate.ts';

/** Makes one call: checks it, sends it with retries, and returns the result or throws, as `throwOnError` says. */
export async function call(
  client: ClientSettings,
  operation: Operation,
  given?: CallInput | null,
): Promise<CallResult<unknown, boolean>> {
  const input = given ?? {};
  let result: AttemptResult;
  let { throwOnError } = client;
  let isPrepared = false;
  let closeUpload: (() => void) | undefined;
  try {
    if (typeof input.throwOnError === 'boolean') ({ throwOnError } = input);
    if (operation.format.bodyType) expectErrors(input.body);
    const validate = input.validate ?? client.validate;
    const validator = validate ? await loadValidator(client, operation, validate) : undefined;
    validator?.checkRequest(input);
    // Loaded on demand: few operations want another form of their body.
    const prepared = operation.format.otherRequest
      ? (await import('./prepare-adapted.ts')).prepareAdapted(client, operation, input)
      : prepare(client, operation, input);
    // Loaded on demand: most apps never upload.
    if (prepared.isUpload && hasUpload(operation, input)) {
      const uploads = await import('./attach-upload.ts');
      closeUpload = () => uploads.closeUpload(prepared);
      await uploads.attachUpload(prepared);
    }
    isPrepared = true;
    if (isMoved(prepared)) {
      result = await (await import('./other-route.ts')).sendToKnownRoute(prepared);
    } else {
      result = await attempt(prepared);
      if (result.error || result.data === false) result = await recover(prepared, result);
    }
    if (!result.error) {
      const { dates, otherResponse } = operation.format;
      if (otherResponse) result = { ...result, data: await toContract(result.data, otherResponse) };
      if (dates !== undefined) convertDates(result.data, dates);
    }
    if (prepared.log) log(prepared, result);
    const mismatch = validator?.checkResponse(result.data);
    if (mismatch) result = { ...result, data: undefined, error: mismatch };
  } catch (error) {
    if (HookFailure.is(error)) throw error.reason;
    if (!TempsError.is(error) && isPrepared) throw error;
    result = { error: toGivenError(OPTIONS_OF_CALL, error) };
  } finally {
    closeUpload?.();
  }
  const { error } = result;
  if (error) {
    // A stack has ten lines by default: without this, the SDK's own would leave no room for the caller's.
    startStackAt(call, error);
    if (throwOnError) throw error;
  }
  return new Result(result) as CallResult<unknown, boolean>;
}

/** Loaded on demand: most apps never validate. */
async function loadValidator(
  client: ClientSettings,
  operation: Operation,
  validate: Validate,
): Promise<Validator | undefined> {
  return (await import('../validation/validate.ts')).loadValidator(operation, validate, client);
}

/** Loaded on demand: few operations have another response on some servers. */
async function toContract(data: unknown, otherResponse: OtherResponse): Promise<unknown> {
  const { convertResponse } = await import('../servers/shapes.ts');
  return convertResponse(data, otherResponse);
}

/** Whether there is an upload to open. It also reports required files that are missing. */
function hasUpload({ format }: Operation, { body }: CallInput): boolean {
  if (body !== undefined && body !== null) return true;
  return Object.values(format.files ?? {}).some(({ required }) => required === true);
}

/** Whether this server has the operation at another route, as an earlier call has found. */
function isMoved({ client, operation }: PreparedCall): boolean {
  const { moved } = client.memory;
  return moved.size > 0 && moved.has(`${operation.method} ${operation.route}`);
}

/** What the first attempt did not get: by retries, at another route, or the reason why there is none. */
async function recover(call: PreparedCall, first: AttemptResult): Promise<AttemptResult> {
  const result = first.failure ? await retry(call, first) : first;
  // Some servers respond with a bare `false` in place of the body, and have the operation at another route.
  if (result.error ? isRouteMissing(result.error) : result.data === false)
    return (await import('./other-route.ts')).sendToOtherRoute(call, result);
  if (call.isUpload && TempsConnectionError.is(result.error) && !TempsTimeoutError.is(result.error))
    return (await import('./other-route.ts')).explainBrokenUpload(call, result);
  return result;
}

function log(call: PreparedCall, { response, error, data }: AttemptResult): void {
  const ms = call.client.clock.elapsed() - call.started;
  const requestId = readRequestId(response);
  call.log?.onSettled({ ...describeAttempt(call), ms, status: response?.status, requestId, error, data });
}
