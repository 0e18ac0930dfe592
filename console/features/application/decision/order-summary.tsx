import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import { useNow } from '../../../api/services.tsx';
import type { ApplicationContent, CoordinationOrder, OrderRow } from '../../../api/types.ts';
import { WindowTime } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { OverCeiling, ToneTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { isStop, isStopped } from '../../../orders/operator-progress.ts';
import { OperatorState } from '../../../orders/operator-state.tsx';
import { useDuration } from '../../../orders/order-said.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { decisionWords } from './decision-words.ts';
import { orderWords } from './order-words.ts';
import { ordersWords } from './orders-words.ts';

type OrderToSignProps = { readonly order: CoordinationOrder; readonly content: ApplicationContent };

/** What a signature sends: the message as phones get it and its number, then where, when, and to how many at most. */
export const OrderToSign = ({ order, content: { text, volumeEstimate } }: OrderToSignProps) => {
  const words = useWords(decisionWords);
  const { units, segments } = measureText(text);
  return (
    <div className="stack">
      <PhoneBubble sender={order.accessNumber} text={text} note={words.units(units, segments)} />
      <OrderSummary order={order} estimate={volumeEstimate ?? null} />
    </div>
  );
};

/** An order that is taken but not done says how long it has said nothing. */
const LastReport = ({ row: { acceptedAt, lastReceiptAt } }: { readonly row: OrderRow }) => {
  const words = useWords(ordersWords);
  const time = useDuration();
  const now = useNow(1000);
  const last = lastReceiptAt ?? acceptedAt;
  return last === null ? null : (
    <span className="field-hint">{words.lastReport(time(millisecondsBetween(last, now)))}</span>
  );
};

type OrderStandsProps = { readonly row: OrderRow; readonly rows: readonly OrderRow[] };

/** How one order stands among those of its case: one that has been halted is no longer being sent, whatever it last said. */
export const OrderStands = ({ row, rows }: OrderStandsProps) => {
  const words = useWords(ordersWords);
  const isOpen = row.status === 'accepted' || row.status === 'started';
  if (isOpen && isStopped(row, rows))
    return (
      <>
        <ToneTag tone="stopped">{words.stoppedByHalt}</ToneTag> <OverCeiling order={row} />
      </>
    );
  return (
    <>
      <OperatorState order={row} orders={rows} brief /> {isOpen && !isStop(row) ? <LastReport row={row} /> : null}
    </>
  );
};

type OrderSummaryProps = {
  readonly order: CoordinationOrder;
  /** Phones applied for; null where nobody has estimated them. */
  readonly estimate: number | null;
};

/** An order to be read, not changed. */
export const OrderSummary = ({ order, estimate }: OrderSummaryProps) => {
  const words = useWords(orderWords);
  const { window } = useWords(decisionWords);
  const { people } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const total = order.operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0);
  return (
    <dl className="terms">
      <div>
        <dt>{words.scope}</dt>
        <dd lang="zh-CN">{describeDivisions(order.divisions)}</dd>
      </div>
      <div>
        <dt>{window}</dt>
        <dd>
          <WindowTime {...order.window} />
        </dd>
      </div>
      <div>
        <dt>{words.accessNumber}</dt>
        <dd>{order.accessNumber}</dd>
      </div>
      <div>
        <dt>{words.operators}</dt>
        <dd>
          <strong>{words.total(total, estimate)}</strong>
          <ul className="plain">
            {order.operators.map(({ operator, volumeCeiling }) => (
              <li key={operator}>
                <span lang="zh-CN">{nameOf(operator)}</span> {people(volumeCeiling)}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
};
