import { createTempsMock, type Scenario } from '../../src/mock/index.ts';
import { createProject } from '../../src/mock/namespaces/projects.ts';
import { seedVisitors } from '../../src/mock/scenarios/seed-visitors.ts';
import { time, type Figure } from './measure.ts';

const QUESTIONS = {
  'visitor-facets': { path: 'visitor-facets', query: '', atMost: 10 },
  'visitor-facets, two filters': {
    path: 'visitor-facets',
    query: '&filter_country=Germany&filter_channel=Direct',
    atMost: 10,
  },
  'a page of visitors': { path: 'visitors', query: '', atMost: 5 },
};
const SIZES = [15_000, 150_000, 1_500_000];
/** Ten times the rows may take ten times as long; the rest is what two runs on one machine differ by. */
const LINEAR = 10 * 1.15;

/** All visitors in one project, so that every row counts. */
const crowd =
  (count: number): Scenario =>
  (world) => {
    createProject(world, { name: 'Shop', directory: '/', main_branch: 'main', preset: 'nextjs' });
    seedVisitors(world, { count, days: 30, environments: world.state.environments.list() });
  };

export async function measureVisitors(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const smaller = new Map<string, number>();
  for (const size of SIZES) {
    const mock = createTempsMock({ scenario: crowd(size) });
    const headers = { authorization: `Bearer ${mock.token}` };
    const range = 'project_id=1&start_date=2025-12-01T00:00:00Z&end_date=2026-02-01T00:00:00Z';
    for (const [what, { path, query, atMost }] of Object.entries(QUESTIONS)) {
      const url = `http://mock.test/api/analytics/${path}?${range}${query}`;
      const ask = async () => {
        const { status } = await mock.fetch(url, { headers });
        if (status !== 200) throw new Error(`${url}: ${status}`);
      };
      const value = await time(size > 1_000_000 ? 15 : 60, ask);
      const rows = size.toLocaleString('en-US');
      figures.push({ what: `${what}, ${rows} rows`, value, unit: 'ms', atMost: size === 150_000 ? atMost : undefined });
      const before = smaller.get(what);
      if (before !== undefined)
        figures.push({
          what: `${what}, ${rows} rows against a tenth`,
          value: value / before,
          unit: '×',
          atMost: LINEAR,
        });
      smaller.set(what, value);
    }
  }
  return figures;
}
