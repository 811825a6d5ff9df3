import type { Contract, Schema, SchemaOrReference } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** A piece of code, as opposed to a string. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Start and end, a month apart, so that a sample time range is valid. */
const START = '2026-01-01T00:00:00Z';
const END = '2026-01-31T23:59:59Z';

/**
 * Plausible strings by the name of the property, if the schema has no example. The first match
 * wins.
 */
const plausible: [pattern: RegExp, value: string][] = [
  [/email/, 'ada@example.com'],
  [/user_?name/, 'ada'],
  [/password/, 'correct-horse-battery-staple'],
  [/(^|_)(url|uri|endpoint|dsn|origin)$/, 'https://example.com'],
  [/(^|_)(ip|ip_address)$/, '203.0.113.7'],
  [/domain|host/, 'app.example.com'],
  [/image/, 'ghcr.io/acme/app:1.4.0'],
  [/branch/, 'main'],
  [/(^|_)tag$/, 'v1.4.0'],
  [/cron|schedule_expression/, '0 3 * * *'],
  [/(^|_)key$/, 'DATABASE_URL'],
  [/^(start|since)(_|$)|(^|_)(date|time)$|_at$/, START],
  [/address/, 'ada@example.com'],
  [/(^|_)(directory|dir)$/, '.'],
  [/(^|_)owner$/, 'acme'],
  [/(^|_)region$/, 'eu-central-1'],
  [/(^|_)code$/, '492039'],
  [/(^|_)(name|slug)$/, 'my-app'],
  [/(^|_)path$/, '/'],
  [/(^|_)id$/, 'a1b2c3'],
];

const byFormat: Record<string, unknown> = {
  'date-time': START,
  date: '2026-01-15',
  uuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  email: 'ada@example.com',
  uri: 'https://example.com',
  ipv4: '203.0.113.7',
  binary: new Code("new Blob(['...'])"),
};

function readType(schema: Schema): string | undefined {
  return Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
}

function textFor(name: string): string {
  return plausible.find(([pattern]) => pattern.test(name))?.[1] ?? name.replaceAll('_', '-');
}

/**
 * Maximum number of values in a sample, since schemas that refer to each other could have millions.
 */
const MAX_VALUES = 200;
const MAX_DEPTH = 6;

function number({ minimum = 0, maximum = Infinity }: Schema, name: string): number {
  return Math.min(name.endsWith('port') ? 8080 : Math.max(1, minimum), maximum);
}

/**
 * Makes a valid value of a schema, with its required members: its example, its default, its first
 * enum value, or one that suits the name.
 */
export function sample(contract: Contract, reference: SchemaOrReference, name: string): unknown {
  let values = 0;

  function sampleValue(part: SchemaOrReference, partName: string, depth: number): unknown {
    const schema = resolve<Schema>(contract, part);
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) return {};
    const given = givenValue(schema);
    if (given !== undefined && given !== null) return given;
    const choice = (schema.anyOf ?? schema.oneOf)?.find(
      (each) => readType(resolve<Schema>(contract, each)) !== 'null',
    );
    if (choice && !schema.properties) return sampleValue(choice, partName, depth + 1);
    switch (readType(schema)) {
      case 'array':
        return 'items' in schema && schema.items
          ? [sampleValue(schema.items, partName.replace(/(?<=ss)es$|s$/, ''), depth + 1)]
          : [];
      case 'boolean':
        return true;
      case 'integer':
      case 'number':
        return number(schema, partName);
      case 'string':
        if (schema.format === 'date-time' && /^(end|until)(_|$)/.test(partName)) return END;
        return byFormat[schema.format ?? ''] ?? textFor(partName);
      default:
        return sampleObject(schema, depth);
    }
  }

  function sampleObject(schema: Schema, depth: number): Record<string, unknown> {
    const all: Record<string, unknown> = {};
    for (const part of schema.allOf ?? []) Object.assign(all, sampleValue(part, '', depth + 1));
    for (const [key, part] of Object.entries(schema.properties ?? {}))
      if (schema.required?.includes(key)) all[key] = sampleValue(part, key, depth + 1);
    return all;
  }

  return sampleValue(reference, name, 0);
}

function givenValue(schema: Schema): unknown {
  return (
    schema.example ??
    schema.examples?.[0] ??
    schema.default ??
    schema.const ??
    schema.enum?.find((value) => value !== null)
  );
}
