import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Amount } from '../../../src/ui/steps/amount.js';
import { mount } from './mounted.js';

const format = (value: number) => (value / 100).toFixed(2);
const parse = (text: string) => (/^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null);

function Asked({ start, max }: { start: string; max: number }) {
  const [text, setText] = useState(start);
  return (
    <Amount
      label="Amount"
      sliderLabel="Part of the price"
      text={text}
      onText={setText}
      max={max}
      format={format}
      parse={parse}
      valueText={(value) => `${format(value)} dollars`}
      ofText="of 48.60"
      percentLabel="% of the price"
      minText="0"
      maxText="48.60"
    />
  );
}

const field = () => page.getByRole('textbox', { name: 'Amount' });
const slider = () => page.getByRole('slider', { name: 'Part of the price' });

test('the slider follows the text', async () => {
  mount(<Asked start="34.00" max={4860} />);
  await field().fill('12.15');
  await expect.element(slider()).toHaveValue('1215');
  await expect.element(slider()).toHaveAttribute('aria-valuetext', '12.15 dollars');
});

test('an arrow moves by one per cent of the price, Page by ten', async () => {
  mount(<Asked start="24.30" max={4860} />);
  slider().element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(field()).toHaveValue('24.79');
  await userEvent.keyboard('{PageUp}');
  await expect.element(field()).toHaveValue('29.65');
  await userEvent.keyboard('{PageDown}{ArrowLeft}');
  await expect.element(field()).toHaveValue('24.30');
});

test('the slider reaches both ends exactly', async () => {
  mount(<Asked start="48.00" max={4860} />);
  slider().element().focus();
  await userEvent.keyboard('{PageUp}');
  await expect.element(field()).toHaveValue('48.60');
  await userEvent.keyboard('{Home}');
  await expect.element(field()).toHaveValue('0.00');
});

test('the sideways arrows turn around in right-to-left text', async () => {
  mount(
    <div dir="rtl">
      <Asked start="24.30" max={4860} />
    </div>,
  );
  slider().element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(field()).toHaveValue('24.79');
});

test('per cent and amount agree, whichever is typed or moved', async () => {
  mount(<Asked start="24.30" max={4860} />);
  const percent = page.getByRole('textbox', { name: '% of the price' });
  await expect.element(percent).toHaveValue('50');
  await percent.fill('12,5');
  await expect.element(field()).toHaveValue('6.08');
  await percent.fill('120');
  await expect.element(field()).toHaveValue('6.08');
  await percent.fill('');
  await expect.element(field()).toHaveValue('6.08');
  slider().element().focus();
  // What the shopper left there is what the amount is.
  await expect.element(percent).toHaveValue('13');
  await field().fill('48.60');
  await expect.element(percent).toHaveValue('100');
  await field().fill('99');
  await expect.element(percent).toHaveValue('');
});

test('an amount over the price stays as typed', async () => {
  mount(<Asked start="52" max={4860} />);
  await expect.element(field()).toHaveValue('52');
  await expect.element(slider()).toHaveValue('4860');
});
