/** What a runner of GitHub makes of the output of a step, and of the file in GITHUB_OUTPUT. */

export interface WorkflowCommand {
  command: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands that do something, but for `stop-commands` and the word that ends it. */
const KNOWN = new Set(
  'add-mask add-path debug error group notice save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
);

/** The commands that the runner carries out, in order. */
export function workflowCommands(output: string): WorkflowCommand[] {
  const done: WorkflowCommand[] = [];
  let resumeWord: string | undefined;
  for (const line of output.split(/\r\n|[\r\n]/)) {
    // The older form, in brackets, counts wherever in a line it stands.
    const [, text, data = ''] =
      /^\s*::(.*?)::(.*)$/.exec(line) ?? /##\[([^\]]*)\](.*)$/.exec(line) ?? [];
    if (text === undefined) continue;
    const [command = '', ...rest] = text.split(' ');
    if (resumeWord !== undefined) {
      if (command === resumeWord) resumeWord = undefined;
    } else if (command === 'stop-commands') resumeWord = data;
    else if (KNOWN.has(command))
      done.push({ command, properties: readProperties(rest.join(' ')), data: unescape(data) });
  }
  if (resumeWord !== undefined)
    throw new Error('commands are still stopped at the end of the step');
  return done;
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(/[,;]/).map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), unescape(value)]));
}

function unescape(text: string): string {
  return text.replaceAll(/%(0D|0A|3A|2C|25)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The outputs that the file sets. Throws where the runner would refuse it. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, single, value = ''] = /^([^=<]+)=(.*)$/.exec(line) ?? [];
    if (single !== undefined) {
      outputs[single] = value;
      continue;
    }
    const [, name, delimiter = ''] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    const end = lines.indexOf(delimiter, at + 1);
    if (name === undefined || end < 0) throw new Error(`no output, or one without an end: ${line}`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
