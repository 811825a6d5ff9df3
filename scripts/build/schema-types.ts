const SCHEMA = /^export declare const (z[A-Z]\w*): ([^]*?);$(?=\n[^\s}]|\s*(?![^]))/gm;
const PART = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\{ |; \}|; /g;

/** Below this, a name is no shorter than what it stands for. */
const MIN_LENGTH = 80;

/**
 * The compiler writes out every schema within a schema. Here it is referred to by its name: less
 * than half the text.
 */
export function referToSchemas(types: string): string {
  const schemas = Array.from(types.matchAll(SCHEMA), ([, name = '', type = ''], at) => ({
    name,
    type: flat(type),
    at,
  }));
  const longestFirst = schemas
    .filter(({ type }) => type.length >= MIN_LENGTH)
    .toSorted((one, other) => other.type.length - one.type.length);
  return types.replaceAll(SCHEMA, (_, name: string, written: string) => {
    let type = flat(written);
    const { length } = type;
    const own = schemas.find((schema) => schema.name === name)?.at ?? 0;
    for (const schema of longestFirst) {
      // Of two that are the same, the later one refers to the earlier.
      const isWithin = schema.type.length < length || schema.at < own;
      if (isWithin && type.includes(schema.type))
        type = type.replaceAll(schema.type, `typeof ${schema.name}`);
    }
    return `export declare const ${name}: ${indented(type)};`;
  });
}

function flat(type: string): string {
  return type.replaceAll(/\n */g, ' ');
}

/** The type with a line for each member again. */
function indented(type: string): string {
  let depth = 0;
  const newLine = (): string => `\n${'    '.repeat(depth)}`;
  return type.replaceAll(PART, (part) => {
    if (part === '{ ') depth++;
    else if (part === '; }') depth--;
    else if (part !== '; ') return part;
    return part === '; }' ? `;${newLine()}}` : part.trim() + newLine();
  });
}
