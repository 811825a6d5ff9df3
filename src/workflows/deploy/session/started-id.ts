import {
  ServerError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsValidationError,
} from '../../../errors/index.ts';
import { isOfApi } from '../../../polling/outage.ts';
import { describeConnectionFailure } from '../../../transport/connection-failure.ts';
import { addSentence } from './add-sentence.ts';
import type { DeploySession } from './deploy-session.ts';

interface StartResult {
  data: { id: number; project_id?: number } | null | undefined;
  request: Request;
  response: Response;
}

/** Ends the message of an error after which a deployment may have started. */
const MAY_HAVE_STARTED =
  'The request was sent, so a deployment may have started: look into the dashboard before you start it again';

/** Sends a start, and reads the id from the response. Throws if there is none, and says that it may have started. */
export async function sendAndReadId(
  session: DeploySession,
  { project_id }: { project_id: number },
  send: () => Promise<StartResult>,
  wasSent?: () => boolean,
): Promise<number> {
  const result = await sendStart(session, send, wasSent);
  const id = readId(result, 'deployment', MAY_HAVE_STARTED);
  checkProject(result.data, project_id);
  return id;
}

/** Throws if the response to a start names another project than the one that was asked for. */
export function checkProject(data: { id?: number; project_id?: number } | null | undefined, asked: number): void {
  const found = data?.project_id ?? asked;
  if (found === asked) return;
  const what = data?.id === undefined ? 'The deployment' : `Deployment ${data.id}`;
  throw new TempsError(
    `${what} was started in project ${found}, by the server, and project ${asked} was asked for. Look into the dashboard before you start another`,
    { code: 'other_environment' },
  );
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
 * Sends a start, unless the session was stopped before. An error that does not say what the server did ends with the
 * sentence that a deployment may have started.
 *
 * @param wasSent whether the server may have the whole request. @default from the beginning
 */
export async function sendStart<T>(session: DeploySession, send: () => Promise<T>, wasSent = () => true): Promise<T> {
  session.throwIfStopped();
  if (wasSent()) session.phase = 'starting';
  try {
    return await send();
  } catch (error) {
    if (isUnclear(error) && wasSent()) addSentence(error, MAY_HAVE_STARTED);
    else if (!session.isStopped) session.phase = 'preparing';
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
