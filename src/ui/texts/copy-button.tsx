import { useState } from 'preact/hooks';
import { Button } from '../components/button.js';

export interface CopyButtonProps {
  text: string;
  /** The words on the button. */
  children: string;
  /** Read aloud instead of unclear words; it has to contain them. */
  label?: string | undefined;
  copiedText: string;
  failedText: string;
}

/** Copies a text to the clipboard and says whether that worked. */
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
