import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('neither latency nor an endless fault keeps a process alive', async () => {
  const index = new URL('../../../mock/index.ts', import.meta.url).href;
  const script = `
    const { createTempsMock } = await import(${JSON.stringify(index)});
    void createTempsMock({ latency: 3_600_000 }).fetch('http://mock.test/api/projects');
    void createTempsMock({ latency: 'infinite' }).fetch('http://mock.test/api/projects');
  `;
  const ended = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 20_000,
  });
  await expect(ended).resolves.toMatchObject({ stderr: '' });
});
