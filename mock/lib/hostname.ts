import { problem } from './problems.ts';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

export function normaliseDomain(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '');
}

/** In lower case, or a 400 that says which parameter or field is wrong. */
export function checkHostname(text: string, place = 'body.domain'): string {
  const domain = normaliseDomain(text);
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)))
    throw problem('badRequest', `${place}: "${text}" is not a domain name`);
  return domain;
}
