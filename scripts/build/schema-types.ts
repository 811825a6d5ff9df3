const SCHEMA = /^declare const (z[A-Z]\w*): ([^]*?);\n(?=\n|\/\*\*|declare|export)/gm;

/** Below this, a name is no shorter than what it stands for. */
const SHORTEST = 80;

/**
 * The compiler writes out every schema within a schema. Here it is referred to by its name, which makes the types of all
 * schemas less than half as long.
 */
export function referToSchemas(types: string): string {
  const schemas = Array.from(types.matchAll(SCHEMA), ([, name = '', type = ''], at) => ({
    name,
    type: flat(type),
    at,
  }));
  const longestFirst = schemas
    .filter(({ type }) => type.length >= SHORTEST)
    .toSorted((one, other) => other.type.length - one.type.length);
  return types.replaceAll(SCHEMA, (_, name: string, written: string) => {
    let type = flat(written);
    const { length } = type;
    const own = schemas.find((schema) => schema.name === name)?.at ?? 0;
    for (const schema of longestFirst) {
      // Of two that are the same, the later one refers to the earlier.
      const isWithin = schema.type.length < length || schema.at < own;
      if (isWithin && type.includes(schema.type)) type = type.replaceAll(schema.type, `typeof ${schema.name}`);
    }
    return `declare const ${name}: ${type};\n`;
  });
}

const flat = (type: string): string => type.replaceAll(/\n\t*/g, ' ');
