import { parseSync } from 'vite';
import type { SourceFile } from './source-files.js';

/** A node of the syntax tree (ESTree with JSX and types), as loosely as the checks need it. */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The nodes right below one. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** Every node of a file, parents first. */
export function nodesOf({ path, text }: SourceFile): Node[] {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes: Node[] = [];
  const waiting: Node[] = [program as unknown as Node];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    waiting.push(...childrenOf(node).reverse());
  }
  return nodes;
}

/** The name of an identifier or a JSX name; for `aria-label` and `xlink:href` all of it. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'JSXNamespacedName') return `${nameOf(value.namespace)}:${nameOf(value.name)}`;
  if (value.type === 'Literal') return String(value.value);
  return typeof value.name === 'string' ? value.name : '';
}

/** `src/ui/mount.tsx:8` */
export function placeOf({ path, text }: SourceFile, node: Node): string {
  return `${path}:${text.slice(0, node.start).split('\n').length}`;
}
