import { expect, it, vi } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';

/** What `mock.handlers` says where this msw is installed, or none, and none can be loaded. */
function handlersWith(msw: { version: string; engines?: { node: string } } | undefined): string {
  const require = (name: string) => {
    if (msw && name === 'msw/package.json') return msw;
    throw new Error('Cannot find package');
  };
  const { getBuiltinModule } = process;
  const spy = vi.spyOn(process, 'getBuiltinModule');
  spy.mockImplementation((name: string) =>
    name === 'node:module' ? { createRequire: () => require } : getBuiltinModule(name),
  );
  try {
    return `${createTempsMock({ baseUrl: 'https://temps.test' }).handlers.length} handlers`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    spy.mockRestore();
  }
}

it('handlers says what to do where msw is not installed, is too old, needs another Node or cannot be loaded', () => {
  const otherwise = 'Without it, use mock.fetch or mock.listen().';
  const rows: [msw: Parameters<typeof handlersWith>[0], words: string][] = [
    [undefined, 'mock.handlers needs msw: npm install --save-dev msw.'],
    [
      { version: '2.4.0' },
      'mock.handlers needs msw 2.10 or newer, and found 2.4.0: npm install --save-dev msw@latest.',
    ],
    [
      { version: '3.0.5', engines: { node: '>=99.1.0' } },
      `mock.handlers found msw 3.0.5, which needs Node 99.1.0 or newer, and this is Node ${process.versions.node}: npm install --save-dev msw@2.`,
    ],
    [
      { version: '2.10.0', engines: { node: '>=18' } },
      'mock.handlers cannot load msw 2.10.0, which is installed: Cannot find package.',
    ],
  ];
  for (const [msw, words] of rows) expect(handlersWith(msw)).toBe(`${words} ${otherwise}`);
});
