import { afterAll } from 'vitest';

// Tests must not depend on the environment of the machine.
for (const name of Object.keys(process.env))
  if (name.startsWith('TEMPS_') && name !== 'TEMPS_TRANSPORT') delete process.env[name];

/**
 * Output to the console, which fails the test. A test that expects output replaces these methods
 * itself.
 */
const output: string[] = [];

for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...args: unknown[]): void => {
    output.push(`console.${method}: ${args.join(' ')}`);
  };
}

/**
 * The worker's own, which its files share. A spy on one that is faked would bring the fake back
 * after the file.
 */
const timers = ((globalThis as { realTimers?: object }).realTimers ??= {
  setTimeout,
  setInterval,
  setImmediate,
  Date,
});

afterAll(() => {
  for (const [name, real] of Object.entries(timers))
    if (Reflect.get(globalThis, name) !== real)
      throw new Error(`a test of this file or of the one before left its own ${name} behind`);
  if (output.length > 0)
    throw new Error(`the code under test wrote to the console:\n${output.join('\n')}`);
});
