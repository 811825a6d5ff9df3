/**
 * The scenarios, in the order of help and errors. In a file of its own, which the command can
 * import without the mock.
 */
export const SCENARIO_NAMES = ['empty', 'demo', 'large'] as const;

/** The name of a scenario. */
export type ScenarioName = (typeof SCENARIO_NAMES)[number];
