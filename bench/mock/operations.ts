import type { OperationName } from '../../generated/operations.gen.ts';
import { operations } from '../../generated/operations.gen.ts';
import { TempsClient } from '../../src/index.ts';
import { createTempsMock } from '../../mock/index.ts';
import { inputOf } from '../../test/contract/inputs/index.ts';
import { callByName, names } from '../../test/contract/operations.ts';
import { median, type Figure } from './measure.ts';

/** V8 compiles a loop over the demo's events only after some hundred calls. */
const WARM_UPS = 500;
/** Of the warm-ups of an operation that soon needs a new state. */
const STATES_WARM = 100;
const RUNS = 120;
const STATES = 8;
/**
 * Milliseconds: of an operation, of 19 in 20, and of one that responds with a check for each minute
 * of two weeks.
 */
const AT_MOST = { middle: 0.1, most: 0.5, slowest: 5 };
/** Measured over many visitors instead. */
const APART = new Set<OperationName>(['analytics.getVisitorFacets', 'analytics.listVisitors']);

/**
 * What every operation takes on the demo: each is called as the contract's test calls it, on a
 * state that has what it needs.
 */
export async function measureOperations(): Promise<Figure[]> {
  const mock = createTempsMock({ scenario: 'demo' });
  let last = { milliseconds: NaN, ok: false };
  const temps = new TempsClient({
    baseUrl: 'https://mock.test',
    apiKey: mock.token,
    maxRetries: 0,
    fetch: async (input, init) => {
      // The client reads a file while it sends it: that is not the mock's time.
      const body =
        init?.body instanceof ReadableStream ? await new Response(init.body).bytes() : init?.body;
      const start = performance.now();
      const response = await mock.fetch(input, { ...init, body });
      last = { milliseconds: performance.now() - start, ok: response.ok };
      return response;
    },
  });
  const call = async (name: OperationName) => {
    const none = { milliseconds: NaN, ok: false };
    try {
      const input = await inputOf(name, { mock, temps });
      last = none;
      await callByName(temps, name, input);
      return last;
    } catch {
      return none;
    }
  };

  const start = async () => {
    mock.reset();
    // The demo makes its records when somebody looks for the first time; that is its start, not an
    // operation.
    void mock.state.events;
    // Nor is it the operation's time that all of this is new to the processor's caches.
    const preview = {
      path: { project_id: 1 },
      body: { name: 'Any', steps: [{ event_name: 'page_view' }] },
    };
    for (let number = 0; number < 20; number++) {
      await temps.projects.list();
      await temps.funnels.previewMetrics(preview);
    }
  };

  const warmUp = async (name: OperationName) => {
    let states = 1;
    for (let run = 0; run < WARM_UPS && states < STATES_WARM; run++) {
      if ((await call(name)).ok) continue;
      mock.reset();
      states++;
    }
  };

  const measure = async (name: OperationName): Promise<number | undefined> => {
    await warmUp(name);
    const times: number[] = [];
    for (let states = 0; states < STATES && times.length < RUNS; states++) {
      await start();
      let response = await call(name);
      if (!response.ok) return undefined;
      // Until it has used up what it needs, as a delete does.
      for (; response.ok && times.length < RUNS; response = await call(name))
        times.push(response.milliseconds);
    }
    return median(times);
  };

  const medians = new Map<OperationName, number>();
  for (const name of names.filter((name) => !APART.has(name))) {
    let value = await measure(name);
    // What else the machine does only adds to a time: a second measurement tells that from a slow
    // operation.
    if (value !== undefined && value > AT_MOST.most)
      value = Math.min(value, (await measure(name)) ?? value);
    if (value !== undefined) medians.set(name, value);
  }

  const slowest = [...medians].sort(([, one], [, other]) => other - one);
  const above = slowest
    .filter(([, value]) => value > AT_MOST.most)
    .map(([name, value]) => `${name} ${value.toFixed(2)} ms`);
  console.log(`${medians.size} of ${names.length} operations responded`);
  console.log(`above ${AT_MOST.most} ms: ${above.join(', ') || 'none'}\n`);
  const figure = (what: string, place: number, atMost: number): Figure => {
    const [name, value = NaN] = slowest[Math.floor(place * slowest.length)] ?? [];
    return { what: `${what}, demo (${name})`, value, unit: 'ms', atMost };
  };
  return [
    figure('the middle operation', 0.5, AT_MOST.middle),
    figure('slower than 19 of 20 operations', 0.05, AT_MOST.most),
    figure('the slowest operation', 0, AT_MOST.slowest),
  ];
}

/**
 * The same response for the first and the last route of the table, so that only finding the route
 * differs.
 */
export async function measureRouting(): Promise<Figure[]> {
  const mock = createTempsMock();
  mock.faults.add({ status: 200, body: {} });
  const ends = [names[0], names.at(-1)].map((name) => {
    const { method, route } = operations[name as OperationName];
    const url = `http://mock.test/api${route.replaceAll(/\{\w+\}/g, '1')}`;
    return { url, method, times: [] as number[] };
  });
  for (let round = 0; round < 60; round++) {
    for (const { url, method, times } of ends) {
      const start = performance.now();
      for (let number = 0; number < 100; number++) await mock.fetch(url, { method });
      if (round >= 20) times.push((performance.now() - start) / 100);
    }
  }
  const [first = NaN, last = NaN] = ends.map(({ times }) => median(times));
  return [
    {
      what: 'the last route of the table against the first',
      value: last / first,
      unit: '×',
      atMost: 1.2,
    },
  ];
}
