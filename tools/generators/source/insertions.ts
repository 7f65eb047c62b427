import { ChangeType, type StringInsertion } from '@nx/devkit';
import ts from 'typescript';
import { anchorMissing, type List } from './anchors';

/** Adds an element to an array, or a property to an object, after the last one. */
export function append(list: List, text: string): StringInsertion {
  const last = (ts.isArrayLiteralExpression(list) ? list.elements : list.properties).at(-1);
  return last === undefined ? insert(list.getStart() + 1, text) : insert(last.getEnd(), `, ${text}`);
}

/** Adds an element to an array whose elements are sorted texts, where its text belongs. */
export function insertSorted(list: ts.ArrayLiteralExpression, element: string): StringInsertion {
  const next = list.elements.find((one) => ts.isStringLiteral(one) && one.text > element);
  return next === undefined ? append(list, `'${element}'`) : insert(next.getStart(), `'${element}', `);
}

/** Adds `import <clause> from '<module>'` among the imports of relative paths, which are sorted. */
export function addImport(file: ts.SourceFile, clause: string, module: string): StringInsertion {
  return amongSorted(file, ts.isImportDeclaration, module, `import ${clause} from '${module}';`);
}

/** Adds `export <clause> from '<module>'` among the exports of relative paths, or below the imports. */
export function addExport(file: ts.SourceFile, clause: string, module: string): StringInsertion {
  const kind = file.statements.some(isExportFrom) ? isExportFrom : ts.isImportDeclaration;
  return amongSorted(file, kind, module, `export ${clause} from '${module}';`, kind === isExportFrom);
}

type FromModule = ts.ImportDeclaration | ts.ExportDeclaration;

const isExportFrom = (node: ts.Node): node is ts.ExportDeclaration =>
  ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

function amongSorted(
  file: ts.SourceFile,
  isKind: (node: ts.Node) => node is FromModule,
  module: string,
  line: string,
  sorted = true,
): StringInsertion {
  const declarations = file.statements.filter(isKind);
  const last = declarations.at(-1);
  if (last === undefined) throw anchorMissing(file, 'import or export');
  const next = declarations.find((one) => sorted && isRelative(one) && moduleOf(one) > module);
  return next === undefined ? insert(last.getEnd(), `\n${line}`) : insert(next.getStart(), `${line}\n`);
}

const moduleOf = ({ moduleSpecifier }: FromModule): string =>
  moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
const isRelative = (declaration: FromModule): boolean => moduleOf(declaration).startsWith('.');

const insert = (index: number, text: string): StringInsertion => ({ type: ChangeType.Insert, index, text });
