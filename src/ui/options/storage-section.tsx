import { useState } from 'preact/hooks';
import { plural, t } from '../../platform/i18n.js';
import { askToKeep, eraseRemoved, storageUse } from '../../usecases/exhibits/storage-use.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Panel } from '../components/panel.js';
import { SettingRow } from '../components/setting-row.js';
import { useLive } from '../hooks/use-live.js';
import { bytesText } from '../words/bytes-text.js';

/** What is stored on the device, whether the browser may delete it, and how to make room. */
export function StorageSection() {
  const live = useLive('storage', ['exhibits', 'copies'], storageUse);
  const [erasing, setErasing] = useState(false);
  const [failed, setFailed] = useState(false);
  if (live.state !== 'ready') return null;
  const { used, free, persisted, exhibits, removed } = live.value;
  const attempt = (work: Promise<unknown>) =>
    void work
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
      .then(live.reload);
  return (
    <section>
      <h2>{t('storage')}</h2>
      <Panel flush>
        <SettingRow
          title={
            free === null
              ? t('storage_used', { used: bytesText(used) })
              : t('storage_used_free', { used: bytesText(used), free: bytesText(free) })
          }
          hint={t('storage_exhibits', {
            exhibits: plural('exhibits', exhibits.count),
            size: bytesText(exhibits.bytes),
          })}
        />
        <SettingRow
          title={t(persisted ? 'storage_kept' : 'storage_not_kept')}
          hint={persisted ? undefined : t('storage_not_kept_hint')}
        >
          {!persisted && (
            <Button small onClick={() => attempt(askToKeep())}>
              {t('storage_ask')}
            </Button>
          )}
        </SettingRow>
        <SettingRow
          title={plural('removed_exhibits', removed.count)}
          hint={
            failed
              ? t('exhibit_not_changed')
              : removed.count > 0
                ? t('storage_removed_hint', { size: bytesText(removed.bytes) })
                : undefined
          }
        >
          {removed.count > 0 && (
            <Button small variant="danger" onClick={() => setErasing(true)}>
              {t('storage_erase')}
            </Button>
          )}
        </SettingRow>
        <SettingRow title={t('storage_full_title')} hint={t('storage_full_hint')} />
      </Panel>
      <Dialog
        open={erasing}
        alert
        title={t('storage_erase_title')}
        onClose={() => setErasing(false)}
        actions={
          <>
            <Button initialFocus onClick={() => setErasing(false)}>
              {t('keep_it')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setErasing(false);
                attempt(eraseRemoved());
              }}
            >
              {t('erase')}
            </Button>
          </>
        }
      >
        <p>{t('erase_text', { size: bytesText(removed.bytes) })}</p>
      </Dialog>
    </section>
  );
}
