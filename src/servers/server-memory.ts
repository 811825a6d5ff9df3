/** What a client has learned about its server. Kept as long as the client. */
export interface ServerMemory {
  /** Operations, as `GET /route`, that this server has under another method or route. */
  moved: Set<string>;
}

export function serverMemory(): ServerMemory {
  return { moved: new Set() };
}
