import type { OperationName } from '../../../generated/operations.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { checkEffects, checkFault } from './check-fault.ts';
import type { Fault, FaultEffect } from './fault.ts';

/** Makes calls fail, until a fault is used up or removed. */
export interface Faults {
  /**
   * Makes the matching calls fail. If several faults match a call, the latest is used. Returns a
   * function that removes the fault.
   * @throws {TypeError} for an invalid fault, or one that cannot match any call
   */
  add(fault: Fault): () => void;
  /** Removes all faults. */
  clear(): void;
}

interface Call {
  readonly operation: OperationName | undefined;
  readonly method: string;
  readonly path: string;
}

export interface FaultList extends Faults {
  /** Returns the fault for this call, and uses up one of its `times`. */
  take(call: Call): Fault | undefined;
}

export function createFaults(): FaultList {
  let list: { fault: Fault; left: number }[] = [];
  const remove = (entry: object) => {
    list = list.filter((other) => other !== entry);
  };
  return {
    add: (fault) => {
      checkFault(fault);
      const entry = { fault, left: fault.times ?? Infinity };
      list.unshift(entry);
      return () => remove(entry);
    },
    clear: () => {
      list = [];
    },
    take: (call) => {
      const entry = list.find(({ fault }) => matches(fault, call));
      if (entry && --entry.left === 0) remove(entry);
      return entry?.fault;
    },
  };
}

function matches(fault: Fault, { operation, method, path }: Call): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === 'string' ? fault.path === path : path.search(fault.path) >= 0;
}

/** Contains a fault for this request as JSON, for tests in other languages. */
const FAULT_HEADER = 'x-mock-fault';

/** @throws a 422 for an invalid fault */
export function faultInHeader(headers: Headers): FaultEffect | undefined {
  const text = headers.get(FAULT_HEADER);
  if (text === null) return undefined;
  let effect: unknown;
  try {
    effect = JSON.parse(text);
  } catch (cause) {
    const example = '{"status": 503, "delay": [20, 80]}';
    throw problem(
      'unprocessable',
      `X-Mock-Fault is not JSON such as ${example}: ${(cause as Error).message}`,
    );
  }
  const issues = checkEffects(effect, 'X-Mock-Fault');
  if (issues.length === 0) return effect as FaultEffect;
  const detail = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw problem('unprocessable', detail, { errors: issues });
}
