import { expect, it } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';

type Refused = [options: unknown, words: string];

it('an option that cannot be is refused with what it takes', () => {
  const refused: Refused[] = [
    [null, 'createTempsMock: options: got null, expected an object'],
    [[], 'createTempsMock: options: got [], expected an object'],
    [
      { tokn: 'x' },
      'createTempsMock: options.tokn: got "x", expected no such name, only seed, now, clock, baseUrl',
    ],
    [{ token: 5 }, 'createTempsMock: options.token: got 5, expected a string'],
    [
      { token: 'a b' },
      'createTempsMock: options.token: got "a b", expected a value that matches ^[\\x21-\\x7e]+$',
    ],
    [{ seed: 1.5 }, 'createTempsMock: options.seed: got 1.5, expected an integer'],
    [
      { clock: 'slow' },
      'createTempsMock: options.clock: got "slow", expected one of "waits", "manual", "auto", "real"',
    ],
    [{ limits: 5 }, 'createTempsMock: options.limits: got 5, expected an object'],
    [
      { limits: { requestBody: {} } },
      'createTempsMock: options.limits.requestBody: got {}, expected a number',
    ],
    [
      { server: '2025' },
      'options.server: got "2025", expected one of "reference", "2026-07", "2026-08"',
    ],
    [{ scenario: {} }, 'There is no scenario object. Use empty, demo, large or a function.'],
    [{ now: null }, 'The mock cannot read the time null. Give a Date'],
    [{ now: 10n }, 'The mock cannot read the time 10. Give a Date'],
    [{ strict: 'yes' }, 'createTempsMock: options.strict: got "yes", expected a boolean'],
    [
      { latency: [80, 20] },
      'createTempsMock: latency: got [80,20], expected the smaller number first',
    ],
    ...[-1, 'long', Number.NaN].map((latency): Refused => [
      { latency },
      'createTempsMock: latency: got ',
    ]),
    [{ scenario: 'huge' }, 'There is no scenario "huge". Use empty, demo, large or a function.'],
    [
      { scenario: ['demo', 'huge'] },
      'There is no scenario "huge". Use empty, demo, large or a function.',
    ],
  ];
  for (const [options, words] of refused) {
    expect(() => createTempsMock(options as never)).toThrow(TypeError);
    expect(() => createTempsMock(options as never)).toThrow(words);
  }
  expect(() => createTempsMock({ seed: undefined, limits: {} })).not.toThrow();
});
