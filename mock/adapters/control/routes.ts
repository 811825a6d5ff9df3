import type { Fault } from '../../pipeline/faults/fault.ts';
import type { Control } from './control.ts';

/** A call to one of the routes below: its JSON body, and the part of the path after the route. */
interface ControlCall {
  readonly control: Control;
  readonly body: Record<string, unknown>;
  readonly query: URLSearchParams;
  readonly rest: string;
  /** The faults that were added over HTTP, by their id. */
  readonly added: Map<number, () => void>;
}

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
  'POST /reset': ({ control, added }) => {
    control.reset();
    added.clear();
    return { now: control.clock.iso() };
  },
  'POST /advance': ({ control, body: { milliseconds } }) => {
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
    const remove = control.faults.add(readFault(body));
    const id = ++faultId;
    added.set(id, remove);
    return { id };
  },
  'DELETE /faults': ({ control, added }) => {
    control.faults.clear();
    added.clear();
  },
  'DELETE /faults/*': ({ added, rest }) => {
    const remove = added.get(Number(rest));
    if (!remove) throw new ControlProblem(404, `There is no fault ${rest}`);
    remove();
    added.delete(Number(rest));
  },
  'GET /snapshot': ({ control }) => control.state.snapshot(),
};

let faultId = 0;

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
