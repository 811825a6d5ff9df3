import type { State } from '../state/state.ts';

/** Fills these parts of the state when one of them is looked at for the first time: most tests never do. */
export function later(state: State, keys: readonly (keyof State)[], fill: () => void): void {
  const values = keys.map((key) => [key, state[key]] as const);
  const settle = () => {
    for (const [key, value] of values) define(state, key, { value, writable: true });
  };
  for (const key of keys)
    define(state, key, {
      get: () => {
        settle();
        fill();
        return state[key];
      },
      // A reset replaces all of them and wants nothing filled.
      set: (value: unknown) => {
        settle();
        define(state, key, { value, writable: true });
      },
    });
}

function define(state: State, key: keyof State, property: PropertyDescriptor): void {
  Object.defineProperty(state, key, { ...property, configurable: true, enumerable: true });
}
