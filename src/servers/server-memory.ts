/** What a client has found out about its server, for as long as it lives. */
export interface ServerMemory {
  /** Operations, by method and route, that this server has under another method or route. */
  moved: Set<string>;
  /** Lists, by route, that this server sends whole, whatever page is asked for. */
  whole: Set<string>;
}

export function serverMemory(): ServerMemory {
  return { moved: new Set(), whole: new Set() };
}
