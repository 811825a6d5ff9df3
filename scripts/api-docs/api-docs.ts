import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  parametersOf,
  routesOf,
  type Contract,
  type Operation,
  type Parameter,
  type SchemaOrReference,
} from '../../codegen/src/contract/contract.ts';
import { bodyReference, responseReference, typeName } from './types.ts';
import { methodsOf, type Method } from '../../codegen/src/operations/methods.ts';
import { normalise } from '../../codegen/src/contract/normalise.ts';

const FILE = 'docs/api.md';

/** A page that lists every method; each heading can be linked to as `docs/api.md#projectslist`. */
export function apiDocs(contract: Contract): string {
  const methods = methodsOf(contract);
  const namespaces = [...new Set(methods.map(({ namespace }) => namespace))];
  const operations = new Map(routesOf(contract).map(({ method, path, operation }) => [`${method} ${path}`, operation]));
  const tagText = (namespace: string): string =>
    contract.tags?.find(({ name }) => name === namespace)?.description ?? '';

  const contents = namespaces.map((namespace) => {
    const count = methods.filter((method) => method.namespace === namespace).length;
    return `| [${namespace}](#${namespace.toLowerCase()}) | ${count} | ${tagText(namespace)} |`;
  });
  const chapters = namespaces.map((namespace) => {
    const own = methods.filter((method) => method.namespace === namespace);
    return [
      `## ${namespace}`,
      tagText(namespace),
      ...own.map((method) => section(contract, method, operations.get(`${method.method} ${method.path}`))),
    ].join('\n\n');
  });
  return [
    '<!-- Made from openapi.json by `npm run docs:api`. Do not edit. -->',
    '# API',
    `${methods.length} methods in ${namespaces.length} namespaces. Every call also takes \`signal\`, \`timeout\`, \`deadline\`, \`maxRetries\`, \`headers\` and \`throwOnError\`.`,
    ['| namespace | methods | |', '| --- | --- | --- |', ...contents].join('\n'),
    ...chapters,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function section(contract: Contract, method: Method, operation: Operation = {}): string {
  const { namespace, name, path, paging, item } = method;
  const response = responseReference(contract, operation);
  const returns = paging
    ? `a list of ${item ? typeName(item) : 'items'}, page by page`
    : method.format.responseType
      ? RESPONSES[method.format.responseType]
      : typeName(response);
  const parts = [
    `### ${namespace}.${name}`,
    `\`${method.method} ${path}\``,
    operation.description ?? operation.summary ?? '',
    table(contract, operation),
    `Returns ${returns}.`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

const RESPONSES: Record<NonNullable<Method['format']['responseType']>, string> = {
  none: 'nothing',
  text: 'text',
  blob: 'a `Blob`',
  events: 'a stream of server-sent events',
  redirect: 'the address that the server redirects to',
  socket: 'an async iterable of lines, over a WebSocket',
};

function table(contract: Contract, operation: Operation): string {
  const rows = parametersOf(contract, operation).map((parameter) =>
    row(
      `${parameter.in}.${parameter.name}`,
      parameter.schema as SchemaOrReference | undefined,
      parameter.required,
      describe(parameter),
    ),
  );
  const body = bodyReference(contract, operation);
  if (body) rows.push(row('body', body.schema, body.required, body.description));
  return rows.length > 0 ? ['| option | type | |', '| --- | --- | --- |', ...rows].join('\n') : '';
}

function row(
  option: string,
  schema: SchemaOrReference | undefined,
  required: boolean | undefined,
  text: string,
): string {
  return `| \`${option}\`${required ? '' : '?'} | ${typeName(schema).replaceAll('|', '\\|')} | ${text.replaceAll('\n', ' ').replaceAll('|', '\\|')} |`;
}

/** The description with the limits that the schema sets. */
function describe({ description = '', schema = {} }: Parameter): string {
  const { minimum, maximum, default: fallback } = schema as { minimum?: number; maximum?: number; default?: unknown };
  const range = minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}.` : '';
  return [description, range, fallback === undefined ? '' : `Default \`${JSON.stringify(fallback)}\`.`]
    .filter(Boolean)
    .join(' ');
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const contract = JSON.parse(await readFile('openapi.json', 'utf8')) as Contract;
  normalise(contract);
  const fresh = apiDocs(contract);
  if (!values.check) await writeFile(FILE, fresh);
  else if ((await readFile(FILE, 'utf8').catch(() => '')) !== fresh) {
    process.stderr.write(`${FILE} is not what openapi.json makes of it. Run \`npm run docs:api\`.\n`);
    process.exitCode = 1;
  }
}
