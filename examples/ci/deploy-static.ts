/** Deploys a directory of static files, such as the output of a site's build. */
import { TempsClient } from '@temps-sdk/node-sdk';
import { runJob, target, variable } from './job.ts';
import { showProgress } from './progress.ts';

await runJob(async () => {
  const temps = new TempsClient();
  const { id, url } = await temps.deploy({
    ...target(),
    staticDir: variable('STATIC_DIR'),
    deadline: 10 * 60_000,
    onEvent: showProgress(),
  });
  return `Deployment ${id} is live: ${url}`;
});
