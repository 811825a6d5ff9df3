import { closeSource } from '../../uploads/open.ts';
import type { UploadProgress, UploadSource } from '../../uploads/types.ts';
import { TempsValidationError } from '../../errors/index.ts';
import { checkBranch, readEnvironment, triggerAndFind } from './git.ts';
import type { DeployDetails, Sources, StartOptions } from './options.ts';
import { warnWithoutWayBack } from './redeploy.ts';
import { readId, sendAndReadId, startStored } from './send-start.ts';
import type { DeploySession, Scope } from './session.ts';
import { waitForOlder } from './wait-for-older.ts';

const MEGABYTE = 1024 ** 2;

type Options = StartOptions & DeployDetails & Partial<Sources>;

/** Starts a deployment, once, and returns its id. */
export async function start(session: DeploySession, scope: Scope, options: Options): Promise<number> {
  try {
    return await startFrom(session, scope, options);
  } catch (error) {
    // A stream that was not sent would keep its file open.
    closeSource(options.imageTarball ?? options.staticBundle);
    throw error;
  }
}

async function startFrom(session: DeploySession, scope: Scope, options: Options): Promise<number> {
  const { git, image, imageTarball, health_check_path, metadata } = options;
  // Before an upload: a wrong project or token is refused at once.
  const environment = await readEnvironment(session, scope);
  if (imageTarball && options.rollbackOnFailure) await warnWithoutWayBack(session, scope);
  if (git) await checkBranch(session, scope, environment, git.branch);
  const bundle = git || image || imageTarball ? undefined : await uploadBundle(session, scope, options);
  await waitForOlder(session, scope, options);
  if (git) return triggerAndFind(session, scope, git);
  if (imageTarball) return uploadImage(session, scope, options, imageTarball);
  return startStored(session, scope, bundle ?? { image: image ?? '' }, { health_check_path, metadata });
}

async function uploadImage(
  session: DeploySession,
  path: Scope,
  { health_check_path, stallTimeout }: Options,
  file: UploadSource,
): Promise<number> {
  const emitProgress = reportProgress(session);
  let hasSize = true;
  const send = () => {
    const upload = session.client.deployments.deployFromImageUpload({
      path,
      query: { health_check_path },
      body: { file },
      stallTimeout,
      deadline: 0,
      ...session.callOptions,
      onUploadProgress: (progress) => {
        hasSize = progress.total !== undefined;
        // After the last byte, the server may have started the deployment.
        session.phase = progress.loaded === progress.total ? 'starting' : 'preparing';
        emitProgress(progress);
      },
    });
    return nameUpload('imageTarball', upload);
  };
  return sendAndReadId(session, send, () => session.phase === 'starting' || !hasSize);
}

/** Uploads a bundle and returns its id. Nothing is deployed yet, so aborting the upload cancels everything. */
async function uploadBundle(
  session: DeploySession,
  { project_id }: Scope,
  { staticDir, staticBundle, stallTimeout }: Options,
): Promise<{ static_bundle_id: number }> {
  const upload = session.client.deployments.uploadStatic({
    path: { project_id },
    body: { file: staticDir ?? staticBundle ?? '' },
    stallTimeout,
    deadline: 0,
    ...session.callOptions,
    onUploadProgress: reportProgress(session),
  });
  const result = await nameUpload(staticDir === undefined ? 'staticBundle' : 'staticDir', upload);
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
async function nameUpload<T>(option: string, upload: Promise<T>): Promise<T> {
  try {
    return await upload;
  } catch (error) {
    if (!TempsValidationError.is(error) || !error.issues.some(({ path }) => isFile(path))) throw error;
    const issues = error.issues.map(({ path, message }) => ({ path: isFile(path) ? [option] : path, message }));
    throw new TempsValidationError({ what: 'the deployment', issues, cause: error.cause });
  }
}

function isFile(path: readonly (string | number)[]): boolean {
  return path.join('.') === 'body.file';
}
