export interface Layer {
  /** Folders of src that it may import from, besides its own. */
  folders: readonly string[];
  packages: readonly string[];
}

/** Who may import whom: the map of src as data. What is not named here is forbidden. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { folders: [], packages: ['zod/mini'] },
  marketplaces: { folders: ['domain'], packages: [] },
  evidence: { folders: ['domain'], packages: ['@noble/hashes/sha2.js', 'exifreader'] },
  casefile: { folders: ['domain'], packages: ['ical.js'] },
  messages: { folders: ['domain', 'platform'], packages: ['zod/mini'] },
  storage: { folders: ['domain'], packages: ['idb'] },
  platform: { folders: [], packages: ['webextension-polyfill'] },
  usecases: {
    folders: ['domain', 'marketplaces', 'evidence', 'casefile', 'storage', 'platform', 'messages'],
    packages: [],
  },
  background: { folders: ['usecases', 'messages', 'platform'], packages: [] },
  content: { folders: ['domain', 'marketplaces', 'messages', 'platform'], packages: [] },
  ui: { folders: ['usecases', 'storage', 'domain', 'marketplaces', 'platform'], packages: ['preact', 'preact/hooks'] },
};

export const FOLDERS = Object.keys(LAYERS);
export const PACKAGES = [...new Set(Object.values(LAYERS).flatMap(({ packages }) => packages))];

/** The folder of src that a path is in: `domain` for `src/domain/day.ts`. */
export function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** True when a file in `folder` may import `target`, a path or a package. */
export function mayImport(folder: string, target: string): boolean {
  const layer = LAYERS[folder];
  if (!layer) return false;
  if (!target.startsWith('src/')) return layer.packages.includes(target);
  return folderOf(target) === folder || layer.folders.includes(folderOf(target));
}
