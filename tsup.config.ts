import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve as resolvePath } from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The contract is shipped once, without its white space, and both formats of the mock read that file. */
const shipContract: Plugin = {
  name: 'ship-contract',
  setup: ({ onResolve, onEnd }) => {
    // Importing JSON warns on Node 20; requiring it does not.
    onResolve({ filter: /openapi\.json$/ }, () => ({ path: './contract.cjs', external: true }));
    onEnd(() => {
      mkdirSync('dist', { recursive: true });
      writeFileSync('dist/openapi.json', JSON.stringify(JSON.parse(readFileSync('openapi.json', 'utf8'))));
      writeFileSync('dist/contract.cjs', `module.exports = require('./openapi.json');\n`);
    });
  },
};

/** An ES module cannot require: what bundled CommonJS (`ws`) requires of Node is imported in its place. */
const importBuiltins: Plugin = {
  name: 'import-builtins',
  setup: (build) => {
    const builtins = new RegExp(`^(${builtinModules.join('|')})$`);
    build.onResolve({ filter: builtins }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'required-builtin' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'required-builtin' }, ({ path }) => ({
      contents: `module.exports = require('builtin:${path}').default;`,
    }));
    build.onResolve({ filter: /^builtin:/ }, ({ path }) => ({ path: path.slice(8), namespace: 'imported-builtin' }));
    build.onLoad({ filter: /./, namespace: 'imported-builtin' }, ({ path }) => ({
      contents: `import builtin from 'node:${path}';\nexport default builtin;`,
    }));
  },
};

/**
 * What `import` loads at once goes into one file: as the ten that it would be split into, it takes twice as long. Code is split
 * by which of the parts on demand reach it; so each is told that it reaches the entry. That import itself is dropped again.
 */
const startInOneFile: Plugin = {
  name: 'start-in-one-file',
  setup: ({ onResolve, onLoad, resolve, initialOptions }) => {
    const onDemand = new Set<string>();
    initialOptions.logOverride = { 'ignored-bare-import': 'silent' };
    onResolve({ filter: /^\./ }, async ({ path, kind, pluginData, ...from }) => {
      if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined;
      const resolved = await resolve(path, { kind, ...from, pluginData: 'resolving' });
      onDemand.add(resolved.path);
      return resolved;
    });
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      onDemand.has(path)
        ? {
            contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(resolvePath(index.index))};`,
            loader: 'ts',
          }
        : undefined,
    );
  },
};

const index = { index: 'src/index.ts' };
const zod = { zod: 'src/zod.ts' };
const mock = { mock: 'mock/index.ts' };

const shared: Options = {
  target: 'node20',
  external: ['msw', 'zod'],
  noExternal: ['ajv', 'ajv-formats', 'rou3', 'modern-tar', 'ws'],
};

/** The documentation is in the types. Names stay, for stacks that people can read. */
const readable = (more: object = {}): Options => ({
  ...shared,
  sourcemap: true,
  esbuildOptions: (options) => Object.assign(options, { minifyWhitespace: true, minifySyntax: true, ...more }),
});

/** Node prints the line that threw, which for a missing option was the whole client. */
const inLines = { lineLimit: 800 };

/** Nobody's app runs the mock, and half of it is other packages; schemas have no more to show than their names. */
const small: Options = { ...shared, minify: true };

export default defineConfig([
  {
    ...readable(inLines),
    entry: index,
    format: 'esm',
    splitting: true,
    esbuildPlugins: [startInOneFile],
    dts: { entry: { ...index, ...zod, ...mock } },
  },
  { ...readable(), entry: zod, format: 'esm' },
  {
    ...small,
    entry: { ...mock, 'temps-mock': 'mock/cli/temps-mock.ts' },
    format: 'esm',
    splitting: true,
    esbuildPlugins: [shipContract, importBuiltins],
  },
  { ...readable(inLines), entry: index, format: 'cjs', splitting: false, shims: true },
  {
    ...small,
    entry: { ...zod, ...mock },
    format: 'cjs',
    splitting: false,
    shims: true,
    esbuildPlugins: [shipContract],
  },
]);
