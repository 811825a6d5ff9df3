import { isParameter, type Placement } from './namespaces.ts';
import { camelCase, isMass, isPlural, isVerb, pascalCase, wordSet, words } from './words.ts';

/**
 * Words that say nothing about what an operation does, at the start or end of an id; articles say
 * nothing anywhere.
 */
const NOISE = wordSet('admin api endpoint handler self');
const ARTICLES = wordSet('a an the');

/** The version of an API at the start of an id, as in Supabase's `v1-pause-a-project`. */
const VERSION = /^v\d+$/;

/** Verbs in the middle of ids, such as `ServiceMetricsGetRange`. */
const INNER_VERBS = wordSet('create delete get list patch toggle update upsert');

/** Words that distinguish operations, and are kept when the noun is dropped. */
const ADJECTIVES = wordSet('active all available current enabled full last latest public recent');

const PREPOSITIONS = wordSet('at by for from in of on per to with');

const ABBREVIATIONS = new Map([
  ['cmd', 'command'],
  ['decr', 'decrement'],
  ['del', 'delete'],
  ['incr', 'increment'],
  ['pr', 'pull request'],
  ['retrieve', 'get'],
]);

/** Verbs for ids without one. */
const NOUN_VERBS: Record<string, string> = {
  POST: 'create',
  PUT: 'set',
  PATCH: 'update',
  DELETE: 'delete',
};

/**
 * Possible method names from an operationId, shortest first: its words without those of the
 * namespace and the parent resources. `kv_incr` in `kvStore` becomes `increment`,
 * `sleep_environment` in `environments` becomes `sleep`. None if the id was made from the path.
 */
export function namesFromId(method: string, operationId: string, placement: Placement): string[] {
  const all = words(operationId).filter(
    (word, at) => !ARTICLES.has(word) && (at > 0 || !VERSION.test(word)),
  );
  const given = all
    .filter((word, at) => !NOISE.has(word) || (at > 0 && at < all.length - 1))
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '));
  // A framework made the id from the path, which repeats the noun: `read_items_items_get`.
  const repeats = given.length > 3 && given.some((word, at) => word === given[at - 1]);
  if (given.length === 0 || repeats) return [];
  // Also as one word: `genai` in `genAi`.
  const own = new Set(
    [...words(placement.namespace), words(placement.namespace).join('')].map(stem),
  );
  const { verb, nouns } = splitVerb(given, method, own);
  const names = [withoutContext(nouns, own, placement), nouns].map((rest) => {
    const start =
      verb === undefined ? verbFor(rest, method) : listed(verb, rest, method, placement);
    // A verb that the noun begins with is not said twice: `Deleteorganization`.
    return rest[0]?.startsWith(start)
      ? camelCase(rest.join(' '))
      : start + pascalCase(rest.join(' '));
  });
  return names.filter(Boolean);
}

function stem(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/(?<=[^s])s$/, '');
}

interface Split {
  verb: string | undefined;
  nouns: string[];
}

/**
 * Finds the verb: the first word after those of the namespace, the first of all, the last, or one
 * in the middle.
 */
function splitVerb(given: string[], method: string, own: ReadonlySet<string>): Split {
  const afterOwn = given.findIndex((word) => !own.has(stem(word)));
  const last = given.length - 1;
  const isObject = isMass(given[last]!) || PREPOSITIONS.has(given[last - 1] ?? '');
  const places = [Math.max(afterOwn, 0), 0, ...(isObject ? [] : [last])];
  const at =
    places.find((place) => isVerb(given[place]!, method)) ??
    given.findIndex((word) => INNER_VERBS.has(word));
  if (at >= 0) return { verb: given[at], nouns: given.toSpliced(at, 1) };
  // `source_sandbox`: a single word before the noun of the namespace is the verb.
  if (method !== 'GET' && last === 1 && own.has(stem(given[1]!)))
    return { verb: given[0], nouns: [given[1]!] };
  return { verb: undefined, nouns: given };
}

/**
 * Drops the nouns of the namespace and of the project or environment around it. If the last noun is
 * dropped, so are its qualifiers, except words such as `latest`.
 */
function withoutContext(
  nouns: string[],
  own: ReadonlySet<string>,
  { segments }: Placement,
): string[] {
  const scope = segments.filter(
    (word, at) => /^(projects|environments)$/.test(word) && isParameter(segments[at + 1] ?? ''),
  );
  const at = nouns.findIndex((noun) => PREPOSITIONS.has(noun));
  const [head, tail] = at < 0 ? [nouns, []] : [nouns.slice(0, at), nouns.slice(at)];
  const last = head.at(-1);
  if (last === undefined) return tail;
  const isOwn = own.has(stem(last));
  const said = new Set([...own, ...scope.map(stem)]);
  const kept = head.filter((noun) => !said.has(stem(noun)) && (!isOwn || ADJECTIVES.has(noun)));
  // What the operation acts on, if the namespace does not say it: a project in `management`.
  return [...(kept.length > 0 || isOwn ? kept : [last]), ...tail];
}

/** Turns `get` of several things into `list`. */
function listed(verb: string, rest: string[], method: string, { segments }: Placement): string {
  const end = segments.at(-1) ?? '';
  const several =
    !isParameter(end) && isPlural(end) && (rest.length === 0 || isPlural(rest.at(-1)!));
  return verb === 'get' && method === 'GET' && several ? 'list' : verb;
}

/** The verb for these nouns; none for no nouns. */
function verbFor(rest: string[], method: string): string {
  const last = rest.at(-1);
  if (last === undefined) return '';
  if (method === 'GET') return isPlural(last) && last !== 'options' ? 'list' : 'get';
  if (method !== 'POST') return NOUN_VERBS[method] ?? method.toLowerCase();
  if (last === 'command') return 'run';
  // A key-value store is read with POST, and a key in the body.
  if (rest.length === 1 && last === 'keys') return 'list';
  return /^(ttl|size|length|count)$/.test(last) ? 'get' : 'create';
}
