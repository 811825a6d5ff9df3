export const CLOCK_MODES = ['waits', 'manual', 'auto', 'real'] as const;

/** How the mock's time passes. */
export type ClockMode = (typeof CLOCK_MODES)[number];
