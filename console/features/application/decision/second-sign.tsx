import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import { useNow } from '../../../api/services.tsx';
import { useScale } from '../../../case-file/scale.ts';
import { useWords } from '../../../i18n/language.tsx';
import type { ActionProps } from './decision-draft.ts';
import { TextField } from './order-fields.tsx';
import { OrderToSign } from './order-summary.tsx';
import { orderWords } from './order-words.ts';

/** Another officer signs the order of the first; nothing of it can be changed here. */
export const SecondSign = ({ seen, draft, change, decide }: ActionProps) => {
  const words = useWords(orderWords);
  const now = useNow();
  const scaleOf = useScale();
  const { give, problem, forget } = useCommand('POST /applications/{id}/second-sign');
  const { order } = seen;
  if (order === null) return null;
  const body = { version: seen.version, ...(draft.remark === '' ? {} : { reason: draft.remark }) };
  const phones = order.operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0);
  return (
    <>
      <TextField label={words.remark} value={draft.remark} onChange={(remark) => change({ remark })} />
      <ConfirmAction
        label={words.second}
        kind="primary"
        title={words.secondQuestion(order.window.start, now)}
        scale={scaleOf(phones, order.divisions)}
        confirmLabel={words.secondDo}
        problem={problem}
        onOpen={forget}
        onConfirm={() => decide(() => give({ path: { id: seen.id }, body }))}
      >
        <OrderToSign order={order} content={seen.content} />
      </ConfirmAction>
    </>
  );
};
