import type { EnvironmentHandle, VariableChanges } from '../../index.ts';
import { connect, findHandle, type Context, type Outcome } from '../context.ts';
import { toFailure } from '../failure.ts';
import { readName } from '../flags.ts';
import { readWatching } from '../options.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from './deploy.ts';
import { formatVariables, readVariableFile, writeVariableFile } from './env-file.ts';

type Action = (context: Context, handle: EnvironmentHandle, words: string[]) => Promise<Outcome>;

const ACTIONS = { list, get, set, rm, pull, push } satisfies Record<string, Action>;

/** Reads and changes the environment variables of one environment. */
export async function env(context: Context): Promise<Outcome> {
  const [name = '', ...words] = context.words;
  const action: Action = ACTIONS[readName('action of temps-deploy env', name, ACTIONS)];
  return action(context, findHandle(context, connect(context)), words);
}

async function list({ screen }: Context, handle: EnvironmentHandle): Promise<Outcome> {
  const rows = await handle.env.list();
  const width = Math.max(...rows.map(({ key }) => key.length));
  const variables = rows.map(({ key, is_secret, environments, updated_at }) => ({
    key,
    is_secret,
    environments: environments.map(({ name }) => name),
    updated_at,
  }));
  for (const { key, is_secret, environments, updated_at } of variables)
    screen.print(
      `${key.padEnd(width)}  ${updated_at}  ${environments.join(', ')}${is_secret ? '  secret' : ''}`,
    );
  return { data: { variables } };
}

async function get({ flags, out }: Context, handle: EnvironmentHandle, words: string[]) {
  const [key] = words;
  if (key === undefined || words.length > 1)
    return refuseArguments('temps-deploy env get takes one name of a variable.');
  const value = await handle.env.get(key);
  if (!flags.json) out.write(`${value}\n`);
  return { data: { [key]: value } };
}

async function set(context: Context, handle: EnvironmentHandle, words: string[]) {
  const pairs = words.map((word) => /^([^=]+)=(.*)$/s.exec(word)?.slice(1) ?? []);
  if (pairs.length === 0 || pairs.some(({ length }) => length === 0))
    return refuseArguments('temps-deploy env set takes NAME=VALUE, once or several times.');
  return change(context, handle, Object.fromEntries(pairs) as Record<string, string>);
}

async function rm(context: Context, handle: EnvironmentHandle, words: string[]) {
  if (words.length === 0)
    return refuseArguments('temps-deploy env rm takes the names of variables.');
  return change(context, handle, Object.fromEntries(words.map((key) => [key, null])));
}

async function pull(context: Context, handle: EnvironmentHandle, [file = '.env']: string[]) {
  const values: Record<string, string> = {};
  const unread: string[] = [];
  for (const { key } of await handle.env.list())
    try {
      values[key] = await handle.env.get(key);
    } catch (error) {
      unread.push(key);
      context.screen.print(`Warning: ${key} cannot be read: ${toFailure(error).message}`);
    }
  await writeVariableFile(file, formatVariables(values), context.isOn('force'));
  const written = Object.keys(values);
  context.screen.print(`Wrote ${written.length} variables to ${file}`);
  return { data: { file, written, unread } };
}

async function push(context: Context, handle: EnvironmentHandle, [file = '.env']: string[]) {
  return change(context, handle, await readVariableFile(file), { isAsked: true });
}

/** Shows the plan, changes the variables, and deploys again if that was asked for. */
async function change(
  context: Context,
  handle: EnvironmentHandle,
  changes: VariableChanges,
  { isAsked = false } = {},
): Promise<Outcome> {
  const { isOn, screen } = context;
  const everywhere = isOn('everywhere');
  const plan = await handle.env.plan(changes, { everywhere, secret: isOn('secret') });
  const { set: toSet, removed, unchanged, unknown, split, isRedeployDue } = plan;
  const data = { set: toSet, removed, unchanged, unknown, split };
  for (const [name, keys] of Object.entries(data))
    if (keys.length > 0) screen.print(`${MEANINGS[name as keyof typeof data]}: ${keys.join(', ')}`);
  const isNeeded = toSet.length + removed.length + unknown.length > 0;
  if (isAsked && isNeeded && !(await isWanted(context))) return { data: { ...data, changed: [] } };
  const { changed } = await plan.apply();
  screen.print(
    changed.length > 0 ? `Changed: ${changed.join(', ')}` : 'There was nothing to change',
  );
  const isOutdated = changed.length > 0 || isRedeployDue;
  if (isOutdated && isOn('redeploy')) {
    const { deadline } = readWatching(context);
    const title = `Deploying once more what is live in ${handle.project}, ${handle.environment}`;
    const outcome = await watch(context, title, (watching) =>
      handle.redeploy({ ...watching, deadline }),
    );
    const deployment_id = outcome.deployment?.id ?? null;
    return { ...outcome, data: { ...data, changed, deployment_id } };
  }
  if (isOutdated)
    screen.print(
      'The app that runs keeps its old values until the next deployment: add --redeploy',
    );
  return { data: { ...data, changed } };
}

async function isWanted({ ask, isOn, screen }: Context): Promise<boolean> {
  if (isOn('yes')) return true;
  if (!ask) return refuseArguments('Nobody can be asked here. Add --yes to change the variables.');
  const answer = await ask('Change these variables?');
  if (!answer) screen.print('Nothing was changed');
  return answer;
}

const MEANINGS = {
  set: 'To set',
  removed: 'To remove',
  unchanged: 'Unchanged',
  unknown: 'To set, though the server does not tell the present value',
  split: 'Shared with other environments, which keep theirs',
} as const;
