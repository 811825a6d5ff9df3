import { createBuilders, type Builders } from '../build/builders.ts';
import type { MockContext } from '../state/context.ts';
import { checkSnapshot, restoreState, type Snapshot } from '../state/snapshot.ts';
import { State } from '../state/state.ts';
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

interface InitialState {
  readonly scenario?: ScenarioOption;
  readonly snapshot?: Snapshot;
}

/** The id of the admin's credential, which every state has. */
const ADMIN_CREDENTIAL = 1;

/**
 * Returns a function that fills the state of a mock. It keeps the state object, so that references
 * in tests stay valid.
 *
 * @throws {TypeError} for an unknown scenario, an invalid snapshot, or both options
 */
export function createFiller(
  { scenario, snapshot }: InitialState,
  token: string,
): (context: MockContext) => void {
  if (snapshot && scenario !== undefined)
    throw new TypeError('createTempsMock: got a scenario and a snapshot. Give one of them.');
  if (snapshot) checkSnapshot(snapshot);
  const [first = 'empty', ...others] = [scenario ?? []].flat();
  const scenarios = [first === 'demo' ? demoOfNewState : findOne(first), ...others.map(findOne)];
  return (context) => {
    Object.assign(context.state, snapshot ? restoreState(snapshot) : new State());
    const admin = context.state.credentials.get(ADMIN_CREDENTIAL);
    if (admin) admin.token = token;
    const filled = { ...context, build: createBuilders(context) };
    for (const fill of scenarios) refusePromise(fill(filled));
  };
}

/**
 * The mock is made at once: what comes later would be missing at first, and its failure would end
 * the process.
 */
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
