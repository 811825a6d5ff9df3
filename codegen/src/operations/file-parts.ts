import type { OpenAPIV3_1 } from 'openapi-types';
import { type Content, type Contract, type Schema, isBinary } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** A part of a form that is a file, as the contract describes it. */
export interface FilePart {
  /** The part is required. */
  required?: true;
  maxBytes?: number;
  /** The allowed content types, from the part's `encoding`. */
  types?: string[];
}

function readEncoding(form: OpenAPIV3_1.MediaTypeObject | undefined, name: string): string | undefined {
  const contentType = form?.encoding?.[name]?.contentType;
  return typeof contentType === 'string' ? contentType : undefined;
}

/** Finds the parts of a multipart body that are files: strings in the contract, but bytes on the wire. */
export function findFileParts(contract: Contract, content: Content): Record<string, FilePart> | undefined {
  const form = Object.entries(content).find(([type]) => type.startsWith('multipart/'))?.[1];
  const { properties, required } = resolve<Schema>(contract, form?.schema ?? {});
  const files = Object.entries(properties ?? {}).flatMap(([name, property]): [string, FilePart][] => {
    const schema = resolve<Schema>(contract, property);
    if (!isBinary(schema)) return [];
    const types = readEncoding(form, name)
      ?.split(',')
      .map((type) => type.trim());
    return [
      [
        name,
        {
          ...(Array.isArray(required) && required.includes(name) && { required: true as const }),
          ...(typeof schema.maxLength === 'number' && { maxBytes: schema.maxLength }),
          ...(types && { types }),
        },
      ],
    ];
  });
  return files.length ? Object.fromEntries(files) : undefined;
}
