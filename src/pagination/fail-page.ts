import { TempsError } from '../errors/index.ts';
import type { CallResult } from '../response/result.ts';
import type { PageSource } from './page/loaded-page.ts';

/** The result of a call for a page, also of one that succeeded, but whose response has no page. Throws if it should. */
export function failedPage(
  { throwOnError }: PageSource,
  result: CallResult<unknown, boolean> | undefined,
  error: unknown,
): CallResult<never, boolean> {
  if (throwOnError !== false || !TempsError.is(error)) throw error;
  return { error, request: result?.request, response: result?.response, requestId: result?.requestId };
}
