import { expect, test } from 'vitest';
import { createTempsMock, type TempsMock } from '../../../../mock/index.ts';
import { TempsClient, type DeployOptions } from '../../../../src/index.ts';

const SHOP = { project: 1, environment: 1 } as const;

function open(server: 'reference' | '2026-07'): { mock: TempsMock; temps: TempsClient } {
  const mock = createTempsMock({ server, scenario: 'demo', clock: 'auto' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  return { mock, temps };
}

/** What a client sees of a response: status, and the headers that tell who has sent it. */
async function look(mock: TempsMock, url: string) {
  const { status, headers } = await mock.fetch(url);
  const [servedBy, time] = [headers.get('x-served-by'), headers.get('x-response-time')];
  return { status, servedBy, isTimed: time !== null, isStatic: headers.has('etag') };
}

const DASHBOARD = { status: 200, servedBy: null, isTimed: true, isStatic: false };

async function deploy(temps: TempsClient, source: object) {
  const { environment, url } = await temps.deploy({ ...SHOP, ...source } as DeployOptions);
  return { url, address: environment?.domains[0] ?? '' };
}

test('an app of a real server responds with the name of its deployment, at both of its addresses', async () => {
  const { mock, temps } = open('2026-07');
  const first = await deploy(temps, { image: 'registry.test/app:1' });
  const live = { status: 200, servedBy: '', isTimed: true, isStatic: false };
  const [slug = ''] = new URL(first.url).hostname.split('.');
  expect(await look(mock, first.url)).toEqual({ ...live, servedBy: slug });
  expect(await look(mock, `${first.address}/any`)).toEqual({ ...live, servedBy: slug });

  const second = await deploy(temps, { image: 'registry.test/app:2' });
  expect(await look(mock, first.url), 'a replaced deployment').toEqual(DASHBOARD);
  expect((await look(mock, second.address)).servedBy).toBe(new URL(second.url).host.split('.')[0]);
});

test('a static site has no header of the proxy, and one page for all paths', async () => {
  const { mock, temps } = open('2026-07');
  const { address } = await deploy(temps, { staticBundle: new File(['PK'], 'site.zip') });
  const seen = { status: 200, servedBy: null, isTimed: false, isStatic: true };
  expect(await look(mock, address)).toEqual(seen);
  const pages = await Promise.all(
    ['/', '/about'].map(async (path) => (await mock.fetch(`${address}${path}`)).text()),
  );
  expect(pages[0]).toBe(pages[1]);
});

test('a torn down site is a 503, and a host that nobody has shows the dashboard on a real server', async () => {
  const { mock, temps } = open('2026-07');
  const { address } = await deploy(temps, { image: 'registry.test/app:1' });
  await temps.environments.teardown({ path: { project_id: 1, env_id: 1 } });
  expect((await look(mock, address)).status).toBe(503);
  for (const url of ['https://nobody-9.temps.example/x', 'https://elsewhere.test/'])
    expect(await look(mock, url)).toEqual(DASHBOARD);
  const reference = open('reference');
  expect((await look(reference.mock, 'https://nobody-9.temps.example/')).status).toBe(503);
});
