/** The sign of an escape: of JSON or JavaScript, of a URL, of HTML. */
const ESCAPE_SIGN = /[\\%&]/;

/** What may be left of an escape that was cut off. */
const CUT_ESCAPE = String.raw`(?:[\\%&][\\#&;a-zA-Z\d{]{0,16})?$`;

interface Patterns {
  secret: string;
  whole: RegExp;
  /** Its start, at the end of a text. */
  start: RegExp;
}

let last: Patterns | undefined;

/**
 * Redacts a secret in which characters are escaped: `\/` or `\u002f` in JSON that cannot be parsed, `%2f` in a URL,
 * `&#x2F;` in a page of HTML, each also escaped again.
 *
 * @param shortest how much of the start is redacted at the end of the text, which may have been cut in the middle of it
 */
export function redactEscaped(text: string, secret: string, shortest: number, redacted: string): string {
  if (!ESCAPE_SIGN.test(text)) return text;
  if (last?.secret !== secret) last = patternsOf(secret, shortest);
  return text.replace(last.whole, redacted).replace(last.start, redacted);
}

function patternsOf(secret: string, shortest: number): Patterns {
  const characters = Array.from(secret, inAnyForm);
  const rest = characters.slice(shortest).reduceRight((inner, character) => `(?:${character}${inner})?`, '');
  return {
    secret,
    whole: new RegExp(characters.join(''), 'g'),
    start: new RegExp(characters.slice(0, shortest).join('') + rest + CUT_ESCAPE),
  };
}

/** Everything that repeats is bounded, so that no text takes long. */
function inAnyForm(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code
    .toString(16)
    .padStart(2, '0')
    .replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const literal = character.replaceAll(/[^\w]/g, String.raw`\$&`);
  const forms = [
    String.raw`\\{0,8}${literal}`,
    String.raw`\\{1,8}(?:u00${hex}|u\{0{0,6}${hex}\}|x${hex})`,
    `%(?:25){0,3}${hex}`,
    `&(?:amp;){0,3}(?:#(?:[xX]0{0,6}${hex}|0{0,6}${code});?${namedEntity(character)})`,
  ];
  return `(?:${forms.join('|')})`;
}

function namedEntity(character: string): string {
  const name = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos', '/': 'sol', '+': 'plus', '=': 'equals' }[
    character
  ];
  return name === undefined ? '' : `|${name};`;
}
