import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../src/ui/components/button.js';
import { CheckboxGroup } from '../../../src/ui/components/checkbox-group.js';
import { Choice } from '../../../src/ui/components/choice.js';
import { ChoiceList } from '../../../src/ui/components/choice-list.js';
import { OrderList } from '../../../src/ui/popup/orders/order-list.js';
import { OrderRow } from '../../../src/ui/popup/orders/order-row.js';
import { Counter } from '../../../src/ui/steps/counter.js';
import { mount } from './mounted.js';

test('a button with a reason can be reached, says the reason and does nothing', async () => {
  const pressed = vi.fn();
  mount(
    <Button reason="Choose a reason first." onClick={pressed}>
      Next
    </Button>,
  );
  const button = page.getByRole('button', { name: 'Next' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription('Choose a reason first.');
  button.element().focus();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(pressed).not.toHaveBeenCalled();
});

test('pressing anywhere on an order row chooses it, except on a link inside', async () => {
  const chosen = vi.fn();
  const set = vi.fn();
  mount(
    <OrderList label="Orders">
      <OrderRow
        title="Phone case"
        number="3042664430256394"
        state="Completed"
        sum="$6.15"
        value="a"
        choice={{ name: 'o', chosen: null, onChoose: chosen }}
        window={
          <button type="button" class="link" onClick={set}>
            Set it
          </button>
        }
      />
    </OrderList>,
  );
  const radio = page.getByRole('radio', { name: 'Phone case', exact: true });
  await expect.element(radio).toHaveAccessibleDescription(/Completed.*\$6\.15/);
  await page.getByRole('button', { name: 'Set it' }).click();
  expect(set).toHaveBeenCalledOnce();
  expect(chosen).not.toHaveBeenCalled();
  const row = document.querySelector('.order')?.getBoundingClientRect();
  document
    .elementFromPoint((row?.right ?? 0) - 4, (row?.bottom ?? 0) - 4)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(chosen).toHaveBeenCalledWith('a');
});

test('a copied order number has no spaces', () => {
  const root = mount(<OrderRow title="Phone case" number="3042664430256394" />);
  const number = root.querySelector('.order-number');
  if (number) getSelection()?.selectAllChildren(number);
  expect(getSelection()?.toString()).toBe('3042664430256394');
});

test('picks keep the order of the options, whatever the order of picking', async () => {
  const seen: string[][] = [];
  function Details() {
    const [chosen, setChosen] = useState<string[]>([]);
    const options = ['Color', 'Material', 'Size'].map((value) => ({ value, label: value }));
    seen.push(chosen);
    return <CheckboxGroup legend="Details" options={options} chosen={chosen} onChange={setChosen} />;
  }
  mount(<Details />);
  await page.getByRole('checkbox', { name: 'Size' }).click();
  await page.getByRole('checkbox', { name: 'Color' }).click();
  await expect.poll(() => seen.at(-1)).toEqual(['Color', 'Size']);
});

test('what belongs to a choice is there only while it is chosen, and does not choose', async () => {
  function Reasons() {
    const [value, setValue] = useState('b');
    return (
      <ChoiceList legend="Reason">
        <Choice name="r" value="a" checked={value === 'a'} onChoose={setValue} title="Damaged">
          <p>Inside damaged</p>
        </Choice>
        <Choice name="r" value="b" checked={value === 'b'} onChoose={setValue} title="Wrong item" />
      </ChoiceList>
    );
  }
  mount(<Reasons />);
  await expect.element(page.getByText('Inside damaged')).not.toBeInTheDocument();
  await page.getByRole('radio', { name: 'Wrong item' }).click();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByText('Inside damaged')).toBeVisible();
});

test('the counter speaks at nine tenths and at the end, and is silent between', async () => {
  const at = (used: number) =>
    mount(
      <Counter used={used} limit={500} nearText="50 left" fullText="Full">
        {used} of 500
      </Counter>,
    ).querySelector('[role=status]')?.textContent;
  expect(at(449)).toBe('');
  expect(at(450)).toBe('50 left');
  expect(at(499)).toBe('50 left');
  expect(at(500)).toBe('Full');
});
