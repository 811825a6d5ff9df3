import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { readOutputs, workflowCommands, type WorkflowCommand } from './runner.ts';

export interface Action {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

interface Step {
  id?: string;
  name: string;
  shell: string;
  env: Record<string, string>;
  run: string;
}

export interface ActionResult {
  code: number;
  /** What the log of the job has. */
  log: string;
  outputs: Record<string, string>;
  commands: WorkflowCommand[];
}

export function readAction(): Action {
  return parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8')) as Action;
}

/** Runs the steps of action.yml with bash, one after the other, as a runner of GitHub does. */
export async function runAction(
  inputs: Record<string, string>,
  folder: string,
): Promise<ActionResult> {
  const action = readAction();
  const home = mkdtempSync(join(folder, 'runner-'));
  const [workspace, temp] = [join(home, 'workspace'), join(home, 'temp')];
  for (const path of [workspace, temp]) mkdirSync(path);

  const stepOutputs: Record<string, Record<string, string>> = {};
  const evaluate = (text: string): string =>
    text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => {
      const [context, name = '', , output = ''] = path.split('.');
      if (context === 'inputs') return inputs[name] ?? action.inputs[name]?.default ?? '';
      if (context === 'steps') return stepOutputs[name]?.[output] ?? '';
      throw new Error(`no context is called ${context}`);
    });

  const result: ActionResult = { code: 0, log: '', outputs: {}, commands: [] };
  for (const [at, step] of action.runs.steps.entries()) {
    const script = join(temp, `step-${at}.sh`);
    const output = join(temp, `output-${at}`);
    writeFileSync(script, evaluate(step.run));
    writeFileSync(output, '');
    const { code, log } = await bash(script, workspace, {
      RUNNER_TEMP: temp,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_OUTPUT: output,
      ...Object.fromEntries(
        Object.entries(step.env).map(([name, value]) => [name, evaluate(value)]),
      ),
    });
    result.log += log;
    result.commands.push(...workflowCommands(log));
    stepOutputs[step.id ?? `step-${at}`] = readOutputs(readFileSync(output, 'utf8'));
    result.code = code;
    if (code !== 0) break;
  }
  for (const [name, { value }] of Object.entries(action.outputs))
    result.outputs[name] = evaluate(value);
  return result;
}

/** As `shell: bash` is defined. Its Node is this one. */
async function bash(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; log: string }> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      npm_config_offline: 'true',
      ...env,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, log };
}
