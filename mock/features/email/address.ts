import { problem } from '../../lib/http/problems.ts';

/** Returns the domain of an email address in lower case; 400 if it is not one. */
export function checkAddress(address: string, place: string): string {
  const domain = /^[^\s@<>,]+@([^\s@<>,]+)$/.exec(address)?.[1];
  if (!domain || !/[^.]\.[^.]/.test(domain))
    throw problem('badRequest', `${place}: "${address}" is not an email address`);
  return domain.toLowerCase();
}
