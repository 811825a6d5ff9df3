import contract from '../../openapi.json' with { type: 'json' };
import { listRoutes, type Contract, type Operation } from '../../codegen/src/contract/contract.ts';
import { requiredInput } from '../../codegen/src/prose/example.ts';
import type { OperationName } from '../../generated/operations.gen.ts';
import { operations } from '../../generated/operations.gen.ts';
import { TempsClient } from '../../src/index.ts';
import { createTempsMock, type ServerName, type TempsMock } from '../../mock/index.ts';
import { archiveOf } from '../support/archive.ts';

export const document = contract as unknown as Contract;

/** All but the log streams, which need a WebSocket. */
export const names = (Object.keys(operations) as OperationName[]).filter(
  (name) => !operationOf(name)['x-websocket'],
);

/** Every operation that the contract has, in order. */
export function routes(): string[] {
  return listRoutes(document)
    .map(({ method, path }) => `${method} ${path}`)
    .toSorted();
}

export interface Input {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
}

export function operationOf(name: OperationName): Operation {
  const { method, route } = operations[name];
  const operation = document.paths?.[route]?.[method.toLowerCase() as 'get'];
  if (!operation) throw new Error(`openapi.json has no ${method} ${route}`);
  return operation;
}

/** The least that an operation can be called with, made from the contract. */
export function leastInput(name: OperationName): Input {
  const input: Input = requiredInput(document, operationOf(name)) ?? {};
  return name === 'deployments.deployFromImageUpload' || name === 'deployments.uploadStatic'
    ? {
        ...input,
        body: {
          file: new File([archiveOf('gzip')], 'bundle.tar.gz', { type: 'application/gzip' }),
        },
      }
    : input;
}

/**
 * Calls an operation through its method, by name: the types of so many methods have no common one.
 */
export function callByName(
  temps: TempsClient,
  name: OperationName,
  input: Input,
): Promise<{ data: unknown; response: Response }> {
  const [namespace = '', method = ''] = name.split('.');
  const methods = Reflect.get(temps, namespace) as Record<
    string,
    (options: unknown) => Promise<{ data: unknown; response: Response }>
  >;
  const call = methods[method];
  if (!call) throw new Error(`the client has no temps.${name}()`);
  return call.call(methods, input);
}

export function setUp(
  apiKey?: null,
  server?: ServerName,
  printWarnings?: boolean,
): { mock: TempsMock; temps: TempsClient } {
  const mock = createTempsMock({ scenario: 'demo', server, printWarnings });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: apiKey === null ? null : mock.token,
    fetch: mock.fetch,
    maxRetries: 0,
  });
  return { mock, temps };
}
