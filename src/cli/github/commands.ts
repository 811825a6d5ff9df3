import { randomUUID } from 'node:crypto';
import type { Output } from '../progress.ts';

/**
 * Makes a runner of GitHub print lines as they are, and run no command that stands in one, until the function that it
 * returns is called. Nobody can guess the word that ends this.
 */
export function stopCommands(out: Output): () => void {
  const token = randomUUID();
  out.write(`::stop-commands::${token}\n`);
  return () => out.write(`::${token}::\n`);
}

/** The command that marks the job with an error. */
export function errorAnnotation(title: string, lines: readonly string[]): string {
  return `::error title=${escapeProperty(title)}::${escapeData(lines.join('\n'))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
