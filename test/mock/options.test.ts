import { expect, it } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';

it.each<[unknown, string]>([
  [null, 'createTempsMock: got null, expected an object'],
  [5, 'createTempsMock: got 5, expected an object'],
  [[], 'createTempsMock: got a list, expected an object'],
  [{ token: 5 }, 'createTempsMock({ token }): got 5, expected a text without spaces'],
  [{ token: null }, 'createTempsMock({ token }): got null, expected a text without spaces'],
  [{ token: Symbol('a') }, 'createTempsMock({ token }): got Symbol(a), expected a text without spaces'],
  [{ seed: 1n }, 'createTempsMock({ seed }): got 1, expected a whole number'],
  [{ seed: Number.NaN }, 'createTempsMock({ seed }): got NaN, expected a whole number'],
  [{ limits: null }, 'createTempsMock({ limits }): got null, expected an object'],
  [{ limits: 5 }, 'createTempsMock({ limits }): got 5, expected an object'],
  [{ limits: { requestBody: {} } }, 'createTempsMock({ limits: { requestBody } }): got an object, expected a number'],
  [{ server: Symbol('a') }, 'createTempsMock({ server }): got Symbol(a), expected reference'],
  [{ scenario: {} }, 'There is no scenario object. Use empty, demo, large or a function.'],
  [{ scenario: ['demo', Symbol('a')] }, 'There is no scenario symbol. Use empty, demo, large or a function.'],
  [{ now: null }, 'The mock cannot read the time null. Give a Date'],
  [{ now: Symbol('a') }, 'The mock cannot read the time Symbol(a). Give a Date'],
  [{ now: 10n }, 'The mock cannot read the time 10. Give a Date'],
  [{ strict: 'yes' }, 'createTempsMock({ strict }): got "yes", expected true or false'],
  [{ validateResponses: null }, 'createTempsMock({ validateResponses }): got null, expected true or false'],
])('createTempsMock(%o) is refused with what it takes', (options, words) => {
  expect(() => createTempsMock(options as never)).toThrow(TypeError);
  expect(() => createTempsMock(options as never)).toThrow(words);
});
