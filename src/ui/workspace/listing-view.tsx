import { useState } from 'preact/hooks';
import { lineOf } from '../../domain/cases/case.js';
import { type ListingChange, type ListingSnapshot, listingDifference } from '../../domain/orders/listing.js';
import { plural, t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { listListings } from '../../storage/orders/listings.js';
import { type KeptDifference, keepListingDifference } from '../../usecases/cases/keep-listing-difference.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import type { OpenCase } from '../hooks/use-case.js';
import { useLive } from '../hooks/use-live.js';
import { timeText } from '../words/format.js';

/** The product page as first and as last seen for this order, and the differences. */
export function ListingView({ openCase }: { openCase: OpenCase }) {
  const { subject } = openCase;
  const { order } = subject;
  const productId = lineOf(subject)?.fields.productId ?? '';
  const live = useLive(`${order.marketplace} ${productId}`, ['listings'], () =>
    listListings(order.marketplace, productId),
  );
  if (live.state !== 'ready') return null;
  const [first] = live.value;
  const last = live.value.at(-1);
  if (!first || !last) return <EmptyState level={2} title={t('listing_none_title')} text={t('listing_none_text')} />;
  return (
    <div class="stack-4">
      <HeadRow level={2}>{t('listing_heading')}</HeadRow>
      {first.id !== last.id && <Difference caseId={subject.id} before={first} after={last} />}
      {first.id === last.id && <p class="text-s dim">{t('listing_one_look')}</p>}
      <LookAt look={first} title={t('listing_first')} />
      {first.id !== last.id && <LookAt look={last} title={t('listing_last')} />}
    </div>
  );
}

function Difference({ caseId, before, after }: { caseId: string; before: ListingSnapshot; after: ListingSnapshot }) {
  const [kept, setKept] = useState<KeptDifference | null>(null);
  const { changes, unknown } = listingDifference(before, after);
  const keep = () => void keepListingDifference(caseId, before, after).then(setKept);
  return (
    <section class="stack-4">
      <HeadRow
        level={3}
        aside={
          changes.length > 0 && (
            <Button small icon="plus" onClick={keep}>
              {t('listing_keep')}
            </Button>
          )
        }
      >
        {changes.length === 0 ? t('listing_no_change') : plural('listing_changes', changes.length)}
      </HeadRow>
      {kept?.ok && (
        <Note lead={t('captured_lead', { letter: kept.letter })} announced>
          {t('listing_kept')}
        </Note>
      )}
      {kept?.ok === false && (
        <Note kind="alarm" lead={t('not_saved_lead')} announced>
          {t(messageKey('capture_failed', kept.why))}
        </Note>
      )}
      {changes.length > 0 && (
        <Facts facts={changes.map((change) => ({ term: termOf(change), value: <Change {...change} /> }))} />
      )}
      {unknown.length > 0 && (
        <p class="text-xs dim">
          {t('listing_unknown', { fields: unknown.map((field) => t(`listing_${field}`)).join(t('list_comma')) })}
        </p>
      )}
    </section>
  );
}

const termOf = ({ field, name }: ListingChange) =>
  field === 'attributes' && name !== null ? name : t(`listing_${field}`);

function Change({ before, after }: ListingChange) {
  return (
    <>
      <del>{before ?? t('listing_nothing')}</del> <ins>{after ?? t('listing_nothing')}</ins>
    </>
  );
}

function LookAt({ look, title }: { look: ListingSnapshot; title: string }) {
  const { fields, seenAt, lastSeenAt, zone, url } = look;
  const facts = [
    { term: t('listing_seen'), value: <span class="mono">{`${timeText(seenAt)} ${zone} (${seenAt})`}</span> },
    ...(lastSeenAt === seenAt
      ? []
      : [{ term: t('listing_seen_again'), value: <span class="mono">{timeText(lastSeenAt)}</span> }]),
    { term: t('exhibit_page'), value: <span class="mono">{url}</span> },
    { term: t('listing_title'), value: fields.title ?? t('listing_not_read') },
    { term: t('listing_price'), value: fields.printedPrice ?? t('listing_not_read') },
    { term: t('listing_storeName'), value: fields.storeName ?? t('listing_not_read') },
    {
      term: t('listing_attributes'),
      value:
        fields.attributes?.map(({ name, value }) => <div key={name}>{`${name}: ${value}`}</div>) ??
        t('listing_not_read'),
    },
    { term: t('listing_description'), value: fields.description ?? t('listing_not_read') },
    {
      term: t('listing_pictures'),
      value: fields.pictures ? plural('listing_picture_count', fields.pictures.length) : t('listing_not_read'),
    },
  ];
  return (
    <section>
      <HeadRow level={3}>{title}</HeadRow>
      <Facts facts={facts} />
    </section>
  );
}
