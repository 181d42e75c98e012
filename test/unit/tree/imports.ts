import { posix } from 'node:path';
import type { SourceFile } from './source-files.js';
import { isNode, type Node, nameOf, nodesOf } from './syntax.js';

export interface Import {
  /** The file that imports. */
  from: string;
  /** A path from the root (`src/domain/time/day.ts`), or the name of a package. */
  to: string;
  /** Only its types: nothing of it is in the built script. */
  typesOnly: boolean;
  /** `import(…)` at run time. */
  dynamic: boolean;
}

const CARRIERS = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];

export function importsOf(file: SourceFile): Import[] {
  return nodesOf(file)
    .filter((node) => (CARRIERS.includes(node.type) && isNode(node.source)) || node.type === 'TSImportType')
    .map((node) => ({
      from: file.path,
      to: targetOf(file.path, nameOf(node.source ?? node.argument)),
      typesOnly: isTypesOnly(node),
      dynamic: node.type === 'ImportExpression',
    }));
}

function isTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as Node[];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function targetOf(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier);
}

/** The source file behind an import of `….js`; the target itself when it is a package, a style sheet or the like. */
export function fileOf({ to }: Pick<Import, 'to'>, paths: ReadonlySet<string>): string {
  return [to.replace(/\.js$/, '.ts'), to.replace(/\.js$/, '.tsx')].find((path) => paths.has(path)) ?? to;
}

/** The first cycle among the imports, as the path through it; null when there is none. */
export function cycleIn(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
