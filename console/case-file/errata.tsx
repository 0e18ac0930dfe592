import type { ApplicationCase } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { Moment } from './deadline.tsx';

const errataWords = defineWords(
  {
    heading: '更正',
    waits: '待另一名审批人员复核，尚未发送',
    sent: '已下达运营商，只发给收到过原短信的用户；各运营商情况见上。',
    corrects: '更正事项：',
  },
  {
    heading: 'Errata',
    waits: 'Waits for a second officer to sign; sent to nobody yet',
    sent: 'Ordered from the operators, for those alone who got the message; how that stands is said above.',
    corrects: 'What was wrong: ',
  },
);

type Erratum = NonNullable<ApplicationCase['pendingErratum']>;

const One = ({ of: { text, corrects, name, at }, waits }: { readonly of: Erratum; readonly waits: boolean }) => {
  const words = useWords(errataWords);
  return (
    <li>
      <blockquote lang="zh-CN">{text}</blockquote>
      <p>
        {words.corrects}
        <span lang="zh-CN">{corrects}</span>
      </p>
      <p className="soft">
        <span lang="zh-CN">{name}</span> · <Moment at={at} /> · {waits ? words.waits : words.sent}
      </p>
    </li>
  );
};

/** What those who got a message were told was wrong with it, the newest first; what a second officer has still to sign, before that. */
export const Errata = ({ found }: { readonly found: Pick<ApplicationCase, 'errata' | 'pendingErratum'> }) => {
  const { errata = [], pendingErratum } = found;
  const words = useWords(errataWords);
  if (errata.length === 0 && pendingErratum === undefined) return null;
  return (
    <section className="panel">
      <h2>{words.heading}</h2>
      <ul className="plain">
        {pendingErratum === undefined ? null : <One of={pendingErratum} waits />}
        {errata.toReversed().map((erratum) => (
          <One key={erratum.at} of={erratum} waits={false} />
        ))}
      </ul>
    </section>
  );
};
