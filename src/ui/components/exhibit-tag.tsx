import { classes } from './classes.js';

export interface ExhibitTagProps {
  letter: string;
  /** "Exhibit A". Leave it out where the word stands before the tag already; then the letter is read. */
  text?: string | undefined;
  size?: 'big' | 'small' | undefined;
  /** The next free letter, not given yet. */
  empty?: boolean | undefined;
}

export function ExhibitTag({ letter, text, size, empty }: ExhibitTagProps) {
  return (
    <span class={classes('tag', size && `tag-${size}`, empty && 'tag-empty')}>
      {text === undefined ? letter : <span aria-hidden="true">{letter}</span>}
      {text !== undefined && <span class="sr">{text}</span>}
    </span>
  );
}
