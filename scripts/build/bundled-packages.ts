import { readdirSync, readFileSync } from 'node:fs';

/** Above each module that esbuild puts into a bundle. */
const MODULE = /^ *\/\/ node_modules\/(?:.*\/node_modules\/)?((?:@[^/\n]+\/)?[^/\n]+)\//gm;

/** The packages that bundles have code of, sorted. */
export function bundledPackages(bundles: readonly string[]): string[] {
  const names = bundles.flatMap((code) =>
    Array.from(code.matchAll(MODULE), ([, name = '']) => name),
  );
  return [...new Set(names)].toSorted();
}

/**
 * Name, version and the text of a package's licence.
 *
 * @throws {Error} where the package has none: its code must not be shipped
 */
export function licenseText(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  ) as Manifest;
  const file = readdirSync(folder).find((path) => /^licen[cs]e(\.(md|txt))?$/i.test(path));
  if (file === undefined)
    throw new Error(`${name} is bundled, and ${folder} has no licence to ship with it`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}

interface Manifest {
  name: string;
  version: string;
  license: string;
}
