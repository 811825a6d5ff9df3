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

it('handlers says what to do if msw is not installed, needs another Node or cannot be loaded', () => {
  const install =
    'Install it: npm install --save-dev msw, or msw@2 for a Node before 22.12. Without it, use mock.fetch or mock.listen().';
  const node = `msw 3.0.5 needs Node >=99.1.0, and this is Node ${process.versions.node}`;
  const rows: [msw: Parameters<typeof handlersWith>[0], reason: string][] = [
    [undefined, 'Cannot find package'],
    [{ version: '3.0.5', engines: { node: '>=99.1.0' } }, node],
    [{ version: '2.10.0', engines: { node: '>=18' } }, 'Cannot find package'],
  ];
  for (const [msw, reason] of rows)
    expect(handlersWith(msw)).toBe(`mock.handlers cannot load msw: ${reason}. ${install}`);
});
