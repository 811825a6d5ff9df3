import type { TempsError } from '../../../errors/index.ts';
import { joinSentences } from '../../../errors/message.ts';

/** Ends the message of an error with a sentence about the deployment, in its stack too, and keeps it as `advice`. */
export function addSentence(error: TempsError, sentence: string): void {
  const { message, stack } = error;
  Object.assign(error, { message: joinSentences(message, sentence), advice: sentence });
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
}
