import { isOfApi } from '../../deployments/outage.ts';
import {
  ServerError,
  TempsConnectionError,
  type TempsError,
  TempsResponseError,
  TempsValidationError,
} from '../../errors/index.ts';
import { describeConnectionFailure } from '../../transport/connection-failure.ts';
import { addAdvice } from './errors.ts';
import type { DeployDetails } from './options.ts';
import type { DeploySession, Scope } from './session.ts';

/** Ends the message of an error after which a deployment may exist. */
const MAY_HAVE_STARTED =
  'The request was sent, so a deployment may have started: look into the dashboard before you start it again';

interface StartResult {
  data: { id: number } | null | undefined;
  request: Request;
  response: Response;
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
    if (isUnclear(error) && wasSent()) throw addAdvice(error, MAY_HAVE_STARTED);
    if (!session.isStopped) session.phase = 'preparing';
    throw error;
  }
}

/** Sends a start, and reads the id of the deployment from the response. */
export async function sendAndReadId(
  session: DeploySession,
  send: () => Promise<StartResult>,
  wasSent?: () => boolean,
): Promise<number> {
  return readId(await sendStart(session, send, wasSent), 'deployment', MAY_HAVE_STARTED);
}

/** Starts a deployment without a build, of an image in a registry or of a bundle that was uploaded. Returns its id. */
export function startStored(
  session: DeploySession,
  path: Scope,
  source: { image: string } | { static_bundle_id: number },
  details: Pick<DeployDetails, 'health_check_path' | 'metadata'>,
): Promise<number> {
  const { callOptions, client } = session;
  return sendAndReadId(session, () =>
    'image' in source
      ? client.deployments.deployFromImage({ path, body: { image_ref: source.image, ...details }, ...callOptions })
      : client.deployments.deployFromStatic({ path, body: { ...source, ...details }, ...callOptions }),
  );
}

/** The id in a response; a proxy may have responded in place of the API. */
export function readId({ data, request, response }: StartResult, missing: string, advice: string): number {
  if (Number.isInteger(data?.id)) return data?.id as number;
  const { method, url } = request;
  throw addAdvice(new TempsResponseError({ method, url, response, problem: `no id of a ${missing} in it` }), advice);
}

/**
 * Whether the server may have acted: its response did not come, or cannot be read, or is that of a proxy. July's server
 * has made a deployment, which fails, even if it responds with 500.
 */
function isUnclear(error: unknown): error is TempsError {
  if (TempsValidationError.is(error)) return error.wasSent;
  if (TempsResponseError.is(error)) return (error.status ?? 0) < 300;
  if (ServerError.is(error)) return error.status !== 503 || !isOfApi(error);
  return TempsConnectionError.is(error) && !describeConnectionFailure(error).unsent;
}
