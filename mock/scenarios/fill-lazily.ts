import type { State } from '../state/state.ts';

/**
 * Fills these parts of the state when one of them is accessed for the first time, since most tests do not need them.
 */
export function fillLazily(state: State, keys: readonly (keyof State)[], fill: () => void): void {
  const values = keys.map((key) => [key, state[key]] as const);
  const restoreProperties = () => {
    for (const [key, value] of values) define(state, key, { value, writable: true });
  };
  for (const key of keys)
    define(state, key, {
      get: () => {
        restoreProperties();
        fill();
        return state[key];
      },
      // A reset replaces all parts, so none is filled.
      set: (value: unknown) => {
        restoreProperties();
        define(state, key, { value, writable: true });
      },
    });
}

function define(state: State, key: keyof State, property: PropertyDescriptor): void {
  Object.defineProperty(state, key, { ...property, configurable: true, enumerable: true });
}
