import type { MockContext } from '../state/context.ts';
import { demo } from './demo.ts';
import { large } from './large.ts';

/** Fills a fresh mock. */
export type Scenario = (context: MockContext) => void;

export const SCENARIOS = {
  /** Nothing but the tokens. */
  empty: () => undefined,
  /** Three projects with their histories, and 5,000 visitors. */
  demo,
  /** 500 projects, 20,000 deployments and 150,000 visitors. */
  large,
} as const satisfies Record<string, Scenario>;

/** What a mock may be filled with. */
export type ScenarioName = keyof typeof SCENARIOS;

export function findScenario(wish: ScenarioName | Scenario): Scenario {
  if (typeof wish === 'function') return wish;
  const scenario: Scenario | undefined = SCENARIOS[wish];
  if (!scenario)
    throw new TypeError(
      `There is no scenario ${JSON.stringify(wish)}. Take ${Object.keys(SCENARIOS).join(', ')} or give a function.`,
    );
  return scenario;
}
