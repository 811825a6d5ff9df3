/** Imports a package as installed in this folder. */
export function importPeer(name: string): Promise<unknown> {
  return import(name);
}
