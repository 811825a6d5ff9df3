/** The limit of real servers. */
export const MAX_NESTING = 128;

export const NESTED_TOO_DEEP = `The request body is JSON that is nested more than ${MAX_NESTING} levels deep`;

/** Whether JSON is nested so deeply that code which processes the value may overflow the stack. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) isInString = !isInString;
    else if (isInString) {
      if (code === BACKSLASH) index++;
    } else if (code === OPENING_BRACKET || code === OPENING_BRACE) {
      if (++depth > MAX_NESTING) return true;
    } else if (code === CLOSING_BRACKET || code === CLOSING_BRACE) depth--;
  }
  return false;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPENING_BRACKET, CLOSING_BRACKET] = [0x5b, 0x5d];
const [OPENING_BRACE, CLOSING_BRACE] = [0x7b, 0x7d];
