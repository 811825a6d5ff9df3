import type { DeployEvent } from '../index.ts';
import { plainText } from './plain-text.ts';

const CLEAR_LINE = '\r\u001B[2K';
const BYTES_PER_MEGABYTE = 1024 ** 2;
/** Without a terminal, an upload prints a line per this many percent. */
const STEP_PERCENT = 10;
const STEP_MEGABYTES = 50;

/** Standard output, standard error, or a replacement in a test. */
export interface Output {
  /** `done` is called once the text is written, or with the reason why it cannot be. */
  write: (text: string, done?: (error?: Error | null) => void) => unknown;
  isTTY?: boolean | undefined;
}

export interface Progress {
  show: (event: DeployEvent) => void;
  /** Prints a line above the progress line. */
  line: (text: string) => void;
  /** Clears the progress line. */
  end: () => void;
}

/** Shows events: log lines above a progress line on a terminal, plain lines without control codes elsewhere. */
export function createProgress(out: Output, isTerminal: boolean): Progress {
  let moving = '';
  let lastStep = -1;
  const known = new Set<number>();

  const line = (text: string): void => {
    out.write(isTerminal ? `${CLEAR_LINE}${text}\n${moving}` : `${text}\n`);
  };
  const move = (text: string): void => {
    moving = text;
    if (isTerminal) out.write(`${CLEAR_LINE}${text}`);
  };
  const upload = (loaded: number, total: number | undefined): void => {
    const { text, step } = describeUpload(loaded, total);
    if (isTerminal) move(text);
    else if (step > lastStep) line(text);
    lastStep = Math.max(step, lastStep);
  };
  const status = (id: number, text: string, hasEnded: boolean): void => {
    const words = `Deployment ${id}: ${plainText(text)}`;
    if (isTerminal && !hasEnded) return move(words);
    move('');
    line(words);
  };

  return {
    line,
    end: () => move(''),
    show: (event) => {
      switch (event.type) {
        case 'upload':
          return upload(event.loaded, event.total);
        case 'deployment':
          if (!known.has(event.deployment.id)) line(`Deployment ${event.deployment.id}`);
          known.add(event.deployment.id);
          return status(event.deployment.id, event.deployment.status, Boolean(event.deployment.finished_at));
        case 'job':
          return line(`${plainText(event.job.name)}: ${plainText(event.status)}`);
        case 'log':
          return line(plainText(`  ${event.level === 'info' ? '' : `${event.level.toUpperCase()} `}${event.message}`));
        case 'warning':
          return line(plainText(`Warning: ${event.message}`));
      }
    },
  };
}

function describeUpload(loaded: number, total: number | undefined): { text: string; step: number } {
  if (total === undefined)
    return {
      text: `Uploading ${megabytes(loaded)}`,
      step: Math.floor(loaded / BYTES_PER_MEGABYTE / STEP_MEGABYTES),
    };
  const percent = total === 0 ? 100 : Math.floor((loaded / total) * 100);
  return {
    text: `Uploading ${megabytes(loaded)} of ${megabytes(total)}, ${percent} %`,
    step: Math.floor(percent / STEP_PERCENT),
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / BYTES_PER_MEGABYTE).toFixed(1)} MB`;
}
