import type { OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import { problem } from '../lib/http/problems.ts';
import { listFormat } from '../servers/lists/formats.ts';
import { listFailure, type ListFailure } from '../servers/lists/failures.ts';
import { pageValues, readPage, type BrokenPage, type WantedPage } from '../servers/lists/read-page.ts';
import type { RealServerName, ServerName } from '../servers/profile.ts';
import { integerIssues } from '../servers/integers.ts';
import { isIgnored, knownQuery, queryIssues, usedValues, withoutSwappedDates } from '../servers/query.ts';
import { DroppedConnection } from './faults/fault.ts';
import { clampQuery, validateQuery } from './validation/validate-parameters.ts';

interface ReadQuery {
  readonly values: Record<string, unknown>;
  readonly issues: readonly SchemaIssue[];
  /** The requested page, on a real server. */
  readonly page?: WantedPage;
  /** What the handler does with a page that it cannot read. */
  readonly broken?: BrokenPage;
  /** What the handler does after it has found what is listed. */
  readonly failure?: ListFailure;
}

/** Reads the query by the rules of the contract or of a real server. */
export function readQuery(server: ServerName, operation: OperationName, search: URLSearchParams): ReadQuery {
  return server === 'reference' ? validateQuery(operation, search) : readRealQuery(server, operation, search);
}

function readRealQuery(server: RealServerName, operation: OperationName, search: URLSearchParams): ReadQuery {
  const format = listFormat(server, operation);
  const known = knownQuery(server, operation, search, format !== undefined);
  const { values: given, issues } = validateQuery(operation, known);
  const values = usedValues(operation, withoutSwappedDates(clampQuery(operation, given)));
  const all = [
    ...integerIssues(operation, 'query', known),
    ...issues.filter((issue) => !isClamped(issue) && !isIgnored(operation, issue)),
    ...queryIssues(operation, search),
  ];
  const failure = listFailure(server, operation, search);
  if (!format) return { values, issues: all, ...(failure && { failure }) };
  const page = readPage(format, search);
  if (page === 'drop') return { values, issues: all, broken: page };
  if ('path' in page) return { values, issues: [page, ...all] };
  return { values: { ...values, ...pageValues(operation, page) }, issues: all, page };
}

/** A number outside its bounds is not an error, since real servers clamp it. */
function isClamped({ message }: SchemaIssue): boolean {
  return /expected at (least|most)/.test(message);
}

/** Fails as the handler of a list does. */
export function failInList(failure: ListFailure | undefined): void {
  if (failure === 'drop') throw new DroppedConnection();
  if (failure === 'fail') throw problem('internal', 'Database error');
}
