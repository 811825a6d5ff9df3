import { problem } from './problems.ts';

/**
 * Returns the text.
 *
 * @throws a 400 that names the field, unless the text is an http or https URL
 */
export function checkHttpUrl(text: string, place: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw problem('badRequest', `${place}: "${text}" is not an http or https URL`);
  return text;
}
