import { readOptions } from '../../../input/given.ts';
import { closeSource, openFile } from '../../../uploads/open-file.ts';
import type { UploadProgress } from '../../../uploads/types.ts';
import type { DeploySession } from '../deploy-session.ts';
import type { DeployEvent } from '../events.ts';
import { rememberStart } from '../known-starts.ts';
import { triggerAndFind } from './find-triggered.ts';
import type { DeployOptions } from '../options.ts';
import { readBundleId, readStartedId } from './started-id.ts';
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
  const { project_id, environment_id, health_check_path, metadata } = options;
  const path = { project_id, environment_id };
  if (options.imageTarball) return uploadImage(session, options);
  const static_bundle_id = options.git || options.image ? 0 : await uploadBundle(session, options);
  await waitForOlder(session, path);
  if (options.git) return triggerAndFind(session, path, readOptions(options.git, ['branch', 'commit', 'tag']));
  if (options.image) {
    const started = session.client.deployments.deployFromImage({
      path,
      body: { image_ref: options.image, health_check_path, metadata },
      ...session.callOptions,
    });
    return readStartedId(started, path);
  }
  const started = session.client.deployments.deployFromStatic({
    path,
    body: { static_bundle_id, health_check_path, metadata },
    ...session.callOptions,
  });
  return readStartedId(started, path);
}

async function uploadImage(
  session: DeploySession,
  { project_id, environment_id, health_check_path, imageTarball = '', stallTimeout }: DeployOptions,
): Promise<number> {
  // A file that is not there is refused at once.
  await nameUpload('imageTarball', openFile('file', imageTarball, {}));
  try {
    await waitForOlder(session, { project_id, environment_id });
  } catch (error) {
    closeSource(() => imageTarball);
    throw error;
  }
  const emitProgress = reportProgress(session.emit);
  session.isPreparing = true;
  let mayBeWhole = false;
  const upload = session.client.deployments.deployFromImageUpload({
    path: { project_id, environment_id },
    query: { health_check_path },
    body: { file: imageTarball },
    stallTimeout,
    deadline: 0,
    ...session.callOptions,
    onUploadProgress: (progress) => {
      // After the last byte, the server may have started the deployment.
      session.isPreparing = progress.loaded !== progress.total;
      mayBeWhole = !session.isPreparing || progress.total === undefined;
      emitProgress(progress);
    },
  });
  const id = await readStartedId(nameUpload('imageTarball', upload), { project_id }, () => mayBeWhole);
  session.isPreparing = false;
  return id;
}

/** Uploads a bundle and returns its id. Nothing is deployed yet, so aborting the upload cancels everything. */
async function uploadBundle(
  session: DeploySession,
  { project_id, staticDir, staticBundle, stallTimeout }: DeployOptions,
): Promise<number> {
  session.isPreparing = true;
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
  return readBundleId(result);
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
