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
import type { Operation, OtherRequest } from '../request/operation.ts';
import { expectErrors } from '../uploads/expect-errors.ts';
import { convertDates } from '../servers/convert-dates.ts';
import { isRouteMissing } from '../servers/missing-route.ts';

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
    // Loaded on demand: most apps never validate.
    const validator = validate
      ? await (await import('../validation/validator.ts')).loadValidator(operation, validate, client)
      : undefined;
    validator?.checkRequest(input);
    const { otherRequest } = operation.format;
    const prepared = prepare(client, operation, otherRequest ? await withCopy(input, otherRequest) : input);
    // Loaded on demand: most apps never upload.
    if (prepared.isUpload && hasUpload(operation, input)) {
      const uploads = await import('./attach-upload.ts');
      closeUpload = () => uploads.closeUpload(prepared);
      await uploads.attachUpload(prepared);
    }
    isPrepared = true;
    const { moved } = client.memory;
    if (moved.size > 0 && moved.has(`${operation.method} ${operation.route}`)) {
      result = await (await import('./elsewhere.ts')).sendMoved(prepared);
    } else {
      result = await attempt(prepared);
      if (result.failure) result = await retry(prepared, result);
      // Some servers respond with a bare `false` in place of the body, and have the operation at another route.
      if (result.error ? isRouteMissing(result.error) : result.data === false)
        result = await (await import('./elsewhere.ts')).sendElsewhere(prepared, result);
      else if (prepared.isUpload && TempsConnectionError.is(result.error) && !TempsTimeoutError.is(result.error))
        result = await (await import('./elsewhere.ts')).explainBrokenUpload(prepared, result);
    }
    const { dates, otherResponse } = operation.format;
    if (otherResponse && !result.error) {
      const { convertResponse } = await import('../servers/convert-response.ts');
      result = { ...result, data: convertResponse(result.data, otherResponse) };
    }
    if (dates !== undefined && !result.error) convertDates(result.data, dates);
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

/** Loaded on demand: few operations have members that some servers want twice. */
async function withCopy(input: CallInput, otherRequest: OtherRequest): Promise<CallInput> {
  const { copyMember } = await import('../servers/copy-member.ts');
  return { ...input, body: copyMember(input.body, otherRequest) };
}

/** Whether there is an upload to open. It also reports required files that are missing. */
function hasUpload({ format }: Operation, { body }: CallInput): boolean {
  if (body !== undefined && body !== null) return true;
  return Object.values(format.files ?? {}).some(({ required }) => required === true);
}

function log(call: PreparedCall, { response, error, data }: AttemptResult): void {
  const ms = call.client.clock.elapsed() - call.started;
  const requestId = readRequestId(response);
  call.log?.onSettled({ ...describeAttempt(call), ms, status: response?.status, requestId, error, data });
}
