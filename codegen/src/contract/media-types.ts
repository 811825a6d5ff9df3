import type { Content, Schema, SchemaOrReference } from './contract.ts';

export function isJson(mediaType: string): boolean {
  return /^application\/(json|[\w.-]+\+json)\b|^\*\/\*/.test(mediaType);
}

export function findJsonSchema(content: Content): SchemaOrReference | undefined {
  return Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1].schema;
}

/** Whether a body of this type is text. Not each type with `xml` in its name is: spreadsheets are archives. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+.-](?:xml|yaml|javascript|ndjson|jsonl|json-seq)\b/.test(mediaType);
}

/** Whether a schema describes bytes. */
export function isBinary({ type, format, contentMediaType }: Schema): boolean {
  return type === 'string' && (format === 'binary' || contentMediaType === 'application/octet-stream');
}
