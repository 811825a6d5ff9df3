import type { MockContext } from '../state/context.ts';
import { demo } from './demo.ts';
import { large } from './large.ts';
import { SCENARIO_NAMES, type ScenarioName } from './names.ts';

/** Fills a fresh mock. */
export type Scenario = (context: MockContext) => void;

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  /** Nothing but the tokens. */
  empty: () => undefined,
  /** Three projects with their histories, and 5,000 visitors. */
  demo,
  /** 500 projects, 20,000 deployments and 150,000 visitors. */
  large,
};

export function findScenario(wish: ScenarioName | Scenario): Scenario {
  if (typeof wish === 'function') return wish;
  if (!Object.hasOwn(SCENARIOS, wish))
    throw new TypeError(
      `There is no scenario ${JSON.stringify(wish)}. Take ${SCENARIO_NAMES.join(', ')} or give a function.`,
    );
  return SCENARIOS[wish];
}
