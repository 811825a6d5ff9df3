/** The sign of an escape: of JSON or JavaScript, of a URL, of HTML. */
const ESCAPE_SIGN = /[\\%&]/;

/** One escaped character of ASCII. */
const ESCAPE =
  /\\(?:u00([\da-f]{2})|u\{0{0,6}([\da-f]{2})\}|x([\da-f]{2})|([^\w]))|%([\da-f]{2})|&(?:#x0{0,6}([\da-f]{2})|#0{0,6}(\d{2,3})(?!\d)|(amp|lt|gt|quot|apos|sol|plus|equals))(?:;|(?=.))/gis;

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

/** What may be left of an escape that was cut off. */
const CUT_ESCAPE = /[\\%&][\\#&;a-z\d{]{0,16}$/i;

/** How many times a text may have been escaped. */
const MAX_LAYERS = 8;

/** A text with some layers of escapes taken off. */
interface Peeled {
  text: string;
  /** Where each character began in the original text. */
  starts: readonly number[];
}

interface Range {
  from: number;
  to: number;
}

/** What is redacted, and how much of its start at the end of a text, which may have been cut in the middle of it. */
export interface Needle {
  secret: string;
  shortest: number;
}

/**
 * Redacts secrets in which characters are escaped: `\/` or `\u002f` in JSON that cannot be parsed, `%2f` in a URL,
 * `&#x2F;` in a page of HTML, each also escaped again. The time it takes grows with the length of the text only.
 */
export function redactEscaped(text: string, needles: readonly Needle[], redacted: string): string {
  if (needles.length === 0 || !ESCAPE_SIGN.test(text)) return text;
  // A secret that itself looks escaped loses the same layers as the text around it.
  const peeled = needles.flatMap(({ secret, shortest }) =>
    layersOf(secret).map((layer): Needle => ({ secret: layer.text, shortest })),
  );
  const found = layersOf(text).flatMap((layer, count) =>
    count === 0 ? [] : peeled.flatMap((needle) => find(layer, needle, text.length)),
  );
  return replaceRanges(text, found, redacted);
}

/** The text itself, and what each layer of escapes leaves of it. */
function layersOf(text: string): Peeled[] {
  // Of each unit: an iterator of the text would count a character of two units, such as an emoji, once.
  const layers: Peeled[] = [{ text, starts: Array.from({ length: text.length }, (_, index) => index) }];
  for (let last = layers[0]; last && layers.length <= MAX_LAYERS;) {
    last = peel(last);
    if (last) layers.push(last);
  }
  return layers;
}

/** Takes one layer of escapes off; `undefined` where there is none. */
function peel({ text, starts }: Peeled): Peeled | undefined {
  const parts: string[] = [];
  const kept: number[] = [];
  let end = 0;
  for (const match of text.matchAll(ESCAPE)) {
    const start = match.index;
    parts.push(text.slice(end, start), decode(match));
    for (let at = end; at <= start; at++) kept.push(starts[at] ?? 0);
    end = start + match[0].length;
  }
  if (end === 0) return undefined;
  parts.push(text.slice(end));
  for (let at = end; at < starts.length; at++) kept.push(starts[at] ?? 0);
  return { text: parts.join(''), starts: kept };
}

function decode([, ...groups]: RegExpMatchArray): string {
  const [json, point, byte, literal, percent, hex, decimal, entity = ''] = groups;
  if (literal !== undefined) return literal;
  const code = json ?? point ?? byte ?? percent ?? hex;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return decimal === undefined ? (ENTITIES[entity.toLowerCase()] ?? '') : String.fromCharCode(Number(decimal));
}

/** Where a secret is in the original text, and where its start is at the end. */
function find({ text, starts }: Peeled, { secret, shortest }: Needle, length: number): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length))
    ranges.push({ from: starts[at] ?? 0, to: starts[at + secret.length] ?? length });
  const rest = text.replace(CUT_ESCAPE, '');
  for (let size = Math.min(secret.length - 1, rest.length); size >= shortest; size--) {
    if (!rest.endsWith(secret.slice(0, size))) continue;
    ranges.push({ from: starts[rest.length - size] ?? 0, to: length });
    break;
  }
  return ranges;
}

function replaceRanges(text: string, ranges: readonly Range[], replacement: string): string {
  let clean = '';
  let end = 0;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from >= end) clean += text.slice(end, from) + replacement;
    end = Math.max(end, to);
  }
  return clean + text.slice(end);
}
