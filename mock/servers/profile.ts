/** The servers that the mock can be: the one of the REST API reference, and those of two months as they are on the wire. */
export const SERVER_NAMES = ['reference', '2026-01', '2026-07'] as const;

/** Which server the mock behaves as. */
export type ServerName = (typeof SERVER_NAMES)[number];

/** A server that really exists. */
export type RealServerName = Exclude<ServerName, 'reference'>;

/** What features do differently on a server. What can be translated at the edge, in requests and responses, is not here. */
export interface ServerProfile {
  readonly name: ServerName;
}

export function serverProfile(name: ServerName): ServerProfile {
  return { name };
}
