import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

export const CLIENT = 'src/index.ts';

/** Docs of methods are in the types; esbuild would keep them in the code too, two thirds of it. */
export const docsInTypes: Plugin = {
  name: 'docs-in-types',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(src|generated|mock|node_modules)\/.+\.(ts|js)$/ }, ({ path }) => ({
      contents: withoutDocs(path),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    })),
};

function withoutDocs(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^ *\/\*\*[^]*?\*\/$/gm, '');
}

/** The contract is shipped once. Importing JSON warns on Node 20; requiring it does not. */
export const shipContract: Plugin = {
  name: 'ship-contract',
  setup: ({ onResolve, onEnd }) => {
    onResolve({ filter: /openapi\.json$/ }, () => ({ path: './contract.cjs', external: true }));
    onEnd(() => {
      const contract = JSON.parse(readFileSync('openapi.json', 'utf8')) as object;
      ship('openapi.json', JSON.stringify(contract));
      // Parsed when it is first needed, which takes a third of what the import of the mock takes.
      ship(
        'contract.cjs',
        `let contract;
for (const name of ${JSON.stringify(Object.keys(contract))})
  Object.defineProperty(exports, name, { enumerable: true, get: () => (contract ??= require('./openapi.json'))[name] });
`,
      );
    });
  },
};

function ship(name: string, text: string): void {
  mkdirSync('dist', { recursive: true });
  writeFileSync(`dist/${name}`, toAscii(text));
}

/** V8 stores a text with a single other character in two bytes each, and reads it slower. */
export function toAscii(text: string): string {
  return text.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The mock is shipped once, as CommonJS, which `import` reads too: a second copy of it would be a
 * megabyte more in every installation, and another class for the same error.
 */
export const shipMockOnce: Plugin = {
  name: 'ship-mock-once',
  setup: ({ onResolve, onEnd }) => {
    onResolve({ filter: /\/create-mock\.ts$/ }, () => ({ path: './mock.cjs', external: true }));
    // The command imports an instance by the client.
    onResolve({ filter: /^@temps-sdk\/node-sdk$/ }, () => ({ path: './index.js', external: true }));
    onEnd(() =>
      ship('mock.js', `export { createTempsMock, MockContractError } from './mock.cjs';\n`),
    );
  },
};

/**
 * Modules of Node are taken when they are used, so that the client and the mock can be bundled for
 * a browser, which has none: see docs/decisions/0012.
 */
export const nodeOnDemand: Plugin = {
  name: 'node-on-demand',
  setup: ({ onResolve, onLoad }) => {
    const builtin = new RegExp(`^(node:)?(${builtinModules.join('|')})$`);
    onResolve({ filter: builtin }, ({ path }) => ({
      path: path.replace(/^(node:)?/, 'node:'),
      namespace: 'node',
    }));
    // `ws` is a little faster with them where they are installed; a bundler would warn that they are not.
    onResolve({ filter: /^(bufferutil|utf-8-validate)$/ }, ({ path }) => ({
      path,
      namespace: 'missing',
    }));
    onLoad({ filter: /.*/, namespace: 'missing' }, ({ path }) => ({
      contents: `throw new Error('no ${path}');`,
    }));
    onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = globalThis.process?.getBuiltinModule?.('${path}');`,
    }));
  },
};

/** Log streams need the client of `ws` alone, and nobody else of it anything. */
export const webSocketClient: Plugin = {
  name: 'web-socket-client',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^ws$/ }, () => ({ path: resolve('node_modules/ws/lib/websocket.js') })),
};

/** The command that deploys uses the client that is shipped. */
export const shipClientOnce: Plugin = {
  name: 'ship-client-once',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/index\.ts$/ }, () => ({ path: './index.js', external: true })),
};
