import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { TempsMock } from '../../mock/index.ts';

function rowsOf(page: Page, title: string): Locator {
  return page.getByRole('table', { name: title, exact: true }).locator('tbody tr');
}

/** Sends a request over the wire. */
async function send(mock: TempsMock, url: string, path: string, body?: object): Promise<number> {
  const response = await fetch(`${url}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.status;
}

/** What the page promises, each on a page and a mock of its own. */
export const checks: Record<string, (page: Page, mock: TempsMock, url: string) => Promise<void>> = {
  'it lists projects and deployments, draws visitors by country and day, and waits for requests':
    async (page, mock) => {
      assert.equal(await page.title(), 'Temps mock');
      assert.equal(await rowsOf(page, 'Projects').count(), mock.state.projects.size);
      await rowsOf(page, 'Deployments').filter({ hasText: 'Storefront' }).first().waitFor();
      const name =
        (await page
          .getByRole('img', { name: /^Visitors by country/ })
          .getAttribute('aria-label')) ?? '';
      assert.match(name, /^Visitors by country: United States \d+, Germany \d+/);
      await page
        .getByRole('img', { name: /^Visitors by day, 17 Dec to 15 Jan: at most \d+/ })
        .waitFor();
      await page.locator('#requests').getByText('None yet.').waitFor();
    },

  'a deployment moves on before the eyes of the reader, along its time line': async (
    page,
    mock,
    url,
  ) => {
    assert.equal(
      await send(mock, url, '/projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 }),
      200,
    );
    const newest = rowsOf(page, 'Deployments').first();
    await newest.filter({ hasText: 'pending' }).waitFor();
    mock.clock.advance(9000);
    await newest.filter({ hasText: 'running' }).waitFor();
    await page.getByText('12 s to go').waitFor();
    const filled = page.locator('#timelines rect.run');
    assert.ok(((await filled.boundingBox())?.width ?? 0) > 50);
    mock.clock.advance(3_600_000);
    await newest.filter({ hasText: 'completed' }).waitFor();
    await page.getByRole('heading', { name: 'Latest deployment' }).waitFor();
  },

  'a request shows up by itself, opens by the keyboard, stays open and focused, and shows no secret':
    async (page, mock, url) => {
      await send(mock, url, '/projects/77');
      await send(mock, url, '/auth/login', { email: 'ada@example.com', password: 'hunter2' });
      const entries = page.getByRole('list', { name: 'Requests' }).locator('details');
      await entries
        .first()
        .filter({ hasText: '/api/auth/login' })
        .filter({ hasText: '401' })
        .waitFor();
      await entries
        .last()
        .filter({ hasText: '/api/projects/77' })
        .filter({ hasText: '404' })
        .waitFor();
      await entries.first().locator('summary').focus();
      await page.keyboard.press('Enter');
      await send(mock, url, '/projects');
      await entries.first().filter({ hasText: 'projects.list' }).waitFor();
      const opened = entries.nth(1);
      assert.equal(await opened.getAttribute('open'), '');
      assert.ok(
        await opened.locator('summary').evaluate((summary) => summary === document.activeElement),
      );
      assert.match(
        await opened.innerText(),
        /"email": "ada@example\.com",\s+"password": "\[redacted\]"/,
      );
      assert.ok(!(await page.content()).includes('hunter2'));
    },

  'buttons fail the next deployment, move the time and reset the mock': async (page, mock, url) => {
    await page.getByLabel('in', { exact: true }).selectOption('deploy_container');
    await page.getByRole('button', { name: 'Fail the next deployment' }).click();
    await page.getByText('fails next: deploy_container').waitFor();
    await page.getByRole('status').filter({ hasText: 'Fail the next deployment: done' }).waitFor();
    await send(mock, url, '/projects/1/trigger-pipeline', { branch: 'main', environment_id: 1 });
    await page.getByLabel('by', { exact: true }).selectOption('1 hour');
    await page.getByRole('button', { name: 'Advance time' }).click();
    await rowsOf(page, 'Deployments').first().filter({ hasText: 'failed' }).waitFor();
    await page.getByText('2026-01-15 13:00:00 UTC').waitFor();

    mock.state.projects.update(1, { name: 'Changed' });
    await rowsOf(page, 'Projects').first().filter({ hasText: 'Changed' }).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Reset' }).click();
    await rowsOf(page, 'Projects').first().filter({ hasText: 'Storefront' }).waitFor();
    await page.getByText('2026-01-15 12:00:00 UTC').waitFor();
  },

  'fifty deployments scroll in their place, which a refresh leaves where it was': async (
    page,
    mock,
  ) => {
    for (let number = 0; number < 50; number++) mock.build.deployment({ project_id: 1 });
    await page.getByText(`50 of ${mock.state.deployments.size}`).waitFor();
    const list = page.getByRole('region', { name: 'Deployments', exact: true });
    assert.ok(((await list.boundingBox())?.height ?? Infinity) < 400);
    await list.evaluate((element) => element.scrollTo({ top: 300 }));
    mock.build.deployment({ project_id: 2, status: 'failed' });
    await rowsOf(page, 'Deployments').first().filter({ hasText: 'failed' }).waitFor();
    assert.equal(await list.evaluate((element) => element.scrollTop), 300);
  },

  'it fits a phone, and is dark where the reader wants it dark': async (page, mock, url) => {
    await send(mock, url, `/projects/1/deployments?page=1&per_page=20&status=${'long'.repeat(40)}`);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('list', { name: 'Requests' }).waitFor();
    await page.locator('#requests summary').click();
    for (const element of ['html', 'main', '#deployments', '#requests'])
      assert.ok(
        await page.locator(element).evaluate(({ scrollWidth }) => scrollWidth <= 360),
        element,
      );
    const back = () =>
      page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    assert.equal(await back(), 'rgb(245, 246, 248)');
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await back(), 'rgb(16, 20, 27)');
  },

  'it shows why a deployment failed, its log and its site, and is told to deploy': async (page) => {
    await page.getByRole('button', { name: 'Fail the next deployment' }).click();
    await page.getByText('fails next: build_image').waitFor();
    await page.getByLabel('to', { exact: true }).selectOption('2');
    await page.getByRole('button', { name: 'Deploy', exact: true }).click();
    await page.getByLabel('by', { exact: true }).selectOption('1 hour');
    await page.getByRole('button', { name: 'Advance time' }).click();
    const newest = rowsOf(page, 'Deployments').first();
    await newest.filter({ hasText: 'failed' }).filter({ hasText: 'staging' }).waitFor();
    await newest.getByRole('link').click();
    await page.getByText('build_image failed: The job failed').waitFor();
    assert.match(await page.getByLabel('Log of build_image').innerText(), /The job failed$/);
    await page.getByText('https://storefront-staging.temps.example').first().waitFor();
  },

  'a request is copied as code, and says why it failed': async (page, mock, url) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await send(mock, url, '/projects/77');
    await page.locator('#requests summary').first().click();
    await page.getByText('Not Found: Project 77 not found').waitFor();
    await page.getByRole('button', { name: 'Copy as code' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, 'await temps.projects.get({\n  path: {\n    project_id: 77\n  },\n});');
  },

  'every control is reached by the keyboard and has a name': async (page) => {
    const names: string[] = [];
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          const label =
            element instanceof HTMLSelectElement ? element.labels[0]?.textContent : undefined;
          return label ?? element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
        }),
      );
    }
    assert.deepEqual(names, [
      'openapi.json',
      'Deploy',
      'to',
      'Fail the next deployment',
      'in',
      'Advance time',
      'by',
      'Reset',
      '✓ success Download repository',
    ]);
  },

  'the contract is one click away': async (page) => {
    await page.getByRole('link', { name: 'openapi.json' }).click();
    assert.match(await page.locator('body').innerText(), /"openapi":"3\.1\.0"/);
  },
};
