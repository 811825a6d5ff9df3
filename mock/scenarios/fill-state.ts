import { createBuilders } from '../build/builders.ts';
import type { MockContext } from '../state/context.ts';
import { checkSnapshot, restoreState, type Snapshot } from '../state/snapshot.ts';
import { State } from '../state/state.ts';
import { findScenario, type ScenarioOption } from './scenarios.ts';

interface InitialState {
  readonly scenario?: ScenarioOption;
  readonly snapshot?: Snapshot;
}

/** The id of the admin's credential, which every state has. */
const ADMIN_CREDENTIAL = 1;

/**
 * Returns a function that fills the state of a mock. It keeps the state object, so that references in tests stay valid.
 *
 * @throws {TypeError} for an unknown scenario, an invalid snapshot, or both options
 */
export function createFiller({ scenario, snapshot }: InitialState, token: string): (context: MockContext) => void {
  if (snapshot && scenario !== undefined)
    throw new TypeError('createTempsMock: got a scenario and a snapshot. Give one of them.');
  if (snapshot) checkSnapshot(snapshot);
  const fill = findScenario(scenario ?? 'empty');
  return (context) => {
    Object.assign(context.state, snapshot ? restoreState(snapshot) : new State());
    const admin = context.state.credentials.get(ADMIN_CREDENTIAL);
    if (admin) admin.token = token;
    fill({ ...context, build: createBuilders(context) });
  };
}
