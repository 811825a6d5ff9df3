import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { TempsMock } from '../../mock/index.ts';

const rowsOf = (page: Page, title: string) => page.getByRole('table', { name: title, exact: true }).locator('tbody tr');

/** What the page promises, each on a page and a mock of its own. */
export const checks: Record<string, (page: Page, mock: TempsMock, url: string) => Promise<void>> = {
  'it lists projects, deployments, visitors by country and requests': async (page, mock) => {
    assert.equal(await page.title(), 'Temps mock');
    assert.equal(await rowsOf(page, 'Projects').count(), mock.state.projects.size);
    await rowsOf(page, 'Deployments').filter({ hasText: 'Storefront' }).first().waitFor();
    assert.match((await rowsOf(page, 'Visitors by country').first().innerText()).trim(), /^United States\s+\d+$/);
    assert.equal(await rowsOf(page, 'Requests').count(), 0);
  },

  'a deployment moves on before the eyes of the reader': async (page, mock) => {
    const response = await mock.fetch('http://mock.test/api/projects/1/trigger-pipeline', {
      method: 'POST',
      headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ branch: 'main', environment_id: 1 }),
    });
    assert.equal(response.status, 200);
    const newest = rowsOf(page, 'Deployments').first();
    await newest.filter({ hasText: 'pending' }).waitFor();
    mock.clock.advance(3_600_000);
    await newest.filter({ hasText: 'completed' }).waitFor();
  },

  'a request shows up by itself, newest first': async (page, mock, url) => {
    await fetch(`${url}/api/projects/77`, { headers: { authorization: `Bearer ${mock.token}` } });
    await rowsOf(page, 'Requests').first().filter({ hasText: '/api/projects/77' }).filter({ hasText: '404' }).waitFor();
  },

  'what the state holds is text and never becomes a part of the page': async (page, mock) => {
    const name = `<img src=x onerror="document.title='taken'"> & "quotes"`;
    mock.state.projects.update(1, { name });
    const cell = rowsOf(page, 'Projects').first().locator('td').nth(1);
    await cell.filter({ hasText: '<img' }).waitFor();
    assert.equal(await cell.innerText(), name);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.title(), 'Temps mock');
  },

  'the contract is one click away': async (page) => {
    await page.getByRole('link', { name: 'openapi.json' }).click();
    assert.match(await page.locator('body').innerText(), /"openapi":"3\.1\.0"/);
  },
};
