import type { ErrorObject } from 'ajv/dist/2020.js';
import type { SchemaIssue } from './issue.ts';

export type { SchemaIssue };

/** Limits the size of the response: every item of a long list may be invalid. */
const MAX_ISSUES = 100;

/** @param place what was validated: `body`, `query`, `path` or `response` */
export function formatSchemaErrors(errors: readonly ErrorObject[], place: string): SchemaIssue[] {
  const byPath = new Map<string, { got: string; expected: Set<string> }>();
  for (const error of errors) {
    // Each alternative has reported an error of its own; this one only says that none matches.
    if (['anyOf', 'oneOf', 'if'].includes(error.keyword) && errors.length > 1) continue;
    const [path, got] = locateError(error, place);
    if (byPath.size === MAX_ISSUES && !byPath.has(path)) break;
    const entry = byPath.get(path) ?? { got, expected: new Set() };
    entry.expected.add(expectedValue(error));
    byPath.set(path, entry);
  }
  return [...byPath].map(([path, { got, expected }]) => ({
    path,
    message: `got ${got}, expected ${[...expected].join(' or ')}`,
  }));
}

function locateError(error: ErrorObject, place: string): [path: string, got: string] {
  const path =
    place +
    error.instancePath
      .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
      .replaceAll('/', '.')
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
  if (error.keyword === 'required') return [`${path}.${String(error.params['missingProperty'])}`, 'nothing'];
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
    const name = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
    return [`${path}.${name}`, printValue((error.data as Record<string, unknown> | undefined)?.[name])];
  }
  return [path, printValue(error.data)];
}

function expectedValue({ keyword, params, message, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'a value';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'no such name';
    case 'type':
      return typeWords([params['type'] as string | string[]].flat(), parentSchema as { format?: string } | undefined);
    case 'enum':
      return `one of ${(params['allowedValues'] as unknown[]).map(printValue).join(', ')}`;
    case 'const':
      return printValue(params['allowedValue']);
    case 'format':
      return FORMAT_WORDS[params['format'] as string] ?? `a string of format ${params['format']}`;
    case 'minimum':
      return `at least ${params['limit']}`;
    case 'maximum':
      return `at most ${params['limit']}`;
    default:
      return `a value that ${message ?? 'fits the contract'}`;
  }
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  'date-time': 'an ISO 8601 date and time such as 2026-01-15T12:00:00Z',
  email: 'an e-mail address',
  uri: 'an absolute URL',
  uuid: 'a UUID',
};

function typeWords(types: readonly string[], schema: { format?: string } | undefined): string {
  const format = schema?.format && FORMAT_WORDS[schema.format];
  return types
    .map((type) => (type === 'null' ? 'null' : (format ?? `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`)))
    .join(' or ');
}

function printValue(value: unknown): string {
  // In JSON, NaN and Infinity would be null.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
