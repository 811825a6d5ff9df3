import { afterAll } from 'vitest';

// Tests must not depend on the environment of the machine.
for (const name of Object.keys(process.env))
  if (name.startsWith('TEMPS_') && name !== 'TEMPS_TRANSPORT') delete process.env[name];

/** Output to the console, which fails the test. A test that expects output replaces these methods itself. */
const output: string[] = [];

for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...args: unknown[]): void => {
    output.push(`console.${method}: ${args.join(' ')}`);
  };
}

afterAll(() => {
  if (output.length > 0) throw new Error(`the code under test wrote to the console:\n${output.join('\n')}`);
});
