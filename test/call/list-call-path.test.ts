import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../support/program.ts';

const SCRIPT = fileURLToPath(new URL('list-call-path.ts', import.meta.url));

/** The files whose functions run from `temps.projects.list()` until the server has the request. */
async function filesToTheWire(transport: string): Promise<string[]> {
  return JSON.parse(await runProgram(SCRIPT, [transport])) as string[];
}

test.each(['auto', 'fetch'])(
  'a list call runs through at most 16 files to the wire: transport %s',
  async (transport) => {
    const files = await filesToTheWire(transport);
    expect(files).toEqual(expect.arrayContaining(['generated/namespaces/projects.gen.ts', 'src/call/attempt.ts']));
    expect(files.length, files.join('\n')).toBeLessThanOrEqual(16);
  },
);
