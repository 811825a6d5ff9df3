import type { OperationName } from '../../../generated/operation-names.gen.ts';
import { checkFault } from './check-fault.ts';
import type { Fault } from './fault.ts';

/** What goes wrong, until it is used up or removed. */
export interface Faults {
  /**
   * Makes the calls that fit go wrong. If several faults fit a call, the latest is used. Returns a function that removes this one.
   * @throws {TypeError} for a fault that makes no sense or can match no call, such as an operation that does not exist
   */
  add(fault: Fault): () => void;
  /** Removes all of them. */
  clear(): void;
}

export interface FaultList extends Faults {
  /** How many are not used up. */
  readonly size: number;
  /** Whether a fault that was added is neither removed nor used up. */
  has(fault: Fault): boolean;
  /** The fault for this call, one of its `times` used up. */
  take(call: { operation: OperationName | undefined; method: string; path: string }): Fault | undefined;
}

export function createFaults(): FaultList {
  let list: { fault: Fault; left: number }[] = [];
  return {
    get size() {
      return list.length;
    },
    has: (fault) => list.some((entry) => entry.fault === fault),
    add: (fault) => {
      checkFault(fault);
      const entry = { fault, left: fault.times ?? Infinity };
      list.unshift(entry);
      return () => {
        list = list.filter((other) => other !== entry);
      };
    },
    clear: () => {
      list = [];
    },
    take: (call) => {
      const entry = list.find(({ fault }) => fits(fault, call));
      if (entry && --entry.left === 0) list = list.filter((other) => other !== entry);
      return entry?.fault;
    },
  };
}

function fits(fault: Fault, { operation, method, path }: Parameters<FaultList['take']>[0]): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === 'string' ? fault.path === path : path.search(fault.path) >= 0;
}
