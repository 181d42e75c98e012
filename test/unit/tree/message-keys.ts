import type { SourceFile } from './source-files.js';
import { isNode, type Node, nameOf, nodesOf, placeOf } from './syntax.js';

/** One call of `t`, `plural` or `sentence`. */
export interface KeyUse {
  place: string;
  call: 't' | 'plural' | 'sentence';
  /** The keys it can ask for; `*` stands for what is not in the file: `step_*`. Empty when nothing is known. */
  keys: string[];
  /** How many values are put into the words. */
  values: number;
}

const CALLS = ['t', 'plural', 'sentence'];
/** These define the calls, or hand on a key that was theirs to get. */
const DEFINING = ['src/platform/i18n.ts', 'src/platform/content-i18n.ts', 'src/ui/words/sentence.tsx'];

export function keyUses(file: SourceFile): KeyUse[] {
  if (DEFINING.includes(file.path)) return [];
  const nodes = nodesOf(file);
  const named = constantsOf(nodes);
  return nodes.flatMap((node) => {
    const call = node.type === 'CallExpression' ? nameOf(node.callee) : '';
    if (!CALLS.includes(call)) return [];
    const [key, ...values] = node.arguments as Node[];
    const keys = [...new Set(keysIn(key, named))];
    return [{ place: placeOf(file, node), call: call as KeyUse['call'], keys, values: values.length }];
  });
}

/** What each `const name = …` of the file is. */
function constantsOf(nodes: readonly Node[]): Map<string, Node> {
  const named = new Map<string, Node>();
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'Identifier' && isNode(node.init))
      named.set(nameOf(node.id), node.init);
  }
  return named;
}

/** The keys an expression can be. */
function keysIn(value: unknown, named: ReadonlyMap<string, Node>): string[] {
  if (!isNode(value)) return [];
  const inside = (part: unknown) => keysIn(part, named);
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'ConditionalExpression':
      return [...inside(value.consequent), ...inside(value.alternate)];
    case 'LogicalExpression':
      return [...inside(value.left), ...inside(value.right)];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return inside(value.expression);
    case 'ObjectExpression':
      return (value.properties as Node[]).flatMap((property) => inside(property.value));
    case 'Identifier':
      return inside(named.get(nameOf(value)));
    case 'MemberExpression':
      // `WORD[state]`: any of the words of that table.
      return value.computed === true ? inside(value.object) : [];
    case 'TemplateLiteral':
      return fromTemplate(value, inside);
    case 'CallExpression':
      return fromCall(value, inside);
    default:
      return [];
  }
}

function fromTemplate(template: Node, inside: (part: unknown) => string[]): string[] {
  const texts = (template.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
  const parts = (template.expressions as Node[]).map((part) => {
    const known = inside(part);
    return known.length > 0 ? known : ['*'];
  });
  return texts
    .slice(1)
    .reduce(
      (keys, text, index) => keys.flatMap((key) => (parts[index] ?? []).map((part) => key + part + text)),
      [texts[0] ?? ''],
    );
}

function fromCall(call: Node, inside: (part: unknown) => string[]): string[] {
  const [first, second] = call.arguments as Node[];
  const callee = call.callee as Node;
  // `key('reason', id)`, which is `reason_<id>`.
  if (nameOf(callee) === 'key') return inside(first).map((kind) => `${kind}_*`);
  if (callee.type === 'MemberExpression' && nameOf(callee.property) === 'replaceAll') {
    const [from, to] = [inside(first)[0], inside(second)[0]];
    if (from !== undefined && to !== undefined) return inside(callee.object).map((key) => key.replaceAll(from, to));
  }
  return [];
}
