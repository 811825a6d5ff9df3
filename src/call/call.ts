import { TempsError } from '../errors/index.ts';
import { attempt } from './attempt.ts';
import { HookFailure, notify, type AttemptInfo } from './hooks.ts';
import type { Outcome } from './outcome.ts';
import { prepare, type CallInput, type PreparedCall } from './prepare.ts';
import { requestId } from './request-id.ts';
import type { CallResult } from './result.ts';
import { retryDelay } from './retry-delay.ts';
import type { ClientSettings, Operation } from './settings.ts';

/** One call from start to end: prepared, attempted until it is settled, and told as its caller wants it told. */
export async function call(
  client: ClientSettings,
  operation: Operation,
  input?: CallInput | null,
): Promise<CallResult<unknown, boolean>> {
  const { data, error, request, response } = await settle(client, operation, input ?? {});
  if (error) {
    // The way from the caller to here is what they need to see, and ten lines would not reach to it.
    Error.captureStackTrace(error, call);
    if (input?.throwOnError ?? client.throwOnError) throw error;
  }
  return {
    data,
    error,
    get request() {
      return request?.toRequest();
    },
    response,
    requestId: requestId(response),
  } as CallResult<unknown, boolean>;
}

/** Files and validation are loaded when they are used: most apps never do. */
async function settle(client: ClientSettings, operation: Operation, input: CallInput): Promise<Outcome> {
  try {
    const validate = input.validate ?? client.validate;
    const checks = validate
      ? await (await import('../validation/validation.ts')).validation(client, operation, validate)
      : undefined;
    checks?.request(input);
    const { files } = operation.kinds;
    const upload = files && (await (await import('./open-uploads.ts')).openUploads(files, input, client.clock));
    const outcome = await attempts(prepare(client, operation, input, upload));
    return checks ? checks.answer(outcome) : outcome;
  } catch (error) {
    if (error instanceof HookFailure) throw error.reason;
    if (TempsError.is(error)) return { error };
    throw error;
  }
}

async function attempts(call: PreparedCall): Promise<Outcome> {
  const { context, limits, operation, url, watchers } = call;
  for (let number = 1; ; number++) {
    context.attempts = number;
    const info: AttemptInfo = { method: operation.method, route: operation.route, url, attempt: number };
    const outcome = await attempt(call, info);
    const { error } = outcome;
    const delay = retryDelay(call, outcome, number);
    if (delay === undefined || !error) return logged(call, info, outcome);

    const told = await limits.between(() =>
      notify(watchers, (watcher) => watcher.onRetry?.({ ...info, error, delay })),
    );
    const ending = told ?? (await limits.wait(delay));
    if (ending && !ending.limit) throw ending.cause;
    if (ending) return logged(call, info, { ...outcome, error: limits.error(ending.limit, context) });
  }
}

function logged(call: PreparedCall, info: AttemptInfo, outcome: Outcome): Outcome {
  if (!call.log) return outcome;
  const { response, error, data } = outcome;
  const ms = call.client.clock.now() - call.started;
  call.log.onOutcome({ ...info, ms, status: response?.status, requestId: requestId(response), error, data });
  return outcome;
}
