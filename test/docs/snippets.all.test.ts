import { expect, test } from 'vitest';
import { TempsError } from '../../src/index.ts';
import { SERVERS } from '../servers/workflows/servers.ts';
import { running, snippetRunner } from './run-snippet.ts';
import { cannotRun } from './server-exceptions.ts';

const run = snippetRunner('servers');
const all = SERVERS.filter((server) => server !== 'reference').flatMap((server) =>
  running.map((snippet) => ({ server, snippet, place: snippet.place })),
);
const isLeftOut = ({ server, snippet: { code } }: (typeof all)[number]) =>
  cannotRun(server, code) && !code.includes('TempsUnsupportedError');

test.each(all.filter((each) => !isLeftOut(each)))(
  'a snippet runs against the server $server: $place',
  async ({ snippet, server }) => {
    await expect(run(snippet, server)).resolves.toBeDefined();
  },
);

test('a snippet fails against a server that lacks what it uses', async () => {
  const leftOut = all.filter(isLeftOut);
  expect(leftOut.length).toBeGreaterThan(0);
  for (const { snippet, server, place } of leftOut)
    await expect(run(snippet, server), `${place} on ${server}`).rejects.toSatisfy(TempsError.is);
});
