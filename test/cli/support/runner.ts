/** What a runner of GitHub makes of the output of a step, and of the file in GITHUB_OUTPUT. */

export interface WorkflowCommand {
  command: string;
  properties: Record<string, string>;
  data: string;
}

/** Those that do something, but for `stop-commands` and the word that ends it. */
const KNOWN = new Set([
  'add-mask',
  'add-path',
  'debug',
  'error',
  'group',
  'notice',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** The commands that the runner carries out, in order. */
export function workflowCommands(output: string): WorkflowCommand[] {
  const done: WorkflowCommand[] = [];
  let resumeWord: string | undefined;
  for (const line of output.split(/\r\n|[\r\n]/)) {
    const found = parse(line, resumeWord);
    if (!found) continue;
    if (resumeWord !== undefined) {
      if (found.command === resumeWord) resumeWord = undefined;
    } else if (found.command === 'stop-commands') resumeWord = found.data;
    else done.push(found);
  }
  if (resumeWord !== undefined) throw new Error('commands are still stopped at the end of the step');
  return done;
}

function parse(line: string, resumeWord: string | undefined): WorkflowCommand | undefined {
  const [, current, data = ''] = /^\s*::(.*?)::(.*)$/.exec(line) ?? [];
  // The older form counts wherever in a line it stands.
  const [, older, olderData = ''] = /##\[([^\]]*)\](.*)$/.exec(line) ?? [];
  for (const [info, value, separator] of [[current, data, ','] as const, [older, olderData, ';'] as const]) {
    if (info === undefined) continue;
    const [command = '', ...rest] = info.split(' ');
    if (KNOWN.has(command) || command === resumeWord)
      return { command, properties: readProperties(rest.join(' '), separator), data: unescape(value) };
  }
  return undefined;
}

function readProperties(text: string, separator: string): Record<string, string> {
  const pairs = text.split(separator).map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), unescape(value)]));
}

function unescape(text: string): string {
  const signs: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (code) => signs[code] ?? code);
}

/** The outputs that the file sets. Throws where the runner would refuse it. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc) {
      const [, name = '', delimiter = ''] = heredoc;
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`${name} has no end`);
      outputs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`no output: ${line}`);
      outputs[name] = value ?? '';
    }
  }
  return outputs;
}
