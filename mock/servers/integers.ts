import { isIntegerSchema } from '../contract/coerce.ts';
import { operationSpec, type OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/issue.ts';

/** A type of Rust, in which real servers read an integer. */
export type IntegerType = `${'i' | 'u'}${8 | 16 | 32 | 64}`;

/** The integers that are not an `i32`, by operation and place; the first match counts. Both servers have the same. */
const TYPES: readonly (readonly [where: RegExp, type: IntegerType])[] = [
  [/difficulty$/, 'u8'],
  [/^performance.* body\.|query\.status_code$/, 'i16'],
  [/(smtp_port|smtp_credentials\.port|host_port)$/, 'u16'],
  [/(_size_min|_size_max|event_id|max_runtime_secs)$/, 'i64'],
  [/(timeout_secs|agent_sandbox\.memory_limit_mb|scrape_interval_secs|alert\.check\w+)$/, 'u64'],
  [/^platform\.updateSettings |rateLimiting|body\.(screen|viewport|colorDepth)/, 'u32'],
];

const OF_32_BITS = 'i32';

export function integerType(operation: OperationName, place: string): IntegerType {
  return TYPES.find(([where]) => where.test(`${operation} ${place}`))?.[1] ?? OF_32_BITS;
}

export function fitsInto(type: IntegerType, value: bigint): boolean {
  const bits = Number(type.slice(1));
  return (type.startsWith('u') ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value)) === value;
}

/** Why a text in a path or query is no integer of the type; `undefined` if it is one. */
export function integerFailure(type: IntegerType, text: string): string | undefined {
  if (text === '') return 'cannot parse integer from empty string';
  if (!(type.startsWith('u') ? /^\+?\d+$/ : /^[+-]?\d+$/).test(text)) return 'invalid digit found in string';
  if (fitsInto(type, BigInt(text))) return undefined;
  return `number too ${text.startsWith('-') ? 'small' : 'large'} to fit in target type`;
}

/** The issue of a text in a path or query that is no integer of the type. */
export function integerIssue(path: string, text: string, type: IntegerType): SchemaIssue | undefined {
  const isInteger = integerFailure(type, text) === undefined;
  return isInteger ? undefined : { path, message: `got ${JSON.stringify(text)}, expected ${type}` };
}

/** The issues of the texts in a path or query that are no integers of their types. */
export function integerIssues(
  operation: OperationName,
  place: 'path' | 'query',
  texts: Iterable<readonly [name: string, text: string]>,
): SchemaIssue[] {
  const { parameters } = operationSpec(operation);
  const names = new Set(
    parameters.filter((one) => one.in === place && isIntegerSchema(one.schema)).map(({ name }) => name),
  );
  return Array.from(texts).flatMap(([name, text]) => {
    const path = `${place}.${name}`;
    return names.has(name) ? (integerIssue(path, text, integerType(operation, path)) ?? []) : [];
  });
}
