interface ImportMeta {
  /** Vite's function: a loader for each file that fits the patterns, by path. Each file becomes its own chunk. */
  glob<Module>(
    patterns: string | readonly string[],
    options: { import: string },
  ): Record<string, () => Promise<Module>>;
}
