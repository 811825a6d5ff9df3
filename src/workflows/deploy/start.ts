import { triggerAndFind } from './find-triggered.ts';
import type { DeployOptions } from './options.ts';
import type { Run } from './run.ts';
import { uploadEvents } from './upload-events.ts';

/** Starts a deployment, once, and gives its id. */
export async function start(run: Run, options: DeployOptions): Promise<number> {
  const { project_id, environment_id, health_check_path, metadata } = options;
  const path = { project_id, environment_id };
  if (options.git) return triggerAndFind(run, path, options.git);
  if (options.imageTarball) return uploadImage(run, options);
  if (options.image) {
    const { data } = await run.client.deployments.deployFromImage({
      path,
      body: { image_ref: options.image, health_check_path, metadata },
      ...run.call,
    });
    return data.id;
  }
  const static_bundle_id = await uploadBundle(run, options);
  run.throwIfStopped();
  const { data } = await run.client.deployments.deployFromStatic({
    path,
    body: { static_bundle_id, health_check_path, metadata },
    ...run.call,
  });
  return data.id;
}

async function uploadImage(
  run: Run,
  { project_id, environment_id, health_check_path, imageTarball, stallTimeout }: DeployOptions,
): Promise<number> {
  const tell = uploadEvents(run.emit);
  run.isUploading = true;
  const { data } = await run.client.deployments.deployFromImageUpload({
    path: { project_id, environment_id },
    query: { health_check_path },
    body: { file: imageTarball ?? '' },
    stallTimeout,
    deadline: 0,
    ...run.call,
    onUploadProgress: (progress) => {
      // With the last byte the server may have started the deployment.
      run.isUploading = progress.loaded !== progress.total;
      tell(progress);
    },
  });
  run.isUploading = false;
  return data.id;
}

/** A bundle alone deploys nothing: until it is there, everything can be called off. */
async function uploadBundle(
  run: Run,
  { project_id, staticDir, staticBundle, stallTimeout }: DeployOptions,
): Promise<number> {
  run.isUploading = true;
  const { data } = await run.client.deployments.uploadStatic({
    path: { project_id },
    body: { file: staticDir ?? staticBundle ?? '' },
    stallTimeout,
    deadline: 0,
    ...run.call,
    onUploadProgress: uploadEvents(run.emit),
  });
  run.isUploading = false;
  return data.id;
}
