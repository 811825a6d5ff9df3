import { problem } from './problems.ts';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** RFC 1035, 2.3.4. */
const MAX_LENGTH = 253;

export function normaliseDomain(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '');
}

/** In lower case, or a 400 that says which parameter or field is wrong. */
export function checkHostname(text: string, { place = 'body.domain', labels: least = 2 } = {}): string {
  const domain = normaliseDomain(text);
  const labels = domain.split('.');
  if (domain.length > MAX_LENGTH || labels.length < least || !labels.every((label) => LABEL.test(label)))
    throw problem('badRequest', `${place}: "${text}" is not a domain name`);
  return domain;
}
