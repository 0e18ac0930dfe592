import type { OrderRow } from '../api/types.ts';
import { useOrganisationName } from '../case-file/organisations.ts';
import { useWords } from '../i18n/language.tsx';
import { outWords } from './operator-words.ts';
import { countOfMessages, isNowhere, newestIs, type Out, outAtOperators } from './out-at-operators.ts';

/** What is known of one message; which of them it is, where there are several. */
export const useOutSaid = (orders: readonly OrderRow[]): ((out: Out) => string) => {
  const words = useWords(outWords);
  const isOne = countOfMessages(orders) < 2;
  return ({ message, is, sent, delivered }) => {
    const said = is === 'reported' ? words.reported(sent, delivered) : words.known[is];
    return isOne ? said : words.of(words.message(message), said);
  };
};

type AlreadyOutProps = { readonly orders: readonly OrderRow[]; readonly drill?: boolean };

const Newest = ({ orders }: AlreadyOutProps) => {
  const words = useWords(outWords);
  const is = newestIs(orders);
  if (is === null) return null;
  return (
    <p>
      <strong>{words.newest[is](words.message(countOfMessages(orders) - 1))}</strong>
    </p>
  );
};

/** Every message by operator: an update says nothing of what went out before it, nor the other way round. */
const ByOperator = ({ orders }: AlreadyOutProps) => {
  const say = useOutSaid(orders);
  const nameOf = useOrganisationName();
  return (
    <ul>
      {outAtOperators(orders).map(({ operator, messages }) => (
        <li key={operator}>
          <span lang="zh-CN">{nameOf(operator)}</span>
          <ul>
            {messages.map((out) => (
              <li key={out.message}>{say(out)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};

/** Before a stop: who has which message already, by operator, and that stopping does not take it back. */
export const AlreadyOut = ({ orders, drill = false }: AlreadyOutProps) => {
  const words = useWords(outWords);
  const isOut = outAtOperators(orders).some(({ messages }) => messages.some((out) => !isNowhere(out)));
  if (drill) return <p>{words.drill}</p>;
  return (
    <section className="already-out" aria-label={words.title}>
      <strong>{words.title}</strong>
      <Newest orders={orders} />
      {isOut ? <ByOperator orders={orders} /> : <p>{words.nobody}</p>}
      {orders.length === 0 ? null : <p>{words.stays}</p>}
    </section>
  );
};
