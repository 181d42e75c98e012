import type { Shop } from '../../marketplaces/shop.js';
import { plural, t } from '../../platform/i18n.js';
import { dataKey } from '../../platform/message-keys.js';
import { ruleSureness } from '../words/deadline-words.js';
import { dayText } from '../words/format.js';

/** Every rule that can produce a date, with its source. */
export function Rules({ shop }: { shop: Shop }) {
  return (
    <section>
      <h2>{t('rules_title', { shop: shop.name })}</h2>
      <p class="text-s dim">{t('rules_text', { shop: shop.name })}</p>
      <div class="panel scroll-x">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('rule_what')}</th>
              <th scope="col">{t('rule_days')}</th>
              <th scope="col">{t('rule_source')}</th>
            </tr>
          </thead>
          <tbody>
            {shop.policy.periods.map((period) => {
              const { id, days, regions, source, sourceYear, checkedOn } = period;
              return (
                <tr key={`${id} ${regions.join()}`}>
                  <th scope="row">
                    {t(dataKey('period', id))} {regions.length > 0 && <span class="dimmer">{regions.join(', ')}</span>}
                  </th>
                  <td class="nowrap">{days === null ? t('days_unknown') : plural('days', days)}</td>
                  <td>
                    {source}
                    <div class="dimmer">
                      {t('rule_checked', {
                        sureness: ruleSureness(period),
                        year: sourceYear,
                        checked: dayText(checkedOn),
                      })}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
