import type { input, output, ZodType } from 'zod/v4';
import type { OperationName } from '../../../generated/operations.gen.ts';
import type { operations } from '../../../generated/operations.gen.ts';
import type * as schemas from '../../../generated/zod.gen.ts';
import type { Form } from '../../lib/http/multipart.ts';
import type { Limits, MockContext } from '../../state/context.ts';
import type { Credential } from '../../rows/authentication.ts';

interface Input {
  path?: unknown;
  query?: unknown;
  body?: unknown;
}

type Part<In, Name extends string> = In extends { [key in Name]?: infer Value }
  ? NonNullable<Value>
  : unknown;

/** A call of an operation, or of several with these parts in common. */
export interface ResolverContext<In extends Input = Input> extends MockContext {
  readonly operation: OperationName;
  readonly actor: Credential;
  readonly path: Part<In, 'path'>;
  readonly query: Part<In, 'query'>;
  readonly body: Part<In, 'body'>;
  readonly request: Request;
  readonly limits: Limits;
  /**
   * Reads a multipart body without keeping the file in memory; 413 if the file is larger than
   * `maxFileBytes`.
   */
  readForm(maxFileBytes: number): Promise<Form>;
}

type Schemas = typeof schemas;

/** A schema of the contract by its name; that of anything if the contract has none. */
type SchemaOf<Name extends string> = Name extends keyof Schemas
  ? Schemas[Name] extends ZodType
    ? Schemas[Name]
    : ZodType
  : ZodType;

type SchemaName<Operation extends OperationName> =
  `z${Capitalize<(typeof operations)[Operation]['operationId']>}`;

/**
 * A call that the contract accepts: parameters have their types and defaults, the body is as it was
 * sent.
 */
export type Call<Operation extends OperationName> = ResolverContext<{
  path: output<SchemaOf<`${SchemaName<Operation>}Path`>>;
  query: output<SchemaOf<`${SchemaName<Operation>}Query`>>;
  body: input<SchemaOf<`${SchemaName<Operation>}Body`>>;
}>;

/**
 * The resolver of each operation of a namespace: it takes the call, changes the state, and returns
 * the JSON of the response (nothing for a 204) or a `Reply`.
 */
export type ResolversOf<Namespace extends string> = {
  readonly [Operation in Extract<OperationName, `${Namespace}.${string}`>]: (
    call: Call<Operation>,
  ) => unknown;
};

interface ReplyParts {
  status?: number;
  headers?: Record<string, string>;
  body?: NonNullable<RequestInit['body']>;
  /** The Content-Type. */
  type?: string;
}

/** A response that is not just JSON with the contract's success status. */
export class Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReplyParts['body'];

  constructor({ status, headers = {}, body, type }: ReplyParts) {
    this.status = status;
    this.headers = type ? { 'content-type': type, ...headers } : headers;
    this.body = body;
  }
}
