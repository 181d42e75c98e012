import { useRef } from 'preact/hooks';
import { exhibitBytes, firstSheet } from '../../domain/exhibits/exhibit.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { AddedFile } from '../../usecases/exhibits/add-file.js';
import { Button } from '../components/button.js';
import { classes } from '../components/classes.js';
import { Note } from '../components/note.js';
import { bytesText } from '../words/bytes-text.js';
import { partText } from '../words/part-text.js';
import { useAddFiles } from './use-add-files.js';

/** Adds files by picker, drop or paste. Their bytes decide their type, so the picker offers every file. */
export function AddFiles({ caseId, answers = null }: { caseId: string; answers?: string | null }) {
  const { adding, added, over, add } = useAddFiles(caseId, answers);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class={classes('drop', over && 'drop-over')}>
      <div class="drop-row">
        <Button icon="plus" onClick={() => input.current?.click()}>
          {t('add_files')}
        </Button>
        <p class="text-xs dim">{t(over ? 'add_files_drop' : 'add_files_hint')}</p>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('add_files')}
        onChange={(event) => {
          const { currentTarget } = event;
          const files = [...(currentTarget.files ?? [])];
          // Lets the shopper choose the same file again.
          currentTarget.value = '';
          void add(files);
        }}
      />
      <div role="status">
        {adding && (
          <p class="text-s">
            {t('adding_file', { file: adding.fileName, part: partText(adding.part) })}{' '}
            {adding.more > 0 && <span class="dim">{t('adding_more', { count: adding.more })}</span>}
          </p>
        )}
      </div>
      {added.map((one) => (
        <AddedNote key={one.ok ? one.exhibit.id : one.fileName} added={one} />
      ))}
    </section>
  );
}

function AddedNote({ added }: { added: AddedFile }) {
  if (!added.ok) {
    return (
      <Note kind="alarm" lead={t('file_refused_lead', { file: added.fileName })} announced>
        {t(messageKey('file_refused', added.why))}
      </Note>
    );
  }
  const { exhibit, tells, cleaned, shown } = added;
  return (
    <>
      <Note lead={t('file_kept_lead', { letter: exhibit.letter })} announced>
        {t('file_kept_text', { file: exhibit.fileName ?? '', size: bytesText(exhibitBytes(exhibit)) })}
      </Note>
      {!shown && (
        <Note kind="warn">{t(firstSheet(exhibit).mime === 'image/heic' ? 'file_heic' : 'file_not_shown')}</Note>
      )}
      {tells && (
        <Note kind="warn" lead={t('file_tells_lead')}>
          {t(cleaned ? 'file_tells_cleaned' : 'file_tells_not_cleaned', {
            facts: [
              tells.place && t('file_tells_place'),
              tells.serials.length > 0 && t('file_tells_serials'),
              tells.names.length > 0 && t('file_tells_names'),
            ]
              .filter(Boolean)
              .join(t('list_comma')),
          })}
        </Note>
      )}
    </>
  );
}
