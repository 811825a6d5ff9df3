import { checkOf, type SchemaCheck, type SchemaIssue } from '../../contract/check.ts';
import { operations } from '../../contract/contract.ts';
import type { Delay, Fault, FaultEffect } from './fault.ts';

/** The longest delay of a timer in Node. */
const MAX_DELAY_MS = 2 ** 31 - 1;
/** By RFC 9110. */
export const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

const milliseconds = { type: 'number', minimum: 0, maximum: MAX_DELAY_MS };
const delay = {
  anyOf: [
    milliseconds,
    { type: 'array', items: milliseconds, minItems: 2, maxItems: 2 },
    { enum: ['infinite'] },
  ],
};
const effects: Record<keyof FaultEffect, object> = {
  status: { type: 'integer', minimum: 200, maximum: 599 },
  headers: { type: 'object', additionalProperties: { type: 'string' } },
  body: {},
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
    issues.push({
      path: `fault.${field}`,
      message: `got ${JSON.stringify(got)}, expected ${expected}`,
    });
  if (operation !== undefined && !Object.hasOwn(operations, operation))
    add('operation', operation, 'an operation such as "projects.list"');
  if (method !== undefined && !/^(get|head|post|put|patch|delete|options)$/i.test(method))
    add('method', method, 'a method such as GET');
  const isPattern = path === undefined || path instanceof RegExp;
  if (!isPattern && !(typeof path === 'string' && /^\/api\/[^?#{}]*$/.test(path)))
    add('path', path, 'a path such as "/api/projects/1", without a query, or a RegExp');
  return issues;
}

/** Checks what the schemas of single fields cannot express. */
function checkCombination(effect: FaultEffect, place: string): SchemaIssue[] {
  const names = Object.keys(effects) as (keyof FaultEffect)[];
  if (names.every((name) => effect[name] === undefined))
    return [{ path: place, message: `has no effect, expected one of ${names.join(', ')}` }];
  const { status = 200, body, delay } = effect;
  const issues = [...checkRange(delay, `${place}.delay`), ...checkSendable(effect, place)];
  if (body !== undefined && STATUSES_WITHOUT_BODY.has(status))
    issues.push({
      path: `${place}.body`,
      message: `got a body, expected none with status ${status}`,
    });
  return issues;
}

/** What cannot be sent would look to the app like a server that is not there. */
function checkSendable({ headers = {}, body }: FaultEffect, place: string): SchemaIssue[] {
  const issues = Object.entries(headers).flatMap(([name, value]): SchemaIssue[] => {
    const problem = failureOf(() => new Headers({ [name]: value }));
    return problem === undefined ? [] : [{ path: `${place}.headers`, message: problem }];
  });
  const problem = failureOf(() => {
    if (body !== undefined && JSON.stringify(body) === undefined)
      throw new TypeError(`got a ${typeof body}, expected text or JSON`);
  });
  return problem === undefined ? issues : [...issues, { path: `${place}.body`, message: problem }];
}

function failureOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function checkRange(delay: Delay | undefined, path: string): SchemaIssue[] {
  if (typeof delay !== 'object' || delay[0] <= delay[1]) return [];
  return [{ path, message: `got ${JSON.stringify(delay)}, expected the smaller number first` }];
}

function refuse(what: string, issues: readonly SchemaIssue[]): void {
  if (issues.length > 0)
    throw new TypeError(
      `${what}: ${issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
}
