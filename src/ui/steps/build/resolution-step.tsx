import { paidFor } from '../../../domain/cases/case.js';
import { RESOLUTION_KINDS, type ResolutionKind } from '../../../domain/dispute/reason.js';
import { asksForAmount, resolutionOf, returnPayer } from '../../../domain/dispute/resolutions.js';
import { chosenReason } from '../../../domain/preparing/chosen-reason.js';
import { type Proportion, proportionateRequest } from '../../../domain/preparing/proportionate-request.js';
import { percentOf } from '../../../domain/printed/money.js';
import { readAmount } from '../../../domain/printed/read-money.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Choice } from '../../components/choice.js';
import { ChoiceList } from '../../components/choice-list.js';
import { Field } from '../../components/field.js';
import { Note } from '../../components/note.js';
import type { StepProps } from '../../hooks/step-props.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { moneyText } from '../../words/format.js';
import { Amount } from '../amount.js';
import { StepHeading } from '../step-heading.js';

export function ResolutionStep({ openCase, shop }: StepProps) {
  const { draft, change, subject } = openCase;
  const reason = chosenReason(draft);
  const allowed = reason?.resolutions ?? RESOLUTION_KINDS;
  const paid = paidFor(subject);
  const choose = (kind: ResolutionKind) => {
    // For a parcel that never came most shoppers ask for everything, so that is the first amount.
    const all = kind === 'refund' && draft.amountText.trim() === '' && reason?.received === 'no' && paid;
    change({ resolution: kind, ...(all ? { amountText: moneyText(paid) } : {}) });
  };
  const aside = (kind: ResolutionKind) => {
    if (kind === 'refund') return t('all_or_part');
    return kind === 'return' && paid ? moneyText(paid) : undefined;
  };
  return (
    <>
      <StepHeading>{t('resolution_title')}</StepHeading>
      <ChoiceList legend={t('resolution_legend')}>
        {allowed.map((kind) => (
          <Choice
            key={kind}
            name="resolution"
            value={kind}
            checked={draft.resolution === kind}
            onChoose={() => choose(kind)}
            title={t(messageKey('resolution', kind))}
            aside={aside(kind)}
            hint={
              kind === 'return' ? (
                <>
                  <b>{t('postage_lead')}</b> {t(`postage_${returnPayer(reason)}`)}
                </>
              ) : resolutionOf(kind)?.formRoute === null ? (
                t('not_on_form', { shop: shop?.name ?? '' })
              ) : undefined
            }
          >
            {asksForAmount(kind) && <Asked openCase={openCase} />}
          </Choice>
        ))}
      </ChoiceList>
      <ProportionHint openCase={openCase} />
    </>
  );
}

/** What amount is proportionate, with the full reasoning. */
function ProportionHint({ openCase }: { openCase: OpenCase }) {
  const hint = proportionateRequest({ ...openCase.subject, draft: openCase.draft }, openCase.exhibits);
  if (!hint) return <Note lead={t('proportion_lead')}>{t('proportion_text')}</Note>;
  return (
    <Note lead={t(`leans_${hint.leans}`)}>
      {hint.because.map((id) => becauseText(id, hint)).join(' ')} {t('proportion_no_promise')}
    </Note>
  );
}

function becauseText(id: Proportion['because'][number], hint: Proportion): string {
  if (id === 'pieces-share') return t('speaks_pieces_share', { percent: hint.missingPercent ?? 0 });
  return t(messageKey('speaks', id));
}

/** How much to ask for: with a slider if the price is known, else as a plain field. */
function Asked({ openCase }: { openCase: OpenCase }) {
  const { draft, change, subject } = openCase;
  const paid = paidFor(subject);
  if (!paid || paid.minor <= 0) {
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
  const share = (minor: number) => t('share_of_price', { percent: percentOf({ minor, currency }, paid) ?? 0 });
  const value = parse(draft.amountText);
  const over = value !== null && value > paid.minor;
  const unread = value === null && draft.amountText.trim() !== '';
  const several = subject.order.lines.length > 1;
  return (
    <div class="stack">
      <Amount
        label={t('amount_label')}
        sliderLabel={t('amount_slider')}
        text={draft.amountText}
        onText={(amountText) => change({ amountText })}
        max={paid.minor}
        parse={parse}
        format={format}
        valueText={(minor) => `${format(minor)}, ${share(minor)}`}
        ofText={t('amount_of', { paid: moneyText(paid) })}
        percentLabel={t('amount_percent')}
        minText={format(0)}
        maxText={format(paid.minor)}
        error={over ? t('amount_over', { paid: moneyText(paid) }) : unread ? t('amount_unread') : undefined}
      />
      {several && <p>{t('amount_share')}</p>}
    </div>
  );
}
