import type { OperationName } from '../../../generated/operation-names.gen.ts';
import type { Form } from '../../lib/http/multipart.ts';
import type { Credential } from '../authentication/rows.ts';
import type { MockContext } from '../../state/context.ts';

/** Maximum sizes in bytes. */
export interface Limits {
  /** Size of an image tarball. @default 1073741824 (1 GB, as `docker save` writes it) */
  readonly imageUpload: number;
  /** Size of a bundle of static files. @default 524288000 (500 MB) */
  readonly staticUpload: number;
  /** Size of any other request body. @default 2097152 (2 MB, as on a real server) */
  readonly requestBody: number;
}

interface Input {
  path?: unknown;
  query?: unknown;
  body?: unknown;
}

/** What a request carries of an input: a date that was given as a `Date` arrives as text. */
export type Received<T> = T extends object ? { [Key in keyof T]: Exclude<T[Key], Date> } : T;

type Part<In, Name extends string> = In extends { [key in Name]?: infer Value }
  ? Received<NonNullable<Value>>
  : unknown;

/** A call that is valid by the contract. Query parameters are converted to their types and have their defaults. */
export interface ResolverContext<In extends Input = Input> extends MockContext {
  readonly operation: OperationName;
  readonly actor: Credential;
  readonly path: Part<In, 'path'>;
  readonly query: Part<In, 'query'>;
  readonly body: Part<In, 'body'>;
  readonly request: Request;
  readonly limits: Limits;
  /** Reads a multipart body without keeping the file in memory; 413 if the file is larger than `maxFileBytes`. */
  readForm(maxFileBytes: number): Promise<Form>;
}

/**
 * Implements an operation: takes the call, changes the state, and returns the JSON of the response (nothing for a 204)
 * or a `Reply`. The parameter is `never`, since each resolver declares the parts that it reads, which were checked
 * against the contract.
 */
export type Resolver = (context: never) => unknown;

/** The resolvers of a namespace. The compiler requires all of them. */
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
  /** The Content-Type. */
  type?: string;
}

export function reply(parts: ReplyParts): Reply {
  return new Reply(parts);
}
