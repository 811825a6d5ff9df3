import * as fc from 'fast-check';
import { resolveRef, type Schema } from '../../../mock/contract/contract.ts';
import { oddKey, oddString, oddTime, oddValue } from './odd.ts';

/** Likely values by name, so that many requests pass the checks before the resolver. */
const BY_NAME: readonly (readonly [name: RegExp, texts: readonly string[]])[] = [
  [/email|^from$|^to$|address/, ['ada@example.com', 'grace@example.com', 'admin@example.com']],
  [/url|uri/, ['https://example.com/hook', 'http://localhost:3000/hook']],
  [/domain|host/, ['shop.example.com', 'www.example.com', 'example.org']],
  [/(^|_)ip(_|$)/, ['203.0.113.7', '10.0.0.0/8', '2001:db8::1']],
  [/cron|schedule_expression/, ['0 3 * * *', '*/5 * * * *']],
  [/role/, ['admin', 'user', 'reader', 'custom']],
  [/permissions/, ['projects:read', 'deployments:create']],
  [/branch/, ['main', 'develop']],
  [/interval|bucket/, ['hour', '1 hour', '5 minutes', 'day']],
  [/token|code|password|secret/, ['a-long-password-9', 'admin-password', '123456']],
  [/job_id/, ['build_image', 'download_repo']],
  [/operation/, ['take_screenshot', 'deploy']],
  [/slug|name|key/, ['storefront', 'Shop', 'API_KEY', 'nextjs']],
];

/** The depth up to which optional members are filled in. */
const MAX_DEPTH = 5;

/** Mostly a valid value; sometimes an odd one, at any depth. */
export function valueOf(declared: object, name = '', depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: likelyValue(declared, name, depth) }, { weight: 1, arbitrary: oddValue });
}

function likelyValue(declared: object, name: string, depth: number): fc.Arbitrary<unknown> {
  const schema = resolveRef<Schema>(declared);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => likelyValue(choice, name, depth)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((part) => likelyValue(part, name, depth)))
      .map((parts) => Object.assign({}, ...parts) as unknown);
  return fc.oneof(...[schema.type ?? 'object'].flat().map((type) => ofType(type, schema, name, depth)));
}

function ofType(type: string, schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return number(schema, type);
    case 'string':
      return text(schema, name);
    case 'array':
      return fc.array(valueOf(('items' in schema && schema.items) || {}, name, depth + 1), {
        maxLength: depth > MAX_DEPTH ? 0 : 3,
      });
    default:
      return objectOf(schema, depth);
  }
}

/** Mostly small numbers, since ids are small. */
function number({ minimum = -2, maximum = Infinity }: Schema, type: 'integer' | 'number'): fc.Arbitrary<number> {
  const low = Math.ceil(minimum);
  const high = Math.floor(Math.min(maximum, low + 1000));
  const small = fc.integer({ min: low, max: Math.min(high, low + 6) });
  const any =
    type === 'integer' ? fc.integer({ min: low, max: high }) : fc.double({ min: low, max: high, noNaN: true });
  return fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: any });
}

function text({ format }: Schema, name: string): fc.Arbitrary<string> {
  if (format === 'date-time' || format === 'date') {
    const date = fc.date({ min: new Date('2025-12-01'), max: new Date('2026-03-01'), noInvalidDate: true });
    const text = date.map((day) => (format === 'date' ? day.toISOString().slice(0, 10) : day.toISOString()));
    return fc.oneof({ weight: 12, arbitrary: text }, { weight: 1, arbitrary: oddTime });
  }
  const known = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  const free = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }), oddString);
  return known ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: free }) : free;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, depth: number) {
  const wanted = Object.entries(properties).filter(([name]) => depth <= MAX_DEPTH || required.includes(name));
  const members = fc.record(
    Object.fromEntries(wanted.map(([name, member]) => [name, valueOf(member, name, depth + 1)])),
    { requiredKeys: required.filter((name) => Object.hasOwn(properties, name)) },
  );
  // Sometimes adds undeclared members, which must not get into the state.
  if (!additionalProperties)
    return fc.oneof({ weight: 20, arbitrary: members }, { weight: 1, arbitrary: members.map(withUnknownMembers) });
  if (depth > MAX_DEPTH) return members;
  const free = typeof additionalProperties === 'object' ? valueOf(additionalProperties, '', depth + 1) : oddValue;
  // From entries, so that `__proto__` becomes a member.
  return fc
    .tuple(members, fc.array(fc.tuple(oddKey, free), { maxLength: 2 }))
    .map(([own, more]) => Object.fromEntries([...Object.entries(own), ...more]));
}

function withUnknownMembers(members: object): object {
  return { ...members, id: 'x', project_id: null, slug: 'x', created_at: 'now', status: [], plan: 1, token: {} };
}
