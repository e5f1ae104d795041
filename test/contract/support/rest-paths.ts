// Finds the Jira paths that a source file writes out, with the method of the call they stand in.
import ts from 'typescript';

export interface RestPath {
  readonly file: string;
  readonly line: number;
  /** Of the options beside the path; GET when none says otherwise. */
  readonly method: string;
  /** Without query; what is put in stands as `{}`. */
  readonly path: string;
}

export function restPathsIn(file: string, text: string): RestPath[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: RestPath[] = [];
  const visit = (node: ts.Node): void => {
    const written = ts.isLiteralTypeNode(node.parent) ? undefined : writtenText(node);
    if (written?.startsWith('/rest/')) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ file, line, method: methodBeside(node), path: written.split('?')[0] ?? written });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function writtenText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

function methodBeside(node: ts.Node): string {
  const argument = ts.isTaggedTemplateExpression(node.parent) ? node.parent : node;
  const call = argument.parent;
  if (!ts.isCallExpression(call)) return 'GET';
  for (const options of call.arguments.filter(ts.isObjectLiteralExpression)) {
    for (const property of options.properties) {
      if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'method') continue;
      if (ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
    }
  }
  return 'GET';
}
