import ts from 'typescript';

/** A list in a source file that something can be added to. */
export type List = ts.ArrayLiteralExpression | ts.ObjectLiteralExpression;

/** The array that a variable of the file is declared with. @throws Error when there is none. */
export const arrayNamed = (file: ts.SourceFile, name: string): ts.ArrayLiteralExpression =>
  only(file, `array "${name}"`, valuesOfVariable(file, name).filter(ts.isArrayLiteralExpression));

/** The object that a variable of the file is declared with. @throws Error when there is none. */
export const objectNamed = (file: ts.SourceFile, name: string): ts.ObjectLiteralExpression =>
  only(file, `object "${name}"`, valuesOfVariable(file, name).filter(ts.isObjectLiteralExpression));

/** The one array that stands under this property anywhere in the file. @throws Error when there is none or another. */
export function arrayOfProperty(file: ts.SourceFile, name: string): ts.ArrayLiteralExpression {
  const found = nodesOf(file)
    .filter(ts.isPropertyAssignment)
    .filter((property) => nameOf(property) === name)
    .map(({ initializer }) => initializer)
    .filter(ts.isArrayLiteralExpression);
  return only(file, `one array "${name}: […]"`, found);
}

/** The one array that holds this text as an element. @throws Error when there is none or another. */
export function arrayHolding(file: ts.SourceFile, element: string): ts.ArrayLiteralExpression {
  const holds = (array: ts.ArrayLiteralExpression) =>
    array.elements.some((one) => ts.isStringLiteral(one) && one.text === element);
  return only(
    file,
    `one array with '${element}'`,
    nodesOf(file).filter(ts.isArrayLiteralExpression).filter(holds),
  );
}

/** The text or number that an object has under a property, undefined where it has neither. */
export function literalOf(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = object.properties.find((one) => nameOf(one) === name);
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
  return ts.isLiteralExpression(property.initializer) ? property.initializer.text : undefined;
}

/** The name of a property as its object knows it. */
export const nameOf = ({ name }: ts.ObjectLiteralElementLike): string | undefined =>
  name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;

/** What a change of a source file says when the place for it is not there. */
export const anchorMissing = (file: ts.SourceFile, anchor: string): Error =>
  new Error(`${file.fileName}: there is no ${anchor} to add to. Nothing was generated.`);

function only<Node>(file: ts.SourceFile, anchor: string, found: readonly Node[]): Node {
  const [first] = found;
  if (first === undefined || found.length > 1) throw anchorMissing(file, anchor);
  return first;
}

const valuesOfVariable = (file: ts.SourceFile, name: string): ts.Expression[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter((declaration) => declaration.name.getText(file) === name)
    .flatMap(({ initializer }) => (initializer === undefined ? [] : [bare(initializer)]));

/** The value itself, without `as const`, `satisfies` and brackets around it. */
function bare(expression: ts.Expression): ts.Expression {
  const wrapped =
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression);
  return wrapped ? bare(expression.expression) : expression;
}

function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}
