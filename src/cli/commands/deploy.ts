import type { Context, Outcome } from '../context.ts';
import { nameSource, readDeploy } from '../options.ts';
import { refuseArguments } from '../usage.ts';
import { watch } from '../watch.ts';

/** Deploys, and watches the deployment to its end. */
export async function deploy(context: Context): Promise<Outcome> {
  const { flags } = context;
  const handle = context.environment();
  const rollbackOnFailure = flags['rollback-on-failure'] && !flags['no-rollback'];
  const options = { ...readDeploy(flags), rollbackOnFailure };
  const wait = !flags['no-wait'];
  if (!wait && (rollbackOnFailure || options.liveCheck !== undefined))
    return refuseArguments(
      '--no-wait does not go with --live-check or --rollback-on-failure: both need the end.',
    );
  return watch(
    context,
    `Deploying ${nameSource(flags)} to`,
    handle.environment,
    (watching) => handle.deploy({ ...options, ...watching }),
    wait,
  );
}
