/**
 * The mock's page in the system's Chromium: `npm run test:browser`. Not part of `npm test`, which
 * needs no browser.
 */
import assert from 'node:assert/strict';
import { createTempsMock } from '../../mock/index.ts';
import { findChromium, openBrowser } from './browser.ts';
import { checks } from './page-checks.ts';

const chromium = findChromium();
if (chromium) await checkAll(chromium);
else {
  process.stdout.write(
    'No Chromium here: the page was not checked. Debian has it: apt-get install chromium\n',
  );
  if (process.env['CI'] === 'true') process.exitCode = 1;
}

async function checkAll(executablePath: string): Promise<void> {
  const { browser, close } = await openBrowser(executablePath);
  for (const [title, check] of Object.entries(checks)) {
    const mock = createTempsMock({ scenario: 'demo', printWarnings: false });
    const server = await mock.listen();
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(server.url);
      await check(page, mock, server.url);
      assert.deepEqual(complaints, [], 'the browser complained');
      process.stdout.write(`  ok    ${title}\n`);
    } catch (error) {
      process.stdout.write(`  FAILS ${title}\n${String(error).replaceAll(/^/gm, '        ')}\n`);
      process.exitCode = 1;
    } finally {
      await page.close();
      await server.close();
    }
  }
  await close();
}
