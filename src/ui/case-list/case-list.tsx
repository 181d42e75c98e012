import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { isLastResort } from '../../domain/deadlines/deadline.js';
import {
  CASE_FILTERS,
  CASE_SORTS,
  type CaseFilter,
  type CaseSort,
  filtersOf,
  sortCases,
} from '../../domain/lists/case-list.js';
import { finds } from '../../domain/lists/search-text.js';
import { t } from '../../platform/i18n.js';
import type { FindableCase } from '../../usecases/cases/list-cases.js';
import { EmptyState } from '../components/empty-state.js';
import { FindBar } from '../components/find-bar.js';
import { HeadRow } from '../components/head-row.js';
import { MoreRows } from '../components/more-rows.js';
import { OrderNumber } from '../components/order-number.js';
import { Said } from '../components/said.js';
import { useSlices } from '../hooks/use-slices.js';
import { dayText, today } from '../words/format.js';
import { Agenda } from './agenda.js';
import { CaseEntry } from './case-entry.js';
import { DeletedEntry } from './deleted-entry.js';

/** With fewer cases and none put away, a glance is enough. */
const WORTH_A_SEARCH = 8;

interface CaseListProps {
  cases: readonly FindableCase[];
  onOpen?: (caseId: string) => void;
  hrefOf?: (caseId: string) => string;
}

/** All cases: by due date, or as the shopper searches, filters and sorts them. Cases of one order stand together. */
export function CaseList({ cases, onOpen, hrefOf }: CaseListProps) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<CaseFilter>('open');
  const [sort, setSort] = useState<CaseSort>('date');
  // Computed once for each case, because every filter and every key of a search needs it.
  const filters = useMemo(() => new Map(cases.map((one) => [one, filtersOf(one.subject)])), [cases]);
  const inFilter = (wanted: CaseFilter) => cases.filter((one) => filters.get(one)?.includes(wanted));
  const there = inFilter(filter);
  const found = there.filter((one) => query.trim() === '' || finds(query, one.text()));
  const [said, setSaid] = useState<{ text: string } | null>(null);
  const slices = useSlices(found.length, `${filter} ${sort} ${query}`);
  const parts = partsOf(found, filter, sort);
  const open = CASE_FILTERS.filter((one) => one === 'open' || inFilter(one).length > 0);
  const opens = (id: string) => (hrefOf ? { href: hrefOf(id) } : { onOpen: () => onOpen?.(id) });

  let left = slices.drawn;
  const draw = (part: Part) => {
    const groups = takeRows(part.groups, left);
    left -= groups.flat().length;
    return groups.length > 0 || part.always ? (
      <CasesPart key={part.key} part={part} groups={groups} opens={opens} onGone={(text) => setSaid({ text })} />
    ) : null;
  };
  return (
    <>
      {(cases.length >= WORTH_A_SEARCH ||
        open.some((one) => one === 'finished' || one === 'archived' || one === 'deleted')) && (
        <FindBar
          label={t('search_cases')}
          query={query}
          onQuery={setQuery}
          selects={[
            {
              label: t('show_cases'),
              options: CASE_FILTERS.map((value) => ({
                value,
                label: t(`cases_${value}`, { count: inFilter(value).length }),
              })),
              value: filter,
              onChange: (value) => setFilter(value as CaseFilter),
            },
            {
              label: t('sort_cases'),
              options: CASE_SORTS.map((value) => ({ value, label: t(`sort_${value}`) })),
              value: sort,
              onChange: (value) => setSort(value as CaseSort),
            },
          ]}
          found={query.trim() === '' ? null : t('found_of', { found: found.length, all: there.length })}
        />
      )}
      {said && <Said said={said} />}
      {parts.map(draw)}
      {found.length === 0 && filter !== 'open' && <EmptyState level={2} title={t('no_cases_here')} />}
      {slices.drawn < found.length && (
        <MoreRows
          key={slices.drawn}
          endRef={slices.end}
          text={t('show_more')}
          drawn={t('drawn_of', { shown: slices.drawn, all: found.length })}
          onMore={slices.more}
        />
      )}
    </>
  );
}

interface Part {
  key: string;
  title: string;
  aside?: string;
  /** Shown even when the list is empty. */
  always?: boolean;
  groups: FindableCase[][];
}

/** Open cases by date are grouped by who must act; every other list is one part. */
function partsOf(found: readonly FindableCase[], filter: CaseFilter, sort: CaseSort): Part[] {
  if (filter !== 'open' || sort !== 'date') {
    return [
      {
        key: 'one',
        title: t('cases'),
        aside: t('today_is', { date: dayText(today()) }),
        groups: sortCases(found, sort),
      },
    ];
  }
  const dated = found.filter(({ next }) => next !== null && !isLastResort(next));
  const yours = dated.filter(({ next }) => next?.who === 'shopper');
  const others = dated.filter(({ next }) => next?.who !== 'shopper');
  const rest = found.filter((one) => !dated.includes(one));
  return [
    {
      key: 'yours',
      title: t(yours.length > 0 ? 'due_from_you' : 'nothing_due'),
      aside: t('today_is', { date: dayText(today()) }),
      always: true,
      groups: sortCases(yours, sort),
    },
    { key: 'others', title: t('waiting_for_others'), groups: sortCases(others, sort) },
    { key: 'rest', title: t('without_date'), groups: sortCases(rest, sort) },
  ];
}

/** The first groups, until they hold `rows` cases or more; a group is never split. */
function takeRows(groups: readonly FindableCase[][], rows: number): FindableCase[][] {
  let left = rows;
  return groups.filter((group) => {
    const fits = left > 0;
    left -= group.length;
    return fits;
  });
}

type Opens = { href: string } | { onOpen: () => void };

interface CasesPartProps {
  part: Part;
  groups: FindableCase[][];
  opens: (caseId: string) => Opens;
  onGone: (said: string) => void;
}

function CasesPart({ part, groups, opens, onGone }: CasesPartProps) {
  return (
    <section aria-label={part.title}>
      <HeadRow level={part.aside ? 1 : 2} look="group" aside={part.aside}>
        {part.title}
      </HeadRow>
      <Agenda>{groups.map((group) => rows(group, opens, onGone))}</Agenda>
    </section>
  );
}

function rows(
  group: readonly FindableCase[],
  opens: CasesPartProps['opens'],
  onGone: CasesPartProps['onGone'],
): ComponentChildren {
  const row = (one: FindableCase) =>
    one.subject.filed?.as === 'deleted' ? (
      <DeletedEntry key={one.subject.id} subject={one.subject} onGone={onGone} />
    ) : (
      <CaseEntry key={one.subject.id} summary={one} opens={opens(one.subject.id)} />
    );
  const [first] = group;
  if (!first || group.length === 1) return group.map(row);
  const { order } = first.subject;
  return (
    <li key={order.id} class="docket-order">
      <p class="docket-order-head">
        {t('cases_of_order', { count: group.length })} <OrderNumber value={order.orderId} />
      </p>
      <Agenda label={t('cases_of_order', { count: group.length })}>{group.map(row)}</Agenda>
    </li>
  );
}
