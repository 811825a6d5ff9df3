import { randomUUID } from 'node:crypto';
import type { Output } from '../progress.ts';

/**
 * Makes the GitHub runner print lines without running workflow commands in them, until the returned function is called.
 * The token that ends this is random, so a log cannot contain it.
 */
export function stopCommands(out: Output): () => void {
  const token = randomUUID();
  out.write(`::stop-commands::${token}\n`);
  return () => out.write(`::${token}::\n`);
}

/** The workflow command that adds an error annotation to the job. */
export function errorAnnotation(title: string, lines: readonly string[]): string {
  return `::error title=${escapeProperty(title)}::${escapeData(lines.join('\n'))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
