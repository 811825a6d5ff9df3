import type { OpenAPIV3_1 } from 'openapi-types';
import { listRoutes, type Contract } from '../../codegen/src/contract/contract.ts';
import { isReference, resolve } from '../../codegen/src/contract/references.ts';
import { errorClass } from '../../codegen/src/prose/describe.ts';
import { methodSection } from './method-section.ts';
import { MADE_BY, page, table } from './markdown.ts';
import { compareNames } from './other-names.ts';
import { allMethods, anchor, methodLink, type Reference } from './reference.ts';

/**
 * The pages of `docs/api/`, by file name: an index, a page for each namespace, the routes, the names
 * of the other package.
 */
export function apiPages(reference: Reference): Map<string, string> {
  return new Map([
    ['README.md', indexPage(reference)],
    ...reference.namespaces.map(({ name }): [string, string] => [
      `${name}.md`,
      namespacePage(reference, name),
    ]),
    ['routes.md', routesPage(reference)],
    ['names.md', namesPage(reference)],
  ]);
}

function indexPage(reference: Reference): string {
  return page(
    MADE_BY,
    '# API reference',
    `${allMethods(reference).length} methods in ${reference.namespaces.length} namespaces. You know the route and look for the method: [routes](routes.md). You come from the other package of this name: [names](names.md).`,
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
    "A type with a name, such as `Project`, is exported: `import type { Project } from '@temps-sdk/node-sdk'`. What only requests have, such as `CreateProjectRequest`, and the types of each operation are at `@temps-sdk/node-sdk/operations`. `@temps-sdk/node-sdk/zod` has a zod schema for each, with a `z` before the name: `zProject`.",
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
      if (!/^[45]/.test(status) || !isReference(failure) || texts.has(status)) continue;
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

function namespacePage(reference: Reference, name: string): string {
  const shown = new Map<string, string>();
  const { description = '', methods = [] } =
    reference.namespaces.find((namespace) => namespace.name === name) ?? {};
  const sections = methods.map((method) => methodSection(reference.contract, method, shown));
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
    '[All namespaces](README.md) · [routes](routes.md)',
  );
}

function namesPage(reference: Reference): string {
  const { same, others, rows } = compareNames(reference);
  return page(
    MADE_BY,
    '# Names of the other package',
    `For who moves from the earlier package of this name: ${others} methods that have another name here. ${same} more have the same name. Methods of the REST API reference have its names, and are not compared: look for their route in [routes](routes.md).`,
    rows,
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
