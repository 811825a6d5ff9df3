import {
  ServerError,
  TempsConnectionError,
  TempsResponseError,
  TempsValidationError,
  type TempsError,
} from '../../../errors/index.ts';
import { isOfApi } from '../../../retry/outage.ts';
import { describeConnectionFailure } from '../../../transport/connection-failure.ts';
import { addSentence } from '../add-sentence.ts';

interface StartResult {
  data: { id: number } | null | undefined;
  request: Request;
  response: Response;
}

/** Ends the message of an error after which a deployment may have started. */
const MAY_HAVE_STARTED =
  'The request was sent, so a deployment may have started: look into the dashboard before you start it again';

/** Waits for the response to a start, and reads the id. Throws if there is none, and says that it may have started. */
export async function readStartedId(start: Promise<StartResult>, wasSent?: () => boolean): Promise<number> {
  return readId(await sendStart(start, wasSent), 'deployment', MAY_HAVE_STARTED);
}

/** Reads the id from the response to an upload, which starts nothing. */
export function readBundleId(result: StartResult): number {
  return readId(result, 'static bundle', 'The request was sent, and nothing was deployed');
}

function readId({ data, request, response }: StartResult, missing: string, advice: string): number {
  const id: unknown = data?.id;
  if (Number.isInteger(id)) return id as number;
  const { method, url } = request;
  const error = new TempsResponseError({ method, url, response, problem: `no id of a ${missing} in it` });
  addSentence(error, advice);
  throw error;
}

/**
 * Waits for the response to a start. Unless an error says what the server did, it says that it may have started.
 *
 * @param wasSent whether the server may have the whole request
 */
export async function sendStart<T>(start: Promise<T>, wasSent = () => true): Promise<T> {
  try {
    return await start;
  } catch (error) {
    if (isUnclear(error) && wasSent()) addSentence(error, MAY_HAVE_STARTED);
    throw error;
  }
}

/** Whether the server may have acted: its response cannot be read, or is not as promised, or is that of a proxy, or did not come. */
function isUnclear(error: unknown): error is TempsError {
  if (TempsValidationError.is(error)) return error.wasSent;
  if (TempsResponseError.is(error)) return (error.status ?? 0) < 300;
  if (ServerError.is(error)) return error.status === 502 || error.status > 503 || !isOfApi(error);
  return TempsConnectionError.is(error) && !describeConnectionFailure(error).unsent;
}
