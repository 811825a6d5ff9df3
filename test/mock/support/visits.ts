import { createBrowser } from './browser.ts';
import { MINUTE, setUpProject } from './client.ts';

/** The time range of a query: the day on which the mock's time starts. */
export const TODAY = 'start_date=2026-01-15T00:00:00Z&end_date=2026-01-16T00:00:00Z';

/**
 * A mock with a project, a function that creates browsers, and one that queries the traffic of the
 * day.
 */
export async function setUpShop() {
  const tools = await setUpProject();
  const { call, read } = tools;
  const browser = (visitor: string, session = `${visitor}-1`) =>
    createBrowser(call, { visitor, session });
  const ask = (path: string, query = '') => read(`GET /projects/1/${path}?${TODAY}${query}`);
  return { ...tools, browser, ask };
}

/**
 * Adds two visitors: Ada views two pages and buys something; Bob views one, and again an hour
 * later.
 */
export async function setUpVisits() {
  const tools = await setUpShop();
  const { mock, browser } = tools;
  const ada = browser('ada');
  const referrer = 'https://www.google.com/';
  await ada.view('/', {
    referrer,
    request_query: '?utm_source=ads&utm_medium=cpc',
    language: 'de-DE',
  });
  mock.clock.advance(20_000);
  await ada.view('/teapot', { page_title: 'Teapot' });
  mock.clock.advance(40_000);
  await ada.event('purchase', '/teapot', { event_data: { order: { total: 39 } } });
  await browser('bob').view('/');
  mock.clock.advance(60 * MINUTE);
  await browser('bob', 'bob-2').view('/');
  return tools;
}
