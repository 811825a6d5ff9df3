import { atCaller } from '../errors/index.ts';

/** An iterable that is opened when the first item is requested. Each iteration opens it again. */
export function lazyIterable<T>(open: () => Promise<AsyncIterable<T>>): AsyncIterable<T> {
  return {
    async *[Symbol.asyncIterator]() {
      try {
        yield* await open();
      } catch (error) {
        throw atCaller(error);
      }
    },
  };
}
