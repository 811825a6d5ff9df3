import type { ClientSettings } from './call/settings.ts';
import type { TempsClientOptions } from './options/options.ts';
import { resolveOptions } from './options/resolve-options.ts';

/** The resolved options of a client, for namespaces that are used without one. Shows nothing of the token. */
export type Connection = ClientSettings;

/**
 * Resolves the options of a client once, for namespaces that are used on their own. A bundle then holds
 * only those, where a `TempsClient` brings them all.
 *
 * @example
 * const projects = new ProjectsNamespace(connect({ baseUrl: 'https://your-instance.temps.dev', apiKey: 'tk_...' }));
 * const { data } = await projects.list();
 *
 * @throws {TempsConfigError} as `new TempsClient()` does
 */
export function connect(options: TempsClientOptions<boolean> = {}): Connection {
  const { secret, ...settings } = resolveOptions(options);
  // The token is in no property, so that printing what was connected does not print it.
  return Object.defineProperty(settings, 'secret', { get: () => secret });
}
