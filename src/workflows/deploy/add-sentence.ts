import type { TempsError } from '../../errors/index.ts';
import { joinSentences } from '../../errors/message.ts';

/** Ends the message of an error with a sentence about the deployment, in its stack too. */
export function addSentence(error: TempsError, sentence: string): void {
  const { message, stack } = error;
  error.message = joinSentences(message, sentence);
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
}
