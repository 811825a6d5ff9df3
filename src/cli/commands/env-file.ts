import { refuseArguments } from '../usage.ts';

/** The text of a `.env` file from which Node, dotenv and Docker read the same values. */
export function formatVariables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${quote(value)}\n`)
    .join('');
}

function quote(value: string): string {
  if (/^[\w./:@%+,-]*$/.test(value)) return value;
  const mark = ["'", '"', '`'].find((one) => !value.includes(one));
  return mark ? `${mark}${value}${mark}` : JSON.stringify(value);
}

/** Refuses a file for the error that it led to. */
export function refusing(what: string) {
  return ({ code }: NodeJS.ErrnoException): never =>
    refuseArguments(
      code === 'EEXIST' ? `${what}, since it exists. Add --force.` : `${what}: ${code}.`,
    );
}
