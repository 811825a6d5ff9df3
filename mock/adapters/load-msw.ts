import type * as NodeModule from 'node:module';
import type * as Msw from 'msw';
import { nodeModule } from '../lib/node-modules.ts';

const ALTERNATIVE = 'Without it, use mock.fetch or mock.listen().';
const MIN_VERSION = '2.10';

/** Where the search for msw starts. `undefined` in some bundles; then it starts in the working directory. */
const MODULE_URL: string | undefined = import.meta.url;

interface MswPackage {
  version: string;
  engines?: { node?: string };
}

/** msw is an optional peer dependency: it is loaded on the first use of `mock.handlers`, not by an import. */
export function loadMsw(): typeof Msw {
  const module = nodeModule('node:module') as typeof NodeModule | undefined;
  if (!module)
    throw new Error(
      "mock.handlers cannot load msw here. Give it: import { http, HttpResponse } from 'msw', and createTempsMock({ msw: { http, HttpResponse } }). Without it, use mock.fetch.",
    );
  const require = module.createRequire(MODULE_URL ?? `${process.cwd()}/index.js`);
  const found = readPackage(require);
  if (found) checkVersions(found);
  try {
    return require('msw') as typeof Msw;
  } catch (cause) {
    const problem = found
      ? `mock.handlers cannot load msw ${found.version}, which is installed: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}.`
      : 'mock.handlers needs msw: npm install --save-dev msw.';
    throw new Error(`${problem} ${ALTERNATIVE}`, { cause });
  }
}

/** On a version of Node that is too old for it, msw loads without an error, and then fails in each call. */
function checkVersions({ version, engines }: MswPackage): void {
  if (isOlder(version, MIN_VERSION))
    throw new Error(
      `mock.handlers needs msw ${MIN_VERSION} or newer, and found ${version}: npm install --save-dev msw@latest. ${ALTERNATIVE}`,
    );
  const node = /^>=\s*([\d.]+)$/.exec(engines?.node ?? '')?.[1];
  if (node !== undefined && isOlder(process.versions.node, node))
    throw new Error(
      `mock.handlers found msw ${version}, which needs Node ${node} or newer, and this is Node ${process.versions.node}: npm install --save-dev msw@2. ${ALTERNATIVE}`,
    );
}

function readPackage(require: NodeJS.Require): MswPackage | undefined {
  try {
    return require('msw/package.json') as MswPackage;
  } catch {
    return undefined;
  }
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major === otherMajor ? minor < otherMinor : major < otherMajor;
}
