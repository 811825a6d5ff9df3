import {
  listRoutes,
  readParameters,
  type Contract,
  type Parameter,
  type Schema,
  isBinary,
  isJson,
  isText,
} from './contract.ts';
import type { Notes } from './paths.ts';
import { resolve } from './references.ts';
import type { OpenAPIV3_1 } from 'openapi-types';

/** Leaves out parameters that are cookies, for which a call has no member. Notes each name once. */
export function dropCookies(contract: Contract, notes: Notes): void {
  const places = new Map<string, string[]>();
  for (const { method, path, operation } of listRoutes(contract)) {
    const parameters = readParameters(contract, operation);
    operation.parameters = parameters.filter(({ in: place }) => place !== 'cookie');
    for (const { in: place, name, required } of parameters) {
      if (place !== 'cookie') continue;
      const cookie = `The ${required ? 'required ' : ''}cookie ${name}`;
      places.set(cookie, [...(places.get(cookie) ?? []), `${method} ${path}`]);
    }
  }
  for (const [cookie, [first, ...others]] of places) {
    const of = others.length > 0 ? `${first} and ${others.length} more` : first;
    notes.push(`${cookie} of ${of} is left out: send it as \`cookie\` in \`headers\`.`);
  }
}

/** Header parameters that OpenAPI tells to ignore: the client has its own values for them. */
const IGNORED = /^(accept|authorization|content-type)$/i;

/** Drops header parameters that are to be ignored, and makes text of those that the client cannot write as one. */
export function shapeHeaders(contract: Contract): void {
  for (const { operation } of listRoutes(contract)) {
    const parameters = readParameters(contract, operation).filter(
      ({ in: place, name }) => place !== 'header' || !IGNORED.test(name),
    );
    for (const parameter of parameters) if (parameter.in === 'header') makeText(contract, parameter);
    operation.parameters = parameters;
  }
}

function makeText(contract: Contract, parameter: Parameter): void {
  const { type } = resolve<Schema>(contract, parameter.schema ?? {});
  const isOf = (name: string): boolean => [type].flat().some((each) => each === name);
  if (!parameter.content && !isOf('array') && !isOf('object')) return;
  delete parameter.content;
  parameter.schema = { type: 'string' };
  if (isOf('array'))
    parameter.description = [parameter.description, 'Values are joined by `,`.'].filter(Boolean).join(' ');
}

/** Describes a request body that is neither JSON nor a form, such as XML, as what the client sends: a text or bytes. */
export function typeRawBodies(contract: Contract): void {
  for (const { operation } of listRoutes(contract)) {
    const { content = {} } = (operation.requestBody ?? {}) as Partial<OpenAPIV3_1.RequestBodyObject>;
    // Neither JSON nor a form.
    if (Object.keys(content).some((type) => isJson(type) || /^multipart\/|urlencoded/.test(type))) continue;
    for (const [type, body] of Object.entries(content)) {
      const isBytes = !isText(type) || isBinary(resolve<Schema>(contract, body.schema ?? {}));
      body.schema = { type: 'string', ...(isBytes && { format: 'binary' }) };
    }
  }
}
