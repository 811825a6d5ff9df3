/** Limits of a contract. A larger one is refused, since it could take all memory or time. */
export const MAX_CONTRACT_BYTES = 64 * 1024 * 1024;
export const MAX_OPERATIONS = 10_000;
export const MAX_SCHEMAS = 30_000;
/** Ways that `allOf` leads from one schema to others, of all schemas together. A million take some seconds. */
export const MAX_COMPOSED = 1_000_000;
/** How deep the objects and arrays of a contract may be nested. */
export const MAX_DEPTH = 100;
/** Objects, arrays and values, all together. */
export const MAX_NODES = 3_000_000;
/** Characters of a summary or description; the rest is cut off. */
export const MAX_PROSE = 10_000;
/** Characters of a name: of a property, a path, a tag. */
export const MAX_NAME = 1000;
