import { operations, type Schema } from '../../contract/contract.ts';
import { formatSchemaErrors, type SchemaIssue } from '../../contract/format-schema-errors.ts';
import { compileValidator } from '../../contract/validators.ts';
import { checkMatching } from './check-path.ts';
import { isNestedTooDeep, MAX_NESTING } from '../validation/nesting.ts';
import type { Delay, Fault, FaultEffect } from './fault.ts';

/** The longest delay of a timer in Node. */
const MAX_DELAY_MS = 2 ** 31 - 1;
/** By RFC 9110. */
export const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

const milliseconds: Schema = { type: 'number', minimum: 0, maximum: MAX_DELAY_MS };
const delay: Schema = {
  anyOf: [milliseconds, { type: 'array', items: milliseconds, minItems: 2, maxItems: 2 }, { const: 'infinite' }],
};
const effects: Record<keyof FaultEffect, Schema> = {
  status: { type: 'integer', minimum: 200, maximum: 599 },
  headers: { type: 'object', additionalProperties: { type: 'string' } },
  body: {},
  delay,
  drop: { enum: ['before', 'headers', 'body'] },
  malformed: { type: 'boolean' },
};
const matchers: Record<Exclude<keyof Fault, keyof FaultEffect>, Schema> = {
  operation: { type: 'string' },
  method: { type: 'string' },
  path: {}, // A string or a RegExp: see check-path.ts.
  times: { type: 'integer', minimum: 1 },
};

const checks = new Map<Schema, ReturnType<typeof compileValidator>>();
const forEffects: Schema = { type: 'object', properties: effects, additionalProperties: false };
const forFaults: Schema = {
  type: 'object',
  properties: { ...matchers, ...effects },
  additionalProperties: false,
};

/** Returns what is wrong with the effects; an empty array if they are valid. */
export function checkEffects(effect: unknown, place: string): SchemaIssue[] {
  const issues = failures(forEffects, effect, place);
  return issues.length > 0 ? issues : checkCombination(effect as FaultEffect, place);
}

/** @throws {TypeError} that names the invalid field */
export function checkFault(fault: Fault | null): void {
  // A schema cannot allow Infinity.
  const checked = fault?.times === Infinity ? { ...fault, times: 1 } : fault;
  refuse('mock.faults.add', failures(forFaults, checked, 'fault'));
  const { operation } = fault as Fault;
  if (operation !== undefined && !Object.hasOwn(operations, operation))
    refuse('mock.faults.add', [
      {
        path: 'fault.operation',
        message: `got ${JSON.stringify(operation)}, expected an operation such as "projects.list"`,
      },
    ]);
  refuse('mock.faults.add', [...checkMatching(fault as Fault), ...checkCombination(fault as Fault, 'fault')]);
}

/** @throws {TypeError} */
export function checkLatency(latency: Delay | undefined): void {
  if (latency === undefined) return;
  refuse('createTempsMock', failures(delay, latency, 'latency'));
  refuse('createTempsMock', checkRange(latency, 'latency'));
}

function failures(schema: Schema, value: unknown, place: string): SchemaIssue[] {
  let check = checks.get(schema);
  if (!check) checks.set(schema, (check = compileValidator(schema)));
  return check(value) ? [] : formatSchemaErrors(check.errors ?? [], place);
}

/** Checks what the schemas of single fields cannot express. */
function checkCombination(
  { status, headers, body, delay, drop, malformed }: FaultEffect,
  place: string,
): SchemaIssue[] {
  const given = [status, headers, body, delay, drop, malformed].some((field) => field !== undefined);
  if (!given) return [{ path: place, message: `has no effect, expected one of ${Object.keys(effects).join(', ')}` }];
  const issues = [...checkRange(delay, `${place}.delay`), ...checkJson(body, `${place}.body`)];
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
function checkJson(body: unknown, path: string): SchemaIssue[] {
  if (body === undefined || typeof body === 'string') return [];
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (error) {
    const { message } = error as Error;
    return [{ path, message: `got a value that cannot be converted to JSON (${message.split('\n', 1)[0]})` }];
  }
  if (text === undefined) return [{ path, message: `got a ${typeof body}, expected a string or a JSON value` }];
  if (!isNestedTooDeep(text)) return [];
  return [{ path, message: `got JSON that is nested more than ${MAX_NESTING} levels deep` }];
}

function checkRange(delay: Delay | undefined, path: string): SchemaIssue[] {
  if (typeof delay !== 'object' || delay[0] <= delay[1]) return [];
  return [{ path, message: `got ${JSON.stringify(delay)}, expected the smaller number first` }];
}

function refuse(what: string, issues: readonly SchemaIssue[]): void {
  if (issues.length > 0)
    throw new TypeError(`${what}: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
}
