import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../docs/', import.meta.url);

/** Words of one page, with its tables and blocks. */
const MAX_WORDS = 1_800;
/** Words of all pages together. */
const MAX_WORDS_TOGETHER = 19_500;
/** Words of prose for each block of code, on a page that teaches. */
const MAX_PROSE_FOR_BLOCK = 120;

/** Pages that are looked up and not read from top to bottom: an index, a table. */
const WITHOUT_BLOCKS = new Set(['README.md']);

/** The guides that are too long, or that tell more than they show. */
export function findLongGuides(): string[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const counts = pages.map(count);
  const together = counts.reduce((sum, { words }) => sum + words, 0);
  return [
    ...counts
      .filter(({ words }) => words > MAX_WORDS)
      .map(({ name, words }) => `docs/${name} has ${words} words, more than ${MAX_WORDS}`),
    ...counts
      .filter(
        ({ name, prose, blocks }) =>
          !WITHOUT_BLOCKS.has(name) && prose > MAX_PROSE_FOR_BLOCK * blocks,
      )
      .map(({ name, prose, blocks }) => {
        const least = Math.ceil(prose / MAX_PROSE_FOR_BLOCK);
        return `docs/${name} has ${prose} words of prose and ${blocks} blocks of code: at least ${least} are needed`;
      }),
    ...(together > MAX_WORDS_TOGETHER
      ? [`The guides in docs/ have ${together} words, more than ${MAX_WORDS_TOGETHER}`]
      : []),
  ];
}

function count(name: string): { name: string; words: number; prose: number; blocks: number } {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const withoutBlocks = text.replaceAll(BLOCK, '');
  return {
    name,
    words: wordsIn(text),
    prose: wordsIn(withoutBlocks.replaceAll(/^ *\|.*$/gm, '').replaceAll(/<!--.*?-->/gs, '')),
    blocks: text.match(BLOCK)?.length ?? 0,
  };
}

const BLOCK = /^ *```.*?^ *```$/gms;

/** As `wc -w` counts: all that stands between white space, bars of tables too. */
function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
