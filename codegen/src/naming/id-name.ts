import { isParameter, type Placement } from './namespaces.ts';
import { camelCase, isMass, isPlural, isVerb, pascalCase, wordSet, words } from './words.ts';

/** Verbs at the start or end of ids, besides those in paths. */
const idVerbs = wordSet(`
  acknowledge add analyze append change claim configure count create decrement delete deny describe destroy detect
  discover drain edit ensure exec expire extend fetch find generate get grant handle head heartbeat increment ingest inspect list load
  lookup mark mint mkdir mute notify patch poll post probe put read receive record reinstall release report save select set sleep
  snooze stat store subscribe submit switch track unblock undrain unmute unset update upsert watch write
`);

/** Verbs that a GET can do. In a GET, other verbs are part of a noun, as in "drain status". */
const readVerbs = wordSet(`
  check count describe detect discover download export fetch find get handle has head inspect list load lookup preview
  query read search start stat stream tail track validate verify watch
`);

/** Verbs in the middle of ids, such as `ServiceMetricsGetRange`. */
const innerVerbs = wordSet('create delete get list patch toggle update upsert');

/** Words that say nothing about what an operation does. */
const noise = wordSet('a admin an api endpoint handler self the');

const ARTICLES = wordSet('a an the');

/** The version of an API at the start of an id, as in Supabase's `v1-pause-a-project`. */
const VERSION = /^v\d+$/;

/** Words that distinguish operations, and are kept when the noun is dropped. */
const adjectives = wordSet('active all available current enabled full last latest public recent');

const prepositions = wordSet('at by for from in of on per to with');

const abbreviations = new Map([
  ['cmd', 'command'],
  ['decr', 'decrement'],
  ['del', 'delete'],
  ['retrieve', 'get'],
  ['incr', 'increment'],
  ['pr', 'pull request'],
]);

/** Verbs for ids without one. */
const nounVerbs: Record<string, string> = {
  POST: 'create',
  PUT: 'set',
  PATCH: 'update',
  DELETE: 'delete',
  HEAD: 'head',
};

const MAX_WORDS = 8;

/**
 * Possible method names from an operationId, shortest first: its words without those of the namespace and the parent
 * resources. `kv_incr` in `kvStore` becomes `increment`, `sleep_environment` in `environments` becomes `sleep`. None if
 * the id says too little or was made from the path.
 */
export function namesFromId(method: string, operationId: string, placement: Placement): string[] {
  const given = words(operationId)
    .filter((word, index) => index > 0 || !VERSION.test(word))
    .filter(
      (word, index, { length }) =>
        !noise.has(word) || length === 1 || (index > 0 && index < length - 1 && !ARTICLES.has(word)),
    )
    .flatMap((word) => (abbreviations.get(word) ?? word).split(' '));
  if (!given.length || given.length > MAX_WORDS || repeatsPath(given)) return [];
  const context = readContext(placement);
  const { verb, nouns } = splitVerb(given, method, context);
  const short = withoutContext(nouns, context);
  const name = (rest: string[]): string | undefined => {
    const start = verb ? listed(verb, rest, method, placement) : rest.length ? verbFor(rest, method) : undefined;
    if (start === undefined) return undefined;
    // A verb that the noun begins with is not said twice: `Deleteorganization`.
    return rest[0]?.startsWith(start) ? camelCase(rest.join(' ')) : start + pascalCase(rest.join(' '));
  };
  return [name(short), name(nouns)].filter((each) => each !== undefined);
}

/** Whether a framework made the id from the path, which repeats the noun: `read_items_items_get`. */
function repeatsPath(given: string[]): boolean {
  return given.length > 3 && given.some((word, index) => word === given[index - 1]);
}

/** Words to drop: those of the namespace, and those of the parent resources in the path. */
interface Context {
  own: ReadonlySet<string>;
  scope: ReadonlySet<string>;
}

