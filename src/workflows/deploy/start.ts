import { isOutage } from '../../deployments/session.ts';
import {
  NotFoundError,
  ServerError,
  TempsConnectionError,
  TempsResponseError,
  TempsValidationError,
} from '../../errors/index.ts';
import type { TempsError } from '../../errors/index.ts';
import type { UploadProgress, UploadSource } from '../../uploads/types.ts';
import { addAdvice } from './errors.ts';
import type { AnySource, DeployDetails } from './options.ts';
import type { DeploySession } from './session.ts';

/** Ends the message of an error after which a deployment may exist. */
const MAY_HAVE_STARTED =
  'The request was sent, so a deployment may have started: look into the dashboard before you start it again';

/** How long to look for the deployment of an upload whose response was lost. */
const MAX_LOOKUP_MS = 30_000;

/** What a deployment without a build is of. */
export type StoredSource = { image_ref: string } | { static_bundle_id: number };

export async function startStored(
  session: DeploySession,
  source: StoredSource,
  { health_check_path, metadata }: Pick<DeployDetails, 'health_check_path' | 'metadata'>,
): Promise<number> {
  const { callOptions, scope: path } = session;
  const { deployments } = session.client;
  const details = { health_check_path, metadata };
  const { id } = await sendStart(session, () =>
    'image_ref' in source
      ? deployments.deployFromImage({ path, body: { ...source, ...details }, ...callOptions })
      : deployments.deployFromStatic({ path, body: { ...source, ...details }, ...callOptions }),
  );
  return id;
}

/** Uploads an image, which starts its deployment. Returns its id. */
export async function uploadImage(
  session: DeploySession,
  { imageTarball: file = '', health_check_path, stallTimeout }: AnySource,
): Promise<number> {
  const emitProgress = reportProgress(session);
  const upload_request_id = crypto.randomUUID();
  const send = () => {
    session.phase = 'preparing';
    return session.client.deployments.deployFromImageUpload({
      path: session.scope,
      query: { health_check_path, upload_request_id },
      body: { file },
      stallTimeout,
      deadline: 0,
      ...session.callOptions,
      onUploadProgress: (progress) => {
        const { loaded, total } = progress;
        // After the last byte, the server may have started the deployment. Of a stream, any may be
        // the last one.
        session.phase = total === undefined || loaded === total ? 'starting' : 'preparing';
        emitProgress(progress);
      },
    });
  };
  const find = () => findUpload(session, upload_request_id);
  const { id } = await sendStart(session, send, find).catch(nameSource('imageTarball'));
  return id;
}

/**
 * Looks for the deployment of an upload whose response was lost. `undefined` if there is none after
 * a moment, or if the server knows no ids of uploads, as July's and August's.
 */
async function findUpload(
  session: DeploySession,
  upload_request_id: string,
): Promise<{ id: number } | undefined> {
  const start = session.clock.elapsed();
  const url =
    '/projects/{project_id}/environments/{environment_id}/deploy/image-upload/{upload_request_id}';
  const path = { ...session.scope, upload_request_id };
  for (let round = 0; session.clock.elapsed() - start < MAX_LOOKUP_MS; round++) {
    try {
      const { data } = await session.context.client.request({
        method: 'GET',
        url,
        path,
        ...session.pollOptions,
      });
      const { id } = Object(data) as { id?: unknown };
      return typeof id === 'number' ? { id } : undefined;
    } catch (error) {
      session.throwIfStopped();
      // The server writes its row only once it has imported the image.
      const isEarly = NotFoundError.is(error) && error.sender === 'api';
      if (!isEarly && !isOutage(error)) return undefined;
    }
    await session.waitForPoll(round);
  }
  return undefined;
}

/** Whether an upload can be sent once more: a stream cannot. */
export function canReadAgain(file: UploadSource): boolean {
  const source = Object(file).source ?? file;
  return typeof source === 'string' || source instanceof URL || source instanceof Blob;
}

/** Uploads static files, of which nothing is deployed yet. Returns the id of the bundle. */
export async function uploadBundle(
  session: DeploySession,
  { staticDir, staticBundle, stallTimeout }: AnySource,
): Promise<number> {
  const { data } = await session.client.deployments
    .uploadStatic({
      path: { project_id: session.scope.project_id },
      body: { file: staticDir ?? staticBundle ?? '' },
      stallTimeout,
      deadline: 0,
      ...session.callOptions,
      onUploadProgress: reportProgress(session),
    })
    .catch(nameSource(staticDir === undefined ? 'staticBundle' : 'staticDir'));
  return data.id;
}

/** Makes the refusal of a file name the option that the file is of. */
function nameSource(option: keyof AnySource): (error: unknown) => never {
  return (error) => {
    if (!TempsValidationError.is(error) || error.wasSent) throw error;
    const issues = error.issues.map((issue) =>
      issue.path.join('.') === 'body.file' ? { ...issue, path: [option] } : issue,
    );
    throw new TempsValidationError({ what: 'the upload', issues, cause: error.cause });
  };
}

/** Emits an event per percent, or per megabyte if the size is not known. */
function reportProgress({ emit }: DeploySession): (progress: UploadProgress) => void {
  let lastStep: number | undefined;
  return ({ loaded, total }) => {
    const step = Math.floor(total ? (loaded / total) * 100 : loaded / 1024 ** 2);
    if (step !== lastStep) emit({ type: 'upload', loaded, total });
    lastStep = step;
  };
}

/**
 * Sends a start, unless the session was stopped before. An error that does not say what the server
 * did ends with the sentence that a deployment may have started.
 *
 * @param find looks for what a start has made whose response was lost
 */
export async function sendStart<T>(
  session: DeploySession,
  send: () => Promise<{ data: T; request: Request; response: Response }>,
  find?: () => Promise<T | undefined>,
): Promise<T> {
  session.throwIfStopped();
  session.phase = 'starting';
  try {
    const { data, request, response } = await send();
    const { method, url } = request;
    // A proxy may have responded in place of the API.
    if (!data)
      throw new TempsResponseError({ method, url, response, problem: 'no deployment in it' });
    return data;
  } catch (error) {
    if (session.phase === 'starting' && isUnclear(error)) {
      const found = await find?.();
      if (found) return found;
      throw addAdvice(error, MAY_HAVE_STARTED);
    }
    if (!session.isStopped) session.phase = 'preparing';
    throw error;
  }
}

/**
 * Whether the server may have acted: its response did not come, or cannot be read, or is that of a
 * proxy. A redirect did nothing. July's server has made a deployment, which fails, even if it
 * responds with 500.
 */
function isUnclear(error: unknown): error is TempsError {
  if (TempsValidationError.is(error)) return error.wasSent;
  if (TempsResponseError.is(error)) return error.status !== undefined && error.status < 300;
  if (ServerError.is(error)) return error.status !== 503 || error.sender !== 'api';
  return TempsConnectionError.is(error) && error.wasSent;
}
