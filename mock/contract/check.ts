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

/** The keywords that the contract uses, and that the types of `openapi-types` partly lack. */
type Keywords = Omit<Schema, 'type' | 'items'> & {
  readonly type?: string | readonly string[];
  readonly items?: object | boolean;
  readonly prefixItems?: readonly object[];
  readonly propertyNames?: object;
};

/** One run of a check: where it is in the value, and what it has found. */
interface Run {
  readonly at: (string | number)[];
  readonly found: Finding[];
}

interface Finding {
  readonly path: string;
  /** `undefined` for what is missing. */
  readonly got: unknown;
  readonly expected: string;
}

/** Limits the size of a response: every item of a long list may be wrong. */
const MAX_FINDINGS = 100;

/** The check of a schema in the contract, by its JSON pointer (`#/components/schemas/Project`). */
export function checkAt(place: string): SchemaCheck {
  return checkOf({ $ref: decodeURIComponent(place) });
}

/**
 * The check of a schema. No code is generated, since the policy of a page or an edge worker may
 * forbid it.
 */
export function checkOf(schema: object): SchemaCheck {
  return (value, name) => {
    const run: Run = { at: [], found: [] };
    visit(schema, value, run);
    return toIssues(run.found, name);
  };
}

function visit(declared: object, value: unknown, run: Run): void {
  const schema: Keywords = resolveRef<Schema>(declared);
  const { type, enum: values, anyOf, oneOf, allOf } = schema;
  if (type !== undefined && !isOfType(value, type)) report(run, value, typeWords(schema));
  if (values && !values.includes(value))
    report(run, value, `${values.length > 1 ? 'one of ' : ''}${values.map(printValue).join(', ')}`);
  if (allOf) for (const part of allOf) visit(part, value, run);
  if (anyOf) visitChoices(anyOf, value, run, false);
  if (oneOf) visitChoices(oneOf, value, run, true);

  if (typeof value === 'string') visitText(schema, value, run);
  else if (typeof value === 'number') visitNumber(schema, value, run);
  else if (Array.isArray(value)) visitItems(schema, value, run);
  else if (isObject(value)) visitMembers(schema, value, run);
}

function visitAt(key: string | number, schema: object, value: unknown, run: Run): void {
  run.at.push(key);
  visit(schema, value, run);
  run.at.pop();
}

function isOfType(value: unknown, type: string | readonly string[]): boolean {
  return typeof type === 'string'
    ? TYPES[type]?.(value) === true
    : type.some((one) => TYPES[one]?.(value));
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TIME_WORDS = 'an ISO 8601 date and time such as 2026-01-15T12:00:00Z';

function typeWords({ type = [], format }: Keywords): string {
  const words = [type].flat().map((one) => {
    if (one === 'null') return one;
    return format === 'date-time' ? TIME_WORDS : `${/^[aio]/.test(one) ? 'an' : 'a'} ${one}`;
  });
  return words.join(' or ');
}

/**
 * If no alternative fits, the findings are those of the alternatives whose type is the value's own:
 * of an object that may be null, they say what is wrong inside, and not that it is not null.
 */
function visitChoices(
  choices: readonly object[],
  value: unknown,
  { at, found }: Run,
  isOnlyOne: boolean,
): void {
  if (value === null && choices.some((one) => 'type' in one && one.type === 'null')) return;
  const failures: Finding[][] = [];
  for (const choice of choices) {
    const own: Run = { at, found: [] };
    visit(choice, value, own);
    if (own.found.length > 0) failures.push(own.found);
    else if (!isOnlyOne) return;
  }
  const fitting = choices.length - failures.length;
  if (fitting === 1) return;
  if (fitting > 1)
    return report({ at, found }, value, 'a value that fits exactly one of the alternatives');
  const here = pathOf(at);
  const inside = failures.filter((own) => own.every(({ path }) => path !== here));
  found.push(...(inside.length > 0 ? inside : failures).flat());
}

function visitNumber(
  { minimum = -Infinity, maximum = Infinity }: Keywords,
  value: number,
  run: Run,
): void {
  if (value > maximum) report(run, value, `at most ${maximum}`);
  if (value < minimum) report(run, value, `at least ${minimum}`);
}

/** Every text fits the other formats: `binary`, and `uri-reference` of problems. */
function visitText({ format, pattern }: Keywords, value: string, run: Run): void {
  if (format === 'date-time' && !isTime(value)) report(run, value, TIME_WORDS);
  if (format === 'date' && !isDate(value)) report(run, value, 'a string of format date');
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    report(run, value, `a value that matches ${pattern}`);
}

/** By RFC 3339. JavaScript reads neither leap seconds nor a space in place of the `T`. */
const TIME =
  /^([^Tt]+)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether JavaScript can read the time and write it again, so no year above 9999 in UTC. */
function isTime(text: string): boolean {
  const day = TIME.exec(text)?.[1];
  return day !== undefined && isDate(day) && isWritableTime(text);
}

/** Whether the day exists. Days up to the 28th exist in every month. */
function isDate(text: string): boolean {
  return (
    DATE.test(text) &&
    (text.slice(8) <= '28' || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text))
  );
}

