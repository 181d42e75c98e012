import { describe, expect, it } from 'vitest';
import { cycleIn, fileOf, type Import, importsOf } from './imports.js';
import { folderOf, goesDown, LAYERS, mayImport, UI_FLOORS, uiRoomOf } from './layers.js';
import { type SourceFile, sourceFiles } from './source-files.js';

const files = sourceFiles('src', '.ts', '.tsx').filter(({ path }) => !path.endsWith('.d.ts'));
const paths = new Set(files.map(({ path }) => path));
const imports = files.flatMap(importsOf);

function edgesOf(some: readonly Import[]): Map<string, string[]> {
  const edges = new Map<string, string[]>([...paths].map((path) => [path, []]));
  for (const one of some) edges.get(one.from)?.push(fileOf(one, paths));
  return edges;
}

const found = (pattern: RegExp, from: readonly SourceFile[] = files, except: readonly string[] = []) =>
  from.filter(({ path, text }) => !except.includes(path) && pattern.test(text)).map(({ path }) => path);

describe('the folders of src', () => {
  it('are those of the map', () => {
    expect([...new Set(files.map(({ path }) => folderOf(path)))].filter((folder) => !LAYERS[folder])).toEqual([]);
  });

  it('import only what the map allows', () => {
    expect(imports.length).toBeGreaterThan(300);
    const forbidden = imports.filter(({ from, to }) => !mayImport(folderOf(from), to));
    expect(forbidden.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('import files that exist, and import nothing in a circle', () => {
    const nowhere = imports
      .filter(({ to }) => to.startsWith('src/') && to.endsWith('.js'))
      .filter((one) => !paths.has(fileOf(one, paths)));
    expect(nowhere).toEqual([]);
    expect(cycleIn(edgesOf(imports))).toBeNull();
  });

  it('would be found to break the map', () => {
    const file = { path: 'src/domain/x.ts', text: "import '../storage/open.js'; export { now } from 'idb';" };
    expect(importsOf(file).map(({ to }) => mayImport('domain', to))).toEqual([false, false]);
    const circle = { a: ['b'], b: ['c'], c: ['a'], d: ['a'] };
    expect(cycleIn(new Map(Object.entries(circle)))).toEqual(['a', 'b', 'c', 'a']);
  });

  it('of ui import downwards only', () => {
    const between = imports.flatMap((one) => {
      const [from, to] = [uiRoomOf(one.from), uiRoomOf(one.to)];
      return from && to ? [{ from, to, path: `${one.from} imports ${one.to}` }] : [];
    });
    expect(between.length).toBeGreaterThan(200);
    expect(between.filter(({ from, to }) => !goesDown(from, to)).map(({ path }) => path)).toEqual([]);
    const rooms = new Set(files.flatMap(({ path }) => uiRoomOf(path) ?? []));
    expect([...rooms].filter((room) => !UI_FLOORS.flat().includes(room))).toEqual([]);
    expect([goesDown('popup', 'words'), goesDown('words', 'popup'), goesDown('texts', 'shell')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are rooms that can be looked over', () => {
    const inside = new Map<string, number>();
    for (const { path } of sourceFiles('src')) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      inside.set(folder, (inside.get(folder) ?? 0) + 1);
    }
    const shelves = ['src/ui/components', 'src/ui/styles'];
    expect([...inside].filter(([folder, count]) => count > 20 && !shelves.includes(folder))).toEqual([]);
    expect([...inside.keys()].filter((folder) => folder.split('/').length > 4)).toEqual([]);
  });

  it('load nothing late where a script must be whole', () => {
    const late = imports.filter(({ from, dynamic }) => dynamic && /^src\/(background|content)\//.test(from));
    expect(late).toEqual([]);
  });
});

describe('every file of src', () => {
  // The README explains the code, and names what it explains.
  const everything = sourceFiles('src').filter(({ path }) => path !== 'src/README.md');

  it('names a marketplace only in its own folder and in the lists of them', () => {
    const elsewhere = everything.filter(({ path }) => !path.startsWith('src/marketplaces/'));
    expect(found(/aliexpress/i, elsewhere)).toEqual([]);
    const inLists = everything.filter(({ path }) => /^src\/marketplaces\/(?!aliexpress\/)/.test(path));
    const naming = found(/aliexpress/i, inLists);
    expect(naming.filter((path) => path.split('/').length > 3)).toEqual([]);
  });

  it('puts text into pages as text only', () => {
    expect(
      found(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/),
    ).toEqual([]);
  });

  it('sends nothing: no request of any kind', () => {
    const overhears = ['src/content/main-world/intercept.ts', 'src/content/main-world/natives.ts'];
    expect(found(/\bfetch\(|XMLHttpRequest/, files, overhears)).toEqual([]);
    expect(found(/WebSocket|sendBeacon|EventSource|RTCPeerConnection|importScripts|WebTransport/)).toEqual([]);
  });

  it('knows no clock and no chance in the domain', () => {
    const domain = files.filter(({ path }) => path.startsWith('src/domain/'));
    expect(found(/\bDate\.now|new Date\(|Temporal\.Now|Math\.random|crypto\./, domain)).toEqual([]);
  });

  it('has a name in kebab-case that says what it is', () => {
    const named = /^src(\/[a-z0-9]+(-[a-z0-9]+)*)+(\.d)?\.(ts|tsx|css|html|json)$/;
    const paths = everything.map(({ path }) => path).filter((path) => !path.endsWith('/tsconfig.json'));
    expect(paths.filter((path) => !named.test(path))).toEqual([]);
    expect(paths.filter((path) => /\/(utils?|helpers?|common|misc|types|manager|service)[./]/.test(path))).toEqual([]);
  });
});
