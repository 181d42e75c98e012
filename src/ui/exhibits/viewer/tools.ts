import type { AnnotationKind } from '../../../domain/exhibits/annotation.js';
import type { IconName } from '../../components/icon.js';

export type Tool = AnnotationKind | 'select';

/** The tools with the letters that choose them. */
export const TOOLS: readonly { tool: Tool; letter: string; icon: IconName }[] = [
  { tool: 'select', letter: 'V', icon: 'select' },
  { tool: 'cover', letter: 'C', icon: 'cover' },
  { tool: 'box', letter: 'B', icon: 'box' },
  { tool: 'circle', letter: 'O', icon: 'circle' },
  { tool: 'arrow', letter: 'A', icon: 'arrow' },
  { tool: 'number', letter: 'N', icon: 'number' },
  { tool: 'note', letter: 'T', icon: 'text' },
  { tool: 'ruler', letter: 'R', icon: 'ruler' },
  { tool: 'crop', letter: 'X', icon: 'crop' },
];
