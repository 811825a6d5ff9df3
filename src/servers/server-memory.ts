/** What a client has learned about its server. Kept as long as the client. */
export interface ServerMemory {
  /** Operations, as `GET /route`, that this server has under another method or route. */
  moved: Set<string>;
  /** Lists, by route, that this server sends whole for every page, and the most items that one of them had. */
  whole: Map<string, number>;
}

export function serverMemory(): ServerMemory {
  return { moved: new Set(), whole: new Map() };
}
