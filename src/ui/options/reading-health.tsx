import { isCasePage } from '../../domain/cases/missing-case-fields.js';
import { FORM_FIELDS } from '../../domain/overlay/fill-result.js';
import { type Fills, fillSummary, timesOf } from '../../domain/reader-health/fill-health.js';
import {
  type FieldHealth,
  type HealthSummary,
  type PageHealth,
  readLast,
  summaryOf,
} from '../../domain/reader-health/reader-health.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import type { Shop } from '../../marketplaces/shop.js';
import { t } from '../../platform/i18n.js';
import { dataKey, messageKey } from '../../platform/message-keys.js';
import { listHealth } from '../../storage/orders/reading-health.js';
import { Button } from '../components/button.js';
import { Icon } from '../components/icon.js';
import { Panel } from '../components/panel.js';
import { SettingRow } from '../components/setting-row.js';
import { useLive } from '../hooks/use-live.js';
import { timeText } from '../words/format.js';

/** The pages that show an order or its case; others are listed once something was read from them. */
const ALWAYS: readonly PageKind[] = ['order-list', 'order', 'tracking', 'case', 'case-list', 'case-form'];

const pageWords = (page: PageKind) => t(messageKey('page', page));

/** How well a shop's pages are read: for each page its fields, what finds each, and when it was last found. */
export function ReadingHealth({ shop }: { shop: Shop }) {
  const live = useLive('health', ['health'], listHealth);
  if (live.state !== 'ready') return null;
  const known = live.value.filter(({ marketplace }) => marketplace === shop.id);
  const others = known.filter(({ page }) => !ALWAYS.includes(page)).map(({ page }) => page);
  const rows = [...ALWAYS, ...others].map((page) => ({ page, health: known.find((one) => one.page === page) }));
  return (
    <section>
      <h2>{t('health_title')}</h2>
      <p class="text-s dim">{t('health_text', { shop: shop.name })}</p>
      <Panel flush>
        <div class="scroll-x">
          <table class="table health-table" aria-label={t('health_table', { shop: shop.name })}>
            <thead>
              <tr>
                <th scope="col">{t('health_page')}</th>
                <th scope="col">{t('health_state')}</th>
                <th scope="col">{t('health_read')}</th>
                <th scope="col">{t('health_last')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ page, health }) => (
                <PageRow key={page} page={page} health={health} />
              ))}
            </tbody>
          </table>
        </div>
        {rows.map(
          ({ health }) =>
            health && (
              <details key={health.id} class="health-fields">
                <summary>{t('health_each', { page: pageWords(health.page) })}</summary>
                <ul class="text-s">
                  <FillItems fills={health.fills} />
                  {Object.entries(health.fields).map(([name, field]) => (
                    <FieldItem key={name} name={name} field={field} page={health} />
                  ))}
                </ul>
              </details>
            ),
        )}
        <SettingRow title={t('copy_page')} hint={t('copy_page_hint')}>
          <Button small href="page-copy.html" newTab>
            {t('copy_page_start')}
          </Button>
        </SettingRow>
      </Panel>
    </section>
  );
}

function PageRow({ page, health }: { page: PageKind; health: PageHealth | undefined }) {
  const name = pageWords(page);
  return (
    <tr>
      <th scope="row">{name.charAt(0).toLocaleUpperCase() + name.slice(1)}</th>
      <td>{health ? <State health={health} /> : t('health_never')}</td>
      <td class="nowrap">{health ? countWords(health) : t('health_none')}</td>
      <td class="nowrap">{health ? timeText(health.lastAt) : t('health_no_visit')}</td>
    </tr>
  );
}

/** A form that refuses what is filled in is at most partly well. */
function stateOf({ fills = {}, ...page }: PageHealth): HealthSummary['state'] {
  const { state } = summaryOf(page);
  return state === 'well' && fillSummary(fills).troubled.length > 0 ? 'partly' : state;
}

function State({ health }: { health: PageHealth }) {
  const { lost } = summaryOf(health);
  const { troubled } = fillSummary(health.fills ?? {});
  const names = troubled.map((field) => t(`fill_field_${field}`)).join(', ');
  return (
    <>
      <Icon name={stateOf(health) === 'well' ? 'check' : 'warn'} /> {t(`health_${stateOf(health)}`)}
      {troubled.length > 0 && <p class="text-xs dim">{t('health_not_taken', { fields: names })}</p>}
      {(health.orders?.unread ?? 0) > 0 && (
        <p class="text-xs dim">{t(isCasePage(health.page) ? 'health_cases_unread' : 'health_orders_unread')}</p>
      )}
      {lost.length > 0 && (
        <p class="text-xs dim">
          {t('health_lost', { fields: lost.map((field) => t(dataKey('seen', field))).join(', ') })}
        </p>
      )}
    </>
  );
}

/** A list counts its orders or cases, any other page its fields. */
function countWords(health: PageHealth): string {
  const { page, orders, fills } = health;
  if (fills) {
    const { filled, of } = fillSummary(fills);
    return t('health_filled', { filled, all: of });
  }
  if (orders && (page === 'order-list' || page === 'case-list'))
    return t(page === 'order-list' ? 'health_orders' : 'health_cases', {
      read: orders.read,
      all: orders.read + orders.unread,
    });
  const { read, of } = summaryOf(health);
  return t('health_fields', { read, all: of });
}

/** How filling each form field has gone: the last result, how often it was filled, and why it was not. */
function FillItems({ fills = {} }: { fills: Fills | undefined }) {
  return FORM_FIELDS.map((field) => {
    const one = fills[field];
    if (!one) return null;
    const left = Object.entries(one.left).map(([why, count]) => t('health_left', { why: whyText(why), count }));
    const last = one.last === 'filled' || one.last === 'partly' ? t('fill_filled') : whyText(one.last);
    return (
      <li key={field}>
        <span>{t(`fill_field_${field}`)}</span>{' '}
        <span class="dim">
          {t('health_last_fill', { what: last, time: timeText(one.lastAt) })};{' '}
          {t('health_fill_often', { filled: one.filled, times: timesOf(one) })}
          {left.length > 0 && `; ${left.join(', ')}`}
        </span>
      </li>
    );
  });
}

const whyText = (why: string) => t(dataKey('fill_beside', why));

function FieldItem({ name, field, page }: { name: string; field: FieldHealth; page: PageHealth }) {
  const found = t('health_field_by', { way: t(messageKey('found_by', field.lastBy)), time: timeText(field.lastAt) });
  return (
    <li>
      <span>{t(dataKey('seen', name))}</span>{' '}
      <span class="dim">
        {found}; {t('health_field_often', { read: field.readVisits, visits: field.visits })}
      </span>
      {!readLast(page, field) && (
        <span class="health-lost">
          <Icon name="warn" /> {t('health_field_lost')}
        </span>
      )}
    </li>
  );
}
