import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/components/button.js';
import { Dialog } from '../../../src/ui/components/dialog.js';
import { mount } from './mounted.js';

function Guard() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete all</Button>
      <Dialog
        alert
        open={open}
        title="Delete everything?"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="danger">Delete</Button>
            <Button variant="primary" initialFocus onClick={() => setOpen(false)}>
              Keep
            </Button>
          </>
        }
      >
        <p>It cannot be undone.</p>
      </Dialog>
    </>
  );
}

test('the focus moves to the safe button, Esc closes, the focus returns', async () => {
  mount(<Guard />);
  const opener = page.getByRole('button', { name: 'Delete all' });
  await opener.click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete everything?' });
  await expect.element(dialog).toHaveAccessibleDescription('It cannot be undone.');
  await expect.element(page.getByRole('button', { name: 'Keep' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('Esc closes it every time, also when nothing else was pressed', async () => {
  mount(<Guard />);
  for (const _ of [1, 2, 3]) {
    page
      .getByRole('button', { name: 'Delete all' })
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  }
});
