import { randomUUID } from 'node:crypto';

/**
 * The lines that set the outputs of a step. The delimiter is random, so a value cannot contain it and set other
 * outputs.
 */
export function formatOutputs(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      const delimiter = `end-${randomUUID()}`;
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}
