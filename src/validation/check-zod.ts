import * as zod from 'zod';

/** How to tell: zod 3 has no `iso`. A build that lacks it would fail at the first schema, with an error that says nothing. */
if ((zod as { iso?: object }).iso === undefined)
  throw new Error(`the schemas need zod 4, and found ${installedVersion() ?? 'another version'}: npm install zod@4`);

/** As the app has it. Neither zod 3 nor a bundle says it of itself. */
function installedVersion(): string | undefined {
  try {
    const { createRequire } = process.getBuiltinModule('node:module');
    const { version } = createRequire(`${process.cwd()}/`)('zod/package.json') as { version?: string };
    return version;
  } catch {
    return undefined;
  }
}
