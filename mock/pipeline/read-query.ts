import type { OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { problem } from '../lib/http/problems.ts';
import { listFormat } from '../servers/lists/formats.ts';
import { pageValues, readPage, type WantedPage } from '../servers/lists/read-page.ts';
import type { RealServerName, ServerName } from '../servers/profile.ts';
import { knownQuery, negativePage, queryIssues, withoutSwappedDates } from '../servers/query.ts';
import { DroppedConnection } from './faults/fault.ts';
import { clampQuery, validateQuery } from './validation/validate-parameters.ts';

interface ReadQuery {
  readonly values: Record<string, unknown>;
  readonly issues: readonly SchemaIssue[];
  /** The requested page, on a real server. */
  readonly page?: WantedPage;
}

/** Reads the query by the rules of the contract or of a real server. */
export function readQuery(server: ServerName, operation: OperationName, search: URLSearchParams): ReadQuery {
  return server === 'reference' ? validateQuery(operation, search) : readRealQuery(server, operation, search);
}

function readRealQuery(server: RealServerName, operation: OperationName, search: URLSearchParams): ReadQuery {
  const format = listFormat(server, operation);
  const known = knownQuery(server, operation, search, format !== undefined);
  const { values: given, issues } = validateQuery(operation, known);
  const negative = negativePage(operation, search);
  if (negative === 'fail') throw problem('internal', 'Database error');
  if (negative === 'drop') throw new DroppedConnection();
  const values = withoutSwappedDates(operation, clampQuery(operation, given));
  const all = [...issues.filter(({ message }) => !isClamped(message)), ...queryIssues(operation, search)];
  if (!format) return { values, issues: all };
  const page = readPage(format, search);
  if (page === 'drop') throw new DroppedConnection();
  if ('got' in page)
    return {
      values,
      issues: [...all, { path: `query.${page.name}`, message: `got "${page.got}", expected an integer` }],
    };
  return { values: { ...values, ...pageValues(operation, page) }, issues: all, page };
}

/** A number outside its bounds is not an error, since real servers clamp it. */
function isClamped(message: string): boolean {
  return /expected at (least|most)/.test(message);
}
