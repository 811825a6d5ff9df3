import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const open = new Set<string>();

/** Makes a temporary folder. */
export function makeTemporary(parent: string, prefix: string): string {
  const folder = mkdtempSync(join(parent, prefix));
  open.add(folder);
  return folder;
}

export function removeTemporary(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  open.delete(folder);
}

/** Removes all temporary folders, when a run is interrupted. */
export function removeTemporaries(): void {
  for (const folder of open) {
    try {
      removeTemporary(folder);
    } catch {
      // The folder stays among the system's temporary files.
    }
  }
}
