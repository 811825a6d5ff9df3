export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Nouns that look plural but are one thing, read with `get`. */
const massNouns = wordSet(`
  access analytics buckets bucketed counts credentials details dns facets features info limits logs metadata
  metrics news permissions preferences secrets series settings statistics stats status totals usage uptime
`);

/** Words of a path that are verbs. */
const verbs = wordSet(`
  accept activate add apply approve archive assign attach authorize cancel check clear clone close complete
  connect copy deactivate delete deploy detach disable discard disconnect dismiss download duplicate enable
  enrich execute export finalize flush import init initialize install invite kill link login logout lookup
  merge migrate move open pause ping preview promote provision prune publish purge push query rebuild redeploy
  refresh regenerate register reject reload remove rename renew reopen replay request resend reset resolve
  restart restore resume retry revoke rollback rotate run scale scan search send set setup sleep start stop
  stream suspend sync tail teardown terminate test toggle transfer trigger unarchive uninstall unlink unpublish
  unsubscribe update upgrade upload validate verify wake
`);

/** Of these, the verbs that a GET can do. In `GET …/import`, "import" is more likely a noun. */
const readingVerbs = wordSet('check download export lookup preview query search stream tail validate verify');

/**
 * Splits a name: `error-groups` becomes `['error', 'groups']`. Handles kebab-case, snake_case, camelCase and spaces.
 */
export function words(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

export function pascalCase(text: string): string {
  return words(text)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
}

export function camelCase(text: string): string {
  const pascal = pascalCase(text);
  return pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
}

/** `apiKeys` → `api-keys`. */
export function kebabCase(text: string): string {
  return words(text).join('-');
}

function lastWord(text: string): string {
  return words(text).at(-1) ?? '';
}

export function isPlural(text: string): boolean {
  const word = lastWord(text);
  return /[^su]s$/.test(word) && !massNouns.has(word);
}

export function isMass(text: string): boolean {
  return massNouns.has(lastWord(text));
}

export function singular(text: string): string {
  if (!isPlural(text)) return text;
  if (text.endsWith('ies')) return text.replace(/ies$/, 'y');
  return text.replace(/(ss|sh|ch|x|tus|lias|bus)es$/, '$1').replace(/([^su])s$/, '$1');
}

export function isVerb(word: string, method: string): boolean {
  return (method === 'GET' ? readingVerbs : verbs).has(word);
}

/** A key for a name. Names with the same key differ only in case or separators, and may become the same identifier. */
export function distinctKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
