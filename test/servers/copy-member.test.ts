import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { TempsClient } from '../../src/index.ts';
import { copyMember } from '../../src/servers/copy-member.ts';

const PROJECT = {
  name: 'shop',
  directory: '.',
  main_branch: 'main',
  preset: 'dockerfile',
  storage_service_ids: [],
  repo_owner: 'acme',
  repo_name: 'shop',
};

test.each(['reference', '2026-01', '2026-07'] as const)(
  'the preset of a new project is copied into its `preset_config`: %s',
  async (server) => {
    const mock = createTempsMock({ server, strict: true });
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
    const body = { ...PROJECT, preset_config: { dockerfilePath: 'Dockerfile.prod' } };
    const { data } = await temps.projects.create({ body });
    expect(data.preset).toBe('dockerfile');
    expect(body.preset_config).toEqual({ dockerfilePath: 'Dockerfile.prod' });
    expect(mock.requests[0]?.body).toMatchObject({
      preset_config: { preset: 'dockerfile', dockerfilePath: 'Dockerfile.prod' },
    });
  },
);

class Config {
  toJSON(): object {
    return { dockerfilePath: 'D' };
  }
}

test.each([
  ['a config that names its preset', { preset: 'vite', preset_config: { preset: 'nextjs' } }],
  ['a body without a preset', { preset_config: {} }],
  ['a body without a config', { preset: 'vite' }],
  ['no config', { preset: 'vite', preset_config: null }],
  ['a config that is no object', { preset: 'vite', preset_config: 'x' }],
  ['a config that writes itself', { preset: 'vite', preset_config: new Config() }],
  ['no body', undefined],
  ['a text', 'text'],
])('copyMember does not change %s', (_, body) => {
  expect(copyMember(body, { copy: 'preset', into: 'preset_config' })).toBe(body);
});
