/**
 * Deploys the commit that this pipeline runs for: the platform builds it from the project's
 * repository.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { runJob, target, variable } from './job.ts';
import { showProgress } from './progress.ts';

await runJob(async () => {
  const temps = new TempsClient();
  const { id, url } = await temps.deploy({
    ...target(),
    git: {
      branch: variable('GITHUB_REF_NAME', 'CI_COMMIT_REF_NAME'),
      commit: variable('GITHUB_SHA', 'CI_COMMIT_SHA'),
    },
    deadline: 20 * 60_000,
    onEvent: showProgress(),
  });
  return `Deployment ${id} is live: ${url}`;
});
