import { readOptions } from '../../../input/given.ts';
import { closeSource, openFile } from '../../../uploads/open.ts';
import type { UploadProgress, UploadSource } from '../../../uploads/types.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import type { DeployEvent } from '../events.ts';
import { rememberStart } from '../session/known-starts.ts';
import { triggerAndFind } from '../git/find-triggered.ts';
import type { DeployOptions } from '../options.ts';
import { startStored } from './start-stored.ts';
import { readBundleId, sendAndReadId } from '../session/started-id.ts';
import { checkStaticDir, nameUpload } from './upload-source.ts';
import { waitForOlder } from './wait-for-older.ts';

const MEGABYTE = 1024 ** 2;

/** Starts a deployment, once, and returns its id. */
export async function startFromSource(session: DeploySession, options: DeployOptions): Promise<number> {
  const id = await start(session, options);
  session.hasResponse = true;
  rememberStart(session.client, id);
  return id;
}

async function start(session: DeploySession, options: DeployOptions): Promise<number> {
  const { project_id, environment_id, git, image, imageTarball, health_check_path, metadata } = options;
  const scope = { project_id, environment_id };
  if (imageTarball) return uploadImage(session, options, imageTarball);
  const bundle = git || image ? undefined : await uploadBundle(session, options);
  await waitForOlder(session, scope);
  if (git) return triggerAndFind(session, scope, readOptions(git, ['branch', 'commit', 'tag']));
  const source = bundle ?? { image: image ?? '' };
  return startStored(session, scope, source, { health_check_path, metadata });
}

async function uploadImage(
  session: DeploySession,
  { project_id, environment_id, health_check_path, stallTimeout }: DeployOptions,
  file: UploadSource,
): Promise<number> {
  const path = { project_id, environment_id };
  // A file that is not there is refused at once.
  await nameUpload('imageTarball', openFile('file', file, {}));
  try {
    await waitForOlder(session, path);
  } catch (error) {
    closeSource(file);
    throw error;
  }
  const emitProgress = reportProgress(session.emit);
  let hasSize = true;
  const onUploadProgress = (progress: UploadProgress): void => {
    hasSize = progress.total !== undefined;
    // After the last byte, the server may have started the deployment.
    session.phase = progress.loaded === progress.total ? 'starting' : 'preparing';
    emitProgress(progress);
  };
  const send = () => {
    const upload = session.client.deployments.deployFromImageUpload({
      path,
      query: { health_check_path },
      body: { file },
      stallTimeout,
      deadline: 0,
      ...session.callOptions,
      onUploadProgress,
    });
    return nameUpload('imageTarball', upload);
  };
  return sendAndReadId(session, path, send, () => session.phase === 'starting' || !hasSize);
}

/** Uploads a bundle and returns its id. Nothing is deployed yet, so aborting the upload cancels everything. */
async function uploadBundle(
  session: DeploySession,
  { project_id, staticDir, staticBundle, stallTimeout }: DeployOptions,
): Promise<{ static_bundle_id: number }> {
  if (staticDir !== undefined) {
    await checkStaticDir(staticDir);
    session.throwIfStopped();
  }
  const upload = session.client.deployments.uploadStatic({
    path: { project_id },
    body: { file: staticDir ?? staticBundle ?? '' },
    stallTimeout,
    deadline: 0,
    ...session.callOptions,
    onUploadProgress: reportProgress(session.emit),
  });
  const result = await nameUpload(staticDir === undefined ? 'staticBundle' : 'staticDir', upload);
  return { static_bundle_id: readBundleId(result) };
}

/** Emits an event per percent, or per megabyte if the size is not known. */
function reportProgress(emit: (event: DeployEvent) => void): (progress: UploadProgress) => void {
  let lastStep = -1;
  return ({ loaded, total }) => {
    const step = total ? Math.floor((loaded / total) * 100) : Math.floor(loaded / MEGABYTE);
    if (step === lastStep && loaded !== total) return;
    lastStep = step;
    emit({ type: 'upload', loaded, total });
  };
}
