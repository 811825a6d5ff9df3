/** Shows a deployment on its way: log lines above a moving line on a terminal, plain lines only in the log of a CI. */
import type { DeployEvent } from '@temps-sdk/node-sdk';
import { plainText } from './plain-text.ts';

const CLEAR_LINE = '\r\u001B[2K';
/** In a log, every tenth of an upload is a line. */
const STEP = 10;

export function showProgress(
  out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stdout,
): (event: DeployEvent) => void {
  let moving = '';
  let step = -1;

  const line = (text: string): void => {
    const plain = plainText(text);
    out.write(out.isTTY ? `${CLEAR_LINE}${plain}\n${moving}` : `${plain}\n`);
  };
  const move = (text: string): void => {
    moving = plainText(text);
    if (out.isTTY) out.write(`${CLEAR_LINE}${moving}`);
  };
  const upload = (loaded: number, total: number | undefined): void => {
    const percent = total === undefined ? undefined : total === 0 ? 100 : Math.floor((loaded / total) * 100);
    const text = `Uploading ${megabytes(loaded)}${percent === undefined ? '' : ` of ${megabytes(total ?? 0)}, ${percent} %`}`;
    move(text);
    const now = percent === undefined ? Math.floor(loaded / 1024 ** 2 / 50) : Math.floor(percent / STEP);
    if (!out.isTTY && now > step) line(text);
    step = Math.max(step, now);
  };

  return (event) => {
    switch (event.type) {
      case 'upload':
        return upload(event.loaded, event.total);
      case 'deployment': {
        const { finished_at, id, status } = event.deployment;
        move(`Deployment ${id}: ${status}`);
        // A status that is the last one ends the moving line.
        if (!out.isTTY || finished_at) line(`Deployment ${id}: ${status}`);
        if (finished_at) move('');
        return;
      }
      case 'job':
        return line(`${event.job.name}: ${event.status}`);
      case 'log':
        return line(`  ${event.level === 'info' ? '' : `${event.level.toUpperCase()} `}${event.message}`);
      case 'warning':
        return line(`Warning: ${event.message}`);
    }
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;
