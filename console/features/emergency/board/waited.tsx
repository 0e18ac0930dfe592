import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import { useNow } from '../../../api/services.tsx';
import type { EmergencyLine } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { firstOperatorAfterMs } from '../../../orders/operator-progress.ts';
import { useDuration } from '../../../orders/order-said.ts';
import { isDrill } from '../../../waiting/duty.ts';
import { boardWords } from './board-words.ts';
import { isRunning } from './may-do.ts';

type LineProps = { readonly line: EmergencyLine };

/** How long the duty officer has been waited for, by the second. */
export const Waited = ({ line }: LineProps) => {
  const { awaitingSince, sentAt } = line;
  const words = useWords(boardWords);
  const time = useDuration();
  const now = useNow(1000);
  if (awaitingSince === null) return null;
  const forTime = time(millisecondsBetween(awaitingSince, now));
  if (isDrill(line)) return <span>{(sentAt === null ? words.drillWaited : words.drillUpdateWaited)(forTime)}</span>;
  return <strong className="waited">{(sentAt === null ? words.waited : words.updateWaited)(forTime)}</strong>;
};

/** From the trigger to the first operator; while none has it, how long that has lasted. */
export const FirstOperator = ({ line }: LineProps) => {
  const words = useWords(boardWords);
  const time = useDuration();
  const now = useNow(1000);
  if (line.sentAt === null)
    return line.awaitingSince === null ? <span>{isDrill(line) ? words.drillNotBegun : words.notSent}</span> : null;
  if (line.orders === undefined) return null;
  const after = firstOperatorAfterMs(line.triggeredAt, line.orders);
  if (after === null && !isRunning(line)) return <span>{words.firstNever}</span>;
  return after === null ? (
    <strong className={isDrill(line) ? '' : 'waited'}>
      {words.firstNone(time(millisecondsBetween(line.triggeredAt, now)))}
    </strong>
  ) : (
    <strong>{words.first(time(after))}</strong>
  );
};
