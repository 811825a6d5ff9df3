import { resolveRef, type Schema } from './contract.ts';
import { isWritableTime } from '../lib/time/iso-time.ts';

/** What is wrong with a value, and where: `body.environment_ids[0]`, `query.per_page`. */
export interface SchemaIssue {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks a value, and returns its issues: none if it fits.
 *
 * @param name what the value is called in the paths of issues, such as `body`
 */
export type SchemaCheck = (value: unknown, name: string) => SchemaIssue[];

/** Keywords that the contract uses, and that the types of `openapi-types` lack. */
type Keywords = Omit<Schema, 'type' | 'items'> & {
  readonly type?: string | readonly string[];
  readonly items?: object | boolean;
  readonly prefixItems?: readonly object[];
  readonly propertyNames?: object;
};

/** One run of a check: where it is in the value, and what it has found. */
interface Run {
  readonly at: (string | number)[];
  found: Finding[];
}

interface Finding {
  readonly path: string;
  readonly got: unknown;
  readonly expected: string;
  /** Whether the value was not there. */
  readonly isMissing?: true;
}

type Step = (value: unknown, run: Run) => void;

const DATE = /^(\d{4}-(?:0[1-9]|1[0-2])-)(?:0[1-9]|1\d|2[0-8]|(29|3[01]))$/;
/** By RFC 3339. JavaScript reads neither leap seconds nor a space in place of the `T`. */
const DATE_TIME = /^([^Tt]+)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  // A time has to be one that JavaScript can read and write again, so no year above 9999 in UTC.
  'date-time': (text) => {
    const day = DATE_TIME.exec(text)?.[1];
    return day !== undefined && isDate(day) && isWritableTime(text);
  },
};

/** How messages name what is expected. */
const FORMAT_WORDS: Readonly<Record<string, string>> = {
  'date-time': 'an ISO 8601 date and time such as 2026-01-15T12:00:00Z',
};

/** Limits the size of a response: every item of a long list may be wrong. */
const MAX_FINDINGS = 100;

const steps = new Map<object, Step>();
const checks = new Map<string, SchemaCheck>();

/** The check of a schema in the contract, by its JSON pointer (`#/components/schemas/Project`). All mocks share it. */
export function checkAt(place: string): SchemaCheck {
  let check = checks.get(place);
  if (!check) checks.set(place, (check = checkOf({ $ref: decodeURIComponent(place) })));
  return check;
}

/** The check of a schema. No code is generated, since the policy of a page or an edge worker may forbid it. */
export function checkOf(schema: object): SchemaCheck {
  const step = stepOf(schema);
  return (value, name) => {
    const run: Run = { at: [], found: [] };
    step(value, run);
    return run.found.length > 0 ? toIssues(run.found, name) : [];
  };
}

/** Schemas are made into functions once, and each when it is needed, since they refer to one another. */
function stepOf(declared: object): Step {
  const schema = resolveRef<Schema>(declared);
  return (value, run) => {
    let step = steps.get(schema);
    if (!step) steps.set(schema, (step = makeStep(schema)));
    step(value, run);
  };
}

function makeStep(schema: Keywords): Step {
  const all = [
    typeStep(schema),
    enumStep(schema),
    ...(schema.allOf ?? []).map(stepOf),
    choiceStep(schema),
    numberStep(schema),
    textStep(schema),
    listStep(schema),
    objectStep(schema),
  ].filter((step) => step !== undefined);
  if (all.length === 1) return all[0] as Step;
  return (value, run) => {
    for (const step of all) step(value, run);
  };
}

function typeStep({ type, format }: Keywords): Step | undefined {
  if (type === undefined) return undefined;
  const types = [type].flat();
  const tests = types.map((one) => TYPES[one]);
  const [first] = tests;
  const expected = types.map((one) => typeWords(one, format)).join(' or ');
  return (value, run) => {
    if (first?.(value) !== true && !tests.some((test) => test?.(value))) report(run, value, expected);
  };
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isObject,
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
};

