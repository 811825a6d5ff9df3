import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findChromium, openBrowser } from '../browser/browser.ts';

/** msw's worker takes what the client of the page sends, and the mock in the page handles it. */
const PROGRAM = `
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { TempsClient } from '@temps-sdk/node-sdk';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';
window.run = async () => {
  const baseUrl = location.origin;
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto', baseUrl, msw: { http, HttpResponse } });
  await setupWorker(...mock.handlers).start({ quiet: true });
  const temps = new TempsClient({ baseUrl, apiKey: mock.token });
  const { status } = await temps.deploy({ project: 1, environment: 1, git: { branch: 'main' } });
  const { data } = await temps.analytics.getVisitorFacets({
    query: { project_id: 1, start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-15T12:00:00Z' },
  });
  return [status, data.country[0].value, mock.requests.length > 3].join();
};
`;

/** In the system's Chromium, where there is one. */
export async function runInPage(app: string, msw: string): Promise<string> {
  const chromium = findChromium();
  if (!chromium) return 'no Chromium here: not tried';
  // For this bundle only: the checks to come are of an app without it.
  const link = join(app, 'node_modules/msw');
  symlinkSync(msw, link);
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: app },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  }).finally(() => rmSync(link));
  const files: Record<string, readonly [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><script src="/page.js"></script>'],
    '/page.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/mockServiceWorker.js': ['text/javascript', readFileSync(join(msw, 'lib/mockServiceWorker.js'), 'utf8')],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', ''];
    response.writeHead(type === 'text/plain' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { browser, close } = await openBrowser(chromium);
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const said = await page.evaluate('run()');
    if (said !== 'completed,United States,true') throw new Error(`the page said ${String(said)}`);
    return 'a deploy and facets';
  } finally {
    await close();
    server.close();
  }
}
