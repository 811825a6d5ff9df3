import type { Content, Contract, Schema } from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';

/** What the contract says of a part of a form that is a file. */
export interface FilePart {
  maxBytes?: number;
  /** The content types that it may have, from the part's `encoding`. */
  types?: string[];
}

function isBinary({ type, format, contentMediaType }: Schema): boolean {
  return type === 'string' && (format === 'binary' || contentMediaType === 'application/octet-stream');
}

/** The parts of a multipart body that are files: strings in the contract, but bytes from a file on the wire. */
export function filePartsOf(contract: Contract, content: Content): Record<string, FilePart> | undefined {
  const form = Object.entries(content).find(([type]) => type.startsWith('multipart/'))?.[1];
  const { properties } = resolve<Schema>(contract, form?.schema ?? {});
  const files = Object.entries(properties ?? {}).flatMap(([name, property]): [string, FilePart][] => {
    const schema = resolve<Schema>(contract, property);
    if (!isBinary(schema)) return [];
    const types = form?.encoding?.[name]?.contentType?.split(',').map((type) => type.trim());
    return [[name, { ...(schema.maxLength && { maxBytes: schema.maxLength }), ...(types && { types }) }]];
  });
  return files.length ? Object.fromEntries(files) : undefined;
}
