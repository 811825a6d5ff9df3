import { operationSpec, type OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { PAGE_PARAMETERS } from './lists/read-page.ts';

/** Parameters of the reference that real servers do not look at. */
const IGNORED: Partial<Record<OperationName, readonly string[]>> = {
  'envVars.getValue': ['environment_id'],
};

/** Times that real servers take as whole Unix seconds only. */
const UNIX_SECONDS: Partial<Record<OperationName, readonly string[]>> = {
  'deployments.getContainerLogs': ['start_date', 'end_date'],
  'deployments.getContainerLogsById': ['start_date', 'end_date'],
};

/** The query without what the server ignores, such as names that it does not know. */
export function knownQuery(operation: OperationName, search: URLSearchParams, isPaged: boolean): URLSearchParams {
  const names = new Set(operationSpec(operation).parameters.map(({ name }) => name));
  const ignored = new Set([...(IGNORED[operation] ?? []), ...(isPaged ? PAGE_PARAMETERS : [])]);
  return new URLSearchParams([...search].filter(([name]) => names.has(name) && !ignored.has(name)));
}

/** Values that the reference takes and real servers refuse. */
export function queryIssues(operation: OperationName, search: URLSearchParams): SchemaIssue[] {
  const wrong = (UNIX_SECONDS[operation] ?? []).filter((name) => !/^-?\d*$/.test(search.get(name) ?? ''));
  return wrong.map((name) => ({ path: `query.${name}`, message: `got "${search.get(name)}", expected an integer` }));
}
