import { paidFor } from '../../domain/case.js';
import { percentOf } from '../../domain/money.js';
import { RESOLUTION_KINDS, reasonById } from '../../domain/reasons.js';
import { t } from '../../platform/i18n.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Amount } from '../components/amount.js';
import { Choice } from '../components/choice.js';
import { ChoiceList } from '../components/choice-list.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { moneyText } from '../words/here.js';
import { key } from './reason-step.js';
import type { StepProps } from './step-props.js';

export function ResolutionStep({ inHand }: StepProps) {
  const { draft, change, subject } = inHand;
  const allowed = reasonById(draft.reason)?.resolutions ?? RESOLUTION_KINDS;
  const paid = paidFor(subject);
  return (
    <>
      <HeadRow level={1}>{t('resolution_title')}</HeadRow>
      <ChoiceList legend={t('resolution_legend')}>
        {allowed.map((kind) => (
          <Choice
            key={kind}
            name="resolution"
            value={kind}
            checked={draft.resolution === kind}
            onChoose={() => change({ resolution: kind })}
            title={t(key('resolution', kind))}
            aside={kind === 'refund' ? t('all_or_part') : kind === 'return' && paid ? moneyText(paid) : undefined}
            hint={kind === 'return' ? t('return_postage') : undefined}
          >
            {(kind === 'refund' || kind === 'compensation') && <Asked inHand={inHand} />}
          </Choice>
        ))}
      </ChoiceList>
      <Note lead={t('proportion_lead')}>{t('proportion_text')}</Note>
    </>
  );
}

/** How much: with a slider where the price is known, as a plain field where it is not. */
function Asked({ inHand }: Pick<StepProps, 'inHand'>) {
  const { draft, change, subject } = inHand;
  const paid = paidFor(subject);
  if (!paid) {
    return (
      <Field
        label={t('amount_label')}
        value={draft.amountText}
        onInput={(amountText) => change({ amountText })}
        voice="money"
        inputMode="decimal"
        hint={t('amount_price_unknown')}
      />
    );
  }
  const { currency } = paid;
  const parse = (text: string) => readAmount(text, currency)?.minor ?? null;
  const format = (minor: number) => moneyText({ minor, currency });
  const share = (minor: number) => t('share_of_price', percentOf({ minor, currency }, paid) ?? 0);
  const value = parse(draft.amountText);
  const over = value !== null && value > paid.minor;
  const unread = value === null && draft.amountText.trim() !== '';
  return (
    <Amount
      label={t('amount_label')}
      sliderLabel={t('amount_slider')}
      text={draft.amountText}
      onText={(amountText) => change({ amountText })}
      max={paid.minor}
      parse={parse}
      format={format}
      valueText={(minor) => `${format(minor)}, ${share(minor)}`}
      ofText={t('amount_of', moneyText(paid))}
      shareText={share(value ?? 0)}
      minText={format(0)}
      maxText={format(paid.minor)}
      error={over ? t('amount_over', moneyText(paid)) : unread ? t('amount_unread') : undefined}
    />
  );
}
