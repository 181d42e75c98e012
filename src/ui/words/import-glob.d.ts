interface ImportMeta {
  /** Vite's: a loader for each file that fits the patterns, by its path. Each becomes a chunk of its own. */
  glob<Module>(
    patterns: string | readonly string[],
    options: { import: string },
  ): Record<string, () => Promise<Module>>;
}
