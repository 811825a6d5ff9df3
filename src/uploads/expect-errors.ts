/**
 * Listens for errors of the Node streams in the body of an upload. Without a listener, one that fails before it is read,
 * such as that of a file that does not exist, ends the process. Reading it then fails, which the call reports.
 */
export function expectErrors(body: unknown): void {
  try {
    if (typeof body !== 'object' || body === null) return;
    for (const part of [body, ...Object.values(body)] as unknown[]) {
      const source: unknown = part instanceof Object && 'source' in part ? part.source : part;
      if (source instanceof Object && 'pipe' in source && 'on' in source && typeof source.on === 'function')
        source.on('error', () => {});
    }
  } catch {
    // What cannot be read is refused later.
  }
}
