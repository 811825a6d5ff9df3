import { operations, operationSpec, type OperationName } from '../contract/contract.ts';

/** What an operation is like on real servers: `x-servers` in the contract. */
export interface ServerFacts {
  /** No real server has the operation. */
  readonly absent?: true;
  /** Its method, if it is another one there. */
  readonly also?: string;
  /**
   * Its route on the servers that have it. The contract's own route is there too, and says nothing.
   */
  readonly route?: string;
  /** The list that has what it reads, since it has no route of its own. */
  readonly list?: string;
  /** The name of its page size, if it is another one there. */
  readonly pageSize?: string;
  /** The total counts the rows of the page only. */
  readonly total?: 'page' | 'none';
  /** A member of the body that is wanted inside of another one, too. */
  readonly request?: { readonly copy: string; readonly into: string };
  /** How the response differs from that of the contract. */
  readonly response?: {
    /** Other names of members: of the body, or of the rows that it has `in` a member. */
    readonly rename?: Readonly<Record<string, string>>;
    readonly in?: string;
    /** The two members of a row, which an object has as name and value instead. */
    readonly rows?: readonly [name: string, value: string];
    /** The member with names of events, which have an underscore in place of the dot. */
    readonly dotted?: string;
  };
}

const NONE: ServerFacts = {};

export function serverFacts(operation: OperationName): ServerFacts {
  return operationSpec(operation).servers ?? NONE;
}

/** The method of an operation on real servers; none if it has no route of its own there. */
export function realMethod(operation: OperationName): string | undefined {
  const { absent, also, list } = serverFacts(operation);
  return absent || list !== undefined ? undefined : (also ?? operations[operation].method);
}

/** The servers that leave out a member of a schema. */
export function omittedBy(member: object): readonly string[] {
  return (
    (member as { 'x-servers'?: { omittedBy?: readonly string[] } })['x-servers']?.omittedBy ?? []
  );
}
