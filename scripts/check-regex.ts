/**
 * `npm run check:regex -- [FOLDER]`: asks recheck of every regular expression in the sources whether some text makes it
 * take more than linear time. Ends with status 1 and a line for each that does, that recheck can't decide on, or whose
 * pattern isn't known before the program runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** For one expression, in milliseconds; the slowest takes a quarter of it on an old laptop. */
const TIMEOUT = 120_000;
/** What recheck counts by: the characters that its machine reads, not the time they take, which a busy machine stretches. */
const BY_STEPS = { attackTimeout: null, incubationTimeout: null };

interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

type Constant = { readonly text: string } | { readonly source: string; readonly flags: string };

const folder = resolve(ROOT, process.argv[2] ?? 'src');
const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).sort();
const trees = files.map((name) => {
  const path = join(folder, name);
  return ts.createSourceFile(relative(ROOT, path), readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
});

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function parseLiteral(literal: ts.RegularExpressionLiteral): { source: string; flags: string } {
  const end = literal.text.lastIndexOf('/');
  return { source: literal.text.slice(1, end), flags: literal.text.slice(end + 1) };
}

/** Constants that expressions are put together from, by name. A name that stands for two different things is none. */
const constants = new Map<string, Constant | null>();
for (const tree of trees) {
  visit(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || node.initializer === undefined) return;
    const value = constantOf(node.initializer);
    if (value === null) return;
    const other = constants.get(node.name.text);
    constants.set(
      node.name.text,
      other === undefined || JSON.stringify(other) === JSON.stringify(value) ? value : null,
    );
  });
}

function constantOf(node: ts.Expression): Constant | null {
  if (ts.isRegularExpressionLiteral(node)) return parseLiteral(node);
  if (ts.isStringLiteralLike(node)) return { text: node.text };
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? null;
  if (!ts.isTemplateExpression(node)) return null;
  let text = node.head.text;
  for (const { expression, literal } of node.templateSpans) {
    const value = constantOf(expression);
    if (value === null || !('text' in value)) return null;
    text += value.text + literal.text;
  }
  return { text };
}

/** What `new RegExp(…)` makes; null where that isn't known. */
function constructed(node: ts.NewExpression | ts.CallExpression): { source: string; flags: string } | null {
  const [pattern, flags] = (node.arguments ?? []).map(constantOf);
  if (pattern === undefined || pattern === null || flags === null) return null;
  const own = 'text' in pattern ? { source: pattern.text, flags: '' } : pattern;
  return flags !== undefined && 'text' in flags ? { ...own, flags: flags.text } : own;
}

const expressions = new Map<string, Expression>();
const complaints: string[] = [];
for (const tree of trees) {
  visit(tree, (node) => {
    let found: { source: string; flags: string } | null;
    if (ts.isRegularExpressionLiteral(node)) found = parseLiteral(node);
    else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      found = constructed(node);
    } else return;
    const place = placeOf(node);
    if (found === null) complaints.push(`${place}: its pattern is not known before the program runs`);
    else if (!expressions.has(`/${found.source}/${found.flags}`))
      expressions.set(`/${found.source}/${found.flags}`, { ...found, place });
  });
}

const asked = [...expressions];
const answers: string[] = [];
let next = 0;
/** Asks of one expression after the other, of those that nobody has asked of yet. */
async function ask(): Promise<void> {
  while (next < asked.length) {
    const number = next++;
    const [shown, { place, source, flags }] = asked[number] as (typeof asked)[number];
    const result = await check(source, flags, { timeout: TIMEOUT, ...BY_STEPS });
    if (result.status === 'vulnerable') answers[number] = `${place}: ${result.complexity.summary}: ${shown}`;
    if (result.status === 'unknown') answers[number] = `${place}: undecided (${result.error.kind}): ${shown}`;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, ask));
complaints.push(...answers.filter((answer) => answer !== undefined));
for (const complaint of complaints) console.error(`check:regex: ${complaint}`);
console.log(`check:regex: ${expressions.size} expressions, ${complaints.length} to look at`);
process.exitCode = complaints.length > 0 || expressions.size === 0 ? 1 : 0;
