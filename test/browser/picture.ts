/**
 * Writes the picture of the mock's page in docs/mock-server.md, with the system's Chromium: `node
 * test/browser/picture.ts`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTempsMock } from '../../mock/index.ts';
import { findChromium, openBrowser } from './browser.ts';

const FILE = fileURLToPath(new URL('../../docs/images/mock-page.webp', import.meta.url));
const MINUTE_MS = 60_000;

const chromium = findChromium();
if (!chromium) throw new Error('No Chromium here. Debian has it: apt-get install chromium');

const mock = createTempsMock({ scenario: 'demo' });
mock.deployments.failNext({
  job: 'build_image',
  message: "app/page.tsx: Cannot find module './cart'",
  atLine: 8,
});
const server = await mock.listen();
const response = await fetch(`${server.url}/_mock/deploy`, {
  method: 'POST',
  body: JSON.stringify({ environment_id: 1 }),
});
const { deployment_id } = (await response.json()) as { deployment_id: number };
mock.clock.advance(10 * MINUTE_MS);

const { browser, close } = await openBrowser(chromium);
const page = await browser.newPage();
await page.emulateMedia({ colorScheme: 'light' });
await page.setViewportSize({ width: 1080, height: 670 });
await page.goto(`${server.url}/?deployment=${deployment_id}`);
await page.getByText('build_image failed').waitFor();
mkdirSync(new URL('.', `file://${FILE}`), { recursive: true });
await page.screenshot({ path: FILE, type: 'webp', quality: 70 });
await close();
await server.close();
