import { HOUR_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { createDsn } from '../../features/monitoring/dsns.ts';
import { recordError } from '../../features/monitoring/record-error.ts';

const ERRORS = [
  ['TypeError', (id: number) => `Cannot read properties of undefined (reading 'price') in item ${id}`],
  ['TimeoutError', (id: number) => `The request for order ${id} took too long`],
  ['ValidationError', (id: number) => `The voucher ${id} has expired`],
  ['NotFoundError', (id: number) => `There is no product ${id}`],
  ['SyntaxError', () => 'Unexpected token < in JSON'],
] as const;

/** A DSN for each production environment, and two weeks of errors in five groups each. */
export function seedErrors(context: MockContext): void {
  const { state, clock, random } = context;
  for (const { id, project_id } of state.environments.list((row) => row.is_main)) {
    const dsn = createDsn(context, project_id, { name: 'Production', environment_id: id });
    dsn.created_at = clock.iso(clock.now() - 31 * 24 * HOUR_MS);
    for (let hours = 14 * 24; hours > 0; hours -= random.int(1, 5)) {
      const [error_type, messageOf] = random.pick(ERRORS);
      const deployment = state.deployments
        .list((row) => row.environment_id === id && row.created_at <= clock.now() - hours * HOUR_MS)
        .at(-1);
      recordError(context, dsn, {
        error_type,
        message: messageOf(random.int(1, 9999)),
        deployment_id: deployment?.id ?? null,
        time: clock.now() - hours * HOUR_MS,
        data: {
          level: 'error',
          release: deployment?.commit_hash ?? null,
          request: { method: 'GET', url: random.pick(['/', '/checkout', '/search']) },
          stacktrace: [{ filename: 'app/server.js', function: 'handle', lineno: random.int(1, 400) }],
        },
      });
    }
    const [, second, third] = state.errorGroups.list((row) => row.project_id === project_id);
    if (second) Object.assign(second, { status: 'ignored' });
    if (third) Object.assign(third, { status: 'assigned', assigned_to: 'ada@example.com' });
  }
}
