import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A module and what it imports statically, itself first. What is imported on demand does not count.
 */
export function loadedAtStart(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:^|[;}])(?:(?:import|export)\b[^'"()]*|(?:const \w+ = )?require\()["'](\.[^"']+)["']/gm,
  );
  return [
    file,
    ...Array.from(imports, ([, path = '']) =>
      loadedAtStart(join(dirname(file), path), seen),
    ).flat(),
  ];
}

/** A declaration file and all that it refers to. */
export function typesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:\bfrom |\bimport\()['"](\.[^'"]+)\.(c?)js['"]/g,
  );
  return [
    file,
    ...Array.from(imports, ([, path = '', c = '']) =>
      typesOf(join(dirname(file), `${path}.d.${c}ts`), seen),
    ).flat(),
  ];
}
