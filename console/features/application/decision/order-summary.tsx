import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import type { ApplicationCase, ApplicationContent, CoordinationOrder } from '../../../api/types.ts';
import { Moment, WindowTime } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { Facts } from '../../../ui/facts.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { decisionWords } from './decision-words.ts';
import { orderWords } from './order-words.ts';

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

type OrderSummaryProps = {
  readonly order: CoordinationOrder;
  /** Phones applied for; null where nobody has estimated them. */
  readonly estimate: number | null;
};

/** An order to be read, not changed. */
const OrderSummary = ({ order, estimate }: OrderSummaryProps) => {
  const words = useWords(orderWords);
  const { window } = useWords(decisionWords);
  const { people } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const total = order.operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0);
  return (
    <Facts
      facts={[
        [
          words.scope,
          <span key="scope" lang="zh-CN">
            {describeDivisions(order.divisions)}
          </span>,
        ],
        [window, <WindowTime key="window" {...order.window} />],
        [words.accessNumber, order.accessNumber],
        [
          words.operators,
          <div key="operators">
            <strong>{words.total(total, estimate)}</strong>
            <ul className="plain">
              {order.operators.map(({ operator, volumeCeiling }) => (
                <li key={operator}>
                  <span lang="zh-CN">{nameOf(operator)}</span> {people(volumeCeiling)}
                </li>
              ))}
            </ul>
          </div>,
        ],
      ]}
    />
  );
};

type FirstSignatureProps = { readonly of: ApplicationCase; readonly order: CoordinationOrder };

/** What the first officer has signed, and who that was. */
export const FirstSignature = ({ of: { firstSignature, content }, order }: FirstSignatureProps) => {
  const words = useWords(orderWords);
  const { colon } = useWords(commonWords);
  return (
    <>
      <OrderSummary order={order} estimate={content.volumeEstimate ?? null} />
      {firstSignature === null ? null : (
        <p>
          {words.first}
          {colon}
          <span lang="zh-CN">{firstSignature.name}</span> <Moment at={firstSignature.at} />
        </p>
      )}
    </>
  );
};
