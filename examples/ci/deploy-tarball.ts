/**
 * Deploys an image without a registry: `docker save app:latest -o image.tar` in an earlier step,
 * then this.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { runJob, target, variable } from './job.ts';
import { showProgress } from './progress.ts';

await runJob(async () => {
  const temps = new TempsClient();
  const { id, url } = await temps.deploy({
    ...target(),
    imageTarball: variable('IMAGE_TARBALL'),
    health_check_path: '/health',
    deadline: 30 * 60_000,
    onEvent: showProgress(),
  });
  return `Deployment ${id} is live: ${url}`;
});
