const VALUE =
  /(\/\*\*(?:(?!\*\/)[^])*?\*\/\n)?declare (?:abstract )?(class|const|function) (\w+)(?:<(.+?)>)?(?= extends | implements | \{|[:(])/g;
const EXPORTED = /^export \{ ([^}]*) \};$/gm;

/**
 * The types for `require`: those for `import`, since what they say is the same. Only values are named anew, so that a
 * CommonJS module may use them.
 */
export function requiredTypes(name: string, types: string): string {
  const exported = new Set(Array.from(types.matchAll(EXPORTED), ([, names = '']) => names.split(', ')).flat());
  const from = `from './${name}.js' with { 'resolution-mode': 'import' };`;
  const values = Array.from(types.matchAll(VALUE), ([, comment = '', kind, value = '', parameters]) => {
    if (!exported.has(value)) return '';
    const constant = `${comment}export declare const ${value}: typeof esm.${value};\n`;
    return kind === 'class' ? `${constant}export type ${value}${generic(value, parameters)};\n` : constant;
  });
  return `import type * as esm ${from}\nexport type * ${from}\n${values.join('')}`;
}

/** `<T extends boolean = true> = esm.X<T>` */
function generic(value: string, parameters: string | undefined): string {
  if (parameters === undefined) return ` = esm.${value}`;
  const names = parameters.split(', ').map((parameter) => parameter.split(' ', 1)[0]);
  return `<${parameters}> = esm.${value}<${names.join(', ')}>`;
}
