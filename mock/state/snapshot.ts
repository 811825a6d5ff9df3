import type { MockContext } from './context.ts';
import { State } from './state.ts';
import { Table, type Row } from '../store/table.ts';
import { Visitors, type VisitorsSnapshot } from '../rows/visitors.ts';
import { decode, encode } from './snapshot-values.ts';

/**
 * The state of a mock as JSON, for `createTempsMock({ snapshot })`. The content may change with the
 * version of the package.
 */
export interface Snapshot {
  /** The version of the format. */
  readonly format: typeof FORMAT;
  /** The mock's time. */
  readonly now: string;
  /** The position of the random number generator, so that values such as tokens do not repeat. */
  readonly random: number;
  /** Every table. */
  readonly state: Readonly<Record<string, unknown>>;
}

const FORMAT = 'temps-mock/1';

interface TableSnapshot {
  lastId: number;
  rows: unknown[];
}

export function takeSnapshot({ state, clock, random }: MockContext): Snapshot {
  const parts = Object.entries(state).map(([name, part]) => [name, encodePart(part)]);
  return {
    format: FORMAT,
    now: clock.iso(),
    random: random.position,
    state: Object.fromEntries(parts),
  };
}

function encodePart(part: unknown): unknown {
  if (part instanceof Visitors) return part.snapshot();
  if (part instanceof Table) return { lastId: part.lastId, rows: encode([...part]) };
  return encode(part);
}

/** @throws {TypeError} if it is not a snapshot of this version */
export function checkSnapshot(snapshot: Snapshot): void {
  const { format, state } = snapshot ?? {};
  if (format !== FORMAT || typeof state !== 'object')
    throw new TypeError(
      `createTempsMock({ snapshot }): got ${JSON.stringify(format) ?? 'no format'}, expected what mock.state.snapshot() returned (${FORMAT}). Take a new snapshot with this version.`,
    );
  const known = new State();
  const unknown = Object.keys(state).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0)
    throw new TypeError(
      `createTempsMock({ snapshot }): this version does not have ${unknown.join(', ')}. Take a new snapshot with it.`,
    );
}

/**
 * Creates a state from a snapshot. Parts that the snapshot lacks are as in an empty mock.
 *
 * @throws {TypeError} that names the invalid part
 */
export function restoreState(snapshot: Snapshot): State {
  const state = new State();
  for (const [name, saved] of Object.entries(snapshot.state)) {
    try {
      restorePart(state, name, saved);
    } catch (error) {
      throw new TypeError(
        `createTempsMock({ snapshot }): ${name} is not as mock.state.snapshot() writes it: ${(error as Error).message}`,
        { cause: error },
      );
    }
  }
  return state;
}

function restorePart(state: State, name: string, saved: unknown): void {
  const part: unknown = Reflect.get(state, name);
  if (part instanceof Visitors) return part.restore(saved as VisitorsSnapshot);
  if (!(part instanceof Table)) return void Reflect.set(state, name, decode(saved));
  const { rows, lastId } = saved as TableSnapshot;
  part.restore(rows.map(decode) as Row[], lastId);
}
