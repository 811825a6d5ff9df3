import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Platform } from 'esbuild';
import type { BundledProgram } from './bundled-programs.ts';
import { requireTool } from './tools/install.ts';

const inPage = (code: string): string => `${code}\nglobalThis.result = run();`;
const inWorker = (code: string): string =>
  `${code}\nexport default { fetch: async () => new Response(await run()) };`;

/** What browsers and workers have, of what this Node has; no `process`, no `require`. */
const WEB = [
  'AbortController AbortSignal Blob DOMException Event EventTarget File FormData Headers Request Response',
  'ReadableStream TextDecoder TextEncoder TransformStream URL URLSearchParams WritableStream',
  // Of this realm too: those that it hands out are told by `instanceof`.
  'ArrayBuffer Uint8Array',
  'DecompressionStream atob btoa',
  'clearTimeout console crypto performance queueMicrotask setTimeout structuredClone',
].flatMap((line) => line.split(' '));

/**
 * Bundles the program by esbuild and runs it where nothing of Node is. An edge route is built with
 * conditions of its own.
 */
export async function runEsbuildBundle(
  { code, check }: BundledProgram,
  app: string,
  platform: Platform,
  conditions?: string[],
): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: inPage(code), resolveDir: app },
    bundle: true,
    format: 'iife',
    platform,
    ...(conditions && { conditions }),
    write: false,
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return check(await runWithoutNode(outputFiles[0]?.text ?? ''));
}

/** The same by webpack, as a page loads it. Warnings fail. */
export async function runWebpackBundle(
  { code, check }: BundledProgram,
  app: string,
): Promise<string> {
  const folder = mkdtempSync(join(app, 'webpack-'));
  writeFileSync(join(folder, 'page.mjs'), inPage(code));
  const webpack = requireTool('webpack') as Webpack;
  const problems = await new Promise<string>((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        target: 'web',
        entry: join(folder, 'page.mjs'),
        output: { path: folder },
        optimization: { minimize: false, splitChunks: false },
        plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
        performance: false,
      },
      (error, stats) =>
        error
          ? reject(error)
          : resolve(stats.toString({ all: false, errors: true, warnings: true })),
    );
  });
  if (problems.trim() !== '') throw new Error(problems);
  return check(await runWithoutNode(readFileSync(join(folder, 'main.js'), 'utf8')));
}

interface Webpack {
  (
    options: object,
    done: (error: Error | null, stats: { toString(options: object): string }) => void,
  ): void;
  optimize: { LimitChunkCountPlugin: new (options: { maxChunks: number }) => object };
}

async function runWithoutNode(code: string): Promise<Record<string, unknown>> {
  const globals = Object.fromEntries(
    WEB.map((name) => [name, Reflect.get(globalThis, name) as unknown]),
  );
  const page: { result?: Promise<string> } = createContext({ ...globals });
  runInContext('globalThis.self = globalThis;', page);
  runInContext(code, page);
  return JSON.parse((await page.result) ?? '{}') as Record<string, unknown>;
}

/** As a worker of Cloudflare, on the runtime that runs those. */
export async function runWorker({ code, check }: BundledProgram, app: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: inWorker(code), resolveDir: app },
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'silent',
  });
  const { Miniflare } = requireTool('miniflare') as { Miniflare: new (options: object) => Worker };
  const worker = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0]?.text }],
    compatibilityDate: '2026-01-01',
  });
  try {
    return check(
      (await (await worker.dispatchFetch('http://worker.test/')).json()) as Record<string, unknown>,
    );
  } finally {
    await worker.dispose();
  }
}

interface Worker {
  dispatchFetch(url: string): Promise<Response>;
  dispose(): Promise<void>;
}
