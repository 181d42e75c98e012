import { classes } from './classes.js';

export interface ExhibitTagProps {
  letter: string;
  /** "Exhibit A". Left out where this word already stands before the tag; then the letter is read aloud. */
  text?: string | undefined;
  size?: 'big' | 'small' | undefined;
  /** The next free letter, which no exhibit has yet. */
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