function readContext({ namespace, segments }: Placement): Context {
  const through = segments.filter((_, index) => isParameter(segments[index + 1] ?? ''));
  return {
    // Also as one word: `genai` in `genAi`.
    own: new Set([...words(namespace), words(namespace).join('')].map(stem)),
    scope: new Set(through.filter((segment) => ['projects', 'environments'].includes(segment)).map(stem)),
  };
}

function stem(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/(?<=[^s])s$/, '');
}

function isKnownVerb(word: string, method: string): boolean {
  if (method === 'GET') return readVerbs.has(word);
  return idVerbs.has(word) || isVerb(word, 'POST');
}

/** Finds the verb: the first word, the first after the words of the namespace, the last, or one in the middle. */
function splitVerb(given: string[], method: string, { own }: Context): { verb: string | undefined; nouns: string[] } {
  const [first = '', second = ''] = given;
  if (first === 're' && isKnownVerb(second, method)) return { verb: first + second, nouns: given.slice(2) };
  const start = given.findIndex((word) => !own.has(stem(word)));
  for (const at of start > 0 ? [start, 0] : [0]) {
    const verb = given[at];
    if (verb !== undefined && isKnownVerb(verb, method)) return { verb, nouns: given.slice(at + 1) };
  }
  const last = given.at(-1)!;
  if (given.at(-2) === 'dry' && last === 'run') return { verb: 'dry run', nouns: given.slice(0, -2) };
  const isObject = prepositions.has(given.at(-2) ?? '');
  if (given.length > 1 && isKnownVerb(last, method) && !isMass(last) && !isObject)
    return { verb: last, nouns: given.slice(0, -1) };
  const inner = given.findIndex((word) => innerVerbs.has(word));
  if (inner > 0) return { verb: given[inner], nouns: given.toSpliced(inner, 1) };
  // `source_sandbox`: a single word before the noun of the namespace is the verb.
  if (method !== 'GET' && given.length === 2 && own.has(stem(last))) return { verb: given[0], nouns: [last] };
  return { verb: undefined, nouns: given };
}

/**
 * Drops the nouns of the context. If the last noun is dropped, so are its qualifiers, except words such as `latest`.
 */
function withoutContext(nouns: string[], { own, scope }: Context): string[] {
  const at = nouns.findIndex((noun) => prepositions.has(noun));
  const [head, tail] = at < 0 ? [nouns, []] : [nouns.slice(0, at), nouns.slice(at)];
  const isSaid = (noun: string): boolean => own.has(stem(noun)) || scope.has(stem(noun));
  const kept = head.filter((noun) => !isSaid(noun));
  const last = head.at(-1);
  const shortened = last !== undefined && own.has(stem(last)) ? kept.filter((noun) => adjectives.has(noun)) : kept;
  // What the operation acts on, if the namespace does not say it: a project in `management`.
  const object = shortened.length === 0 && last !== undefined && !own.has(stem(last)) ? [last] : shortened;
  return [...object, ...tail];
}

/** Turns `get` of several things into `list`. */
function listed(verb: string, rest: string[], method: string, { segments }: Placement): string {
  const end = segments.at(-1) ?? '';
  const several = !isParameter(end) && isPlural(end) && (rest.length === 0 || isPlural(rest.at(-1)!));
  if (verb.includes(' ')) return 'dryRun';
  return verb === 'get' && method === 'GET' && several ? 'list' : verb;
}

function verbFor(rest: string[], method: string): string {
  const last = rest.at(-1)!;
  if (last === 'command' && method === 'POST') return 'run';
  if (method === 'GET') return isPlural(last) && last !== 'options' ? 'list' : 'get';
  // A key-value store that is read with POST and a key in the body.
  if (method === 'POST' && rest.length === 1 && last === 'keys') return 'list';
  if (method === 'POST' && /^(ttl|size|length|count)$/.test(last)) return 'get';
  return nounVerbs[method] ?? method.toLowerCase();
}
