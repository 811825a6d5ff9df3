import { expect, it } from 'vitest';
import { readRealInput } from '../../../mock/servers/inputs.ts';
import { PROJECT, SERVERS, setUp } from '../support/client.ts';

type Operation = Parameters<typeof readRealInput>[1];

function readQuery(
  server: (typeof SERVERS)[number],
  operation: Operation,
  query: Record<string, unknown>,
): object {
  return readRealInput(server, operation, { query, body: undefined }).query;
}

function readBody(operation: Operation, body: object): unknown {
  return readRealInput('2026-07', operation, { query: {}, body }).body;
}

it('January ignores the filters of visitors, and both servers include crawlers unless they are asked not to', () => {
  const query = { filter_country: 'Germany', filter_city: 'Berlin', limit: 5 };
  const operation = 'analytics.listVisitors';
  expect(readQuery('2026-01', operation, query)).toEqual({ limit: 5, include_crawlers: true });
  expect(readQuery('2026-07', operation, query)).toEqual({ ...query, include_crawlers: true });
  expect(readQuery('2026-07', operation, { include_crawlers: false })).toEqual({
    include_crawlers: false,
  });
});

it('real servers take what is left out for something else, and do not read all that is sent', () => {
  const update = { key: 'A', environment_ids: [1] };
  expect(readBody('envVars.update', update)).toEqual({ ...update, include_in_preview: true });
  expect(readBody('environments.updateSettings', { replicas: 2 })).toEqual({
    branch: null,
    replicas: 2,
  });
  expect(readBody('apiKeys.update', { name: 'a', permissions: ['projects:read'] })).toEqual({
    name: 'a',
  });
  expect(readQuery('2026-07', 'envVars.getValue', { environment_id: 2 })).toEqual({});
});

it('real servers refuse to do without what the contract does not require', async () => {
  const shop = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' };
  const refused: [line: string, body: object | undefined, status: number, text: string][] = [
    ['POST /projects', PROJECT, 422, 'missing field `repo_owner`'],
    [
      'POST /projects',
      { ...shop, preset_config: {} },
      422,
      'preset_config: missing field `preset`',
    ],
    [
      'GET /monitors/1/bucketed',
      undefined,
      400,
      'Failed to deserialize query string: missing field `start_time`',
    ],
  ];
  for (const server of SERVERS) {
    const { call, status } = setUp({ server, scenario: 'demo' });
    for (const [line, body, code, text] of refused)
      expect(await call(line, body)).toMatchObject({
        status: code,
        body: expect.stringContaining(text),
      });
    expect(await status('POST /projects', { ...shop, preset_config: { preset: 'nextjs' } })).toBe(
      200,
    );
    const image = { ...PROJECT, name: 'Image', source_type: 'docker_image' };
    expect(await status('POST /projects', image), server).toBe(server === '2026-01' ? 422 : 200);
  }
});
