import ts from 'typescript';
import type { Files } from '../output/files.ts';

/** Comments are not parsed, since they do not run. */
const PARSING = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/**
 * Checks that every generated file parses, and only declares things when imported: the last defense
 * against contracts that inject code. Throws before anything is written.
 */
export function verifyFiles(files: Files): void {
  for (const [path, code] of files) {
    if (!path.endsWith('.ts')) continue;
    const file = ts.createSourceFile(path, code, PARSING);
    const problem = syntaxProblem(file) ?? statementProblem(file);
    if (problem)
      throw new Error(
        `Failed to generate ${path}: ${problem}. Nothing was written. The contract has text that the generator did not expect.`,
      );
  }
}

function syntaxProblem(file: ts.SourceFile): string | undefined {
  const { parseDiagnostics } = file as ts.SourceFile & {
    parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  const [first] = parseDiagnostics ?? [];
  if (!first) return undefined;
  const { line } = file.getLineAndCharacterOfPosition(first.start);
  return `line ${line + 1} would be no TypeScript: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
}

function statementProblem(file: ts.SourceFile): string | undefined {
  const bad = file.statements.find((statement) => !isDeclaration(statement));
  if (!bad) return undefined;
  return `line ${file.getLineAndCharacterOfPosition(bad.pos).line + 1} would be a statement that runs on import`;
}

function isDeclaration(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause !== undefined;
  if (ts.isExportDeclaration(statement)) return true;
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return true;
  if (ts.isFunctionDeclaration(statement)) return true;
  if (ts.isClassDeclaration(statement)) return statement.members.every(isMember);
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(
      ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || isData(initializer)),
    )
  );
}

/** Allows methods and getters with plain names. No static blocks, fields or computed names. */
function isMember(member: ts.ClassElement): boolean {
  if (!ts.isMethodDeclaration(member) && !ts.isGetAccessorDeclaration(member)) return false;
  const hasPlainName = ts.isIdentifier(member.name) || ts.isStringLiteral(member.name);
  return (
    hasPlainName && (member.body?.statements.every((each) => ts.isReturnStatement(each)) ?? false)
  );
}

const LITERALS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
]);

/** Allows literals, and calls of zod with them: the contents of tables and schemas. */
function isData(node: ts.Expression): boolean {
  if (LITERALS.has(node.kind)) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isData);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every(isDataProperty);
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isParenthesizedExpression(node)
  )
    return isData(node.expression);
  if (ts.isCallExpression(node)) return isZodCall(node.expression) && node.arguments.every(isData);
  if (ts.isPrefixUnaryExpression(node)) return isData(node.operand);
  return ts.isArrowFunction(node) && isDataBody(node.body);
}

function isDataProperty(property: ts.ObjectLiteralElementLike): boolean {
  // zod uses a getter to refer to a later schema.
  if (ts.isGetAccessorDeclaration(property))
    return property.body !== undefined && isDataBody(property.body);
  return (
    ts.isPropertyAssignment(property) &&
    !ts.isComputedPropertyName(property.name) &&
    isData(property.initializer)
  );
}

/** Allows `=> z.….(…)`, or a body that only returns this. */
function isDataBody(body: ts.ConciseBody): boolean {
  if (!ts.isBlock(body)) return isData(body);
  return body.statements.every(
    (each) => ts.isReturnStatement(each) && each.expression && isData(each.expression),
  );
}

/** Allows `z.….(…)`, `zProject.….(…)`, `BigInt(…)`. */
function isZodCall(callee: ts.Expression): boolean {
  let start = callee;
  while (ts.isPropertyAccessExpression(start) || ts.isCallExpression(start))
    start = start.expression;
  return ts.isIdentifier(start) && (/^z([A-Z]|$)/.test(start.text) || start.text === 'BigInt');
}
