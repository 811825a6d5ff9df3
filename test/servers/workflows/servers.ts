import type { ServerName } from '../../../mock/index.ts';

/** Every server that the mock can be. */
export const SERVERS = ['reference', '2026-01', '2026-07'] as const satisfies readonly ServerName[];

/** What something led to, as text: what is said of its value, or the message of its error. */
export async function outcome<T>(promise: PromiseLike<T>, describe: (value: T) => string): Promise<string> {
  try {
    return describe(await promise);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
