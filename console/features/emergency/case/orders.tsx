import { formatShanghaiSeconds } from '../../../../lambda/domain/calendar/instant.ts';
import type { EmergencyCase, OrderRow } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { isStop, isToRing } from '../../../orders/operator-progress.ts';
import { OperatorState } from '../../../orders/operator-state.tsx';
import { operatorWords } from '../../../orders/operator-words.ts';
import { useOrderKind } from '../../../orders/order-said.tsx';
import { useMay } from '../../../session/me.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { emergencyCaseWords } from './emergency-case-words.ts';
import { TelephoneOrder } from './later-parts.tsx';

const Time = ({ at }: { readonly at: string | null }) =>
  at === null ? (
    '–'
  ) : (
    <time dateTime={at} className="whole">
      {formatShanghaiSeconds(at).slice(5)}
    </time>
  );

const figures = ['sent', 'delivered', 'failed', 'refused'] as const;

const countsOf = (order: OrderRow): OrderRow['counts'] => (isStop(order) ? null : order.counts);

const useOrderColumns = (orders: readonly OrderRow[], mayCall: boolean): readonly Column<OrderRow>[] => {
  const words = useWords(emergencyCaseWords);
  const kindOf = useOrderKind();
  const nameOf = useOrganisationName();
  const times = { issued: 'issuedAt', accepted: 'acceptedAt', finished: 'finishedAt' } as const;
  return [
    {
      key: 'operator',
      title: words.operator,
      names: true,
      render: ({ operator }) => <span lang="zh-CN">{nameOf(operator)}</span>,
    },
    { key: 'kind', title: words.kind, render: kindOf },
    {
      key: 'state',
      title: words.state,
      render: (order) => (
        <>
          <OperatorState order={order} orders={orders} brief />
          {isToRing(order, orders) && mayCall ? <TelephoneOrder.Part order={order} /> : null}
        </>
      ),
    },
    ...(['issued', 'accepted', 'finished'] as const).map((key) => ({
      key,
      title: words[key],
      blank: (order: OrderRow) => order[times[key]] === null,
      render: (order: OrderRow) => <Time at={order[times[key]]} />,
    })),
    ...figures.map((key) => ({
      key,
      title: words[key],
      number: true,
      blank: (order: OrderRow) => countsOf(order) === null,
      render: (order: OrderRow) => countsOf(order)?.[key].toLocaleString('en') ?? '–',
    })),
  ];
};

/** Every order of the case with its times (Beijing) and counts, the latest first. */
export const Orders = ({ orders }: Pick<EmergencyCase, 'orders'>) => {
  // Of the authority, or of the one that may confirm the case besides: no other duty officer sees it.
  const mayCall = useMay('duty-officer');
  const words = useWords(emergencyCaseWords);
  const { none } = useWords(operatorWords);
  const latestFirst = orders.toSorted((left, right) => right.issuedAt.localeCompare(left.issuedAt));
  const columns = useOrderColumns(orders, mayCall);
  if (orders.length === 0) return <p>{none}</p>;
  return (
    <>
      <DataTable
        caption={words.ordersCaption}
        columns={columns}
        rows={latestFirst}
        rowKey={({ orderId }) => orderId}
        fits
      />
      <p className="soft">{words.timesNote}</p>
    </>
  );
};
