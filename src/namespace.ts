import { call } from './call/call.ts';
import type { CallInput, ClientSettings } from './call/types.ts';
import { objectProblem } from './checks.ts';
import { TempsConfigError } from './errors/index.ts';
import { copyPlain } from './lib/plain-object.ts';
import type { TempsClientOptions } from './options/options.ts';
import { mergeOptions, resolveOptions } from './options/resolve.ts';
import { ListPromise } from './pagination/list-promise.ts';
import type { Paging } from './pagination/paging.ts';
import { withOtherSize } from './pagination/query.ts';
import type { CallFormat, HttpMethod } from './request/operation.ts';
import type { CallResult } from './response/result.ts';
import { lazyIterable } from './websocket/lazy-iterable.ts';

export type { CallResult } from './response/result.ts';
export type { ServerSentEvent } from './response/events.ts';
export type { OperationSchemas } from './validation/schemas.ts';
export type { CallOptions, LineCallOptions, UploadCallOptions } from './call/options.ts';
export { ListPromise, type ListPage } from './pagination/list-promise.ts';

/**
 * Base of every generated namespace: the one place where generated code meets hand-written code.
 */
export abstract class Namespace<TDefault extends boolean = boolean> {
  /** Only a type: a client that returns errors must not pass for one that throws them. */
  declare protected readonly _throwOnError: TDefault;
  readonly #client: ClientSettings<TDefault>;

  constructor(client: ClientSettings<TDefault>) {
    if (!(client as ClientSettings | undefined)?.clock)
      throw new TempsConfigError({
        option: 'connection',
        problem: 'a namespace that is used on its own takes what connect() returns',
      });
    this.#client = client;
    // A method works when it is taken off: `const { list } = temps.projects`.
    const { constructor: _, ...members } = Object.getOwnPropertyDescriptors(new.target.prototype);
    for (const [name, { value }] of Object.entries<PropertyDescriptor>(members))
      if (typeof value === 'function')
        Object.defineProperty(this, name, { value: value.bind(this), configurable: true });
  }

  protected get _settings(): ClientSettings<TDefault> {
    return this.#client;
  }

  protected _call<TData, ThrowOnError extends boolean>(
    method: HttpMethod,
    route: string,
    options?: object,
    format: CallFormat = {},
  ): Promise<CallResult<TData, ThrowOnError>> {
    // The generated method declares the type of the response.
    const called = call(this.#client, { method, route, format }, copyPlain(options ?? {}));
    return called as Promise<CallResult<TData, ThrowOnError>>;
  }

  protected _list<
    TItem,
    TBody,
    ThrowOnError extends boolean,
    TTotal extends number | undefined = number,
  >(
    method: HttpMethod,
    route: string,
    options: object | undefined,
    paging: Paging,
    format: CallFormat = {},
  ): ListPromise<TItem, TBody, ThrowOnError, TTotal> {
    const operation = { method, route, format, position: paging };
    const input: CallInput = copyPlain(options ?? {});
    const { query, signal } = input;
    return new ListPromise({
      paging,
      query: query ?? {},
      signal,
      throwOnError: input.throwOnError ?? this.#client.throwOnError,
      fetchPage: (asked, ended = signal) => {
        const change = { query: withOtherSize(paging, asked), signal: ended };
        // What is no object is refused by the call.
        return call(
          this.#client,
          operation,
          objectProblem(input) ? input : { ...input, ...change },
        );
      },
    });
  }

  protected _lines(method: HttpMethod, route: string, options?: object): AsyncIterable<string> {
    const input: CallInput = copyPlain(options ?? {});
    return lazyIterable(async () => {
      const { openLines } = await import('./websocket/lines.ts');
      return openLines(this.#client, { method, route, format: {} }, input);
    });
  }
}

/**
 * The resolved options of a client, for namespaces that are used without one. Printing it shows
 * none of them.
 */
export type Connection<TDefault extends boolean = boolean> = ClientSettings<TDefault>;

/**
 * Resolves the options of a client, for namespaces that are used on their own. The bundle then has
 * only those namespaces; a `TempsClient` brings all of them.
 *
 * @example
 * const connection = connect({ baseUrl: 'https://your-instance.temps.dev', apiKey: 'tk_...' });
 * const { data } = await new ProjectsNamespace(connection).list();
 *
 * @throws {TempsConfigError} as `new TempsClient()` does
 */
export function connect<TDefault extends boolean = true>(
  options: TempsClientOptions<TDefault> = {},
): Connection<TDefault> {
  // Getters, so that printing the connection prints neither the token nor headers.
  const hidden = Object.entries(resolveOptions(options)).map(([name, value]) => [
    name,
    { get: (): unknown => value },
  ]);
  return Object.defineProperties(
    {},
    Object.fromEntries(hidden) as PropertyDescriptorMap,
  ) as Connection<TDefault>;
}

/**
 * Base of the package's client and of a generated one. All private members of both clients are
 * here, so that a function that takes the package's client also takes a generated one that has its
 * methods.
 */
export abstract class NamespaceOwner<
  TDefault extends boolean = boolean,
> extends Namespace<TDefault> {
  /** Where calls go: the address of the instance with `/api` at its end. */
  readonly baseUrl: string;
  readonly #options: TempsClientOptions<TDefault>;
  readonly #namespaces = new Map<unknown, Namespace>();

  constructor(options: TempsClientOptions<TDefault> = {}, namespaces?: readonly string[]) {
    const settings = resolveOptions(options);
    super(settings);
    // What `console.log` shows: the address and the namespaces, never the token. Not a member with
    // a computed name, since bundlers keep a class that has one, used or not.
    const shown = { baseUrl: settings.baseUrl, ...(namespaces && { namespaces }) };
    const show = (
      _depth: unknown,
      _options: unknown,
      inspect: (value: unknown) => string,
    ): string => `TempsClient ${inspect(shown)}`;
    Object.defineProperty(this, Symbol.for('nodejs.util.inspect.custom'), { value: show });
    this.baseUrl = settings.baseUrl;
    this.#options = { ...options, headers: { ...options.headers } };
  }

  /** Merges options over those of this client, for `withOptions`. */
  protected _optionsWith<ThrowOnError extends boolean>(
    options: TempsClientOptions<ThrowOnError>,
  ): TempsClientOptions<ThrowOnError> {
    return mergeOptions(this.#options, this._settings, options);
  }

  /** Makes a namespace on first use, so that unused ones cost nothing. */
  protected _namespace<T extends Namespace>(Class: new (client: ClientSettings<TDefault>) => T): T {
    const namespace = (this.#namespaces.get(Class) as T | undefined) ?? new Class(this._settings);
    this.#namespaces.set(Class, namespace);
    return namespace;
  }
}
