import { resolveRef, type Schema } from '../../../mock/contract/contract.ts';
import type { Random } from '../../../mock/lib/random.ts';
import { ODD_KEYS, ODD_TEXTS, ODD_TIMES, oddValue } from './odd.ts';

const FIRST_DAY = Date.parse('2025-12-01');
const LAST_DAY = Date.parse('2026-03-01');
/** The depth up to which optional members are filled in. */
const MAX_DEPTH = 5;
/** Undeclared members, which must not get into the state. */
const UNKNOWN = {
  id: 'x',
  project_id: null,
  slug: 'x',
  created_at: 'now',
  status: [],
  plan: 1,
  token: {},
};

/** Mostly a valid value; sometimes an odd one, at any depth. */
export function valueOf(random: Random, declared: object, depth = 0): unknown {
  const schema = resolveRef<Schema>(declared);
  if (random.chance(1 / 40)) return oddValue(random);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum as unknown[]);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueOf(random, random.pick(choices), depth);
  if (schema.allOf)
    return Object.assign(
      {},
      ...schema.allOf.map((part) => valueOf(random, part, depth)),
    ) as unknown;
  switch (random.pick([schema.type ?? 'object'].flat())) {
    case 'null':
      return null;
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return Math.floor(number(random, schema));
    case 'number':
      return number(random, schema);
    case 'string':
      return text(random, schema);
    case 'array': {
      const items = ('items' in schema && schema.items) || {};
      const length = depth > MAX_DEPTH ? 0 : random.int(0, 3);
      return Array.from({ length }, () => valueOf(random, items, depth + 1));
    }
    default:
      return object(random, schema, depth);
  }
}

/** Mostly a small number, since ids are small. */
function number({ chance, next }: Random, { minimum = -1, maximum = Infinity }: Schema): number {
  const high = Math.min(maximum, minimum + (chance(0.8) ? 6 : 1000));
  return minimum + next() * (high - minimum);
}

function text({ chance, pick, int }: Random, { format }: Schema): string {
  if (format === 'date-time' || format === 'date') {
    const time = new Date(int(FIRST_DAY, LAST_DAY)).toISOString();
    return chance(1 / 13) ? pick(ODD_TIMES) : time.slice(0, format === 'date' ? 10 : undefined);
  }
  return chance(0.3)
    ? pick(ODD_TEXTS)
    : String.fromCodePoint(...Array.from({ length: int(0, 12) }, () => int(0, 0xd7ff)));
}

function object(
  random: Random,
  { properties = {}, required = [], additionalProperties }: Schema,
  depth: number,
) {
  const { chance, pick, int } = random;
  const wanted = Object.entries(properties).filter(
    ([name]) => required.includes(name) || (depth <= MAX_DEPTH && chance(0.5)),
  );
  const members: [string, unknown][] = wanted.map(([name, member]) => [
    name,
    valueOf(random, member, depth + 1),
  ]);
  if (!additionalProperties && chance(1 / 20)) members.push(...Object.entries(UNKNOWN));
  const free = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  for (let count = additionalProperties && depth <= MAX_DEPTH ? int(0, 2) : 0; count > 0; count--)
    members.push([pick(ODD_KEYS), free ? valueOf(random, free, depth + 1) : oddValue(random)]);
  // From entries, so that `__proto__` becomes a member.
  return Object.fromEntries(members);
}
