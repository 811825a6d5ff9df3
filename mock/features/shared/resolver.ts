import type { OperationName } from '../../../generated/operation-names.gen.ts';
import type { Form } from '../../lib/http/multipart.ts';
import type { Credential } from '../authentication/rows.ts';
import type { MockContext } from '../../state/context.ts';

/** In bytes. */
export interface Limits {
  /** Of an image tarball. @default 1073741824 (1 GB, as `docker save` writes it) */
  readonly imageUpload: number;
  /** Of a bundle of static files. @default 524288000 (500 MB) */
  readonly staticUpload: number;
  /** Of any other request body. @default 2097152 (2 MB, as on a real server) */
  readonly requestBody: number;
}

interface Input {
  path?: unknown;
  query?: unknown;
  body?: unknown;
}

type Part<In, Name extends string> = In extends { [key in Name]?: infer Value } ? NonNullable<Value> : unknown;

/** One call, checked against the contract: query strings have their types and defaults. */
export interface ResolverContext<In extends Input = Input> extends MockContext {
  readonly operation: OperationName;
  readonly actor: Credential;
  readonly path: Part<In, 'path'>;
  readonly query: Part<In, 'query'>;
  readonly body: Part<In, 'body'>;
  readonly request: Request;
  readonly limits: Limits;
  /** Reads a multipart body without holding its file: 413 if the file is larger than that. */
  readForm(maxFileBytes: number): Promise<Form>;
}

/**
 * What an operation does: takes the call, changes the state, returns the JSON of the response (nothing for a 204) or a `reply()`.
 * `never`, since each resolver names the parts that it reads and `respond` has checked them against the contract.
 */
export type Resolver = (context: never) => unknown;

/** The resolvers of one namespace: all of them, or it does not compile. */
export type ResolversOf<Namespace extends string> = Record<Extract<OperationName, `${Namespace}.${string}`>, Resolver> &
  Partial<Record<Extract<OperationName, `${Namespace}.${string}`>, Resolver>>;

/** A response that is not just JSON with the contract's success status. */
export class Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: NonNullable<RequestInit['body']> | undefined;

  constructor({ status, headers = {}, body, type }: ReplyParts) {
    this.status = status;
    this.headers = type ? { 'content-type': type, ...headers } : headers;
    this.body = body;
  }
}

export interface ReplyParts {
  status?: number;
  headers?: Record<string, string>;
  body?: NonNullable<RequestInit['body']>;
  /** Shorthand for the Content-Type. */
  type?: string;
}

export function reply(parts: ReplyParts): Reply {
  return new Reply(parts);
}
