import { finiteProblem } from '../input/checks.ts';
import { describeValue, hidesState } from '../input/describe-value.ts';
import { TempsValidationError } from '../errors/index.ts';
import { toJson } from './json.ts';
import type { QueryStyle, QueryStyles } from './operation.ts';

type Query = Readonly<Record<string, unknown>>;

/** The query that is to be serialized in place of this one, so that each parameter has the style of its contract. */
export function styleQuery(query: Query, styles: QueryStyles): Query {
  // Of no prototype: members of an object have any name.
  const styled = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(query))
    for (const [key, member] of listPairs(name, value, Object.hasOwn(styles, name) ? styles[name] : undefined))
      // An array repeats its name: of two members with the same one, both are sent.
      styled[key] = key in styled ? [styled[key], member].flat() : member;
  return styled;
}

function listPairs(name: string, value: unknown, style: QueryStyle | undefined): (readonly [string, unknown])[] {
  // `null` is left out, and what has no JSON, such as a function, is refused as it is.
  if (style === 'json') return [[name, toJson(value ?? undefined, 'the query', ['query', name]) ?? value]];
  if (style === undefined || !hasMembers(value)) return [[name, value]];
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  for (const [key, member] of members) checkMember([name, key], member, style);
  if (style === 'form') return members;
  const joined = members.flatMap(([key, member]) => [key, member instanceof Date ? member.toISOString() : member]);
  return joined.length > 0 ? [[name, joined.join(style)]] : [];
}

/** Refuses what a server could not tell from other members. */
function checkMember(path: string[], member: unknown, style: QueryStyle): void {
  const isList = Array.isArray(member);
  const isPlain = typeof member !== 'object' || member instanceof Date || (isList && style === 'form');
  const message =
    !isPlain || typeof member === 'function'
      ? `must be text, a number or a date, not ${describeValue(member)}`
      : finiteProblem(member);
  if (message) throw new TempsValidationError({ what: 'the query', issues: [{ path: ['query', ...path], message }] });
}

/** An object with members of its own, unlike a date or a `Map`. */
function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !hidesState(value);
}
