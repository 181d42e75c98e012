import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { type RedactedPage, redactPage } from '../../usecases/reading/redact-page.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Note } from '../components/note.js';
import { useLive } from '../hooks/use-live.js';
import { useBlobAddress } from '../hooks/use-picture.js';
import { PageHeader } from '../shell/page-header.js';

/** A redacted copy of a page, which the shopper reads in full before saving it. */
export function PageCopyPage({ tabId }: { tabId: number | null }) {
  const live = useLive('copy', [], async () => {
    const copy = await redactPage(tabId);
    return copy && { copy, blob: new Blob([copy.text], { type: 'text/plain' }) };
  });
  return (
    <div class="workspace">
      <PageHeader page="options" />
      <main class="options">
        <h1>{t('copy_page_title')}</h1>
        {live.state === 'ready' && live.value && <Copy {...live.value} />}
        {(live.state === 'failed' || (live.state === 'ready' && !live.value)) && (
          <EmptyState level={2} title={t('copy_page_none_title')} text={t('copy_page_none_text')}>
            <Button onClick={() => void live.reload()}>{t('copy_page_again')}</Button>
          </EmptyState>
        )}
      </main>
    </div>
  );
}

function Copy({ copy, blob }: { copy: RedactedPage; blob: Blob }) {
  const address = useBlobAddress(blob);
  return (
    <section class="stack">
      <p>{t('copy_page_text', { page: t(messageKey('page', copy.page)) })}</p>
      <p class="dim">{t('copy_page_stays')}</p>
      {copy.cut && <Note>{t('copy_page_cut')}</Note>}
      {address && (
        <p>
          <Button variant="primary" href={address} download={copy.fileName}>
            {t('copy_page_save')}
          </Button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section class="page-copy" tabIndex={0} aria-label={t('copy_page_label')}>
        <pre>{copy.text}</pre>
      </section>
    </section>
  );
}
