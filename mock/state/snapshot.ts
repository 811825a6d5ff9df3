import type { MockContext } from './context.ts';
import { createState, type State } from './state.ts';
import { Table, type Row } from '../store/table.ts';
import { Visitors, type VisitorsSnapshot } from '../features/analytics/visitor-rows.ts';
import { decode, encode } from './snapshot-values.ts';

/** A whole mock as JSON: keep it in a file, start the next mock from it. What is inside may change with the package's version. */
export interface Snapshot {
  /** Which version of the format it is. */
  readonly format: typeof FORMAT;
  /** The mock's time; deployments stand where they stood. */
  readonly now: string;
  /** Where chance stood, so that nothing is drawn twice. */
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
  return { format: FORMAT, now: clock.iso(), random: random.position, state: Object.fromEntries(parts) };
}

function encodePart(part: unknown): unknown {
  if (part instanceof Visitors) return part.snapshot();
  if (part instanceof Table) return { lastId: part.lastId, rows: encode([...part]) };
  return encode(part);
}

/** @throws {TypeError} for anything but a snapshot of this version */
export function checkSnapshot(snapshot: Snapshot): void {
  const { format, state } = snapshot ?? {};
  if (format !== FORMAT || typeof state !== 'object')
    throw new TypeError(
      `createTempsMock({ snapshot }): got ${JSON.stringify(format) ?? 'no format'}, expected what mock.state.snapshot() returned (${FORMAT}). Take it anew with this version.`,
    );
  const known = createState();
  const strange = Object.keys(state).filter((name) => !Object.hasOwn(known, name));
  if (strange.length > 0)
    throw new TypeError(
      `createTempsMock({ snapshot }): this version knows no ${strange.join(', ')}. Take the snapshot anew with it.`,
    );
}

/**
 * A new state from it; what the snapshot does not have is as in an empty mock.
 *
 * @throws {TypeError} that names the part which is not as a snapshot has it
 */
export function restoreState(snapshot: Snapshot): State {
  const state = createState();
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
  if (part instanceof Table) return restoreTable(part as Table<Row>, saved as TableSnapshot);
  const value = decode(saved);
  // What an empty mock has none of is an object, or nothing there either.
  const expected = part === null && value !== null ? 'Object' : describeKind(part);
  if (describeKind(value) !== expected) throw new TypeError(`got ${describeKind(value)}, expected ${expected}`);
  Reflect.set(state, name, value);
}

function restoreTable(table: Table<Row>, { rows, lastId }: TableSnapshot): void {
  const decoded = decode(rows) as Row[];
  const strange = decoded.find((row) => !Number.isSafeInteger(row?.id) || row.id > lastId);
  if (strange !== undefined) throw new TypeError(`got a row ${JSON.stringify(strange)}, expected one with an id`);
  if (!Number.isSafeInteger(lastId)) throw new TypeError(`got lastId ${JSON.stringify(lastId)}, expected a number`);
  table.restore(decoded, lastId);
}

function describeKind(value: unknown): string {
  return value === null ? 'null' : Object.prototype.toString.call(value).slice(8, -1);
}
