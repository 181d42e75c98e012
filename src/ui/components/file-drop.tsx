import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { classes } from './classes.js';
import { ExhibitTag } from './exhibit-tag.js';
import { LinkButton } from './link-button.js';

export interface FileDropProps {
  /** Names the place for files. */
  label: string;
  /** The next free letter. */
  letter: string;
  tagText: string;
  /** "Drop the label photo here, or". */
  children: ComponentChildren;
  /** "choose a file". */
  chooseText: string;
  hint?: ComponentChildren;
  /** As in `<input accept>`. */
  accept: string;
  multiple?: boolean | undefined;
  onFiles: (files: File[]) => void;
}

/** Takes files by drop or from a file dialog. */
export function FileDrop(props: FileDropProps) {
  const { label, letter, tagText, children, chooseText, hint, accept, multiple, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <fieldset
      class={classes('drop', over && 'drop-over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <legend class="sr">{label}</legend>
      <ExhibitTag letter={letter} text={tagText} size="big" empty />
      <span>
        {children} <LinkButton onClick={() => input.current?.click()}>{chooseText}</LinkButton>
      </span>
      {hint !== undefined && <span class="dimmer">{hint}</span>}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple === true}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </fieldset>
  );
}
