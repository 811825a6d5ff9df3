/** First character of an escape sequence in JSON or JavaScript, a URL, or HTML. */
const ESCAPE_SIGN = /[\\%&]/;

/** An escape sequence that was cut off at the end of the text. */
const CUT_ESCAPE = /[\\%&][\\#&;{a-z\d]{0,16}$/i;

const MAX_ESCAPE_LENGTH = 17;

/** How many escape signs to decode: each takes microseconds. A text with more is in doubt. */
const MAX_SIGNS = 200_000;

/** How often a text may have been escaped. More than that is an attack. */
const MAX_LAYERS = 8;

type Decode = (text: string) => string;

/**
 * A secret, its common spellings, and the shortest start of it to redact at the end of a text that may have been cut.
 */
export interface Needle {
  secret: string;
  forms: readonly string[];
  shortest: number;
}

/**
 * Whether a text contains a secret with escaped characters: `\/` or `\u002f` in JSON that cannot be parsed, `%2f` in a
 * URL, `&#x2F;` in HTML, or any of these escaped again. Returns true in case of doubt. Takes linear time.
 */
export function holdsEscaped(text: string, needles: readonly Needle[]): boolean {
  if (needles.length === 0 || !ESCAPE_SIGN.test(text)) return false;
  if (hasManySigns(text)) return true;
  const starts = findStarts(needles);
  return [...new Set([text, withoutCutEscape(text)])].some((whole) =>
    DECODERS.some((decode, index) => {
      const found = layers(whole, decode);
      return (
        found.length === MAX_LAYERS || found.some((layer) => starts[index]?.some((start) => layer.includes(start)))
      );
    }),
  );
}

function hasManySigns(text: string): boolean {
  if (text.length <= MAX_SIGNS) return false;
  const sign = new RegExp(ESCAPE_SIGN, 'g');
  let count = 0;
  while (count <= MAX_SIGNS && sign.test(text)) count++;
  return count > MAX_SIGNS;
}

/** Cached by list of needles: an error has one, and many texts to redact. */
const known = new WeakMap<readonly Needle[], string[][]>();

/**
 * The starts of the secrets after each decoder. A secret that itself looks escaped is decoded like the text around it.
 */
function findStarts(needles: readonly Needle[]): string[][] {
  let starts = known.get(needles);
  if (!starts) {
    starts = DECODERS.map((decode) =>
      needles.flatMap(({ secret, shortest }) =>
        [secret, ...layers(secret, decode)].map((peeled) => peeled.slice(0, shortest)),
      ),
    );
    known.set(needles, starts);
  }
  return starts;
}

/** Decodes a text again and again, and returns each result. */
function layers(text: string, decode: Decode): string[] {
  const found: string[] = [];
  for (let last = text; found.length < MAX_LAYERS;) {
    const next = decode(last);
    if (next === last) break;
    found.push(next);
    last = next;
  }
  return found;
}

/** A text without the escape sequence at its end that may have been cut off. */
export function withoutCutEscape(text: string): string {
  return text.slice(0, -MAX_ESCAPE_LENGTH) + text.slice(-MAX_ESCAPE_LENGTH).replace(CUT_ESCAPE, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  sol: '/',
  plus: '+',
  equals: '=',
};

const JSON_ESCAPE = /\\(?:u([\da-f]{4})|u\{0{0,6}([\da-f]{1,6})\}|x([\da-f]{2})|([^\w]))/gis;
/** A character in UTF-8. Of anything else, `decodeURIComponent` throws an error, and thousands of these take seconds. */
const URL_ESCAPE =
  /%[0-7][\da-f]|%(?:c[2-9a-f]|d[\da-f]|e0%[ab][\da-f]|ed%[89][\da-f]|(?:e[1-9a-cef]|f0%[9ab][\da-f]|f[1-3]%[89ab][\da-f]|f4%8[\da-f])%[89ab][\da-f])%[89ab][\da-f]/gi;
const HTML_ESCAPE = /&(?:#x0{0,6}([\da-f]{1,6})|#0{0,6}(\d{1,7})|(amp|lt|gt|quot|apos|sol|plus|equals));?/gi;

function decodeJson(text: string): string {
  return text.replace(JSON_ESCAPE, (whole, unit?: string, point?: string, byte?: string, literal?: string) =>
    literal === undefined ? fromCode(Number.parseInt(unit ?? point ?? byte ?? '', 16), whole) : literal,
  );
}

function decodeUrl(text: string): string {
  return text.replace(URL_ESCAPE, (character) => decodeURIComponent(character));
}

function decodeHtml(text: string): string {
  return text.replace(HTML_ESCAPE, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return ENTITIES[(name as string).toLowerCase()] ?? fromCode(code, whole);
  });
}

/** Decodes only characters that have to be escaped. In `%41b%2fc`, the first `%` may be a literal percent sign. */
function decodeSigns(text: string): string {
  return text.replace(
    /\\(?:u[\da-f]{4}|x[\da-f]{2}|[^\w])|%[\da-f]{2}|&(?:#x?[\da-f]{1,7}|[a-z]{2,6});?/gis,
    decodeSign,
  );
}

function decodeSign(escape: string): string {
  const decoded = decodeAll(escape);
  return /^\w*$/.test(decoded) ? escape : decoded;
}

function decodeAll(text: string): string {
  return decodeHtml(decodeUrl(decodeJson(text)));
}

/** All are tried, since what looks like an escape of one kind may be part of the secret or of the text before it. */
const DECODERS: readonly Decode[] = [decodeAll, decodeJson, decodeUrl, decodeHtml, decodeSigns];

function fromCode(code: number, otherwise: string): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}
