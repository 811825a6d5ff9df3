import type { OperationName } from '../../../generated/operations.gen.ts';
import type { TempsClient } from '../../../src/index.ts';
import type { TempsMock } from '../../../mock/index.ts';
import { leastInput, type Input } from '../operations.ts';
import { accounts } from './accounts.ts';
import { deploying } from './deploying.ts';
import { observing } from './observing.ts';
import { services } from './services.ts';

export interface Demo {
  mock: TempsMock;
  temps: TempsClient;
}

/** What an operation is called with beyond the least, and what has to happen before. */
export type Inputs = Partial<Record<OperationName, (demo: Demo) => Input | Promise<Input>>>;

/** Where the least that the contract asks for does not describe something that the demo has. */
const prepared: Inputs = { ...accounts, ...deploying, ...observing, ...services };

/** A call that succeeds on the demo. */
export async function inputOf(name: OperationName, demo: Demo): Promise<Input> {
  const least = leastInput(name);
  const input = await prepared[name]?.(demo);
  return {
    ...least,
    ...input,
    path: { ...least.path, ...input?.path },
    query: { ...least.query, ...input?.query },
  };
}
