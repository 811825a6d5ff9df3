import type * as Msw from 'msw';

const INSTALL =
  'Install it: npm install --save-dev msw, or msw@2 for a Node before 22.12. Without it, use mock.fetch or mock.listen().';

/**
 * Where the search for msw starts. `undefined` in some bundles; then it starts in the working
 * directory.
 */
const MODULE_URL: string | undefined = import.meta.url;

/**
 * msw is an optional peer dependency: it is loaded on the first use of `mock.handlers`, not by an
 * import.
 */
export function loadMsw(): typeof Msw {
  const module = globalThis.process?.getBuiltinModule?.('node:module');
  if (!module)
    throw new Error(
      "mock.handlers cannot load msw here. Give it: import { http, HttpResponse } from 'msw', and createTempsMock({ msw: { http, HttpResponse } }). Without it, use mock.fetch.",
    );
  const require = module.createRequire(MODULE_URL ?? `${process.cwd()}/index.js`);
  try {
    checkNode(require('msw/package.json') as MswPackage);
    return require('msw') as typeof Msw;
  } catch (cause) {
    const [reason] = cause instanceof Error ? cause.message.split('\n') : [String(cause)];
    throw new Error(`mock.handlers cannot load msw: ${reason}. ${INSTALL}`, { cause });
  }
}

interface MswPackage {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

/**
 * On a version of Node that is too old for it, msw loads without an error, and then fails in each
 * call.
 */
function checkNode({ version, engines }: MswPackage): void {
  const needed = engines?.node ?? '';
  const [, major = 0, minor = 0] = /^>=\s*(\d+)\.(\d+)/.exec(needed)?.map(Number) ?? [];
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor))
    throw new Error(
      `msw ${version} needs Node ${needed}, and this is Node ${process.versions.node}`,
    );
}
