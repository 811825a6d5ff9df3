import { expect, test } from 'vitest';
import { guard, plainText } from '../../src/cli/output.ts';
import { createMock, runCommand } from './support/run-command.ts';

const IMAGE = ['--image', 'registry.test/app:2'];

/** What is printed of a text. */
function printed(text: string, env: Record<string, string> = {}): string {
  let out = '';
  guard({ write: (part) => (out += part) }, env).write(text);
  return out;
}

/** Lines of a build that a CI runner would carry out, and what is printed of them. */
const COMMANDS: Readonly<Record<string, string>> = {
  '##vso[task.setvariable variable=PATH;isoutput=true]evil':
    '# #vso[task.setvariable variable=PATH;isoutput=true]evil',
  'done ##vso[task.complete result=Succeeded;]': 'done # #vso[task.complete result=Succeeded;]',
  '###vso[task.prependpath]/tmp': '# # #vso[task.prependpath]/tmp',
  "##teamcity[setParameter name='a' value='b']": "# #teamcity[setParameter name='a' value='b']",
  '##[add-path]/tmp': '# #[add-path]/tmp',
  '::stop-commands::mine': ': :stop-commands::mine',
  '  ::set-output name=url::x': '  : :set-output name=url::x',
};

test('a line of a build is no command of any CI, and what is none stays', () => {
  for (const [line, shown] of Object.entries(COMMANDS))
    expect.soft(printed(`${line}\n`)).toBe(`${shown}\n`);
  for (const line of [
    '## [1.4.2]',
    'std::string a::b',
    'Issue #7 [open]',
    'https://[::1]:80/#a',
    '# ## heading',
  ])
    expect.soft(printed(`  ${line}\n`)).toBe(`  ${line}\n`);
  const long = '#'.repeat(1_000_000);
  expect(printed(long) === long).toBe(true);
});

test('a line of a build is no command in JSON either, and is not changed there', async () => {
  const mock = createMock();
  const line = Object.keys(COMMANDS).join(' ');
  mock.deployments.failNext({ message: line });
  const { out, err } = await runCommand([...IMAGE, '--json'], { mock });
  expect(out + err).not.toMatch(/#\S*#\S*\[|^\s*::/m);
  expect((JSON.parse(out) as { error: { logs: string[] } }).error.logs.at(-1)).toBe(line);
});

test('no output shows a token, of a variable or in another place', () => {
  const env = { TEMPS_API_TOKEN: 'tk_live', TEMPS_API_KEY: 'other-token.with*signs' };
  expect(printed('a other-token.with*signs b dt_0123456789abcdef0', env)).toBe(
    'a [redacted] b [redacted]',
  );
});

test('text of a build comes on one line, without control codes', () => {
  expect(plainText('\u001B[2J\u001B]0;title\u0007red\r\nsecond \u202Eline\n')).toBe(
    'red second  line',
  );
});
