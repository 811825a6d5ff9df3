import { kebabCase } from './words.ts';

/** The file of a namespace, without its extension. Never `index`, to which hey-api does not add `.gen`. */
export function namespaceFile(name: string): string {
  const file = kebabCase(name);
  return `namespaces/${file === 'index' ? 'index_' : file}`;
}
