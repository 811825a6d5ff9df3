import { GLOBAL_DISPATCHER, NEXT_GLOBAL_DISPATCHER } from './dispatcher/global-dispatcher.ts';
import type { TransportRequest } from './request.ts';

interface AnyDispatcher {
  dispatch(options: unknown, handler: object): unknown;
}

type Abort = (reason: Error) => void;

/**
 * The options of Node's `fetch` with a dispatcher that can end the request by `giveUp`. A redirect that an upload refuses
 * makes `fetch` fail, and leaves the connection to a body that may never come: not even the signal ends it on Node 26.
 */
export function abortable(
  request: TransportRequest,
  options: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const dispatcher = (options?.['dispatcher'] ?? findDispatcher()) as AnyDispatcher | undefined;
  if (typeof dispatcher?.dispatch !== 'function') return options;
  const forwarding: AnyDispatcher = {
    dispatch: (sent, handler) =>
      dispatcher.dispatch(
        sent,
        watched(handler, (abort) => (request.giveUp = () => abort(new Error('The request was given up')))),
      ),
  };
  return { ...options, dispatcher: forwarding };
}

function findDispatcher(): unknown {
  const globals = globalThis as { [name: symbol]: unknown };
  return globals[NEXT_GLOBAL_DISPATCHER] || globals[GLOBAL_DISPATCHER];
}

/** The same handler, which also tells how the request is ended: by `onConnect`, or from Node 26 on by `onRequestStart`. */
function watched(handler: object, onStart: (abort: Abort) => void): object {
  return new Proxy(handler, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const [first] = given;
        if (name === 'onConnect') onStart(first as Abort);
        if (name === 'onRequestStart') onStart((reason) => (first as { abort: Abort }).abort(reason));
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}
