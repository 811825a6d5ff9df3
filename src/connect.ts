import type { ClientSettings } from './call/types.ts';
import type { TempsClientOptions } from './options/options.ts';
import { resolveOptions } from './options/resolve.ts';

/** The resolved options of a client, for namespaces that are used without one. Printing it shows none of them. */
export type Connection<TDefault extends boolean = boolean> = ClientSettings<TDefault>;

/**
 * Resolves the options of a client, for namespaces that are used on their own. The bundle then has only those
 * namespaces; a `TempsClient` brings all of them.
 *
 * @example
 * const projects = new ProjectsNamespace(connect({ baseUrl: 'https://your-instance.temps.dev', apiKey: 'tk_...' }));
 * const { data } = await projects.list();
 *
 * @throws {TempsConfigError} as `new TempsClient()` does
 */
export function connect<TDefault extends boolean = true>(
  options: TempsClientOptions<TDefault> = {},
): Connection<TDefault> {
  // Getters, so that printing the connection prints neither the token nor headers.
  const hidden = Object.entries(resolveOptions(options)).map(([name, value]) => [name, { get: (): unknown => value }]);
  return Object.defineProperties({}, Object.fromEntries(hidden) as PropertyDescriptorMap) as Connection<TDefault>;
}
