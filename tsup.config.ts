import { builtinModules } from 'node:module';
import { defineConfig, type Options } from 'tsup';
import {
  CLIENT,
  docsInTypes,
  nodeOnDemand,
  shipClientOnce,
  shipContract,
  shipMockOnce,
  webSocketClient,
} from './scripts/build/bundle-plugins.ts';
import { PARTS, shipClient, shipMock } from './scripts/build/ship-client.ts';

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

const rest = { zod: 'src/zod.ts', operations: 'src/operations.ts' };
const others: Options = { ...shared, entry: rest, format: ['esm', 'cjs'], splitting: false };

export default defineConfig([
  // Both can be read as they are. Maps, and the sources that they lead to, would be a sixth of
  // every installation.
  {
    ...shared,
    entry: { index: CLIENT },
    outDir: PARTS.index,
    format: 'esm',
    esbuildPlugins: [docsInTypes, webSocketClient, nodeOnDemand],
    onSuccess: shipClient,
  },
  others,
  {
    ...shared,
    entry: { mock: 'mock/index.ts' },
    outDir: PARTS.mock,
    format: 'esm',
    // Where it looks for msw.
    define: { 'import.meta.url': 'module.filename' },
    esbuildPlugins: [docsInTypes, shipContract, nodeOnDemand],
    onSuccess: shipMock,
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
