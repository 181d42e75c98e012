import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { makeCalendar } from '../../usecases/reminders/make-calendar.js';
import { Button } from '../components/button.js';

/** Saves the dates of one case or order, or of all, as a file for any calendar. */
export function CalendarButton({ about }: { about: string | null }) {
  const [done, setDone] = useState<'saved' | 'empty' | 'failed' | null>(null);
  const save = async () => {
    const made = await makeCalendar(about);
    if (made) offer(new Blob([made.text], { type: 'text/calendar' }), made.fileName);
    setDone(made ? 'saved' : 'empty');
  };
  return (
    <>
      <Button small label={t('calendar_label')} onClick={() => void save().catch(() => setDone('failed'))}>
        {t('calendar_file')}
      </Button>
      {done && (
        <span class="text-xs dim" role="status">
          {t(`calendar_${done}`)}
        </span>
      )}
    </>
  );
}

/** Uses a blob's address, as Firefox refuses data: addresses for downloads. It must outlive the click. */
function offer(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
