import type { Routes } from '../../generated/routes.gen.ts';
import type { BodyType, HttpMethod, ResponseType } from '../request/operation.ts';
import type { UploadSettings } from '../uploads/types.ts';
import type { CallSettings } from './options.ts';

export type { Routes } from '../../generated/routes.gen.ts';

/**
 * A call to any route. For a route of the contract, give neither `bodyType` nor `responseType`: its
 * method says both.
 */
export interface RequestOptions<ThrowOnError extends boolean = boolean>
  extends CallSettings<ThrowOnError>, UploadSettings {
  /** The HTTP method. It also decides whether a failed attempt may be retried. */
  method: HttpMethod;
  /** The route below `/api`. Placeholders such as `{project_id}` are filled from `path`. */
  url: string;
  /** A value for each placeholder of `url`. */
  path?: Record<string, string | number> | undefined;
  /** Query parameters. Those that are `undefined` or `null` are left out. */
  query?: Record<string, unknown> | undefined;
  /** The request body, sent as `bodyType` says. */
  body?: unknown;
  /**
   * How the request body is sent.
   *
   * @default 'json'
   */
  bodyType?: BodyType | undefined;
  /**
   * How the response body is read.
   *
   * @default 'json'
   */
  responseType?: Exclude<ResponseType, 'auto' | 'html' | 'redirect' | 'socket'> | undefined;
}

/** The options of `request` for a route of the contract: those of its method, and the route. */
export type RouteOptions<
  Method extends keyof Routes,
  Url extends keyof Routes[Method],
  ThrowOnError extends boolean,
> = {
  method: Method;
  url: Url;
  throwOnError?: ThrowOnError | undefined;
} & (Routes[Method][Url] extends [infer Options, unknown] ? Options : never);

/** The data of a route of the contract: that of its method. */
export type RouteData<
  Method extends keyof Routes,
  Url extends keyof Routes[Method],
> = Routes[Method][Url] extends readonly [unknown, infer Data] ? Data : never;

/**
 * The options of `request` for any route. A route of the contract is asked for its own, so that a
 * mistake names them.
 */
export type AnyRouteOptions<
  Method extends HttpMethod,
  Url extends string,
  ThrowOnError extends boolean,
> = {
  method: Method;
  url: Url;
} & (Method extends keyof Routes
  ? Url extends keyof Routes[Method]
    ? RouteOptions<Method, Url, ThrowOnError>
    : RequestOptions<ThrowOnError>
  : RequestOptions<ThrowOnError>);
