import { connect, findHandle, type Context, type Outcome } from '../context.ts';
import { readWatching } from '../options.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from './deploy.ts';
import { sourceOf } from './status.ts';

/** Goes back to an earlier deployment, and watches the rollback to its end. */
export async function rollback(context: Context): Promise<Outcome> {
  const { isOn, screen, text } = context;
  const temps = connect(context);
  const handle = findHandle(context, temps);
  const to = readTarget(text('to') ?? 'previous');
  const options = { to, ...readWatching(context) };
  if (!isOn('dry-run')) {
    const title = `Rolling back ${handle.project}, ${handle.environment}, on ${temps.baseUrl}`;
    return watch(context, title, (watching) => handle.rollback({ ...options, ...watching }));
  }
  const live = await handle.current();
  const target = await handle.rollback({ ...options, dryRun: true });
  const from = live ? `deployment ${live.id} (${sourceOf(live)})` : 'nothing';
  screen.print(
    `Would roll back from ${from} to deployment ${target.id} (${sourceOf(target)}). Nothing was changed`,
  );
  return { data: { from: live?.id ?? null, to: target.id } };
}

function readTarget(text: string): number | 'previous' {
  if (text === 'previous') return text;
  if (/^\d+$/.test(text)) return Number(text);
  return refuseArguments(
    `--to takes the id of a deployment or previous, not ${JSON.stringify(text)}.`,
  );
}
