import type { GenerateSettings } from '../settings.ts';

/** Errors and other exports that an app may need besides its client. */
const REEXPORTS = [
  'AuthenticationError',
  'BadRequestError',
  'ConflictError',
  'DeploymentCancelledError',
  'DeploymentFailedError',
  'DeploymentTimeoutError',
  'NotFoundError',
  'PayloadTooLargeError',
  'PermissionDeniedError',
  'RateLimitError',
  'ServerError',
  'TempsAbortError',
  'TempsApiError',
  'TempsConfigError',
  'TempsConnectionError',
  'TempsError',
  'TempsResponseError',
  'TempsTimeoutError',
  'TempsValidationError',
  'UnprocessableEntityError',
];

const TYPES = ['CallOptions', 'CallResult', 'ListPage', 'ListPromise', 'RequestOptions', 'TempsClientOptions'];

/** The entry of the output, with a `TempsClient` that has the namespaces of the instance. */
export function indexFile({ header, extension, zod, runtime }: GenerateSettings, secretFields: string[]): string {
  const secrets =
    secretFields.length > 0
      ? `
    protected override _secretFields(): string[] {
        return ${JSON.stringify(secretFields)};
    }
`
      : '';
  const schemas = zod
    ? `
    protected override _loadSchemas(): () => Promise<SchemasModule> {
        return () => import('./schemas.gen${extension}');
    }
`
    : '';
  return `${header}

import type { ${zod ? 'SchemasModule, ' : ''}TempsClientOptions } from '${runtime}';
import { Namespaces } from './namespaces.gen${extension}';

/**
 * The API of this instance: a getter for each namespace, and \`deploy\`, \`runtimeEnv\` and the rest of what the
 * \`TempsClient\` of ${runtime} has.
 */
export class TempsClient<TDefault extends boolean = true> extends Namespaces<TDefault> {
    /** Returns another client with these options changed. This client does not change. */
    withOptions<ThrowOnError extends boolean = TDefault>(options: TempsClientOptions<ThrowOnError>): TempsClient<ThrowOnError> {
        return new TempsClient(this._optionsWith(options));
    }
${schemas}${secrets}}

export {
${REEXPORTS.map((name) => `    ${name},\n`).join('')}} from '${runtime}';
export type {
${TYPES.map((name) => `    ${name},\n`).join('')}} from '${runtime}';
export * from './namespaces.gen${extension}';
export type * from './types.gen${extension}';
`;
}
