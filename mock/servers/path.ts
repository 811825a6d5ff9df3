import type { OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { integerIssues } from './integers.ts';

/** The issues of a path on real servers, which read any number of a type: nothing has the id 0 or a negative one. */
export function pathIssues(
  operation: OperationName,
  params: Readonly<Record<string, string>>,
  issues: readonly SchemaIssue[],
): SchemaIssue[] {
  const wrong = integerIssues(operation, 'path', Object.entries(params));
  return [...wrong, ...issues.filter(({ message }) => !message.includes('expected at least'))];
}
