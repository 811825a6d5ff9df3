import { describe, expect, it } from 'vitest';
import { withoutCommands } from '../../src/cli/ci-commands.ts';
import { createMock, runCommand } from './support/run-command.ts';

const IMAGE = ['--image', 'registry.test/app:2'];

/** Lines of a build, and what is printed of them. */
const COMMANDS: [line: string, printed: string][] = [
  ['##vso[task.setvariable variable=PATH;isoutput=true]evil', '# #vso[task.setvariable variable=PATH;'],
  ['done ##vso[task.complete result=Succeeded;]', 'done # #vso[task.complete'],
  ['###vso[task.prependpath]/tmp', '# # #vso[task.prependpath]'],
  ['#\u200B#v\u200Dso[task.prependpath]/tmp', '# \u200B#v\u200Dso[task.prependpath]'],
  ["##teamcity[setParameter name='a' value='b']", "# #teamcity[setParameter name='a'"],
  ['##[add-path]/tmp', '# #[add-path]/tmp'],
  ['::stop-commands::mine', ': :stop-commands::mine'],
  ['  ::set-output name=url::x', ': :set-output name=url::x'],
];

/** A line that any runner would carry out. */
const COMMAND = /#\p{Cf}*#\S*\[|^\s*::/mu;

async function runFailing(message: string, args: string[] = []) {
  const mock = createMock();
  mock.deployments.failNext({ message });
  return runCommand([...IMAGE, ...args], { mock });
}

describe('line of a build', () => {
  it.each(COMMANDS)('a line of a build is no command of any CI: %j', async (line, printed) => {
    const { out, err } = await runFailing(line);
    expect(out + err).toContain(printed);
    expect(out + err).not.toMatch(COMMAND);
  });

  it.each(COMMANDS)('a line of a build is no command in JSON either, and is not changed there: %j', async (line) => {
    const { out, err } = await runFailing(line, ['--json']);
    expect(out + err).not.toMatch(COMMAND);
    expect((JSON.parse(out) as { error: { logs: string[] } }).error.logs.at(-1)?.trim()).toBe(line.trim());
  });

  it.each(['## [1.4.2]', 'std::string a::b', 'Issue #7 [open]', 'https://[::1]:80/#a', '# ## heading'])(
    'a line of a build that is no command is not changed: %j',
    (line) => {
      const written: string[] = [];
      withoutCommands({ write: (text) => written.push(text) }).write(`  ${line}\n`);
      expect(written).toEqual([`  ${line}\n`]);
    },
  );

  it('a line of a build of a megabyte is not changed, and is read once', () => {
    const line = '#'.repeat(1_000_000);
    const written: string[] = [];
    withoutCommands({ write: (text) => written.push(text) }).write(line);
    expect(written.join('') === line).toBe(true);
  });
});
