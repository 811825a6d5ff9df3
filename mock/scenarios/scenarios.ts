import type { Builders } from '../build/builders.ts';
import type { MockContext } from '../state/context.ts';
import { demo, demoOfNewState } from './demo.ts';
import { large } from './large.ts';
import { SCENARIO_NAMES, type ScenarioName } from './names.ts';

/** The mock that a scenario fills. */
export interface ScenarioContext extends MockContext {
  /** Adds rows with defaults to the state. */
  readonly build: Builders;
}

/** Fills the state of a new mock. */
export type Scenario = (context: ScenarioContext) => void;

/** A scenario by its name or as a function, or a list, whose scenarios run in order. */
export type ScenarioOption = ScenarioName | Scenario | readonly (ScenarioName | Scenario)[];

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  /** Only the admin, the roles and the tokens. */
  empty: () => undefined,
  /** Three projects with deployments, 500 visitors and rows in every namespace. */
  demo,
  /** 500 projects, 20,000 deployments and 150,000 visitors. */
  large,
};

/** @throws {TypeError} with the valid names, for an unknown one; for one that is async, when it has run */
export function findScenario(option: ScenarioOption): Scenario {
  const [first = 'empty', ...others] = [option].flat();
  const scenarios = [first === 'demo' ? demoOfNewState : findOne(first), ...others.map(findOne)];
  return (context) => {
    for (const fill of scenarios) refusePromise(fill(context));
  };
}

/** The mock is made at once: what comes later would be missing at first, and its failure would end the process. */
function refusePromise(result: unknown): void {
  if (!(result instanceof Promise)) return;
  result.catch(() => {});
  throw new TypeError(
    'createTempsMock: a scenario must not be async. Await what it needs before, and fill the state at once.',
  );
}

function findOne(scenario: ScenarioName | Scenario): Scenario {
  if (typeof scenario === 'function') return scenario;
  if (typeof scenario !== 'string' || !Object.hasOwn(SCENARIOS, scenario))
    throw new TypeError(
      `There is no scenario ${typeof scenario === 'string' ? JSON.stringify(scenario) : typeof scenario}. Use ${SCENARIO_NAMES.join(', ')} or a function.`,
    );
  return SCENARIOS[scenario];
}
