import { isOfApi } from '../../deployments/outage.ts';
import { ServerError, TempsConnectionError, TempsResponseError, TempsValidationError } from '../../errors/index.ts';
import type { TempsError } from '../../errors/index.ts';
import { describeConnectionFailure } from '../../transport/connection-failure.ts';
import type { UploadProgress, UploadSource } from '../../uploads/types.ts';
import type { AnySource } from './check-options.ts';
import { addAdvice } from './errors.ts';
import type { DeployDetails } from './options.ts';
import type { DeploySession, Scope } from './session.ts';

const MEGABYTE = 1024 ** 2;
/** Ends the message of an error after which a deployment may exist. */
const MAY_HAVE_STARTED =
  'The request was sent, so a deployment may have started: look into the dashboard before you start it again';

/** What becomes a deployment without a build. */
export type StoredSource = { image: string } | { static_bundle_id: number };

/**
 * Uploads a bundle, of which nothing is deployed yet. Returns what starts a deployment without Git, once, and gives its
 * id.
 */
export async function prepareStart(
  session: DeploySession,
  scope: Scope,
  options: AnySource,
): Promise<() => Promise<number>> {
  const { image, imageTarball, health_check_path, metadata } = options;
  if (imageTarball) return () => uploadImage(session, scope, options, imageTarball);
  const source = image === undefined ? await uploadBundle(session, scope, options) : { image };
  return () => startStored(session, scope, source, { health_check_path, metadata });
}

/** Starts a deployment without a build. Returns its id. */
export async function startStored(
  session: DeploySession,
  path: Scope,
  source: StoredSource,
  details: Pick<DeployDetails, 'health_check_path' | 'metadata'>,
): Promise<number> {
  const { callOptions, client } = session;
  const started = await sendStart(session, () =>
    'image' in source
      ? client.deployments.deployFromImage({ path, body: { image_ref: source.image, ...details }, ...callOptions })
      : client.deployments.deployFromStatic({ path, body: { ...source, ...details }, ...callOptions }),
  );
  return readId(started, 'deployment', MAY_HAVE_STARTED);
}

async function uploadImage(
  session: DeploySession,
  path: Scope,
  { health_check_path, stallTimeout }: AnySource,
  file: UploadSource,
): Promise<number> {
  const emitProgress = reportProgress(session);
  const send = () =>
    session.client.deployments.deployFromImageUpload({
      path,
      query: { health_check_path },
      body: { file },
      stallTimeout,
      deadline: 0,
      ...session.callOptions,
      onUploadProgress: (progress) => {
        const { loaded, total } = progress;
        // After the last byte, the server may have started the deployment. Of a stream, any may be the last one.
        session.phase = total === undefined || loaded === total ? 'starting' : 'preparing';
        emitProgress(progress);
      },
    });
  const started = await sendStart(session, () => nameFile('imageTarball', send()), 'preparing');
  return readId(started, 'deployment', MAY_HAVE_STARTED);
}

async function uploadBundle(
  session: DeploySession,
  { project_id }: Scope,
  { staticDir, staticBundle, stallTimeout }: AnySource,
): Promise<StoredSource> {
  const upload = session.client.deployments.uploadStatic({
    path: { project_id },
    body: { file: staticDir ?? staticBundle ?? '' },
    stallTimeout,
    deadline: 0,
    ...session.callOptions,
    onUploadProgress: reportProgress(session),
  });
  const result = await nameFile(staticDir === undefined ? 'staticBundle' : 'staticDir', upload);
  return { static_bundle_id: readId(result, 'static bundle', 'The request was sent, and nothing was deployed') };
}

/** Emits an event per percent, or per megabyte if the size is not known. */
function reportProgress({ emit }: DeploySession): (progress: UploadProgress) => void {
  let lastStep = -1;
  return ({ loaded, total }) => {
    const step = total ? Math.floor((loaded / total) * 100) : Math.floor(loaded / MEGABYTE);
    if (step === lastStep && loaded !== total) return;
    lastStep = step;
    emit({ type: 'upload', loaded, total });
  };
}

/** Names the option of the file in the upload's error, instead of the part of the form. */
async function nameFile<T>(option: string, upload: Promise<T>): Promise<T> {
  try {
    return await upload;
  } catch (error) {
    if (!TempsValidationError.is(error)) throw error;
    const issue = error.issues.find(({ path }) => path.join('.') === 'body.file');
    if (!issue) throw error;
    const { cause } = error;
    throw new TempsValidationError({ what: 'the deployment', issues: [{ ...issue, path: [option] }], cause });
  }
}

interface StartResult {
  data: { id: number } | null | undefined;
  request: Request;
  response: Response;
}

/**
 * Sends a start, unless the session was stopped before. An error that does not say what the server did ends with the
 * sentence that a deployment may have started.
 *
 * @param phase `preparing` if it counts as sent only once `send` says so. @default from the beginning
 */
export async function sendStart<T>(
  session: DeploySession,
  send: () => Promise<T>,
  phase: 'preparing' | 'starting' = 'starting',
): Promise<T> {
  session.throwIfStopped();
  session.phase = phase;
  try {
    return await send();
  } catch (error) {
    if (session.phase === 'starting' && isUnclear(error)) throw addAdvice(error, MAY_HAVE_STARTED);
    if (!session.isStopped) session.phase = 'preparing';
    throw error;
  }
}

/** The id in a response; a proxy may have responded in place of the API. */
function readId({ data, request, response }: StartResult, missing: string, advice: string): number {
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
