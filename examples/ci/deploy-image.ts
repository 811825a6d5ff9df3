/** Deploys an image that an earlier step pushed to a registry. */
import { TempsClient } from '@temps-sdk/node-sdk';
import { runJob, target, variable } from './job.ts';
import { showProgress } from './progress.ts';

await runJob(async () => {
  const temps = new TempsClient();
  const deployment = temps.deploy({
    ...target(),
    image: variable('IMAGE'),
    metadata: { commit: variable('GITHUB_SHA', 'CI_COMMIT_SHA') },
    deadline: 10 * 60_000,
  });
  // The same as `onEvent`, where a loop reads better.
  const show = showProgress();
  for await (const event of deployment) show(event);
  const { id, url } = await deployment;
  return `Deployment ${id} is live: ${url}`;
});
