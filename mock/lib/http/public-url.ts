/** An address that is not of a private network or of the server itself. */
const PUBLIC = /^https?:\/\/(?!localhost|127\.|0\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[)/i;

export function isPublicUrl(text: string): boolean {
  return URL.canParse(text) && PUBLIC.test(text);
}
