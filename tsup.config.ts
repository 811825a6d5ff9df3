import { builtinModules } from 'node:module';
import { defineConfig, type Options } from 'tsup';
import {
  CLIENT,
  docsInTypes,
  nodeOnDemand,
  shipClientOnce,
  shipContract,
  shipMockOnce,
  startInOneFile,
  webSocketClient,
} from './scripts/build/bundle-plugins.ts';

const shared: Options = {
  target: 'node20',
  external: ['msw', 'zod'],
  noExternal: ['rou3', 'modern-tar', 'ws'],
  removeNodeProtocol: false,
  esbuildOptions: (options) => {
    options.alias = Object.fromEntries(
      builtinModules.map((name) => [name, name.replace(/^(node:)?/, 'node:')]),
    );
    options.logOverride = { 'ignored-bare-import': 'silent' };
  },
};

const index: Options = { ...shared, entry: { index: CLIENT } };
const streams = [webSocketClient, nodeOnDemand];
const rest = { zod: 'src/zod.ts', operations: 'src/operations.ts' };
const others: Options = { ...shared, entry: rest, format: ['esm', 'cjs'], splitting: false };

export default defineConfig([
  // Both can be read as they are. Maps, and the sources that they lead to, would be a sixth of
  // every installation.
  { ...index, format: 'esm', esbuildPlugins: [startInOneFile, docsInTypes, ...streams] },
  { ...index, format: 'cjs', esbuildPlugins: [docsInTypes, ...streams] },
  others,
  {
    ...shared,
    entry: { mock: 'mock/index.ts' },
    format: 'cjs',
    // Where it looks for msw.
    define: { 'import.meta.url': 'module.filename' },
    esbuildPlugins: [docsInTypes, shipContract, nodeOnDemand],
  },
  {
    ...shared,
    entry: { 'temps-mock': 'mock/cli/temps-mock.ts' },
    format: 'esm',
    esbuildPlugins: [shipMockOnce],
  },
  {
    ...shared,
    entry: { 'temps-deploy': 'src/cli/temps-deploy.ts' },
    format: 'esm',
    esbuildPlugins: [shipClientOnce],
  },
]);
