/** Whether `npm run test:all` runs, which takes its time. */
export const isTestAll = process.env['TEST_ALL'] === '1';

/**
 * How often a property is tried: as often as given by `npm run test:all`, at most 50 times by `npm
 * test`.
 */
export const runs = (all: number): number => (isTestAll ? all : Math.min(all, 50));
