import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const open = new Set<string>();

/** A new folder for what is not done yet. */
export function makeTemporary(parent: string, prefix: string): string {
  const folder = mkdtempSync(join(parent, prefix));
  open.add(folder);
  return folder;
}

export function removeTemporary(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  open.delete(folder);
}

/** All that are there: for a run that is interrupted, which may still write into one. */
export function removeTemporaries(): void {
  for (const folder of open) {
    try {
      removeTemporary(folder);
    } catch {
      // It stays where the system keeps temporary files.
    }
  }
}
