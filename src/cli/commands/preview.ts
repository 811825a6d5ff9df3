import { PermissionDeniedError, type EnvironmentHandle } from '../../index.ts';
import type { Context, Outcome } from '../context.ts';
import { nameSource, readDeploy } from '../options.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from '../watch.ts';

/** Makes, updates or removes an environment for a pull request. */
export async function preview(context: Context): Promise<Outcome> {
  const [action, name, ...more] = context.words;
  if (name !== undefined && more.length === 0) {
    if (action === 'up') return up(context, name);
    if (action === 'down') return down(context, name);
  }
  return refuseArguments('temps-deploy preview takes up or down, and the name of the preview.');
}

async function up(context: Context, name: string): Promise<Outcome> {
  const { flags, project, screen } = context;
  const { from, 'copy-env': copies } = flags;
  const options = readDeploy(flags);
  if (copies && from === undefined)
    return refuseArguments('--copy-env needs --from, the environment to take variables from.');
  await checkRights(context);
  const handle = await project.environments.ensure(name, copies ? { from } : {});
  // Without a variable that the app needs, it crashes at its start.
  if (from !== undefined && !copies) {
    const own = await keysOf(handle);
    const missing = (await keysOf(project.environment(from))).filter((key) => !own.includes(key));
    if (missing.length > 0)
      screen.print(
        `Warning: the preview lacks variables of ${from}: ${missing.join(', ')}. Add --copy-env to share them`,
      );
  }
  return watch(context, `Deploying ${nameSource(flags)} to`, `preview ${name}`, (watching) =>
    handle.deploy({ ...options, ...watching }),
  );
}

async function keysOf({ env }: EnvironmentHandle): Promise<string[]> {
  return (await env.list()).map(({ key }) => key);
}

/**
 * Asks for what comes after the environment was made, in one that does not exist: servers check the
 * permission before they look for it.
 *
 * @throws {PermissionDeniedError} with the permission that the token lacks
 */
async function checkRights({ flags, project, temps }: Context): Promise<void> {
  const project_id = await project.id();
  // An id that no environment has.
  const environment_id = 2_147_483_647;
  const path = { project_id, environment_id };
  const settings = { path: { project_id, env_id: environment_id }, body: {} };
  const results = await Promise.allSettled([
    flags.branch === undefined
      ? temps.deployments.deployFromImage({ path, body: { image_ref: 'none' } })
      : temps.projects.triggerPipeline({ path, body: { environment_id } }),
    flags['copy-env'] && temps.environments.updateSettings(settings),
  ]);
  for (const result of results)
    if (result.status === 'rejected' && PermissionDeniedError.is(result.reason))
      throw result.reason;
}

async function down({ project, screen }: Context, name: string): Promise<Outcome> {
  const removed = await project.environment(name).remove();
  screen.print(removed ? `The preview ${name} is removed` : `There is no preview ${name}`);
  return { data: { preview: name, removed } };
}
