import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/** A node of a syntax tree, as far as it is looked at here. */
type Node = { type: string; start: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Attributes whose values are read, or read aloud. */
const SPOKEN =
  /^(?:aria-(?:label|description|roledescription|valuetext)|alt|title|label|placeholder|caption|legend|heading)$/;

/** Elements whose words are the same in every language. */
const CODE = /^(?:code|kbd)$/;

const hasWords = (text: unknown): boolean =>
  typeof text === 'string' && /\p{L}/u.test(text.replace(/&\w+;/g, ''));

/** The pieces of text that an expression gives as they stand in the code. */
function* literalsOf(node: Node | undefined): Generator<Node> {
  if (!node) return;
  if (node.type === 'Literal' && hasWords(node.value)) yield node;
  if (node.type === 'TemplateLiteral')
    for (const quasi of node.quasis as Node[])
      if (hasWords((quasi.value as { cooked: string }).cooked)) yield quasi;
  const given: Readonly<Record<string, readonly string[]>> = {
    JSXExpressionContainer: ['expression'],
    ConditionalExpression: ['consequent', 'alternate'],
    LogicalExpression: ['left', 'right'],
    BinaryExpression: node.operator === '+' ? ['left', 'right'] : [],
  };
  for (const name of given[node.type] ?? []) yield* literalsOf(node[name] as Node);
}

/** Texts that a part of the code prints or names, without those of messages. */
function* textsOf(node: Node): Generator<Node> {
  if (node.type === 'JSXElement' && CODE.test(String(((node.openingElement as Node).name as Node).name)))
    return;
  if (node.type === 'JSXText' && hasWords(node.value)) yield node;
  if (node.type === 'JSXAttribute' && SPOKEN.test(String((node.name as Node).name)))
    yield* literalsOf((node.value as Node | null) ?? undefined);
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of node.children as Node[])
      if (child.type === 'JSXExpressionContainer') yield* literalsOf(child);
  for (const child of childrenOf(node)) yield* textsOf(child);
}

/** Lines of a file with a text of its own. */
function linesWithText(text: string): number[] {
  const tree = parseAst(text, { lang: 'tsx' }) as unknown as Node;
  const starts = [...textsOf(tree)].map(
    ({ start }) => start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0),
  );
  return starts.map((start) => text.slice(0, start).split('\n').length);
}

/** Only seen in development. */
const DEVELOPMENT = /^app\/(?:author|gallery)\//;

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => join('app', name))
  .filter((file) => !DEVELOPMENT.test(file));

test('the texts of the interface stand in messages/, and not in the code', () => {
  const found = files.flatMap((file) =>
    linesWithText(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

describe('this test', () => {
  test.each([
    '<p>Read the story</p>',
    '<p>{first ? "Open" : messages.close}</p>',
    `<p>{at > 0 && \`Step \${at}\`}</p>`,
    '<button aria-label="Close" />',
    '<img alt={isWide ? "A map" : ""} />',
    `<Panel heading={\`About \${title}\`} />`,
  ])('finds a text in the code: %s', (jsx) => {
    expect(linesWithText(`const A = ${jsx};`)).toEqual([1]);
  });

  test.each([
    '<p>{messages.read}</p>',
    '<p className="wide" id="text">{at}&ensp;·</p>',
    '<button aria-label={messages.close} data-name="close" />',
    '<p><kbd>Esc</kbd> <code>from</code></p>',
    '<p title={format(day, "long")}>{kind === "map" && messages.map}</p>',
    `<p>{\`\${at}. \`}</p>`,
  ])('passes what is none: %s', (jsx) => {
    expect(linesWithText(`const A = ${jsx};`)).toEqual([]);
  });
});
