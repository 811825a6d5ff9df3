import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadSchemas } from '../../src/validation/load-schemas.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every module that Node loads for the main entry and one call. */
function loaded(): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ resolve(specifier, context, next) { const found = next(specifier, context); seen.push(found.url); return found; } });
    const { TempsClient } = await import('./src/index.ts');
    const fetch = async () => Response.json({ items: [], total: 0 });
    await new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch }).projects.list();
    console.log(JSON.stringify(seen));`;
  const args = ['--no-warnings', '--input-type=module', '--eval', script];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }),
  ) as string[];
}

test('zod is not loaded without validation', () => {
  const modules = loaded();
  expect(modules.some((url) => url.endsWith('src/call/call.ts'))).toBe(true);
  expect(
    modules.filter((url) => /\/zod\b|zod\.gen|operations\.gen|validation\/validate/.test(url)),
  ).toEqual([]);
});

test('the error says what to install if zod is missing', async () => {
  const missing = Object.assign(new Error("Cannot find package 'zod'"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  await expect(loadSchemas(() => Promise.reject(missing))).rejects.toMatchObject({
    name: 'TempsConfigError',
    option: 'validate',
    message: expect.stringContaining(
      'it checks with zod 4, which could not be loaded. Install it: `npm install zod@4`',
    ),
    cause: { message: "Cannot find package 'zod'" },
  });
});
