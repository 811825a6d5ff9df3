import { problem } from '../../lib/http/problems.ts';

/** 400 unless it looks like an address. Returns its domain, in lower case. */
export function checkAddress(address: string, place: string): string {
  const domain = /^[^\s@<>,]+@([^\s@<>,]+)$/.exec(address)?.[1];
  if (!domain || !/[^.]\.[^.]/.test(domain))
    throw problem('badRequest', `${place}: "${address}" is not an email address`);
  return domain.toLowerCase();
}
