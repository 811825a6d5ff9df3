import type { Builders } from '../build/builders.ts';
import type { MockContext } from '../state/context.ts';
import { demo } from './demo.ts';
import { large } from './large.ts';
import { SCENARIO_NAMES, type ScenarioName } from './names.ts';

/** What a scenario fills the mock with. */
export interface ScenarioContext extends MockContext {
  /** Puts rows with defaults into the state. */
  readonly build: Builders;
}

/** Fills a fresh mock. */
export type Scenario = (context: ScenarioContext) => void;

/** A scenario by its name or as a function; a list is filled in one after the other, so that one extends another. */
export type ScenarioOption = ScenarioName | Scenario | readonly (ScenarioName | Scenario)[];

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  /** Nothing but the tokens. */
  empty: () => undefined,
  /** Three projects with their histories, and 5,000 visitors. */
  demo,
  /** 500 projects, 20,000 deployments and 150,000 visitors. */
  large,
};

/** @throws {TypeError} that names the scenarios */
export function findScenario(wish: ScenarioOption): Scenario {
  if (typeof wish !== 'object') return findOne(wish);
  const scenarios = wish.map(findOne);
  return (context) => {
    for (const fill of scenarios) fill(context);
  };
}

function findOne(wish: ScenarioName | Scenario): Scenario {
  if (typeof wish === 'function') return wish;
  if (!Object.hasOwn(SCENARIOS, wish))
    throw new TypeError(
      `There is no scenario ${JSON.stringify(wish)}. Take ${SCENARIO_NAMES.join(', ')} or give a function.`,
    );
  return SCENARIOS[wish];
}
