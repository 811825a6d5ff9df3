import {
  PermissionDeniedError,
  type EnvironmentHandle,
  type ProjectHandle,
  type TempsClient,
} from '../../index.ts';
import { connect, type Context, type Outcome } from '../context.ts';
import { nameSource, readDeploy, readScope } from '../options.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from './deploy.ts';

/** Makes, updates or removes an environment for a pull request. */
export async function preview(context: Context): Promise<Outcome> {
  const [action, name, ...more] = context.words;
  if (name === undefined || more.length > 0 || (action !== 'up' && action !== 'down'))
    return refuseArguments('temps-deploy preview takes up or down, and the name of the preview.');
  const temps = connect(context);
  const shop = temps.project(readScope('project', context.text));
  return action === 'up' ? up(context, temps, shop, name) : down(context, shop, name);
}

async function up(
  context: Context,
  temps: TempsClient,
  shop: ProjectHandle,
  name: string,
): Promise<Outcome> {
  const options = readDeploy(context);
  const from = context.text('from');
  const copies = context.isOn('copy-env');
  if (copies && from === undefined)
    return refuseArguments('--copy-env needs --from, the environment to take variables from.');
  await checkRights(temps, await shop.id(), { isGit: options.git !== undefined, copies });
  const handle = await shop.environments.ensure(name, copies ? { from } : {});
  if (from !== undefined && !copies) await warnOfMissing(context, handle, shop.environment(from));
  const title = `Deploying ${nameSource(context)} to ${shop.project}, preview ${name}, on ${temps.baseUrl}`;
  return watch(context, title, (watching) => handle.deploy({ ...options, ...watching }));
}

/** An id that no environment has. */
const NO_ENVIRONMENT = 2_147_483_647;

/**
 * Asks for what comes after the environment was made, in one that does not exist: servers check the
 * permission before they look for it.
 *
 * @throws {PermissionDeniedError} with the permission that the token lacks
 */
async function checkRights(
  temps: TempsClient,
  project_id: number,
  { isGit, copies }: { isGit: boolean; copies: boolean },
): Promise<void> {
  const path = { project_id, environment_id: NO_ENVIRONMENT };
  if (isGit)
    await ignoreOthers(
      temps.projects.triggerPipeline({ path, body: { environment_id: NO_ENVIRONMENT } }),
    );
  else await ignoreOthers(temps.deployments.deployFromImage({ path, body: { image_ref: 'none' } }));
  const settings = { path: { project_id, env_id: NO_ENVIRONMENT }, body: {} };
  if (copies) await ignoreOthers(temps.environments.updateSettings(settings));
}

/** Of all errors, throws only that of a permission. */
async function ignoreOthers(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (PermissionDeniedError.is(error)) throw error;
  });
}

async function down({ screen }: Context, shop: ProjectHandle, name: string): Promise<Outcome> {
  const removed = await shop.environment(name).remove();
  screen.print(removed ? `The preview ${name} is removed` : `There is no preview ${name}`);
  return { data: { preview: name, removed } };
}

/** A preview without a variable that the app needs crashes at its start. */
async function warnOfMissing(
  { screen }: Context,
  handle: EnvironmentHandle,
  from: EnvironmentHandle,
): Promise<void> {
  const [own, wanted] = [await handle.env.list(), await from.env.list()];
  const missing = wanted.filter(({ key }) => !own.some((one) => one.key === key));
  const names = missing.map(({ key }) => key).join(', ');
  if (names)
    screen.print(
      `Warning: the preview lacks variables of ${from.environment}: ${names}. Add --copy-env to share them`,
    );
}
