import { readFile, writeFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { EnvironmentHandle, VariableChanges } from '../../index.ts';
import type { Context, Outcome } from '../context.ts';
import { toFailure } from '../failure.ts';
import { readName } from '../flags.ts';
import { readWatching } from '../options.ts';
import { toJson } from '../output.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from '../watch.ts';

type Action = (context: Context, handle: EnvironmentHandle, words: string[]) => Promise<Outcome>;

const ACTIONS: Record<'list' | 'get' | 'set' | 'rm' | 'pull' | 'push', Action> = {
  async list({ screen }, handle) {
    const rows = await handle.env.list();
    const width = Math.max(...rows.map(({ key }) => key.length));
    const variables = rows.map(({ key, is_secret, environments, updated_at }) => {
      const names = environments.map(({ name }) => name);
      const cells = [key.padEnd(width), updated_at, names.join(', '), is_secret ? 'secret' : ''];
      screen.print(cells.join('  '));
      return { key, is_secret, environments: names, updated_at };
    });
    return { data: { variables } };
  },

  async get({ flags, out }, handle, [key, ...more]) {
    if (key === undefined || more.length > 0)
      return refuseArguments('temps-deploy env get takes one name of a variable.');
    const value = await handle.env.get(key);
    // As it is: a script must get the value itself, even if it looks like a token or a command.
    out.raw.write(flags.json ? toJson({ [key]: value, error: null }) : `${value}\n`);
    return {};
  },

  async set(context, handle, words) {
    const pairs = words.map((word) => /^([^=]+)=(.*)$/s.exec(word)?.slice(1));
    if (words.length === 0 || pairs.includes(undefined))
      return refuseArguments('temps-deploy env set takes NAME=VALUE, once or several times.');
    return change(context, handle, Object.fromEntries(pairs as [string, string][]));
  },

  async rm(context, handle, words) {
    if (words.length === 0)
      return refuseArguments('temps-deploy env rm takes the names of variables.');
    return change(context, handle, Object.fromEntries(words.map((key) => [key, null])));
  },

  async pull({ flags, screen }, handle, [file = '.env']) {
    const values: Record<string, string> = {};
    const unread: string[] = [];
    for (const { key } of await handle.env.list())
      try {
        values[key] = await handle.env.get(key);
      } catch (error) {
        unread.push(key);
        screen.print(`Warning: ${key} cannot be read: ${toFailure(error).message}`);
      }
    // For its owner only, and never over another file by itself.
    const options = { mode: 0o600, flag: flags.force ? 'w' : 'wx' };
    await writeFile(file, formatVariables(values), options).catch(
      refusing(`${file} cannot be written`),
    );
    const written = Object.keys(values);
    screen.print(`Wrote ${written.length} variables to ${file}`);
    return { data: { file, written, unread } };
  },

  async push(context, handle, [file = '.env']) {
    const text = await readFile(file, 'utf8').catch(refusing(`${file} cannot be read`));
    return change(context, handle, parseEnv(text) as Record<string, string>, { isAsked: true });
  },
};

/** Reads and changes the environment variables of one environment. */
export async function env(context: Context): Promise<Outcome> {
  const [name = '', ...words] = context.words;
  const action = ACTIONS[readName('action of temps-deploy env', name, ACTIONS)];
  return action(context, context.environment(), words);
}

/** Shows the plan, changes the variables, and deploys again if that was asked for. */
async function change(
  context: Context,
  handle: EnvironmentHandle,
  changes: VariableChanges,
  { isAsked = false } = {},
): Promise<Outcome> {
  const { flags, screen } = context;
  const { everywhere, redeploy, secret } = flags;
  const plan = await handle.env.plan(changes, { everywhere, secret });
  const { set, removed, unchanged, unknown, split } = plan;
  const print = (what: string, keys: readonly string[]): void => {
    if (keys.length > 0) screen.print(`${what}: ${keys.join(', ')}`);
  };
  print('To set', set);
  print('To remove', removed);
  print('Unchanged', unchanged);
  print('To set, though the server does not tell the present value', unknown);
  print('Shared with other environments, which keep theirs', split);
  const planned = { set, removed, unchanged, unknown, split };
  const isNeeded = set.length + removed.length + unknown.length > 0;
  if (isNeeded && isAsked && !(await confirm(context)))
    return { data: { ...planned, changed: [] } };
  // A change that has begun comes to its end: in the middle of it, a variable may be missing.
  context.heedSignals();
  const { changed } = await plan.apply();
  const data = { ...planned, changed };
  print('Changed', changed);
  if (!isNeeded) screen.print('There was nothing to change');
  if (!isNeeded && !plan.isRedeployDue) return { data };
  if (!redeploy) {
    screen.print(
      'The app that runs keeps its old values until the next deployment: add --redeploy',
    );
    return { data };
  }
  const what = 'Deploying once more what is live in';
  const outcome = await watch(context, what, handle.environment, (watching) =>
    handle.redeploy({ ...readWatching(flags), ...watching }),
  );
  return { ...outcome, data: { ...data, ...outcome.data } };
}

async function confirm({ ask, flags, screen }: Context): Promise<boolean> {
  if (flags.yes) return true;
  if (!ask) return refuseArguments('Nobody can be asked here. Add --yes to change the variables.');
  const answer = await ask('Change these variables?');
  if (!answer) screen.print('Nothing was changed');
  return answer;
}

/** The text of a `.env` file from which Node, dotenv and Docker read the same values. */
export function formatVariables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${quote(value)}\n`)
    .join('');
}

function quote(value: string): string {
  if (/^[\w./:@%+,-]*$/.test(value)) return value;
  const mark = ["'", '"', '`'].find((one) => !value.includes(one));
  return mark ? `${mark}${value}${mark}` : JSON.stringify(value);
}

/** Refuses a file for the error that it led to. */
function refusing(what: string) {
  return ({ code }: NodeJS.ErrnoException): never =>
    refuseArguments(
      code === 'EEXIST' ? `${what}, since it exists. Add --force.` : `${what}: ${code}.`,
    );
}
