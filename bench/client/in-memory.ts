/** A dispatcher that responds at once from memory: no sockets, and nothing of `fetch`. */

/** What a dispatcher calls, as undici 6 defined it. */
export interface Handler {
  onConnect: (abort: () => void) => void;
  onHeaders: (status: number, headers: Buffer[], resume: () => void, text: string) => boolean;
  onData: (piece: Uint8Array) => boolean;
  onComplete: (trailers: unknown) => void;
  onError: (error: unknown) => void;
}

const HEADERS = ['content-type', 'application/json', 'date', 'Mon, 30 Nov 2026 10:00:00 GMT'].map(
  (text) => Buffer.from(text),
);
function nothing(): void {}

interface Dispatcher {
  dispatch: (options: { path: string }, handler: Handler) => boolean;
}

export function dispatcherOf(bodyOf: (path: string) => Buffer): Dispatcher {
  return {
    dispatch({ path }, handler) {
      handler.onConnect(nothing);
      handler.onHeaders(200, HEADERS, nothing, 'OK');
      handler.onData(bodyOf(path));
      handler.onComplete(undefined);
      return true;
    },
  };
}

/** In place of the one of Node's `fetch`, which sets it when something of it is first used. */
export function setDispatcher(dispatcher: Dispatcher): void {
  void new Headers();
  for (const version of [1, 2])
    Object.assign(globalThis, { [Symbol.for(`undici.globalDispatcher.${version}`)]: dispatcher });
}
