import { checkOf, type SchemaCheck, type SchemaIssue } from '../../contract/check.ts';
import { operations } from '../../contract/contract.ts';
import { API_PREFIX } from '../route.ts';
import type { Delay, Fault, FaultEffect } from './fault.ts';

/** The longest delay of a timer in Node. */
const MAX_DELAY_MS = 2 ** 31 - 1;
/** By RFC 9110. */
export const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const milliseconds = { type: 'number', minimum: 0, maximum: MAX_DELAY_MS };
const delay = {
  anyOf: [milliseconds, { type: 'array', items: milliseconds, minItems: 2, maxItems: 2 }, { enum: ['infinite'] }],
};
const effects: Record<keyof FaultEffect, object> = {
  status: { type: 'integer', minimum: 200, maximum: 599 },
  headers: { type: 'object', additionalProperties: { type: 'string' } },
  body: {}, // Anything that JSON has.
  delay,
  drop: { enum: ['before', 'headers', 'body'] },
  malformed: { type: 'boolean' },
};
const matchers: Record<Exclude<keyof Fault, keyof FaultEffect>, object> = {
  operation: { type: 'string' },
  method: { type: 'string' },
  path: {}, // A string or a RegExp.
  times: { type: 'integer', minimum: 1 },
};

const checkSchemaOfEffects = checkMembers(effects);
const checkSchemaOfFault = checkMembers({ ...matchers, ...effects });
const checkDelay = checkOf(delay);

function checkMembers(properties: object): SchemaCheck {
  return checkOf({ type: 'object', properties, additionalProperties: false });
}

/** Returns what is wrong with the effects; an empty array if they are valid. */
export function checkEffects(effect: unknown, place: string): SchemaIssue[] {
  const issues = checkSchemaOfEffects(effect, place);
  return issues.length > 0 ? issues : checkCombination(effect as FaultEffect, place);
}

/** @throws {TypeError} that names the invalid field */
export function checkFault(fault: Fault): void {
  // A schema cannot allow Infinity.
  const checked = (fault as Fault | null)?.times === Infinity ? { ...fault, times: 1 } : fault;
  refuse('mock.faults.add', checkSchemaOfFault(checked, 'fault'));
  refuse('mock.faults.add', [...checkMatching(fault), ...checkCombination(fault, 'fault')]);
}

/** @throws {TypeError} */
export function checkLatency(latency: Delay | undefined): void {
  if (latency === undefined) return;
  refuse('createTempsMock', checkDelay(latency, 'latency'));
  refuse('createTempsMock', checkRange(latency, 'latency'));
}

/** What would match no call by mistake. */
function checkMatching({ operation, method, path }: Fault): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  const add = (field: keyof Fault, got: unknown, expected: string) =>
    issues.push({ path: `fault.${field}`, message: `got ${JSON.stringify(got)}, expected ${expected}` });
  if (operation !== undefined && !Object.hasOwn(operations, operation))
    add('operation', operation, 'an operation such as "projects.list"');
  if (method !== undefined && !METHODS.includes(method.toUpperCase()))
    add('method', method, `one of ${METHODS.join(', ')}`);
  if (path === undefined || path instanceof RegExp) return issues;
  if (typeof path !== 'string') add('path', path, 'a path or a RegExp');
  else if (!path.startsWith(`${API_PREFIX}/`)) add('path', path, `a path with its ${API_PREFIX}: "/api/projects"`);
  else if (/[?#]/.test(path)) add('path', path, 'a path without a query');
  else if (/[{}]/.test(path)) add('path', path, 'a path with its ids, or a RegExp for any of them');
  return issues;
}

/** Checks what the schemas of single fields cannot express. */
function checkCombination(
  { status, headers, body, delay, drop, malformed }: FaultEffect,
  place: string,
): SchemaIssue[] {
  const given = [status, headers, body, delay, drop, malformed].some((field) => field !== undefined);
  if (!given) return [{ path: place, message: `has no effect, expected one of ${Object.keys(effects).join(', ')}` }];
  const issues = [...checkRange(delay, `${place}.delay`), ...checkBody(body, `${place}.body`)];
  if (body !== undefined && status !== undefined && STATUSES_WITHOUT_BODY.has(status))
    issues.push({ path: `${place}.body`, message: `got a body, expected none with status ${status}` });
  try {
    void new Headers(headers);
  } catch (error) {
    issues.push({ path: `${place}.headers`, message: (error as Error).message });
  }
  return issues;
}

/** Refuses a body that cannot be sent, so that the line that adds the fault fails instead of a later call. */
function checkBody(body: unknown, path: string): SchemaIssue[] {
  if (body === undefined || typeof body === 'string') return [];
  try {
    const text = JSON.stringify(body) as string | undefined;
    if (text === undefined) return [{ path, message: `got a ${typeof body}, expected a string or a JSON value` }];
    JSON.parse(text);
    return [];
  } catch (error) {
    const [reason] = (error as Error).message.split('\n', 1);
    return [{ path, message: `got a value that cannot be sent as JSON (${reason})` }];
  }
}

function checkRange(delay: Delay | undefined, path: string): SchemaIssue[] {
  if (typeof delay !== 'object' || delay[0] <= delay[1]) return [];
  return [{ path, message: `got ${JSON.stringify(delay)}, expected the smaller number first` }];
}

function refuse(what: string, issues: readonly SchemaIssue[]): void {
  if (issues.length > 0)
    throw new TypeError(`${what}: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
}
