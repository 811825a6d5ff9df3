import { operationSpec, type OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';
import {
  bodyIntegerIssues,
  handlerIssues,
  missingMembers,
  withoutIgnored,
  spellingIssues,
  withoutNull,
} from '../servers/bodies/input.ts';
import { ruleIssues } from '../servers/bodies/rules.ts';
import { readSpelling } from '../servers/bodies/spelling.ts';
import { unknownVariants, unreadableEnums } from '../servers/bodies/variants.ts';
import type { ServerName } from '../servers/profile.ts';
import type { Received } from './receive.ts';
import { isNestedTooDeep } from './validation/nesting.ts';
import { refuse } from './validation/refuse.ts';
import { unknownNameWarning, unknownQueryNames } from './validation/unknown-names.ts';
import { bodyTooLarge, parseJsonBody, readKnownBody, readMediaType, validateBody } from './validation/validate-body.ts';
import type { Warnings } from './warnings.ts';

interface BodyOptions {
  readonly server: ServerName;
  readonly maxBytes: number;
  readonly strict: boolean;
  readonly warnings: Warnings;
}

interface ReadBody {
  readonly value: unknown;
  /** What a real server notices only after it has checked the permission. */
  readonly late: readonly SchemaIssue[];
}

/**
 * Validates the body, and returns it without unknown members. Unknown names in the query or body are refused if the mock
 * is strict; otherwise they become warnings.
 *
 * @param issues those of the path and query, which are reported together with those of the body
 * @throws {MockProblem} if the body or one of the other parts is invalid
 */
export function readBody(
  { server, maxBytes, strict, warnings }: BodyOptions,
  { request, url, text, isTooLarge, isUtf8 }: Received,
  operation: OperationName,
  issues: readonly SchemaIssue[],
): ReadBody {
  const isReal = server !== 'reference';
  const type = readMediaType(operation, request, isReal);
  if (isTooLarge) throw bodyTooLarge(maxBytes);
  // Real servers parse a body that is missing, too.
  const isParsed = text || (isReal && operationSpec(operation).body?.required);
  const isJson = type === 'application/json';
  if (isReal && isJson && !isUtf8) refuse([{ path: 'body', message: 'invalid unicode code point' }]);
  const spelling = readSpelling(isReal && isJson && !isNestedTooDeep(text ?? '') ? (text ?? '') : '');
  const sent = isParsed && isJson ? parseJsonBody((text ?? '').slice(0, spelling.end)) : text;
  const body = isReal ? withoutIgnored(server, operation, sent) : sent;
  const issuesOfBody = validateBody(operation, type, body);
  const invalid = isReal ? withoutNull(issuesOfBody) : issuesOfBody;
  const late = isReal ? handlerIssues(operation, invalid) : [];
  refuse([
    ...issues,
    ...(isReal
      ? [
          ...spellingIssues(operation, body, spelling),
          ...unreadableEnums(operation, invalid),
          ...bodyIntegerIssues(operation, body, spelling),
        ]
      : []),
    ...invalid.filter((issue) => !late.includes(issue)),
    ...(isReal ? [...missingMembers(server, operation, body), ...unknownVariants(server, operation, body)] : []),
  ]);
  // Real servers parse what follows the body only after they have read it.
  if (spelling.end !== undefined && /[^ \t\r\n]/.test((text ?? '').slice(spelling.end)))
    refuse([{ path: 'body', message: 'trailing characters' }]);
  const { value, unknown } = readKnownBody(operation, type, body);
  const unknownInQuery = unknownQueryNames(server, operation, url.searchParams).map((name) => `query.${name}`);
  // Real servers want the preset among its options, where the contract has none. The client sends it to any.
  const unknownInBody = unknown.filter((path) => path !== 'body.preset_config.preset');
  const unknownNames = [...unknownInQuery, ...unknownInBody];
  if (strict) refuse(unknownNames.map((path) => ({ path, message: 'got a value, expected no such name' })));
  for (const path of unknownNames) warnings.add(unknownNameWarning(operation, path));
  return { value, late: isReal ? [...late, ...ruleIssues(server, operation, body)] : late };
}