function typeWords(type: string, format: string | undefined): string {
  if (type === 'null') return type;
  return FORMAT_WORDS[format ?? ''] ?? `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function enumStep({ enum: values }: Keywords): Step | undefined {
  if (!values) return undefined;
  const expected = `${values.length > 1 ? 'one of ' : ''}${values.map(printValue).join(', ')}`;
  return (value, run) => {
    if (!values.includes(value)) report(run, value, expected);
  };
}

/**
 * `anyOf` and `oneOf`. If no alternative fits, the findings are those of the alternatives whose type is the value's own:
 * of an object that may be null, they say what is wrong inside, and not that it is not null.
 */
function choiceStep({ anyOf, oneOf }: Keywords): Step | undefined {
  const declared = anyOf ?? oneOf;
  if (!declared) return undefined;
  const alternatives = declared.map(stepOf);
  const mayBeNull = declared.some((one) => 'type' in one && one.type === 'null');
  return (value, run) => {
    if (value === null && mayBeNull) return;
    const failures: Finding[][] = [];
    for (const step of alternatives) {
      const own: Run = { at: run.at, found: [] };
      step(value, own);
      if (own.found.length > 0) failures.push(own.found);
      else if (anyOf) return;
    }
    const fitting = alternatives.length - failures.length;
    if (fitting === 1) return;
    if (fitting > 1) return report(run, value, 'a value that fits exactly one of the alternatives');
    const here = pathOf(run);
    const inside = failures.filter((found) => found.every(({ path, isMissing }) => isMissing || path !== here));
    for (const finding of (inside.length > 0 ? inside : failures).flat()) add(run, finding);
  };
}

function numberStep({ minimum = -Infinity, maximum = Infinity }: Keywords): Step | undefined {
  if (minimum === -Infinity && maximum === Infinity) return undefined;
  return (value, run) => {
    if (typeof value !== 'number') return;
    if (value > maximum) report(run, value, `at most ${maximum}`);
    if (value < minimum) report(run, value, `at least ${minimum}`);
  };
}

/** Every text fits a format without a check: `binary`, and `uri-reference` of problems. */
function textStep({ format, pattern }: Keywords): Step | undefined {
  const fits = format === undefined ? undefined : FORMATS[format];
  const matcher = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  if (!fits && !matcher) return undefined;
  return (value, run) => {
    if (typeof value !== 'string') return;
    if (fits?.(value) === false) report(run, value, FORMAT_WORDS[format ?? ''] ?? `a string of format ${format}`);
    if (matcher?.test(value) === false) report(run, value, `a value that matches ${pattern}`);
  };
}

/** Whether the day exists. Days up to the 28th exist in every month. */
function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found?.[2]) return found !== null;
  return new Date(Date.parse(`${text}T00:00:00Z`)).getUTCDate() === Number(found[2]);
}

function listStep({ items = true, prefixItems = [], minItems = 0, maxItems = Infinity }: Keywords): Step | undefined {
  const first = prefixItems.map(stepOf);
  const rest = typeof items === 'object' ? stepOf(items) : undefined;
  if (!rest && first.length === 0 && minItems === 0 && maxItems === Infinity) return undefined;
  return (value, run) => {
    if (!Array.isArray(value)) return;
    if (value.length > maxItems) report(run, value, `at most ${maxItems} items`);
    if (value.length < minItems) report(run, value, `at least ${minItems} items`);
    for (let index = 0; index < value.length; index++) {
      const step = first[index] ?? rest;
      if (step) inside(step, value[index], index, run);
    }
  };
}

function objectStep(schema: Keywords): Step | undefined {
  const { required = [], properties = {}, additionalProperties: others = true, propertyNames } = schema;
  const members = Object.entries(properties).map(([name, member]) => [name, stepOf(member)] as const);
  const ofNames = propertyNames && stepOf(propertyNames);
  const unknown = ['no such name', ...(members.length > 0 ? [`only ${Object.keys(properties).join(', ')}`] : [])].join(
    ', ',
  );
  const ofOthers = typeof others === 'object' ? stepOf(others) : undefined;
  if (members.length === 0 && required.length === 0 && others === true && !ofNames) return undefined;
  return (value, run) => {
    if (!isObject(value)) return;
    for (const name of required)
      if (ownMember(value, name) === undefined)
        add(run, { path: pathOf(run, name), got: undefined, expected: 'a value', isMissing: true });
    for (const [name, step] of members) {
      const member = ownMember(value, name);
      if (member !== undefined) inside(step, member, name, run);
    }
    if (others === true && !ofNames) return;
    for (const name of Object.keys(value)) {
      if (ofNames) inside(ofNames, name, name, run);
      if (Object.hasOwn(properties, name)) continue;
      if (ofOthers) inside(ofOthers, value[name], name, run);
      else if (others === false) add(run, { path: pathOf(run, name), got: value[name], expected: unknown });
    }
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a library has added to `Object.prototype` is no member of a body. */
function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const member = value[name];
  return member === undefined || Object.hasOwn(value, name) ? member : undefined;
}

function inside(step: Step, value: unknown, key: string | number, run: Run): void {
  run.at.push(key);
  step(value, run);
  run.at.pop();
}

function report(run: Run, got: unknown, expected: string): void {
  add(run, { path: pathOf(run), got, expected });
}

function add(run: Run, finding: Finding): void {
  if (run.found.length < MAX_FINDINGS) run.found.push(finding);
}

/** The path below the value's name: `.steps[0].name`. */
function pathOf({ at }: Run, member?: string): string {
  const keys = member === undefined ? at : [...at, member];
  return keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
}

/** One issue for each path, with all that is expected there. */
function toIssues(found: readonly Finding[], name: string): SchemaIssue[] {
  const expectedAt = new Map<string, { got: string; expected: Set<string> }>();
  for (const { path, got, expected, isMissing } of found) {
    const entry = expectedAt.get(path) ?? { got: isMissing ? 'nothing' : printValue(got), expected: new Set() };
    entry.expected.add(expected);
    expectedAt.set(path, entry);
  }
  return [...expectedAt].map(([path, { got, expected }]) => ({
    path: `${name}${path}`,
    message: `got ${got}, expected ${[...expected].join(' or ')}`,
  }));
}

function printValue(value: unknown): string {
  // In JSON, NaN and Infinity would be null.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
