import type { Fault } from '../../pipeline/faults/fault.ts';
import type { Control } from './control.ts';

/** A call to one of the routes below: its JSON body, and the part of the path after the route. */
interface ControlCall {
  readonly control: Control;
  readonly body: Record<string, unknown>;
  readonly query: URLSearchParams;
  readonly rest: string;
  readonly added: AddedFaults;
}

/** The faults that were added over HTTP, by their id. */
export type AddedFaults = Map<number, { fault: Fault; remove: () => void }>;

/** What is wrong with a call: it becomes a problem. */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

type Route = (call: ControlCall) => unknown;

/** By method and path below `/_mock`; `*` stands for the rest of the path. */
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
    makeRoom(control, added);
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
  'DELETE /faults/*': ({ added, rest }) => {
    const found = added.get(Number(rest));
    if (!found) throw new ControlProblem(404, `There is no fault ${rest}`);
    found.remove();
    added.delete(Number(rest));
  },
  'GET /snapshot': ({ control }) => control.state.snapshot(),
};

/** A misspelt member would be taken for done. */
function checkMembers(body: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const expected = known.length > 0 ? `only ${known.join(', ')}` : 'no members: it goes back to the start';
  throw new ControlProblem(400, `The body: got ${JSON.stringify(unknown)}, expected ${expected}`);
}

/** Each is looked at for each request. */
const MAX_FAULTS = 100;

let faultId = 0;

/** Forgets those that are used up. @throws {ControlProblem} where there are too many others */
function makeRoom({ faults }: Control, added: AddedFaults): void {
  if (added.size >= MAX_FAULTS) for (const [id, { fault }] of added) if (!faults.has(fault)) added.delete(id);
  if (faults.size >= MAX_FAULTS)
    throw new ControlProblem(
      400,
      `There are ${MAX_FAULTS} faults already, and more cannot be added over HTTP. DELETE /_mock/faults removes them`,
    );
}

/** With `*` for a whole part, and without what only a regular expression would have. */
const PATTERN = /^\/api(\/(\*|[\w.~%@:,=-]+))+$/;

/**
 * In JSON a pattern of paths is `pattern`, such as `/api/projects/*`. It is no regular expression: one that takes for ever
 * would stop the server.
 */
function readFault({ pattern, ...fault }: Record<string, unknown>): Fault {
  if (pattern === undefined) return fault;
  if (typeof pattern !== 'string' || !PATTERN.test(pattern) || fault['path'] !== undefined)
    throw new ControlProblem(
      400,
      `pattern: got ${JSON.stringify(pattern)}, expected a path such as /api/projects/*/deployments, where * is any one part, and no path beside it`,
    );
  const source = pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]+');
  return { ...fault, path: new RegExp(`^${source}$`) };
}
