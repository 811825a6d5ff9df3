import { listRoutes, type Content, type Contract, type Schema } from '../contract.ts';
import { isBinary, isJson, isText } from '../media-types.ts';
import { resolve } from '../references.ts';
import type { OpenAPIV3_1 } from 'openapi-types';

/** Describes a request body that is neither JSON nor a form, such as XML, as what the client sends: a text or bytes. */
export function typeRawBodies(contract: Contract): void {
  for (const { operation } of listRoutes(contract)) {
    if (!operation.requestBody) continue;
    const { content } = resolve<OpenAPIV3_1.RequestBodyObject>(contract, operation.requestBody);
    if (!isRaw(content)) continue;
    for (const [type, body] of Object.entries(content)) {
      const isBytes = !isText(type) || isBinary(resolve<Schema>(contract, body.schema ?? {}));
      body.schema = { type: 'string', ...(isBytes && { format: 'binary' }) };
    }
  }
}

/** Whether a request body is none of JSON or a form: the text or the bytes that the caller has. */
function isRaw(content: Content): boolean {
  const types = Object.keys(content);
  return types.length > 0 && !types.some((type) => isJson(type) || /^multipart\/|urlencoded/.test(type));
}
