import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import type { OrderRow } from '../../../api/schema.ts';
import { useNow } from '../../../api/server-clock.tsx';
import { OverCeiling } from '../../../case-file/over-ceiling.tsx';
import { ToneTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { useDuration } from '../../../orders/duration.ts';
import { isStop, isStopped } from '../../../orders/operator-progress.ts';
import { OperatorState } from '../../../orders/operator-state.tsx';
import { ordersWords } from './orders-words.ts';

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
      <OperatorState order={row} brief /> {isOpen && !isStop(row) ? <LastReport row={row} /> : null}
    </>
  );
};
