import { TempsError } from '../errors/index.ts';
import { attempt } from './attempt.ts';
import { HookFailure } from '../observability/hooks.ts';
import type { Outcome } from './outcome.ts';
import { infoOf, prepare, type CallInput, type PreparedCall } from './prepare.ts';
import { formData } from '../request/form-data.ts';
import { repeat } from '../retry/retry.ts';
import { requestId } from '../response/request-id.ts';
import { Result, type CallResult } from '../response/result.ts';
import type { ClientSettings, Operation } from './settings.ts';

/**
 * One call from start to end: prepared, attempted until it is settled, and told as its caller wants it told.
 * As few functions as can be wait for one another on the way to a good answer: each costs a hundredth of a call.
 */
export async function call(
  client: ClientSettings,
  operation: Operation,
  given?: CallInput | null,
): Promise<CallResult<unknown, boolean>> {
  const input = given ?? {};
  let outcome: Outcome;
  try {
    const validate = input.validate ?? client.validate;
    const { files } = operation.format;
    // Files and validation are loaded when they are used: most apps never do.
    const validator = validate
      ? await (await import('../validation/validator.ts')).loadValidator(operation, validate, client)
      : undefined;
    validator?.checkRequest(input);
    const upload =
      files && (await (await import('../uploads/open-uploads.ts')).openUploads(files, input, formData, client.clock));
    const prepared = prepare(client, operation, input, upload);
    outcome = await attempt(prepared);
    if (outcome.failure) outcome = await repeat(prepared, outcome);
    if (prepared.log) log(prepared, outcome);
    const mismatch = validator?.checkResponse(outcome.data);
    if (mismatch) outcome = { ...outcome, data: undefined, error: mismatch };
  } catch (error) {
    if (error instanceof HookFailure) throw error.reason;
    if (!TempsError.is(error)) throw error;
    outcome = { error };
  }
  const { error } = outcome;
  if (error) {
    // The way from the caller to here is what they need to see, and ten lines would not reach to it.
    Error.captureStackTrace(error, call);
    if (input.throwOnError ?? client.throwOnError) throw error;
  }
  return new Result(outcome) as CallResult<unknown, boolean>;
}

function log(call: PreparedCall, { response, error, data }: Outcome): void {
  const ms = call.client.clock.now() - call.started;
  call.log?.onOutcome({ ...infoOf(call), ms, status: response?.status, requestId: requestId(response), error, data });
}
