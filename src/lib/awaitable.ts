/** Base of objects that can be awaited like a promise and have methods of their own. */
export abstract class Awaitable<T> implements PromiseLike<T> {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** The promise to await. Called again for each await. */
  protected abstract _promise(): Promise<T>;

  get [Symbol.toStringTag](): string {
    return this.#name;
  }

  then<TFulfilled = T, TRejected = never>(
    onFulfilled?: ((value: T) => TFulfilled | PromiseLike<TFulfilled>) | null,
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<TFulfilled | TRejected> {
    return this._promise().then(onFulfilled, onRejected);
  }

  catch<TRejected = never>(
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<T | TRejected> {
    return this._promise().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this._promise().finally(onFinally);
  }
}
