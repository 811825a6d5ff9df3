import { afterAll } from 'vitest';

// The environment of the machine must not decide a test.
for (const name of Object.keys(process.env))
  if (name.startsWith('TEMPS_') && name !== 'TEMPS_TRANSPORT') delete process.env[name];

/** What reaches the console in a test would reach it in an app. A test that expects output spies on the console itself. */
const said: string[] = [];

for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...args: unknown[]): void => {
    said.push(`console.${method}: ${args.join(' ')}`);
  };
}

afterAll(() => {
  if (said.length > 0) throw new Error(`the code under test wrote to the console:\n${said.join('\n')}`);
});
