/** Without the slashes at its end. A pattern would take quadratic time for many that stand before something else. */
export function trimSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}
