import type { OpenAPIV3_1 } from 'openapi-types';
import {
  type Contract,
  type Operation,
  readParameters,
  listRoutes,
  type Schema,
  type SchemaOrReference,
} from '../contract/contract.ts';
import { omittedBy, visitSchemas } from '../contract/schemas.ts';
import { resolve } from '../contract/references.ts';

const errorClasses: Record<string, string> = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
};

/** The error class for a status. */
export function errorClass(status: string): string {
  return errorClasses[status] ?? (status.startsWith('5') ? 'ServerError' : 'TempsApiError');
}

function throwsLines(contract: Contract, operation: Operation): string[] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => /^[45]/.test(status))
    .map(([status, response]) => {
      const { description = '' } = resolve<Partial<OpenAPIV3_1.ResponseObject>>(contract, response);
      return `@throws {${errorClass(status)}} ${status} ${description.split('\n')[0]}`.trim();
    });
}

function paragraph(text = ''): string[] {
  const lines = text.trim().split('\n');
  return text.trim() ? [...lines.map((line) => line.trim().replace(/^@/, '\\@')), ''] : [];
}

/** The JSDoc of a method, line by line. */
export function describeMethod(
  contract: Contract,
  method: string,
  path: string,
  operation: Operation,
  example: string[],
): string[] {
  const { summary, description, deprecated } = operation;
  return [
    ...paragraph(summary),
    ...paragraph(description === summary ? undefined : description),
    `\`${method} ${path}\``,
    '',
    ...(deprecated ? ['@deprecated The API announces that this operation will go.'] : []),
    '@example',
    ...example,
    ...throwsLines(contract, operation),
  ];
}

/** The JSDoc of a namespace: the description of its tag, and its methods. */
export function describeNamespace(
  contract: Contract,
  namespace: string,
  methods: readonly { name: string; tags: readonly string[] }[],
): string[] {
  const tags = new Set(methods.flatMap((method) => method.tags));
  const tag = contract.tags?.find(
    ({ name, description }) => description && (name === namespace || tags.has(name)),
  );
  return [...paragraph(tag?.description), methods.map(({ name }) => `\`${name}\``).join(', ')];
}

/**
 * Adds the limits and the default to the description of each parameter, since its TypeScript type
 * cannot have them.
 */
export function describeBounds(contract: Contract): void {
  for (const { operation } of listRoutes(contract)) {
    for (const parameter of readParameters(contract, operation)) {
      const text = parameter.schema && boundsText(resolve<Schema>(contract, parameter.schema));
      if (text)
        parameter.description = [parameter.description?.trim(), text].filter(Boolean).join(' ');
    }
  }
}

/** Says of each member of a schema which servers leave it out. */
export function describeOmissions(contract: Contract): void {
  visitSchemas(contract, ({ properties = {} }) => {
    for (const member of Object.values(properties)) {
      const text = omittedText(member);
      if (text) member.description = [member.description?.trim(), text].filter(Boolean).join(' ');
    }
  });
}

/** For example `Missing on the server of July 2026.` Empty if all servers send the member. */
export function omittedText(member: SchemaOrReference): string {
  const months = omittedBy(member).map((server) =>
    new Date(server).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  if (months.length === 0) return '';
  return `Missing on the server${months.length > 1 ? 's' : ''} of ${months.join(' and of ')}.`;
}

/** For example `1 to 100, 20 by default.` */
function boundsText({ minimum, maximum, default: fallback }: Schema): string {
  const range = minimum === undefined ? `at most ${maximum}` : `${minimum} to ${maximum}`;
  const parts = [
    maximum !== undefined && range,
    fallback !== undefined && `\`${JSON.stringify(fallback)}\` by default`,
  ];
  const text = parts.filter(Boolean).join(', ');
  return text && `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
