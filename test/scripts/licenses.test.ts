import { expect, test } from 'vitest';
import { bundledPackages, licenseText } from '../../scripts/build/bundled-packages.ts';

test('a package is bundled where a bundle has a module of it, also one that another package brought', () => {
  const code = [
    '// src/index.ts\nconst a = 1;\n// node_modules/ws/lib/sender.js\n',
    '  // node_modules/@scope/name/index.js\n// node_modules/ajv/node_modules/fast-uri/index.js\n// node_modules/ws/lib/a.js\n',
  ];
  expect(bundledPackages(code)).toEqual(['@scope/name', 'fast-uri', 'ws']);
});

test('the text of a licence says whose it is', () => {
  expect(licenseText('node_modules/ws')).toMatch(
    /^ws \d+\.\d+\.\d+ \(MIT\)\n\nCopyright [^]+without restriction[^]+\n$/,
  );
});

test('code without a licence is not shipped', () => {
  expect(() => licenseText('test/package/typescript')).toThrow(/is bundled, and .* has no licence/);
});
