import type { OpenAPIV3_1 } from 'openapi-types';
import {
  readParameters,
  type Contract,
  type Operation,
  type SchemaOrReference,
  isJson,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import type { ResponseType } from '../operations/format.ts';
import { sample, Code } from './sample.ts';

interface Body {
  schema: SchemaOrReference;
  required: boolean;
  example: unknown;
}

/** The schema and the example of the body. Prefers JSON. */
function readBody(contract: Contract, operation: Operation): Body | undefined {
  if (!operation.requestBody) return undefined;
  const { content, required = false } = resolve<OpenAPIV3_1.RequestBodyObject>(
    contract,
    operation.requestBody,
  );
  const [, media] =
    Object.entries(content).find(([type]) => isJson(type)) ?? Object.entries(content)[0] ?? [];
  return media?.schema && { schema: media.schema, required, example: media.example };
}

/** The required input of an operation; `undefined` if none is required. */
export function requiredInput(
  contract: Contract,
  operation: Operation,
): Record<string, unknown> | undefined {
  const input: Record<string, unknown> = {};
  for (const place of ['path', 'query'] as const) {
    const needed = readParameters(contract, operation).filter(
      (parameter) => parameter.in === place && (parameter.required || place === 'path'),
    );
    if (!needed.length) continue;
    input[place] = Object.fromEntries(
      needed.map(({ name, schema, content, example }) => [
        name,
        example ?? sample(contract, schema ?? Object.values(content ?? {})[0]?.schema ?? {}, name),
      ]),
    );
  }
  const body = readBody(contract, operation);
  if (body?.required) input['body'] = sample(contract, body.schema, 'body');
  return Object.keys(input).length ? input : undefined;
}

/** Realistic input: the required parts, with the contract's example as the body. */
export function exampleInput(
  contract: Contract,
  operation: Operation,
): Record<string, unknown> | undefined {
  const input = requiredInput(contract, operation);
  const example = readBody(contract, operation)?.example;
  return example === undefined ? input : { ...input, body: example };
}

/** What stands before and after a call that does not return its data as a value. */
const AROUND: Partial<Record<string, [before: string, after: string]>> = {
  none: ['await ', ';'],
  socket: ['for await (const line of ', ') console.log(line);'],
  events: [
    'const { data: events } = await ',
    ';\nfor await (const { data } of events) console.log(data);',
  ],
};

/**
 * Writes an example call that compiles: the contract's own, or one with the required input. A list
 * is also iterated.
 */
export function writeExample(
  contract: Contract,
  operation: Operation,
  name: string,
  responseType: ResponseType | 'list' | 'uncounted list' | undefined,
): string[] {
  const written = operation['x-codeSamples']?.find(({ lang }) => lang === 'TypeScript');
  if (written) return written.source.split('\n');
  const input = exampleInput(contract, operation);
  const isCounted = responseType !== 'uncounted list';
  const isList = !isCounted || responseType === 'list';
  const [start, end] = (responseType && AROUND[responseType]) ?? ['const { data } = await ', ';'];
  const call = `temps.${name}(`;
  const around = isList ? 'for await (const item of ) console.log(item);' : start;
  const code = `${start}${call}${input ? print(input, 96 - around.length - call.length) : ''})`;
  if (isList) return listExample(code.slice(start.length), isCounted ? 'total' : 'countSoFar');
  return (code + end).split('\n');
}

/** One page, and every item. A long call is written once. */
function listExample(call: string, count: string): string[] {
  const isLong = call.includes('\n');
  const list = isLong ? 'list' : call;
  return [
    ...(isLong ? `const list = ${call};`.split('\n') : []),
    `const { data } = await ${list}; // data.items, data.${count}`,
    `for await (const item of ${list}) console.log(item);`,
  ];
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function inline(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${printKey(key)}: ${inline(member)}`,
  );
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

/** Writes a value as code, on one line if it fits. */
export function print(value: unknown, room: number, indent = ''): string {
  const line = inline(value);
  if (line.length <= room || value instanceof Code || typeof value !== 'object' || value === null)
    return line;
  const deeper = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((member) => print(member, room - 2, deeper))
    : Object.entries(value).map(
        ([key, member]) => `${printKey(key)}: ${print(member, room - 4 - key.length, deeper)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.map((member) => `${deeper}${member},\n`).join('')}${indent}${close}`;
}
