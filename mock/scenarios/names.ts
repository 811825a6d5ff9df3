/** Every scenario, in the order that help and errors show them. Apart from the scenarios, so that the command can name them without loading the mock. */
export const SCENARIO_NAMES = ['empty', 'demo', 'large'] as const;

/** What a mock may be filled with. */
export type ScenarioName = (typeof SCENARIO_NAMES)[number];
