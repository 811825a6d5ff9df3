/** Warnings contain names from requests, so without a limit they could fill the memory. */
const MAX_WARNINGS = 1000;

/** What a mock has ignored, or what keeps it from going on. */
export interface Warnings {
  /** Each once, oldest first. */
  readonly list: readonly string[];
  readonly add: (message: string) => void;
  readonly clear: () => void;
}

/** @param isPrinted whether each is printed, once also if the list is cleared */
export function createWarnings(isPrinted: boolean): Warnings {
  const list: string[] = [];
  const printed = new Set<string>();
  return {
    list,
    add: (message) => {
      if (list.length < MAX_WARNINGS && !list.includes(message)) list.push(message);
      if (!isPrinted || printed.has(message) || printed.size >= MAX_WARNINGS) return;
      printed.add(message);
      console.warn(`Temps mock: ${message}`);
    },
    clear: () => {
      list.length = 0;
    },
  };
}
