import { styleText } from 'node:util';
import { plainText, type Output } from './output.ts';

type Color = 'red' | 'green' | 'yellow';

/** A terminal that a person looks at. */
export interface Terminal {
  columns: number;
  hasColor: boolean;
}

/** Where a command shows what it does. */
export interface Screen {
  /** Prints a line, in this color if the terminal has colors. */
  print: (line: string, color?: Color) => void;
  /** Shows a line until the next one. Absent if there is no terminal. */
  show?: ((line: string) => void) | undefined;
  /** Puts the lines until the returned call into a group. Absent where there are no groups. */
  group?: ((title: string) => () => void) | undefined;
  /** Calls a function again and again, until the returned function is called. */
  every: (ms: number, run: () => void) => () => void;
}

const CLEAR_LINE = '\r\u001B[2K';

export function createScreen(
  out: Output,
  terminal: Terminal | undefined,
): Pick<Screen, 'print' | 'show'> {
  const clear = terminal ? CLEAR_LINE : '';
  return {
    print: (line, color) => {
      const text = plainText(line);
      const shown =
        color && terminal?.hasColor ? styleText(color, text, { validateStream: false }) : text;
      out.write(`${clear}${shown}\n`);
    },
    show:
      terminal &&
      ((line) =>
        out.write(`${clear}${plainText(line).slice(0, Math.max(0, terminal.columns - 1))}`)),
  };
}
