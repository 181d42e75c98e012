import { useState } from 'preact/hooks';
import { Button } from '../components/button.js';

export interface CopyButtonProps {
  text: string;
  /** The words on the button. */
  children: string;
  /** Read instead of the words, when they do not stand alone; it has to contain them. */
  label?: string | undefined;
  copiedText: string;
  failedText: string;
}

/** A text to the clipboard, and whether it got there. */
export function CopyButton({ text, children, label, copiedText, failedText }: CopyButtonProps) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <span class="row row-wrap">
      <Button small label={label} onClick={() => void copy()}>
        {children}
      </Button>
      <span class="text-xs dim" role="status">
        {copied === 'yes' ? copiedText : copied === 'no' ? failedText : ''}
      </span>
    </span>
  );
}
