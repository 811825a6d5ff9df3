import type { ServerName } from '../../../servers/profile.ts';
import type { PlannedFailure } from '../rows.ts';
import { isNamed, listJobIds } from './plans.ts';

/** @throws {TypeError} that names the choices */
export function checkFailure(failure: PlannedFailure, server: ServerName): void {
  const { job, message, atLine, ...unknown } = failure;
  const ids = listJobIds(server);
  if (job !== undefined && !ids.some((job_id) => isNamed({ job_id }, job)))
    fail('job', job, `one of ${ids.join(', ')}`);
  if (message !== undefined && typeof message !== 'string') fail('message', message, 'text');
  if (atLine !== undefined && !(Number.isInteger(atLine) && atLine >= 1))
    fail('atLine', atLine, 'the number of a line, from 1');
  const [name] = Object.keys(unknown);
  if (name !== undefined) fail(name, Reflect.get(unknown, name), 'only job, message and atLine');
}

function fail(field: string, value: unknown, expected: string): never {
  throw new TypeError(`mock.deployments.failNext: ${field}: got ${JSON.stringify(value)}, expected ${expected}`);
}
