import { expect, it, onTestFinished, vi } from 'vitest';
import { createTempsMock } from '../../../mock/index.ts';

it('each warning is printed once, unless the mock is told to be silent', async () => {
  const lines: unknown[] = [];
  const warn = vi.spyOn(console, 'warn').mockImplementation((line) => lines.push(line));
  onTestFinished(() => warn.mockRestore());
  const line =
    'GET /api/projects: query.perPage is not in the contract and was ignored. Did you mean per_page?';
  for (const printWarnings of [undefined, false]) {
    const mock = createTempsMock({ printWarnings });
    const ask = () =>
      mock.fetch('https://temps.test/api/projects?perPage=5', {
        headers: { authorization: `Bearer ${mock.token}` },
      });
    await ask();
    await ask();
    expect(mock.warnings).toEqual([line]);
    mock.reset();
    await ask();
    expect(mock.warnings).toEqual([line]);
  }
  expect(lines).toEqual([`Temps mock: ${line}`]);
});
