/** What was strange about a request, though it got its response. */
export interface Warnings {
  /** Each once, oldest first. */
  readonly list: readonly string[];
  add(message: string): void;
  clear(): void;
}

/** Names come from outside: without a limit they would fill the memory. */
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
