/** Imports a package as installed in this folder. */
export const importPeer = (name: string): Promise<unknown> => import(name);
