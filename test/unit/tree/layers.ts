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

/**
 * The floors of `src/ui`, the lowest first. A room may import from the floors below its own, never from its own or
 * above.
 */
export const UI_FLOORS: readonly (readonly string[])[] = [
  ['styles'],
  ['components'],
  ['words'],
  ['hooks'],
  ['texts', 'deadlines', 'shell'],
  ['exhibits', 'case-list'],
  ['steps'],
  ['popup', 'workspace', 'overview', 'options', 'page-copy'],
  ['panel'],
];

/** The folder of src that a path is in: `domain` for `src/domain/time/day.ts`. */
export function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** True when a file in `folder` may import `target`, a path or a package. */
export function mayImport(folder: string, target: string): boolean {
  const layer = LAYERS[folder];
  if (!layer) return false;
  // The words are data of their own: their keys are types of the platform, and nothing of them is in a script.
  if (target.startsWith('public/_locales/')) return folder === 'platform';
  if (!target.startsWith('src/')) return layer.packages.includes(target);
  return folderOf(target) === folder || layer.folders.includes(folderOf(target));
}

/** The room of `src/ui` that a path is in: `steps` for `src/ui/steps/build/reason-step.tsx`; null outside `src/ui`. */
export function uiRoomOf(path: string): string | null {
  const [, layer, room, file] = path.split('/');
  return layer === 'ui' && file !== undefined ? (room ?? null) : null;
}

/** True when an import between two rooms of `src/ui` goes down, or stays in its room. */
export function goesDown(from: string, to: string): boolean {
  const floorOf = (room: string) => UI_FLOORS.findIndex((rooms) => rooms.includes(room));
  return from === to || (floorOf(to) >= 0 && floorOf(from) > floorOf(to));
}
