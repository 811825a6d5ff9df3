/**
 * Deploys an image, checks the live site, and puts the previous deployment back where the check fails.
 * A deployment that fails on the platform needs no rollback: it never replaced the one before.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { runJob, target, variable } from './job.ts';
import { showProgress } from './progress.ts';

const TRIES = 5;

await runJob(async () => {
  const temps = new TempsClient();
  const onEvent = showProgress();
  const deployment = await temps.deploy({ ...target(), image: variable('IMAGE'), deadline: 10 * 60_000, onEvent });
  const health = new URL(process.env['HEALTH_PATH'] ?? '/health', deployment.url);
  if (await isHealthy(health)) return `Deployment ${deployment.id} is live and healthy: ${deployment.url}`;

  process.stdout.write(`${health.origin}${health.pathname} is not healthy, rolling back\n`);
  const options = { from: deployment.id, to: 'previous', deadline: 10 * 60_000, onEvent } as const;
  const restored = await temps.rollback({ ...target(), ...options });
  throw new Error(`Deployment ${deployment.id} was not healthy and was rolled back: deployment ${restored.id} is live`);
});

async function isHealthy(url: URL): Promise<boolean> {
  for (let left = TRIES; left > 0; left--) {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
    if (response?.ok) return true;
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  return false;
}
