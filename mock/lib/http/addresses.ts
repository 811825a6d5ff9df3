import { problem } from './problems.ts';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** RFC 1035, 2.3.4. */
const MAX_LENGTH = 253;

export function normaliseDomain(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '');
}

/**
 * Returns the normalised domain.
 *
 * @throws a 400 that names the parameter or field, unless it is a domain name
 */
export function checkHostname(
  text: string,
  { place = 'body.domain', labels: minLabels = 2 } = {},
): string {
  const domain = normaliseDomain(text);
  const labels = domain.split('.');
  if (
    domain.length > MAX_LENGTH ||
    labels.length < minLabels ||
    !labels.every((label) => LABEL.test(label))
  )
    throw problem('badRequest', `${place}: "${text}" is not a domain name`);
  return domain;
}

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

/**
 * Removes trailing slashes. The pattern `/+$` would take quadratic time for many slashes that are
 * not at the end.
 */
export function trimSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}
