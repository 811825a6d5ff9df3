import type { OpenAPIV3_1 } from 'openapi-types';
import { listRoutes, type Contract } from '../../codegen/src/contract/contract.ts';
import { isReference, resolve } from '../../codegen/src/contract/references.ts';
import { errorClass } from '../../codegen/src/prose/describe.ts';
import { methodSection } from './method-section.ts';
import { MADE_BY, page, table } from './markdown.ts';
import { allMethods, anchor, methodLink, type Reference } from './reference.ts';
import { schemasPage } from './schemas-page.ts';

/**
 * The pages of `docs/api/`, by file name: an index, a page for each namespace, the routes, the
 * schemas.
 */
export function apiPages(reference: Reference): Map<string, string> {
  const shownAt = new Map<string, string>();
  return new Map([
    ['README.md', indexPage(reference)],
    ...reference.namespaces.map(({ name }): [string, string] => [
      `${name}.md`,
      namespacePage(reference, name, shownAt),
    ]),
    ['routes.md', routesPage(reference)],
    ['schemas.md', schemasPage(reference, shownAt)],
  ]);
}

function indexPage(reference: Reference): string {
  return page(
    MADE_BY,
    '# API reference',
    `${allMethods(reference).length} methods in ${reference.namespaces.length} namespaces. You know the route and look for the method: [routes](routes.md). You look for a type: [schemas](schemas.md).`,
    table(
      ['namespace', 'methods', ''],
      reference.namespaces.map(({ name, description, methods }) => [
        `[${name}](${name}.md)`,
        String(methods.length),
        description,
      ]),
    ),
    '## How to read a page',
    `A method takes one object with \`path\`, \`query\` and \`body\`, under the names in its tables. The column \`default\` says **required**, or what the server takes where the option is left out. Beside them stand the settings of every call: \`signal\`, \`timeout\`, \`deadline\`, \`maxRetries\`, \`headers\`, \`throwOnError\` and \`validate\`. [Calls](../calls.md) explains them.`,
    'A type such as `"a" | "b" or another string` lists the known values: a newer server may use others. A field with a question mark may be missing from a response. Times are ISO 8601 strings.',
    '## Errors of most methods',
    'Each method lists the errors that its operation declares. What they mean, where the method says nothing else:',
    commonErrors(reference.contract),
    '[Errors](../errors.md) explains the classes, and those that any call can end with, such as a timeout.',
  );
}

function commonErrors(contract: Contract): string {
  const texts = new Map<string, string>();
  for (const { operation } of listRoutes(contract)) {
    for (const [status, failure] of Object.entries(operation.responses ?? {})) {
      if (!/^[45]/.test(status) || !isReference(failure)) continue;
      texts.set(
        status,
        resolve<Partial<OpenAPIV3_1.ResponseObject>>(contract, { $ref: failure.$ref })
          .description ?? '',
      );
    }
  }
  const rows = [...texts].toSorted(([a], [b]) => Number(a) - Number(b));
  return table(
    ['status', 'class', ''],
    rows.map(([status, text]) => [status, `\`${errorClass(status)}\``, text]),
  );
}

/**
 * Adds to `shownAt` the schemas whose fields the page shows, with a link to the method that has
 * them.
 */
function namespacePage(reference: Reference, name: string, shownAt: Map<string, string>): string {
  const shown = new Map<string, string>();
  const { description = '', methods = [] } =
    reference.namespaces.find((namespace) => namespace.name === name) ?? {};
  const sections = methods.map((method) => methodSection(reference.contract, method, shown));
  for (const method of methods)
    for (const [schema, at] of shown)
      if (at === method.name) shownAt.set(schema, methodLink(method));
  return page(
    MADE_BY,
    `# temps.${name}`,
    description,
    table(
      ['method', 'what it does', 'route'],
      methods.map((method) => [
        `[\`${method.name}\`](#${anchor(method.name)})`,
        method.operation.summary ?? '',
        `\`${method.method} ${method.path}\``,
      ]),
    ),
    ...sections,
    '---',
    '[All namespaces](README.md) · [routes](routes.md) · [schemas](schemas.md)',
  );
}

function routesPage(reference: Reference): string {
  const methods = allMethods(reference).toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  );
  return page(
    MADE_BY,
    '# Routes',
    'Every route of the API, below `/api`, with the method that calls it. For one that is not here, see [without a method](../calls.md#call-a-route-without-a-method).',
    table(
      ['route', 'method', ''],
      methods.map((method) => [
        `\`${method.method} ${method.path}\``,
        methodLink(method),
        method.operation.summary ?? '',
      ]),
    ),
  );
}
