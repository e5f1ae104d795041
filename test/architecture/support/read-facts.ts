// What one source file says about the architecture: its imports, exports and module state, read from its syntax tree.
// It must not judge.
import ts from 'typescript';

export interface ImportFact {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface SourceFacts {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ImportFact[];
  readonly hasDefaultExport: boolean;
  /** Whether it holds nothing but re-exports, or hands on a whole module. */
  readonly isBarrel: boolean;
  /** Names of top-level `let`s and empty collections. */
  readonly moduleState: readonly string[];
  /** Free-standing identifiers, so `Date` but not `plan.Date`. */
  readonly identifiers: ReadonlySet<string>;
}

export function readFacts(path: string, text: string): SourceFacts {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: ImportFact[] = [];
  const identifiers = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = toImport(node);
    if (found)
      imports.push({ ...found, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    if (ts.isIdentifier(node) && !isMemberName(node)) identifiers.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    path,
    imports,
    identifiers,
    hasDefaultExport: source.statements.some(isDefaultExport),
    isBarrel: isBarrel(source),
    moduleState: source.statements.flatMap(stateOf),
  };
}

function toImport(node: ts.Node): Omit<ImportFact, 'line'> | undefined {
  if (ts.isImportDeclaration(node))
    return toFact(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return toFact(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return toFact(node.argument.literal, true);
  if (ts.isCallExpression(node) && isLoader(node.expression)) return toFact(node.arguments[0], false);
  return undefined;
}

function toFact(specifier: ts.Node | undefined, typeOnly: boolean): Omit<ImportFact, 'line'> | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, typeOnly } : undefined;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return statement.isExportEquals !== true;
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  )
    return statement.exportClause.elements.some((element) => element.name.text === 'default');
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true
  );
}

function isBarrel(source: ts.SourceFile): boolean {
  const reExports = source.statements.filter(
    (statement): statement is ts.ExportDeclaration =>
      ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const handsOnAll = reExports.some(({ exportClause }) => exportClause === undefined);
  return handsOnAll || (reExports.length > 0 && reExports.length === source.statements.length);
}

function stateOf(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  const { flags, declarations } = statement.declarationList;
  const reassignable = (flags & ts.NodeFlags.Const) === 0;
  return declarations
    .filter(
      ({ initializer }) => reassignable || (initializer !== undefined && isEmptyCollection(initializer)),
    )
    .map(({ name }) => name.getText());
}

function isEmptyCollection(value: ts.Expression): boolean {
  return (
    ts.isNewExpression(value) &&
    (value.arguments?.length ?? 0) === 0 &&
    /^(Map|Set|WeakMap|WeakSet)$/.test(value.expression.getText())
  );
}
