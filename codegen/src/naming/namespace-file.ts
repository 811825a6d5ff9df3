import { kebabCase } from './words.ts';

/** The file of a namespace, without its ending. hey-api writes one with the name `index` without `.gen`. */
export function namespaceFile(name: string): string {
  const file = kebabCase(name);
  return `namespaces/${file === 'index' ? 'index_' : file}`;
}
