import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import type { ApplicationContent, CoordinationOrder } from '../../../api/schema.ts';
import { useWords } from '../../../i18n/language.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { decisionWords } from './decision-words.ts';
import { OrderSummary } from './order-summary.tsx';

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
