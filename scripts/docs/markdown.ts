/** First line of every page that is made. */
export const MADE_BY = '<!-- Made from openapi.json by `npm run docs:api`. Do not edit. -->';

/**
 * A table. Cells may hold line breaks and pipes; a column whose cells are all empty is left out.
 */
export function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const columns = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const line = (cells: string[]): string =>
    `| ${columns.map((index) => cell(cells[index] ?? '')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** Paragraphs, with a blank line between them. Empty ones are left out. */
export function page(...parts: string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
