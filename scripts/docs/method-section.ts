import type { OpenAPIV3_1 } from 'openapi-types';
import {
  readParameters,
  readSuccesses,
  type Contract,
  type SchemaOrReference,
  findJsonSchema,
  isJson,
} from '../../codegen/src/contract/contract.ts';
import { isReference, resolve } from '../../codegen/src/contract/references.ts';
import { errorClass } from '../../codegen/src/prose/describe.ts';
import { defaultText, requestFields, responseFields } from './field-table.ts';
import { page, table } from './markdown.ts';
import { anchor, type DocumentedMethod } from './reference.ts';
import { typeText } from './type-text.ts';

/**
 * All about one method. `shown` has the schemas whose fields the page shows already, with the
 * method where it does.
 */
export function methodSection(
  contract: Contract,
  method: DocumentedMethod,
  shown: Map<string, string>,
): string {
  const { name, operation } = method;
  return page(
    `## ${name}`,
    `\`${method.method} ${method.path}\``,
    operation.deprecated ? '**Deprecated**: the API announces that this operation will go.' : '',
    operation.description ?? operation.summary ?? '',
    ['```ts no-run', ...writeExample(method), '```'].join('\n'),
    parameters(contract, method),
    body(contract, method),
    response(contract, method, shown),
    errors(contract, method),
    serverList(method),
  ).trimEnd();
}

function writeExample({ doc }: DocumentedMethod): string[] {
  const start = doc.indexOf('@example') + 1;
  const length = doc.slice(start).findIndex((line) => line.startsWith('@'));
  return doc.slice(start, length < 0 ? undefined : start + length);
}

function parameters(contract: Contract, { operation }: DocumentedMethod): string {
  const rows = readParameters(contract, operation).map((parameter) => [
    `\`${parameter.in}.${parameter.name}\``,
    typeText(parameter.schema as SchemaOrReference | undefined),
    parameter.required || parameter.in === 'path'
      ? '**required**'
      : defaultText(contract, parameter.schema as SchemaOrReference | undefined),
    parameter.description ?? '',
  ]);
  return table(['option', 'type', 'default', ''], rows);
}

function body(contract: Contract, { operation, format }: DocumentedMethod): string {
  if (!operation.requestBody) return '';
  const { content, required, description } = resolve<OpenAPIV3_1.RequestBodyObject>(
    contract,
    operation.requestBody,
  );
  const [, media] =
    Object.entries(content).find(([type]) => isJson(type)) ?? Object.entries(content)[0] ?? [];
  if (!media?.schema) return '';
  const sentAs = format.bodyType ? `, sent as ${format.bodyType}` : '';
  const intro = `\`body\`${required ? '' : ' (optional)'}: ${typeText(media.schema)}${sentAs}. ${description ?? ''}`;
  return page(
    intro.trim(),
    format.files ? 'A file is a path, a `Blob`, or a stream: see [uploads](../uploads.md).' : '',
    requestFields(contract, media.schema, 'body.'),
  ).trimEnd();
}

const RESPONSES: Record<NonNullable<DocumentedMethod['format']['responseType']>, string> = {
  auto: '`data` is whatever the server sends.',
  none: 'Returns nothing: `data` is `undefined`.',
  text: '`data` is text.',
  html: '`data` is the text of a page.',
  blob: '`data` is a `Blob`.',
  events: '`data` is a stream of server-sent events.',
  stream: '`data` is a stream of bytes.',
  redirect: '`data` is the address that the server redirects to.',
  socket: 'Returns an async iterable of lines, read from a WebSocket. Leaving the loop closes it.',
};

function response(
  contract: Contract,
  method: DocumentedMethod,
  shown: Map<string, string>,
): string {
  const { operation, format, paging, item } = method;
  if (format.responseType) return RESPONSES[format.responseType];
  const schema = readSuccesses(contract, operation)
    .map(([, content]) => findJsonSchema(content))
    .find(Boolean);
  if (!schema) return 'Returns nothing that the contract describes.';
  const intro =
    paging && item
      ? `Returns a [list](../lists.md) of ${typeText(item)}`
      : `\`data\` is ${typeText(schema)}`;
  const described = paging && item ? item : itemsOf(schema);
  const name = isReference(described) ? described.$ref : '';
  const shownAt = shown.get(name);
  if (shownAt) return `${intro}. Its fields are [above](#${anchor(shownAt)}).`;
  const fields = responseFields(contract, described);
  if (name && fields) shown.set(name, method.name);
  return fields ? page(`${intro}:`, fields).trimEnd() : `${intro}.`;
}

/** The items of a bare array have the fields. */
function itemsOf(schema: SchemaOrReference): SchemaOrReference {
  return 'items' in schema && schema.items ? schema.items : schema;
}

function errors(contract: Contract, { operation }: DocumentedMethod): string {
  const failures = Object.entries(operation.responses ?? {}).filter(([status]) =>
    /^[45]/.test(status),
  );
  if (failures.length === 0) return '';
  const classes = failures.map(([status]) => `\`${errorClass(status)}\` ${status}`);
  const special = failures.flatMap(([status, failure]) => {
    const text = ownText(contract, failure);
    return text ? [`- ${status}: ${text}`] : [];
  });
  return page(`Errors: ${classes.join(', ')}.`, special.join('\n')).trimEnd();
}

/** How the operation behaves on real servers, where the contract cannot say it otherwise. */
function serverList({ operation }: DocumentedMethod): string {
  const { absent, notes: written = [] } = operation['x-servers'] ?? {};
  const notes = [
    ...(absent ? ['No real server has it: a `TempsUnsupportedError`.'] : []),
    ...written,
  ];
  return notes.length > 0 ? `Real servers:\n\n${notes.map((note) => `- ${note}`).join('\n')}` : '';
}

/** What a failure means here, where that is more than its status says everywhere. */
function ownText(
  contract: Contract,
  failure: OpenAPIV3_1.ReferenceObject | OpenAPIV3_1.ResponseObject,
): string | undefined {
  const common = isReference(failure)
    ? resolve<Partial<OpenAPIV3_1.ResponseObject>>(contract, { $ref: failure.$ref }).description
    : undefined;
  return failure.description === common ? undefined : failure.description?.split('\n')[0];
}
