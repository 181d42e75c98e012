import { useState } from 'preact/hooks';
import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { t } from '../../platform/i18n.js';
import { listCopies } from '../../storage/exhibits/copies.js';
import { verifyExhibits } from '../../usecases/exhibits/verify-exhibits.js';
import { Button } from '../components/button.js';
import { Icon } from '../components/icon.js';
import { SideSection } from '../components/side-section.js';
import { useLive } from '../hooks/use-live.js';

/** Every digest in full, for anyone to check. */
export function Fingerprints({ exhibit }: { exhibit: Exhibit }) {
  const [matches, setMatches] = useState<boolean | null>(null);
  const [copied, setCopied] = useState(false);
  const live = useLive(exhibit.id, ['copies'], () => listCopies(exhibit.id));
  const copies = live.state === 'ready' ? live.value : [];
  const { sheets } = exhibit;
  const originals = sheets.map(({ sha256 }, index) => ({
    label: sheets.length === 1 ? t('fingerprint_original') : t('fingerprint_sheet', { number: index + 1 }),
    sha256,
  }));
  const made = copies.map(({ use, sha256 }) => ({ label: t(`fingerprint_${use}`), sha256 }));
  const copy = () =>
    navigator.clipboard
      .writeText([...originals, ...made].map(({ label, sha256 }) => `${sha256}  ${label}`).join('\n'))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <SideSection title={t('fingerprints')}>
      {originals.map((one) => (
        <Fingerprint key={one.label} {...one} />
      ))}
      <p role="status" class="text-s">
        {matches !== null && (
          <>
            <Icon name={matches ? 'check' : 'warn'} /> {t(matches ? 'fingerprint_matches' : 'fingerprint_differs')}
          </>
        )}
      </p>
      {made.map((one) => (
        <Fingerprint key={one.label} {...one} />
      ))}
      <div class="viewer-ways">
        <Button
          small
          icon="fingerprint"
          onClick={() => void verifyExhibits([exhibit]).then(([one]) => setMatches(one?.matches ?? false))}
        >
          {t('verify')}
        </Button>
        <Button small onClick={() => void copy()}>
          {t(copied ? 'copied_fingerprints' : 'copy_fingerprints')}
        </Button>
      </div>
    </SideSection>
  );
}

function Fingerprint({ label, sha256 }: { label: string; sha256: string }) {
  const parts = sha256.match(/.{8}/g) ?? [];
  return (
    <div class="fingerprint">
      <span class="text-xs dim">{label}</span>
      <code class="mono" dir="ltr">
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </code>
    </div>
  );
}
