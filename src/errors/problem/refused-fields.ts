import type { Problem } from './problem.ts';
import type { ValidationIssue } from '../validation-error.ts';

const MAX_ISSUES = 100;

/**
 * Plain-text messages of servers that refuse a request before a handler runs. Each has the field, the reason, or both.
 */
const TEXTS: readonly { place: string; pattern: RegExp }[] = [
  {
    place: 'body',
    pattern: /^Failed to (?:parse the request body as JSON|deserialize the JSON body into the target type): (.+)$/s,
  },
  { place: 'body', pattern: /^Failed to deserialize form(?: body)?: (.+)$/s },
  { place: 'query', pattern: /^Failed to deserialize query string: (.+)$/s },
  { place: 'path', pattern: /^Invalid URL: (.+)$/s },
];

const POSITION = / at line \d+ column \d+$/;
/** `deployment_config.replicas: invalid type`: a path, then the reason. */
const WITH_PATH = /^([A-Za-z_][\w-]*(?:\[\d+\]|\.[\w-]+)*): (.+)$/s;
const MISSING = /^(missing|unknown|duplicate) field `([^`]+)`/;
const PARAMETER = /^Cannot parse `([^`]+)` with value/;

/** The fields that a response refuses, if it names them. */
export function readRefusedFields({ body, extensions }: Problem): ValidationIssue[] {
  if (typeof body === 'string') return readText(body.trim());
  const { errors } = extensions;
  return Array.isArray(errors) ? errors.slice(0, MAX_ISSUES).flatMap(readMember) : [];
}

function readText(text: string): ValidationIssue[] {
  for (const { place, pattern } of TEXTS) {
    const reason = pattern.exec(text)?.[1]?.replace(POSITION, '');
    if (reason !== undefined) return [readReason(place, reason)];
  }
  return [];
}

function readReason(place: string, reason: string): ValidationIssue {
  const [, before = '', rest = reason] = WITH_PATH.exec(reason) ?? [];
  const path = before === '' ? [] : steps(before);
  const field = MISSING.exec(rest)?.[2] ?? PARAMETER.exec(rest)?.[1];
  return { path: [place, ...path, ...(field === undefined ? [] : [field])], message: rest };
}

/** An entry of `errors`: `{ path: 'body.name', message: 'is required' }`. */
function readMember(error: unknown): ValidationIssue[] {
  if (typeof error !== 'object' || error === null) return [];
  const { field, message, path = field } = error as { field?: unknown; message?: unknown; path?: unknown };
  if (typeof message !== 'string') return [];
  if (Array.isArray(path))
    return [{ path: path.map((step) => (typeof step === 'number' ? step : String(step))), message }];
  return [{ path: typeof path === 'string' && path !== '' ? steps(path) : [], message }];
}

function steps(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
