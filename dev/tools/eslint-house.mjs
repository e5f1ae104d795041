// The house's own lint rules: the import table, and the cap on function length that leaves `describe` alone.
import { relative, sep } from 'node:path';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { judgeImport } from './import-table.mjs';
import { root } from './setup.mjs';

const importTable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(root, context.filename).split(sep).join('/');
    const check = (source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = judgeImport({ from, specifier: source.value, typeOnly });
      if (message !== null) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
    };
  },
};

const longFunctions = builtinRules.get('max-lines-per-function');

/** A `describe` callback, or a suite's `describeKeys`, is a chapter, not a function: its tests are measured one by one. */
const maxLinesPerFunction = {
  meta: longFunctions.meta,
  create(context) {
    const report = (problem) => {
      if (!isChapter(problem.node)) context.report(problem);
    };
    return longFunctions.create(Object.create(context, { report: { value: report } }));
  },
};

function isChapter(node) {
  const isSuite = /^describe[A-Z]/.test(node?.id?.name ?? '');
  return isSuite || (node?.parent?.type === 'CallExpression' && isDescribe(node.parent.callee));
}

/** `describe`, `describe.each`, `describe.each(rows)` */
function isDescribe(callee) {
  if (callee.type === 'MemberExpression') return isDescribe(callee.object);
  if (callee.type === 'CallExpression') return isDescribe(callee.callee);
  return callee.type === 'Identifier' && callee.name === 'describe';
}

export const house = {
  meta: { name: 'house' },
  rules: { 'import-table': importTable, 'max-lines-per-function': maxLinesPerFunction },
};
