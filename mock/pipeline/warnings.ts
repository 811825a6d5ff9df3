/** Notes about requests that were handled, but contained something that was ignored. */
export interface Warnings {
  /** Each once, oldest first. */
  readonly list: readonly string[];
  add(message: string): void;
  clear(): void;
}

/** Warnings contain names from requests, so without a limit they could fill the memory. */
const MAX_WARNINGS = 1000;

export function createWarnings(): Warnings {
  const list: string[] = [];
  return {
    list,
    add: (message) => {
      if (list.length < MAX_WARNINGS && !list.includes(message)) list.push(message);
    },
    clear: () => {
      list.length = 0;
    },
  };
}
