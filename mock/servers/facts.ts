import { operations, operationSpec, type OperationName } from '../contract/contract.ts';
import type { RealServerName } from './profile.ts';

/** What an operation is like on real servers: `x-servers` in the contract. */
export interface ServerFacts {
  /** The first server that has the operation. */
  readonly since?: RealServerName;
  /** The last server that has it. */
  readonly until?: RealServerName;
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

/** The methods of an operation on a server; none if it does not exist there. */
export function methodsOn(server: RealServerName, operation: OperationName): readonly string[] {
  const { since = server, until = server, also, route, list } = serverFacts(operation);
  // The names of servers are months, so they are in order of time.
  const isThere = since <= server && server <= until;
  if ((!isThere && route === undefined) || list !== undefined) return [];
  return [also ?? operations[operation].method];
}

/** The additional route of an operation on a server. */
export function otherRoute(server: RealServerName, operation: OperationName): string | undefined {
  const { route, since = server } = serverFacts(operation);
  return since <= server ? route : undefined;
}

/** The servers that leave out a member of a schema. */
export function omittedBy(member: object): readonly string[] {
  return (
    (member as { 'x-servers'?: { omittedBy?: readonly string[] } })['x-servers']?.omittedBy ?? []
  );
}
