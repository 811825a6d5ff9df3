import type { SchemaIssue } from '../../contract/issue.ts';
import { problem, RefusedRequest } from '../../lib/http/problems.ts';

/** @throws a 400 that lists the issues, if there are any */
export function refuse(issues: readonly SchemaIssue[]): void {
  if (issues.length === 0) return;
  const detail = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new RefusedRequest('schema', problem('badRequest', detail, { errors: issues }));
}
