import type { Context, Outcome } from '../context.ts';
import { sourceOf } from '../deployments.ts';
import { readNumber, readWatching } from '../options.ts';
import { watch } from '../watch.ts';

/** Goes back to an earlier deployment, and watches the rollback to its end. */
export async function rollback(context: Context): Promise<Outcome> {
  const { flags, screen } = context;
  const handle = context.environment();
  const id = flags.to === 'previous' ? undefined : readNumber('to', flags);
  const options = { to: id ?? ('previous' as const), ...readWatching(flags) };
  if (!flags['dry-run'])
    return watch(context, 'Rolling back', handle.environment, (watching) =>
      handle.rollback({ ...options, ...watching }),
    );
  const live = await handle.current();
  const target = await handle.rollback({ ...options, dryRun: true });
  const from = live ? `deployment ${live.id} (${sourceOf(live)})` : 'nothing';
  screen.print(
    `Would roll back from ${from} to deployment ${target.id} (${sourceOf(target)}). Nothing was changed`,
  );
  return { data: { from: live?.id ?? null, to: target.id } };
}
