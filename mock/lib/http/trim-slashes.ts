/** Removes trailing slashes. The pattern `/+$` would take quadratic time for many slashes that are not at the end. */
export function trimSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}
