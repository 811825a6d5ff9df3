import type { Output } from './progress.ts';

/**
 * The first `#` of what a CI runner takes for a command wherever it stands in a line: `##vso[` (Azure Pipelines),
 * `##teamcity[`, `##[` (GitHub). Characters without width count as absent, since a runner may ignore them too.
 */
const ANYWHERE = /#(?=\p{Cf}{0,9}#[^ \t[]{0,40}\[)/gu;

/** The first colon of what GitHub and its like take for a command at the start of a line. */
const AT_START = /^([^\S\n]*:)(?=:)/gm;

/** Wraps an output so that no line, such as one of a build's log, is a command: a space breaks its first signs. */
export function withoutCommands(out: Output): Output {
  return {
    isTTY: out.isTTY,
    write: (text, done) => out.write(text.replaceAll(ANYWHERE, '# ').replaceAll(AT_START, '$1 '), done),
  };
}

/** Escapes commands in JSON, whose values stay the same. */
export function escapeCommands(json: string): string {
  return json.replaceAll(ANYWHERE, String.raw`\u0023`);
}
