import type * as NodeModule from 'node:module';
import type * as Msw from 'msw';
import { nodeModule } from '../lib/node-modules.ts';

const WITHOUT = 'Without it, use mock.fetch or mock.listen().';

/** Where msw is looked for; a bundle does not say where it is, and then that is where the process runs. */
const MODULE: string | undefined = import.meta.url;

/** msw is an optional peer that only its adapter needs: it is loaded on the first use of `mock.handlers`, never by an import. */
export function loadMsw(): typeof Msw {
  const module = nodeModule('node:module') as typeof NodeModule | undefined;
  if (!module)
    throw new Error(
      "mock.handlers cannot load msw here. Give it: import { http, HttpResponse } from 'msw', and createTempsMock({ msw: { http, HttpResponse } }). Without it, use mock.fetch.",
    );
  const require = module.createRequire(MODULE ?? `${process.cwd()}/index.js`);
  const msw = load(require);
  if (typeof (msw as Partial<typeof Msw>).http?.all === 'function') return msw;
  throw new Error(
    `mock.handlers needs msw 2.10 or newer, and found ${readVersion(require)}: npm install --save-dev msw@latest. ${WITHOUT}`,
  );
}

function load(require: NodeJS.Require): typeof Msw {
  try {
    return require('msw') as typeof Msw;
  } catch (cause) {
    const version = readVersion(require);
    const problem =
      version === undefined
        ? 'mock.handlers needs msw: npm install --save-dev msw.'
        : `mock.handlers cannot load msw ${version}, which is installed: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}.`;
    throw new Error(`${problem} ${WITHOUT}`, { cause });
  }
}

function readVersion(require: NodeJS.Require): string | undefined {
  try {
    return (require('msw/package.json') as { version: string }).version;
  } catch {
    return undefined;
  }
}
