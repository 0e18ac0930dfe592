import type { OrderRow } from '../api/types.ts';
import { useOrganisationName } from '../case-file/organisations.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { type Out, outAtOperators } from './out-at-operators.ts';

const count = (value: number): string => value.toLocaleString('en');

const outWords = defineWords(
  {
    title: '各运营商已发出的情况',
    nobody: '尚无运营商接收，手机上没有这条短信。',
    reported: (sent: number, delivered: number) => `已发出 ${count(sent)}，其中已送达手机 ${count(delivered)}`,
    unreported: '已接收，尚未回报数量，可能已有手机收到',
    perhaps: '下达时未获应答，可能已经接收',
    not: '未接收',
    stays: '停止发送只止住尚未发出的部分；已经送达手机的短信不会因此收回或消失。',
    drill: '演练不向手机发送，没有需要收回的短信。',
  },
  {
    title: 'What is out at each operator',
    nobody: 'No operator has it yet, and no phone.',
    reported: (sent: number, delivered: number) => `${count(sent)} sent, ${count(delivered)} of them on phones`,
    unreported: 'has it and has reported no number yet: phones may have it',
    perhaps: 'did not answer when it was handed over: may have it',
    not: 'does not have it',
    stays: 'Stopping holds back only what has not gone out; it takes nothing back from phones that have it.',
    drill: 'A drill puts nothing on phones: there is nothing to take back.',
  },
);

const useOutWords = () => {
  const words = useWords(outWords);
  return ({ is, sent, delivered }: Out): string => (is === 'reported' ? words.reported(sent, delivered) : words[is]);
};

type AlreadyOutProps = { readonly orders: readonly OrderRow[]; readonly drill?: boolean };

/** Before a stop: who has the message already, by operator, and that stopping does not take it back. */
export const AlreadyOut = ({ orders, drill = false }: AlreadyOutProps) => {
  const words = useWords(outWords);
  const say = useOutWords();
  const nameOf = useOrganisationName();
  const out = outAtOperators(orders);
  if (drill) return <p>{words.drill}</p>;
  return (
    <section className="already-out" aria-label={words.title}>
      <strong>{words.title}</strong>
      {out.every(({ is }) => is === 'not') ? (
        <p>{words.nobody}</p>
      ) : (
        <ul>
          {out.map((one) => (
            <li key={one.operator}>
              <span lang="zh-CN">{nameOf(one.operator)}</span> {say(one)}
            </li>
          ))}
        </ul>
      )}
      <p>{words.stays}</p>
    </section>
  );
};
