import ts from 'typescript';

/** What a reader of a function carries. */
interface FunctionFigures {
  name: string;
  /** Ways through it: one, and one more for each condition, loop, case and `&&`, `||`, `??`. */
  branches: number;
  lines: number;
  /** How many of its variables are changed by functions inside it. */
  changedInside: number;
}

/** What a reader of a file carries. */
export interface FileFigures {
  /** Words and signs of the code, without comments. */
  tokens: number;
  functions: FunctionFigures[];
  classes: { name: string; privateFields: number }[];
}

const { SyntaxKind } = ts;

const BRANCHES = new Set([
  SyntaxKind.IfStatement,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.ForStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.CatchClause,
  SyntaxKind.CaseClause,
]);
const LOGIC = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
]);

/** Counts what is in the text of a TypeScript file. */
export function measure(text: string): FileFigures {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const figures: FileFigures = { tokens: countTokens(source, source), functions: [], classes: [] };
  for (const node of descendants(source, () => true)) {
    if (ts.isClassLike(node))
      figures.classes.push({ name: nameOf(node), privateFields: countPrivateFields(node) });
    if (isFunction(node)) figures.functions.push(measureFunction(node, source));
  }
  return figures;
}

type FunctionNode = ts.SignatureDeclaration & { body: ts.Node };

function isFunction(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function measureFunction(node: FunctionNode, source: ts.SourceFile): FunctionFigures {
  const own = descendants(node, (inner) => !ts.isFunctionLike(inner));
  const [first, last] = [node.getStart(source), node.end].map(
    (at) => source.getLineAndCharacterOfPosition(at).line,
  );
  return {
    name: nameOf(node),
    branches: 1 + own.filter(isBranch).length,
    lines: (last ?? 0) - (first ?? 0) + 1,
    changedInside: countChangedInside(own),
  };
}

function isBranch(node: ts.Node): boolean {
  return (
    BRANCHES.has(node.kind) || (ts.isBinaryExpression(node) && LOGIC.has(node.operatorToken.kind))
  );
}

function countChangedInside(own: ts.Node[]): number {
  const variables = new Set(
    own
      .filter((each) => ts.isVariableDeclaration(each))
      .filter(({ parent }) => (parent.flags & ts.NodeFlags.Let) !== 0)
      .map(({ name }) => name.getText()),
  );
  const inside = own.filter(isFunction).flatMap((inner) => descendants(inner, () => true));
  return new Set(inside.flatMap(assignedName).filter((name) => variables.has(name))).size;
}

/** The variable that an assignment, `++` or `--` changes. */
function assignedName(node: ts.Node): string[] {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
    return ts.isIdentifier(node.left) ? [node.left.text] : [];
  const isStep =
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken);
  return isStep && ts.isIdentifier(node.operand) ? [node.operand.text] : [];
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

function countPrivateFields(node: ts.ClassLikeDeclaration): number {
  return node.members.filter(
    (member) => ts.isPropertyDeclaration(member) && ts.isPrivateIdentifier(member.name),
  ).length;
}

/** The leaves of the tree: a scanner alone misreads regular expressions and templates. */
function countTokens(node: ts.Node, source: ts.SourceFile): number {
  if (ts.isJSDoc(node)) return 0;
  const children = node.getChildren(source);
  if (children.length === 0) return node.getText(source) === '' ? 0 : 1;
  return children.reduce((sum, child) => sum + countTokens(child, source), 0);
}

/** All below a node, without what is below one that is not entered. */
function descendants(node: ts.Node, isEntered: (inner: ts.Node) => boolean): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    found.push(inner);
    if (isEntered(inner)) ts.forEachChild(inner, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/** Its own name, or that of what it is assigned to. */
function nameOf(node: ts.Node): string {
  for (const each of [node, node.parent])
    if ('name' in each && each.name) return (each.name as ts.Node).getText();
  return 'a function without a name';
}
