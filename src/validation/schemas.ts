import { TempsConfigError } from '../errors/index.ts';
import type { Paging } from '../pagination/paging.ts';
import type { Schema } from './find-issues.ts';

/**
 * The schemas of an operation: of its path, its query, a JSON body, and a successful JSON response,
 * as far as it has them.
 */
export interface OperationSchemas extends Partial<
  Record<'path' | 'query' | 'body' | 'response', Schema | undefined>
> {
  /** The JSON body may not be left out. */
  requiresBody?: true | undefined;
  /** How the operation pages, if it is a list. */
  paging?: Paging | undefined;
}

/** A row of the generated table of operations. */
export interface OperationRow extends Pick<OperationSchemas, 'requiresBody' | 'paging'> {
  /** The HTTP method. */
  readonly method: string;
  /** The route below `/api`, with its placeholders. */
  readonly route: string;
  /** The start of the names of its schemas. */
  readonly operationId: string;
}

/**
 * A module with the schemas of all operations: `@temps-sdk/node-sdk/zod`, or what `temps-codegen
 * --zod` writes.
 */
export interface SchemasModule {
  /** Returns `undefined` if there is no such operation. */
  getSchemas(method: string, route: string): OperationSchemas | undefined;
}

/** Finds the generated schemas of an operation by method and route. */
export function findSchemas(
  operations: Readonly<Record<string, OperationRow>>,
  schemas: object,
  method: string,
  route: string,
): OperationSchemas | undefined {
  const row = Object.values(operations).find(
    (each) => each.method === method && each.route === route,
  );
  if (!row) return undefined;
  const { operationId, requiresBody, paging } = row;
  const start = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  const partOf = (part: string): Schema | undefined =>
    (schemas as Readonly<Record<string, Schema>>)[start + part];
  const parts = {
    path: partOf('Path'),
    query: partOf('Query'),
    body: partOf('Body'),
    response: partOf('Response'),
  };
  return { ...parts, requiresBody, paging };
}

/** Loads the schemas, and zod with them. */
export async function loadSchemas(load = importSchemas): Promise<SchemasModule> {
  try {
    return await load();
  } catch (cause) {
    throw new TempsConfigError({
      option: 'validate',
      problem:
        'it checks with zod 4, which could not be loaded. Install it: `npm install zod@4`. In a bundle, keep `@temps-sdk/node-sdk` and `zod` external',
      cause,
    });
  }
}

async function importSchemas(): Promise<SchemasModule> {
  // Joined at runtime, so that bundlers do not resolve it: apps that do not validate can be bundled
  // without zod.
  const name = ['@temps-sdk/node-sdk', 'zod'].join('/');
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)) as SchemasModule;
  } catch (error) {
    // Jest has no `import()` in CommonJS. Its error is from another realm.
    if (
      !String((error as { code?: unknown }).code).startsWith(
        'ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING',
      )
    )
      throw error;
    const { createRequire } = process.getBuiltinModule('node:module');
    return createRequire(`${process.cwd()}/package.json`)(name) as SchemasModule;
  }
}
