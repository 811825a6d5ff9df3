import type { EnvironmentHandle, ProjectHandle } from '../../index.ts';
import { connect, type Context, type Outcome } from '../context.ts';
import { readDeploy, readScope } from '../options.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from './deploy.ts';

/** Makes, updates or removes an environment for a pull request. */
export async function preview(context: Context): Promise<Outcome> {
  const [action, name, ...more] = context.words;
  if (name === undefined || more.length > 0 || (action !== 'up' && action !== 'down'))
    return refuseArguments('temps-deploy preview takes up or down, and the name of the preview.');
  const shop = connect(context).project(readScope('project', context.text));
  return action === 'up' ? up(context, shop, name) : down(context, shop, name);
}

async function up(context: Context, shop: ProjectHandle, name: string): Promise<Outcome> {
  const options = readDeploy(context.flags, context.env);
  const from = context.text('from');
  const copies = context.isOn('copy-env');
  if (copies && from === undefined)
    return refuseArguments('--copy-env needs --from, the environment to take variables from.');
  const handle = await shop.environments.ensure(name, copies ? { from } : {});
  if (from !== undefined && !copies) await warnOfMissing(context, handle, shop.environment(from));
  return watch(context, (watching) => handle.deploy({ ...options, ...watching }));
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
