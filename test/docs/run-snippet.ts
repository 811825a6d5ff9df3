import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupServer } from 'msw/node';
import { afterAll, vi } from 'vitest';
import { createTempsMock, type ServerName } from '../../mock/index.ts';
import { snippets, type Snippet } from '../../scripts/surface/snippets.ts';

/** Every block of the pages that runs. */
export const running = snippets().filter(({ runs }) => runs);

/** Runs snippets against mocks, as files of a folder that only this file of tests has. */
export function snippetRunner(name: string) {
  const folder = fileURLToPath(new URL(`.snippets-${name}/`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return async ({ place, code }: Snippet, server: ServerName): Promise<unknown> => {
    const mock = createTempsMock({ scenario: 'demo', server });
    const file = `${folder}${place.replaceAll(/\W+/g, '-')}-${server}.ts`;
    writeFileSync(file, code.replaceAll(/your-api-key|tk_\.\.\./g, mock.token));
    vi.stubEnv('TEMPS_API_URL', 'https://your-instance.temps.dev');
    vi.stubEnv('TEMPS_API_TOKEN', mock.token);
    vi.stubEnv('TEMPS_PROJECT_ID', '1');
    vi.stubEnv('TEMPS_ENVIRONMENT_ID', '1');
    const worker = setupServer(...mock.handlers);
    worker.listen({ onUnhandledFrame: 'error' });
    vi.spyOn(console, 'log').mockImplementation(() => {});
    try {
      return await import(file);
    } finally {
      worker.close();
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    }
  };
}
