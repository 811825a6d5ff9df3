import { HOUR_MS, SECOND_MS } from '../lib/time/duration.ts';
import type { MockContext } from '../state/context.ts';
import { createDeployment } from '../features/deployments/model/create.ts';
import type { DeploymentRow } from '../features/deployments/rows.ts';
import { withDefaults, type Fields, type Finder } from './fields.ts';

/** The possible statuses, and how long ago a deployment with that status was created. */
const AGES_MS = {
  pending: 0,
  running: 2 * SECOND_MS,
  completed: HOUR_MS,
  failed: HOUR_MS,
  cancelled: HOUR_MS,
  paused: 2 * SECOND_MS,
} as const;

/** A status with which a deployment can be built. */
export type BuiltStatus = keyof typeof AGES_MS;

/** The fields of a new deployment; the others get defaults. */
export interface DeploymentFields extends Fields<DeploymentRow> {
  /** The current status. A deployment that is not finished continues as the clock advances. @default 'completed' */
  status?: BuiltStatus | undefined;
}

/** @throws {TypeError} for an unknown status */
export function buildDeployment(
  context: MockContext,
  find: Finder,
  { status = 'completed', ...fields }: DeploymentFields = {},
): DeploymentRow {
  if (!Object.hasOwn(AGES_MS, status))
    throw new TypeError(
      `mock.build.deployment: status: got ${JSON.stringify(status)}, expected one of ${Object.keys(AGES_MS).join(', ')}`,
    );
  const { state, clock } = context;
  const environment = find.environment(fields);
  // Planned failures apply to deployments that are started through the API: creating this row must not use one up.
  const planned = state.plannedFailures.splice(0);
  const row = createDeployment(context, environment, {
    source_type: fields.source_type ?? 'git',
    branch: environment.branch,
    created_at: fields.created_at ?? clock.now() - AGES_MS[status],
  });
  state.plannedFailures.push(...planned);
  if (status === 'failed') row.failure = { message: 'npm run build exited with code 1' };
  if (status === 'cancelled') row.cancelled_at = row.created_at + 2 * SECOND_MS;
  if (status === 'paused') row.pauses = [{ from: clock.now(), to: null }];
  return Object.assign(row, withDefaults(row, { ...fields, ...ownIds(row) }));
}

function ownIds({ project_id, environment_id }: DeploymentRow) {
  return { project_id, environment_id };
}
