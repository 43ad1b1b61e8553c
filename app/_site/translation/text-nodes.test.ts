import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/** A node of a syntax tree, as far as it is looked at here. */
type Node = { type: string; start: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const child = (node: Node, name: string): Node | null => {
  const value = node[name];
  return isNode(value) ? value : null;
};

/** Whether an element stands in the page for readers without scripts: nothing in it ever changes. */
function isUnscripted(node: Node): boolean {
  const opening = child(node, 'openingElement');
  if (!opening) return false;
  return (
    child(opening, 'name')?.name === 'noscript' ||
    (opening.attributes as Node[]).some((attribute) => child(attribute, 'value')?.value === 'no-script-only')
  );
}

/** A node and all below it, without what is for readers without scripts. */
function* nodesOf(node: Node): Generator<Node> {
  if (isUnscripted(node)) return;
  yield node;
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (isNode(child)) yield* nodesOf(child);
}

/** Names of what holds elements and never text. */
const HOLDS_ELEMENTS = /^(?:children|besideTitle|belowTitle|credits|list|renderOverMap)$/;

/** Whether a call may give text: of a list it is known what each of its items becomes. */
function callMayGiveText(node: Node): boolean {
  const callee = child(node, 'callee');
  if (callee?.type === 'Identifier') return mayBeText(callee);
  const method = String(callee && child(callee, 'property')?.name);
  if (method !== 'map' && method !== 'flatMap') return true;
  const [given] = node.arguments as Node[];
  return given?.expression === true && mayBeText(given);
}

/** Whether an expression may give text, as opposed to elements or nothing. */
function mayBeText(node: Node | null): boolean {
  switch (node?.type) {
    case undefined:
    case 'JSXElement':
    case 'JSXFragment':
    case 'JSXEmptyExpression':
      return false;
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return mayBeText(child(node, 'expression'));
    case 'ArrowFunctionExpression':
      return mayBeText(child(node, 'body'));
    case 'Literal':
      return node.value !== null && typeof node.value !== 'boolean' && String(node.value).trim() !== '';
    case 'LogicalExpression':
      return mayBeText(child(node, 'right')) || (node.operator !== '&&' && mayBeText(child(node, 'left')));
    case 'ConditionalExpression':
      return mayBeText(child(node, 'consequent')) || mayBeText(child(node, 'alternate'));
    case 'Identifier':
      return !HOLDS_ELEMENTS.test(String(node.name));
    case 'CallExpression':
      return callMayGiveText(node);
    default:
      return true;
  }
}

/** What stands in an element, without the white space of the code. */
const childrenOf = (element: Node): Node[] =>
  (element.children as Node[]).filter(
    ({ type, value, expression }) =>
      !(type === 'JSXText' && String(value).trim() === '') &&
      !(isNode(expression) && expression.type === 'JSXEmptyExpression'),
  );

const isText = (node: Node): boolean =>
  node.type === 'JSXText' || (node.type === 'JSXExpressionContainer' && mayBeText(child(node, 'expression')));

/** Lines of a file on which text has siblings. */
function mixedIn(text: string): number[] {
  const tree = parseAst(text, { lang: 'tsx' }) as unknown as Node;
  const mixed = [...nodesOf(tree)].flatMap((node) => {
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
    const children = childrenOf(node);
    return children.length > 1 || node.type === 'JSXFragment' ? children.filter(isText) : [];
  });
  return mixed.map(({ start }) => text.slice(0, start).replace(/\s+$/, '').split('\n').length);
}

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => join('app', name));

/** Files of which something runs in browsers: those that say so, and what they import. */
function inBrowsers(): string[] {
  const reached = new Set<string>();
  const reach = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, from = ''] of text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'/gm)) {
      const to = `${join(dirname(file), from)}.tsx`;
      if (files.includes(to)) reach(to);
    }
  };
  // the author’s view is there in development only, and nobody has it translated
  const pages = files.filter((file) => !file.startsWith('app/author'));
  for (const file of pages) if (readFileSync(file, 'utf8').startsWith("'use client'")) reach(file);
  return [...reached].sort();
}

describe('text that a translation may replace', () => {
  test.each(inBrowsers())('stands alone in its element in %s', (file) => {
    expect(mixedIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`)).toEqual([]);
  });
});

describe('this test', () => {
  test.each([
    '<p>Step {at + 1}</p>',
    '<p>{words} <b>{number}</b></p>',
    "<p>{first && 'a'}<b /></p>",
    '<p>{names.map((name) => name.text)}<b /></p>',
    '<>{words}</>',
    '<p><b />{at}</p>',
  ])('finds text that has a neighbour: %s', (jsx) => {
    expect(mixedIn(`const A = ${jsx};`).length).toBeGreaterThan(0);
  });

  test.each([
    '<p>{words}</p>',
    '<p>{"Step " + at}</p>',
    '<p><b>{number}</b> <span>{words}</span></p>',
    '<p>{first && <b>a</b>}{names.map((name) => <i key={name}>{name}</i>)}</p>',
    '<noscript>Read <a href="x">here</a></noscript>',
  ])('passes text that stands alone: %s', (jsx) => {
    expect(mixedIn(`const A = ${jsx};`)).toEqual([]);
  });
});
