import type { Fault } from '../../pipeline/faults/fault.ts';
import type { Control } from './control.ts';

/** A request to one of the routes below. */
interface ControlCall {
  readonly control: Control;
  /** The JSON body; an empty object without one. */
  readonly body: Record<string, unknown>;
  readonly query: URLSearchParams;
  /** The part of the path that `*` matched. */
  readonly wildcard: string;
  readonly added: AddedFaults;
}

/** The faults that were added over HTTP, by id. */
export type AddedFaults = Map<number, { fault: Fault; remove: () => void }>;

/** An invalid request to a control route. It is sent as a problem (RFC 7807). */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

type Route = (call: ControlCall) => unknown;

/** By method and path below `/_mock`; `*` matches the last segment of the path. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET ': () => ({ routes: Object.keys(ROUTES).map((route) => route.replace(' ', ' /_mock').replace('*', '{id}')) }),
  'GET /clock': ({ control }) => ({ now: control.clock.iso() }),
  'POST /reset': ({ control, body, added }) => {
    checkMembers(body, []);
    control.reset();
    added.clear();
    return { now: control.clock.iso() };
  },
  'POST /advance': ({ control, body }) => {
    checkMembers(body, ['milliseconds']);
    const { milliseconds } = body;
    if (typeof milliseconds !== 'number' || !(milliseconds >= 0) || milliseconds === Infinity)
      throw new ControlProblem(
        400,
        `milliseconds: got ${JSON.stringify(milliseconds)}, expected a number such as 60000`,
      );
    control.clock.advance(milliseconds);
    return { now: control.clock.iso() };
  },
  'POST /fail-next': ({ control, body }) => {
    control.deployments.failNext(body);
    return { failure: body };
  },
  'GET /requests': ({ control, query }) => {
    const operation = query.get('operation');
    const items = control.requests.filter((request) => operation === null || request.operation === operation);
    return { items, total: items.length };
  },
  'DELETE /requests': ({ control }) => control.clearRequests(),
  'POST /faults': ({ control, body, added }) => {
    checkFaultCount(control, added);
    const fault = readFault(body);
    const remove = control.faults.add(fault);
    const id = ++faultId;
    added.set(id, { fault, remove });
    return { id };
  },
  'DELETE /faults': ({ control, added }) => {
    control.faults.clear();
    added.clear();
  },
  'DELETE /faults/*': ({ added, wildcard: id }) => {
    const found = added.get(Number(id));
    if (!found) throw new ControlProblem(404, `There is no fault ${id}`);
    found.remove();
    added.delete(Number(id));
  },
  'GET /snapshot': ({ control }) => control.state.snapshot(),
};

/** A misspelled member would otherwise be ignored without notice. */
function checkMembers(body: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const expected = known.length > 0 ? `only ${known.join(', ')}` : 'no members: it goes back to the start';
  throw new ControlProblem(400, `The body: got ${JSON.stringify(unknown)}, expected ${expected}`);
}

/** Each request is compared with every fault. */
const MAX_FAULTS = 100;

let faultId = 0;

/**
 * Drops the ids of faults that are used up.
 *
 * @throws {ControlProblem} if there are too many active faults
 */
function checkFaultCount({ faults }: Control, added: AddedFaults): void {
  if (added.size >= MAX_FAULTS) for (const [id, { fault }] of added) if (!faults.has(fault)) added.delete(id);
  if (faults.size >= MAX_FAULTS)
    throw new ControlProblem(
      400,
      `There are ${MAX_FAULTS} faults already, and more cannot be added over HTTP. DELETE /_mock/faults removes them`,
    );
}

/** A path in which `*` may stand for a segment, without the special characters of regular expressions. */
const PATTERN = /^\/api(\/(\*|[\w.~%@:,=-]+))+$/;

/**
 * Reads a fault from JSON, where `pattern`, such as `/api/projects/*`, replaces the `RegExp` in `path`. Regular
 * expressions are not accepted: a slow one could block the server.
 */
function readFault({ pattern, ...fault }: Record<string, unknown>): Fault {
  if (pattern === undefined) return fault;
  if (typeof pattern !== 'string' || !PATTERN.test(pattern) || fault['path'] !== undefined)
    throw new ControlProblem(
      400,
      `pattern: got ${JSON.stringify(pattern)}, expected a path such as /api/projects/*/deployments, where * matches one segment, without path`,
    );
  const source = pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]+');
  return { ...fault, path: new RegExp(`^${source}$`) };
}
