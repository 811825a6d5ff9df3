import { atCaller } from '../errors/index.ts';

/** An iterable that loads and makes its iterator when the first item is requested. */
export function lazyIterable<T>(open: () => Promise<AsyncIterator<T, undefined>>): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      let opened: Promise<AsyncIterator<T, undefined>> | undefined;
      let isLeft = false;
      return {
        async next() {
          if (isLeft) return { done: true, value: undefined };
          try {
            const iterator = await (opened ??= open());
            // The loop was left while the iterator was being made.
            if (isLeft) await iterator.return?.();
            return await iterator.next();
          } catch (error) {
            throw atCaller(error);
          }
        },
        async return() {
          isLeft = true;
          const iterator = await opened?.catch(() => undefined);
          await iterator?.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