function visitItems(
  { items, prefixItems, minItems = 0, maxItems = Infinity }: Keywords,
  value: readonly unknown[],
  run: Run,
): void {
  if (value.length > maxItems) report(run, value, `at most ${maxItems} items`);
  if (value.length < minItems) report(run, value, `at least ${minItems} items`);
  for (let index = 0; index < value.length; index++) {
    const schema = prefixItems?.[index] ?? items;
    if (typeof schema === 'object') visitAt(index, schema, value[index], run);
  }
}

function visitMembers(schema: Keywords, value: Readonly<Record<string, unknown>>, run: Run): void {
  const {
    required = [],
    properties = {},
    additionalProperties: others = true,
    propertyNames,
  } = schema;
  for (const name of required)
    if (ownMember(value, name) === undefined) report(run, undefined, 'a value', name);
  for (const name in properties) {
    const member = ownMember(value, name);
    if (member !== undefined) visitAt(name, properties[name] as object, member, run);
  }

  if (others === true && !propertyNames) return;
  for (const name of Object.keys(value)) {
    if (propertyNames) visitAt(name, propertyNames, name, run);
    if (Object.hasOwn(properties, name)) continue;
    if (typeof others === 'object') visitAt(name, others, value[name], run);
    else if (!others) report(run, value[name], unknownName(properties), name);
  }
}

/** What a library has added to `Object.prototype` is no member of a body. */
function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const member = value[name];
  return member === undefined || Object.hasOwn(value, name) ? member : undefined;
}

function unknownName(properties: object): string {
  const names = Object.keys(properties).join(', ');
  return names === '' ? 'no such name' : `no such name, only ${names}`;
}

/** @param member the member that is wrong, in place of the value itself */
function report({ at, found }: Run, got: unknown, expected: string, member?: string): void {
  if (found.length < MAX_FINDINGS)
    found.push({ path: pathOf(member === undefined ? at : [...at, member]), got, expected });
}

/** The path below the value's name: `.steps[0].name`. */
function pathOf(at: readonly (string | number)[]): string {
  return at.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
}

/** One issue for each path, with all that is expected there. */
function toIssues(found: readonly Finding[], name: string): SchemaIssue[] {
  const places = new Map<string, { got: unknown; expected: Set<string> }>();
  for (const { path, got, expected } of found) {
    const place = places.get(path) ?? { got, expected: new Set() };
    places.set(path, place);
    place.expected.add(expected);
  }
  return Array.from(places, ([path, { got, expected }]) => ({
    path: `${name}${path}`,
    message: `got ${got === undefined ? 'nothing' : printValue(got)}, expected ${[...expected].join(' or ')}`,
  }));
}

function printValue(value: unknown): string {
  // In JSON, NaN and Infinity would be null.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
