import { once } from 'node:events';
import { createServer } from 'node:http';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import { TempsClient } from '../../src/index.ts';

/** Prints which files of ours a list call executes before its request is at the server. */
const ROOT = new URL('../../', import.meta.url).href;
const session = new Session();
session.connect();
await session.post('Profiler.enable');

let calls = 0;
const server = createServer((_request, response) => {
  void print().finally(() => response.end('{"projects":[],"total":0,"page":1,"per_page":20}'));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const temps = new TempsClient({
  baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  apiKey: 'tk_list_call_path',
  transport: process.argv[2] === 'fetch' ? 'fetch' : 'auto',
});
// What is made once for all calls is no part of the path.
await temps.projects.list();
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await temps.projects.list();
server.close();

async function print(): Promise<void> {
  if (++calls < 2) return;
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const executed = result.filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0));
  const ours = executed.map(({ url }) => url).filter((url) => url.startsWith(ROOT) && url !== import.meta.url);
  process.stdout.write(JSON.stringify(ours.map((url) => url.slice(ROOT.length))));
}
