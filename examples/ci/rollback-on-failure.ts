/**
 * Deploys an image, checks the live site, and puts the previous deployment back where the check
 * fails. A deployment that fails on the platform needs no rollback: it never replaced the one
 * before.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { runJob, target, variable } from './job.ts';
import { showProgress } from './progress.ts';

await runJob(async () => {
  const temps = new TempsClient();
  const { id, url } = await temps.deploy({
    ...target(),
    image: variable('IMAGE'),
    liveCheck: process.env['HEALTH_PATH'] ?? '/health',
    rollbackOnFailure: true,
    deadline: 10 * 60_000,
    onEvent: showProgress(),
  });
  return `Deployment ${id} is live and healthy: ${url}`;
});
