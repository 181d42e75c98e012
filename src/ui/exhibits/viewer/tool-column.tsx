import { t } from '../../../platform/i18n.js';
import { Button } from '../../components/button.js';
import { classes } from '../../components/classes.js';
import { Icon } from '../../components/icon.js';
import { TOOLS, type Tool } from './tools.js';
import type { AnnotationState } from './use-annotations.js';

export interface ToolColumnProps {
  tool: Tool;
  onTool: (tool: Tool) => void;
  annotationState: AnnotationState;
}

/** The drawing tools, each with its letter, and undo. */
export function ToolColumn({ tool, onTool, annotationState }: ToolColumnProps) {
  return (
    <fieldset class="viewer-tools" aria-label={t('tools_label')}>
      {TOOLS.map((one) => (
        <button
          key={one.tool}
          type="button"
          class={classes('tool', one.tool === tool && 'is-chosen')}
          aria-pressed={one.tool === tool}
          aria-keyshortcuts={one.letter}
          onClick={() => onTool(one.tool)}
        >
          <Icon name={one.icon} />
          {t(`tool_${one.tool}`)}
          <span class="tool-letter" aria-hidden="true">
            {one.letter}
          </span>
        </button>
      ))}
      <div class="tool-steps">
        <Button
          small
          variant="quiet"
          icon="undo"
          onClick={() => annotationState.undo?.()}
          label={annotationState.undo ? undefined : t('tool_undo_none')}
        >
          {t('tool_undo')}
        </Button>
        <Button
          small
          variant="quiet"
          icon="redo"
          onClick={() => annotationState.redo?.()}
          label={annotationState.redo ? undefined : t('tool_redo_none')}
        >
          {t('tool_redo')}
        </Button>
      </div>
      <p class="text-xs dim">{t('tools_hint')}</p>
      {!annotationState.readable && <p class="text-xs dim">{t('not_readable')}</p>}
    </fieldset>
  );
}
