import { createTempsMock, type Scenario, type TempsMock } from '../../mock/index.ts';
import { createProject } from '../../mock/features/projects/model/create.ts';
import { seedVisitors } from '../../mock/scenarios/seed-visitors.ts';
import { median, type Figure } from './measure.ts';

const QUESTIONS = {
  'visitor-facets': { path: 'visitor-facets', query: '', atMost: 10 },
  'visitor-facets, two filters': {
    path: 'visitor-facets',
    query: '&filter_country=Germany&filter_channel=Direct',
    atMost: 10,
  },
  'a page of visitors': { path: 'visitors', query: '', atMost: 5 },
};
const RANGE = 'project_id=1&start_date=2025-12-01T00:00:00Z&end_date=2026-02-01T00:00:00Z';
const WARM_UP = 10;
const ROUNDS = 40;
const SIZES = [15_000, 150_000, 1_500_000];
/**
 * Ten times the rows may take ten times as long; the rest is what two runs on one machine differ
 * by.
 */
const LINEAR = 10 * 1.15;

/** All visitors in one project, so that every row counts. */
function crowd(count: number): Scenario {
  return (context) => {
    createProject(context, { name: 'Shop', directory: '/', main_branch: 'main', preset: 'nextjs' });
    seedVisitors(context, { count, days: 30, environments: context.state.environments.list() });
  };
}

/** The sizes take turns, so that whatever else the machine does meets all of them alike. */
export async function measureVisitors(): Promise<Figure[]> {
  const mocks = SIZES.map((size) => ({ size, mock: createTempsMock({ scenario: crowd(size) }) }));
  const figures: Figure[] = [];
  for (const [what, { path, query, atMost }] of Object.entries(QUESTIONS)) {
    const times = new Map(SIZES.map((size) => [size, [] as number[]]));
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const { size, mock } of mocks) {
        const milliseconds = await ask(mock, `/analytics/${path}?${RANGE}${query}`);
        if (round >= 0) times.get(size)?.push(milliseconds);
      }
    }
    let before: number | undefined;
    for (const size of SIZES) {
      const value = median(times.get(size) ?? []);
      const rows = `${what}, ${size.toLocaleString('en-US')} rows`;
      figures.push({
        what: rows,
        value,
        unit: 'ms',
        atMost: size === 150_000 ? atMost : undefined,
      });
      if (before !== undefined)
        figures.push({
          what: `${rows}, against a tenth`,
          value: value / before,
          unit: '×',
          atMost: LINEAR,
        });
      before = value;
    }
  }
  return figures;
}

async function ask(mock: TempsMock, path: string): Promise<number> {
  const start = performance.now();
  const { status } = await mock.fetch(`http://mock.test/api${path}`, {
    headers: { authorization: `Bearer ${mock.token}` },
  });
  const milliseconds = performance.now() - start;
  if (status !== 200) throw new Error(`GET ${path}: ${status}`);
  return milliseconds;
}
