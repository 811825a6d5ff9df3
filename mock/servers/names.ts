// Apart from the profiles, which need the contract: the command knows the names without loading it.

/**
 * The servers that the mock can behave like: that of the REST API reference, and the real ones of
 * July and August 2026.
 */
export const SERVER_NAMES = ['reference', '2026-07', '2026-08'] as const;

/** The server that the mock behaves like. */
export type ServerName = (typeof SERVER_NAMES)[number];

export type RealServerName = Exclude<ServerName, 'reference'>;
