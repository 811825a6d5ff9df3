import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Platform } from 'esbuild';
import { requireTool } from './tools/install.ts';

/** Calls, lists, errors, webhooks, an upload of bytes and one of a path, on a server of its own. */
const PROGRAM = `
import { NotFoundError, signWebhookForTest, TempsClient, verifyWebhook } from '@temps-sdk/node-sdk';
const fetch = async (request) => {
  if (request.method === 'POST') return Response.json({ size: (await (await request.formData()).get('file').text()).length });
  if (request.url.endsWith('/9')) return Response.json({ title: 'Not Found', status: 404 }, { status: 404 });
  return Response.json({ items: [{ id: 1 }, { id: 2 }], total: 2 });
};
export async function run() {
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x', maxRetries: 0, fetch });
  const upload = (file) => temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } });
  const { data } = await temps.projects.list();
  const missing = await temps.projects.get({ path: { project_id: 9 } }).catch((error) => error);
  const signed = await signWebhookForTest({ secret: 's', event_type: 'deployment.failed' });
  const event = await verifyWebhook({ ...signed, secret: 's' });
  const sent = await upload(new File(['12345'], 'site.tar.gz', { type: 'application/gzip' }));
  const path = await upload('site.tar.gz').catch((error) => error);
  return JSON.stringify({
    total: data.total,
    listed: (await temps.projects.list().toArray()).length,
    missing: NotFoundError.is(missing),
    event: event.event,
    sent: sent.data.size,
    path: path.message,
  });
}
`;

const IN_PAGE = `${PROGRAM}\nglobalThis.result = run();`;
const IN_WORKER = `${PROGRAM}\nexport default { fetch: async () => new Response(await run()) };`;

/** What browsers and workers have, of what this Node has; no `process`, no `require`. */
const WEB = [
  'AbortController AbortSignal Blob DOMException Event EventTarget File FormData Headers Request Response',
  'ReadableStream TextDecoder TextEncoder TransformStream URL URLSearchParams WritableStream',
  // Of this realm too: those that it hands out are told by `instanceof`.
  'ArrayBuffer Uint8Array',
  'clearTimeout console crypto performance queueMicrotask setTimeout structuredClone',
].flatMap((line) => line.split(' '));

/** Bundles the program by esbuild and runs it where nothing of Node is. An edge route is built with conditions of its own. */
export async function runEsbuildBundle(app: string, platform: Platform, conditions?: string[]): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: IN_PAGE, resolveDir: app },
    bundle: true,
    format: 'iife',
    platform,
    ...(conditions && { conditions }),
    write: false,
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return runWithoutNode(outputFiles[0]?.text ?? '');
}

/** The same by webpack, as a page loads it. Warnings fail. */
export async function runWebpackBundle(app: string): Promise<string> {
  const folder = join(app, 'webpack');
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.mjs'), IN_PAGE);
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
      (error, stats) => (error ? reject(error) : resolve(stats.toString({ all: false, errors: true, warnings: true }))),
    );
  });
  if (problems.trim() !== '') throw new Error(problems);
  return runWithoutNode(readFileSync(join(folder, 'main.js'), 'utf8'));
}

interface Webpack {
  (options: object, done: (error: Error | null, stats: { toString(options: object): string }) => void): void;
  optimize: { LimitChunkCountPlugin: new (options: { maxChunks: number }) => object };
}

async function runWithoutNode(code: string): Promise<string> {
  const globals = Object.fromEntries(WEB.map((name) => [name, Reflect.get(globalThis, name) as unknown]));
  const page: { result?: Promise<string> } = createContext({ ...globals });
  runInContext('globalThis.self = globalThis;', page);
  runInContext(code, page);
  return expectDone(await page.result);
}

/** As a worker of Cloudflare, on the runtime that runs those. */
export async function runWorker(app: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: IN_WORKER, resolveDir: app },
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
    return expectDone(await (await worker.dispatchFetch('http://worker.test/')).text());
  } finally {
    await worker.dispose();
  }
}

interface Worker {
  dispatchFetch(url: string): Promise<Response>;
  dispose(): Promise<void>;
}

function expectDone(said: string | undefined): string {
  const { path, ...rest } = JSON.parse(said ?? '{}') as { path?: string };
  const expected = { total: 2, listed: 2, missing: true, event: 'deployment.failed', sent: 5 };
  if (JSON.stringify(rest) !== JSON.stringify(expected)) throw new Error(`the program said ${said}`);
  if (!path?.includes('give a Blob, a File or a stream')) throw new Error(`a path was refused with: ${path}`);
  return 'calls, lists, errors, webhooks, uploads';
}
