import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface PublicName {
  /** Such as `DeployOptions` or `DeployOptions.deadline`. */
  name: string;
  documentation: string;
  tags: string[];
  /** The code of each `@example`. */
  examples: string[];
}

/** Every hand-written name that an entry exports, and every member that its users can see. */
export function publicSurface(program: ts.Program, entry: string): PublicName[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} exports nothing`);

  const described = (name: string, symbol: ts.Symbol): PublicName => ({
    name,
    documentation: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    tags: symbol.getJsDocTags(checker).map((tag) => tag.name),
    examples: symbol
      .getJsDocTags(checker)
      .filter((tag) => tag.name === 'example')
      .map(({ text }) => ts.displayPartsToString(text)),
  });
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol =
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (!isHandWritten(symbol)) return [];
    const members = membersOf(checker, symbol).filter(
      (member) => isHandWritten(member) && isVisible(member),
    );
    const own = described(exported.name, symbol);
    return [own].concat(
      members.map((member) => described(`${exported.name}.${member.name}`, member)),
    );
  });
}

function membersOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const parts = type.isUnion() ? type.types : [type];
  const members = parts.filter((part) => part.flags & ts.TypeFlags.Object || part.isIntersection());
  const statics =
    symbol.flags & ts.SymbolFlags.Class ? checker.getTypeOfSymbol(symbol).getProperties() : [];
  return [
    ...new Set([...statics, ...members.flatMap((part) => checker.getPropertiesOfType(part))]),
  ];
}

function isHandWritten(symbol: ts.Symbol): boolean {
  const files =
    symbol.declarations?.map((declaration) => declaration.getSourceFile().fileName) ?? [];
  return files.some((file) => /^(src|mock)\//.test(file.slice(root.length)));
}

/** What an editor offers: no `#private`, no symbol, none of a promise's own methods. */
function isVisible({ name, declarations = [] }: ts.Symbol): boolean {
  const isHidden = declarations.some(
    (declaration) =>
      ts.getCombinedModifierFlags(declaration) &
      (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
  );
  return !isHidden && !/^(__|prototype$|then$|catch$|finally$)|#/.test(name);
}
