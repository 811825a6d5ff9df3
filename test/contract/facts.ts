import * as generated from '../../generated/zod.gen.ts';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { z } from 'zod';
import {
  findJsonSchema,
  readParameters,
  type Schema,
} from '../../codegen/src/contract/contract.ts';
import { resolve } from '../../codegen/src/contract/references.ts';
import type { OperationName } from '../../generated/operations.gen.ts';
import { operations } from '../../generated/operations.gen.ts';
import { document, operationOf } from './operations.ts';

const schemas = new Map<string, z.ZodType>(Object.entries(generated));

export function needsToken(name: OperationName): boolean {
  return (operationOf(name).security ?? document.security ?? []).length > 0;
}

/** Path parameters that name something by number, in the order of the route. */
export function numericPathParameters(name: OperationName): string[] {
  return readParameters(document, operationOf(name))
    .filter(
      (parameter) =>
        parameter.in === 'path' && (parameter.schema as Schema | undefined)?.type === 'integer',
    )
    .map((parameter) => parameter.name);
}

function bodyOf(name: OperationName): Partial<OpenAPIV3_1.RequestBodyObject> {
  const { requestBody } = operationOf(name);
  return requestBody ? resolve<OpenAPIV3_1.RequestBodyObject>(document, requestBody) : {};
}

export function needsJson(name: OperationName): boolean {
  const { required = false, content = {} } = bodyOf(name);
  return required && findJsonSchema(content) !== undefined;
}

/** Required members of a JSON body. */
export function requiredBodyFields(name: OperationName): string[] {
  const schema = bodyOf(name).content?.['application/json']?.schema;
  return (schema && resolve<Schema>(document, schema).required) ?? [];
}

/** What a successful response is, where it is not JSON. */
export function responseType(name: OperationName): string | undefined {
  const operation = operations[name];
  return 'responseType' in operation ? operation.responseType : undefined;
}

/** The generated schema of a successful response; none where it is not JSON. */
export function responseSchema(name: OperationName): z.ZodType | undefined {
  const { operationId } = operations[name];
  return responseType(name)
    ? undefined
    : schemas.get(`z${operationId[0]?.toUpperCase()}${operationId.slice(1)}Response`);
}
