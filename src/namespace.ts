import { call } from './call/call.ts';
import { isOptions } from './call/prepare.ts';
import { TempsConfigError } from './errors/index.ts';
import type { CallInput } from './call/prepared-call.ts';
import type { CallResult } from './response/result.ts';
import type { ClientSettings } from './call/settings.ts';
import { lazyIterable } from './lazy-iterable.ts';
import type { CallFormat, HttpMethod } from './request/operation.ts';
import { ListPromise } from './pagination/list-promise.ts';
import type { Paging } from './pagination/paging.ts';

export type { CallResult } from './response/result.ts';
export type { CallOptions, LineCallOptions, UploadCallOptions } from './call/options.ts';
export { ListPromise } from './pagination/list-promise.ts';

/** Base of every generated namespace: the one place where generated code meets hand-written code. */
export abstract class Namespace<TDefault extends boolean = boolean> {
  /** Only a type: a client that returns errors must not pass for one that throws them. */
  declare protected readonly _throwOnError: TDefault;
  readonly #client: ClientSettings<TDefault>;

  constructor(client: ClientSettings<TDefault>) {
    if (!(client as ClientSettings | undefined)?.memory)
      throw new TempsConfigError({
        option: 'connection',
        problem: 'a namespace that is used on its own takes what connect() returns',
      });
    this.#client = client;
  }

  protected _call<TData, ThrowOnError extends boolean>(
    method: HttpMethod,
    route: string,
    options?: object,
    format: CallFormat = {},
  ): Promise<CallResult<TData, ThrowOnError>> {
    // The generated method declares the type of the response.
    return call(this.#client, { method, route, format }, options) as Promise<CallResult<TData, ThrowOnError>>;
  }

  protected _list<TItem, TBody, ThrowOnError extends boolean>(
    method: HttpMethod,
    route: string,
    options: object | undefined,
    paging: Paging,
    dates?: string,
    names?: string,
  ): ListPromise<TItem, TBody, ThrowOnError> {
    const input = readListInput(options ?? {});
    const format = { dates, names };
    return new ListPromise({
      paging,
      query: input?.query ?? undefined,
      signal: input?.signal,
      throwOnError: input?.throwOnError ?? this.#client.throwOnError,
      fetchPage: (query, signal = input?.signal) => {
        const isChanged = input && (query !== input.query || signal !== input.signal);
        return this._call(method, route, isChanged ? { ...input, query, signal } : (input ?? options), format);
      },
    });
  }

  protected _lines(method: HttpMethod, route: string, options?: object): AsyncIterable<string> {
    return lazyIterable(async () => {
      const { openLines } = await import('./websocket/lines.ts');
      return openLines(this.#client, { method, route, format: {} }, options ?? {});
    });
  }
}

/** A copy of the options of a list; `undefined` for options that the call will refuse. */
function readListInput(options: CallInput): CallInput | undefined {
  try {
    return isOptions(options) && isOptions(options.query ?? {}) ? { ...options } : undefined;
  } catch {
    return undefined;
  }
}

/** Base of the generated class that has a getter for each namespace. */
export abstract class NamespaceOwner<TDefault extends boolean = boolean> extends Namespace<TDefault> {
  readonly #client: ClientSettings<TDefault>;
  readonly #namespaces = new Map<unknown, Namespace>();

  constructor(client: ClientSettings<TDefault>) {
    super(client);
    this.#client = client;
  }

  /** Makes a namespace on first use, so that unused ones cost nothing. */
  protected _namespace<T extends Namespace>(Class: new (client: ClientSettings<TDefault>) => T): T {
    const made = this.#namespaces.get(Class) as T | undefined;
    if (made) return made;
    const namespace = new Class(this.#client);
    this.#namespaces.set(Class, namespace);
    return namespace;
  }
}
