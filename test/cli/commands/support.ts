import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../../mock/index.ts';
import { runCommand, type CommandOptions } from '../support/run-command.ts';

/** A project of images, and the command against its mock. */
export function setUp(options: TempsMockOptions = {}) {
  const mock = createTempsMock({ scenario: 'empty', ...options });
  mock.build.project({
    name: 'Storefront',
    slug: 'storefront',
    source_type: 'docker_image',
    preset: 'dockerfile',
  });
  const [production] = mock.state.environments.list();
  const ids = { project_id: production?.project_id ?? 0, production: production?.id ?? 0 };
  /** Runs a line of a shell, without quotes. */
  const run = (line: string, options: CommandOptions = {}) =>
    runCommand(line.split(' '), { mock, ...options });
  const scope = '-p storefront -e production';
  const addVariable = (key: string, value: string, environment_ids = [ids.production]) =>
    mock.build.envVar({ project_id: ids.project_id, key, value, environment_ids });
  const variables = (): string[] =>
    mock.state.envVars.list().map(({ key, value }) => `${key}=${value}`);
  return { mock, run, scope, ids, addVariable, variables };
}

/** Makes an API key with these permissions alone. */
export async function makeKey(
  mock: TempsMock,
  permissions: string[],
): Promise<{ api_key: string }> {
  const response = await mock.fetch('https://temps.test/api/api-keys', {
    method: 'POST',
    headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'CI', role_type: 'custom', permissions }),
  });
  return response.json() as Promise<{ api_key: string }>;
}

/** A folder of a test, and what removes it. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'temps-deploy-'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
