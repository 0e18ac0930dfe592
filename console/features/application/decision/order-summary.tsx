import { describeDivisions } from '../../../../lambda/domain/division.ts';
import type { CoordinationOrder } from '../../../api/schema.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { WindowTime } from '../../../case-file/window-time.tsx';
import { commonWords } from '../../../i18n/common.ts';
import { useWords } from '../../../i18n/language.tsx';
import { decisionWords } from './decision-words.ts';
import { orderWords } from './order-words.ts';

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
