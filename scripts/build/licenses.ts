/**
 * Writes the licences of the packages whose code is in `dist/`: each asks to be shipped with its
 * text.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages, licenseText } from './bundled-packages.ts';

const code = globSync('dist/*.{js,cjs}').map((file) => readFileSync(file, 'utf8'));
const texts = bundledPackages(code).map((name) => licenseText(`node_modules/${name}`));
writeFileSync('dist/LICENSES.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
