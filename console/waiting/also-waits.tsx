import { Fragment } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { type Count, useWaits, type Wait, type WaitKind, waitPlaces } from './waits.ts';

type Said = Readonly<Record<WaitKind, (count: Count) => string>>;

const zh =
  (unit: string, what: string) =>
  ({ count, more }: Count): string =>
    `${count}${more ? '+' : ''} ${unit}${what}`;
const en =
  (one: string, many: string) =>
  ({ count, more }: Count): string =>
    count === 1 && !more ? `1 ${one}` : `${count}${more ? '+' : ''} ${many}`;

const saidZh: Said = {
  confirm: zh('件', '应急事项待您确认'),
  'confirm-others': zh('件', '应急事项待值班员确认'),
  explain: zh('件', '应急发送由您停止，尚待说明原因'),
  file: zh('份', '手续待报送'),
  correct: zh('件', '申请待更正'),
  decide: zh('件', '待审批'),
  sign: zh('件', '待您复核'),
  'sign-others': zh('件', '待另一名审批人员复核'),
  'sign-erratum': zh('件', '更正待您复核'),
  'erratum-others': zh('件', '更正待另一名审批人员复核'),
  'reason-owed': zh('件', '申请逾期失效，尚待说明原因'),
  review: zh('份', '手续待审查'),
  'confirm-change': zh('项', '登记变更待您确认'),
  'change-others': zh('项', '登记变更待另一人确认'),
  'confirm-prepared': zh('项', '预置模板变更待您确认'),
  'prepared-others': zh('项', '预置模板变更待另一人确认'),
};
const saidEn: Said = {
  confirm: en('emergency waits for you to confirm it', 'emergencies wait for you to confirm them'),
  'confirm-others': en('emergency waits for a duty officer', 'emergencies wait for a duty officer'),
  explain: en('message that you stopped lacks its reason', 'messages that you stopped lack their reasons'),
  file: en('case has paperwork to be filed', 'cases have paperwork to be filed'),
  correct: en('application is to be corrected', 'applications are to be corrected'),
  decide: en('application waits for a decision', 'applications wait for a decision'),
  sign: en('application waits for your signature', 'applications wait for your signature'),
  'sign-others': en('application waits for another officer to sign', 'applications wait for another officer to sign'),
  'sign-erratum': en('erratum waits for your signature', 'errata wait for your signature'),
  'erratum-others': en('erratum waits for another officer to sign', 'errata wait for another officer to sign'),
  'reason-owed': en(
    'application that lapsed undecided lacks a reason',
    'applications that lapsed undecided lack their reasons',
  ),
  review: en('case has paperwork to be reviewed', 'cases have paperwork to be reviewed'),
  'confirm-change': en('change of the registry waits for you', 'changes of the registry wait for you'),
  'change-others': en(
    'change of the registry waits for another person',
    'changes of the registry wait for another person',
  ),
  'confirm-prepared': en('change of a prepared message waits for you', 'changes of prepared messages wait for you'),
  'prepared-others': en(
    'change of a prepared message waits for another person',
    'changes of prepared messages wait for another person',
  ),
};

export const alsoWaitsWords = defineWords(
  { said: saidZh, but: '；有 ', also: '另有 ', between: '、', end: '。' },
  { said: saidEn, but: '; but ', also: 'Besides: ', between: ', ', end: '.' },
);

const Named = ({ waits }: { readonly waits: readonly Wait[] }) => {
  const words = useWords(alsoWaitsWords);
  return waits.map((wait, at) => (
    <Fragment key={wait.is}>
      {at === 0 ? '' : words.between}
      <Link to={wait.at ?? waitPlaces[wait.is]}>{words.said[wait.is](wait)}</Link>
    </Fragment>
  ));
};

/** Kinds that the list itself holds. */
type BesidesProps = { readonly besides: readonly WaitKind[] };

const useOthers = (besides: readonly WaitKind[]): readonly Wait[] =>
  useWaits().filter(({ is }) => !besides.includes(is));

/** An empty list: that nothing stands in it, and what waits in others, so that nobody takes the one for the other. */
export const EmptyList = ({ text, besides }: BesidesProps & { readonly text: string }) => {
  const words = useWords(alsoWaitsWords);
  const others = useOthers(besides);
  return (
    <span role="status">
      {text}
      {others.length === 0 ? null : (
        <>
          {words.but}
          <Named waits={others} />
        </>
      )}
    </span>
  );
};

/** Above a list that is not empty: what waits in others. */
export const AlsoWaits = ({ besides }: BesidesProps) => {
  const words = useWords(alsoWaitsWords);
  const others = useOthers(besides);
  if (others.length === 0) return null;
  return (
    <p>
      {words.also}
      <Named waits={others} />
      {words.end}
    </p>
  );
};
