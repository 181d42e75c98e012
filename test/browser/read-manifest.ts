import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltManifest {
  name: string;
  action?: { default_popup?: string };
  options_ui?: { page?: string };
  commands?: Record<string, { suggested_key?: { default: string } }>;
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** Of a built package; the launchers take the names of its pages from it. */
export function readManifest(dist: string): BuiltManifest {
  try {
    return JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as BuiltManifest;
  } catch (error) {
    throw new Error(`No built extension in ${dist}: build it first.`, { cause: error });
  }
}

export function popupPath(manifest: BuiltManifest): string {
  const path = manifest.action?.default_popup;
  if (!path) throw new Error('The manifest names no popup.');
  return path;
}
