export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Nouns that look plural but are one thing, read with `get`. */
const massNouns = wordSet(`
  access analytics buckets bucketed counts credentials details dns facets features info limits logs metadata
  metrics news permissions preferences secrets series settings statistics stats status totals usage uptime
`);

/** Words of a path or an id that are verbs. */
const verbs = wordSet(`
  accept acknowledge activate add analyze append apply approve archive assign attach authorize cancel change check
  claim clear clone close complete configure connect copy count create deactivate decrement delete deny deploy describe
  destroy detach detect disable discard disconnect discover dismiss download drain duplicate edit enable enrich ensure
  exec execute expire export extend fetch finalize find flush generate get grant handle head import increment ingest
  init initialize inspect install invite kill link list load login logout lookup mark merge migrate mint mkdir
  move mute open patch pause ping poll post preview promote provision prune publish purge push put query read rebuild
  receive record redeploy refresh regenerate register reinstall reject release reload remove rename renew reopen replay
  report request resend reset resolve restart restore resume retry revoke rollback rotate run save scale search select
  send set setup sleep snooze start stop store stream submit subscribe suspend switch sync tail teardown terminate test
  toggle track transfer trigger unarchive unblock undrain uninstall unlink unmute unpublish unset unsubscribe update
  upgrade upload upsert validate verify wake watch write
`);

/** Of these, the verbs that a GET can do. In `GET …/import`, "import" is more likely a noun. */
const readingVerbs = wordSet(`
  check count describe detect discover download export fetch find get handle has inspect list load lookup preview query read
  search start stream tail track validate verify watch
`);

/**
 * Splits a name: `error-groups` becomes `['error', 'groups']`. Handles kebab-case, snake_case,
 * camelCase and spaces.
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

/**
 * A key for a name. Names with the same key differ only in case or separators, and may become the
 * same identifier.
 */
export function distinctKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
