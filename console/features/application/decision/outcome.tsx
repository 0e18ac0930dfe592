import { Alert } from 'antd';
import type { ApplicationCase } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { Mixed, useWords } from '../../../i18n/language.tsx';
import { closingWords, defineWords } from '../../../i18n/words.ts';
import { useMe } from '../../../session/me.tsx';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import { decisionWords } from './decision-words.ts';
import { barIn, closedAs, type Why, whyNot } from './why-not.ts';

const { Part: Explanation } = later(
  async () => (await import('../../../case-file/explanation.tsx')).Explanation,
  nothingMeanwhile,
);

type SaidProps = {
  readonly title: string;
  readonly by: { readonly name: string; readonly at: string; readonly reason: string; readonly reasonEn?: string };
  readonly good?: boolean;
};

const Said = ({ title, by, good = false }: SaidProps) => {
  const { why } = useWords(closingWords);
  return (
    <Alert
      className="notice"
      type={good ? 'success' : 'warning'}
      showIcon
      title={title}
      description={
        <>
          {by.reason === '' ? null : (
            <p>
              <Mixed text={why(by)} />
            </p>
          )}
          <span lang="zh-CN">{by.name}</span> <Moment at={by.at} />
        </>
      }
    />
  );
};

/** What was decided, by whom and why; and how it ended otherwise. */
export const Outcome = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(decisionWords);
  const { decision, closing, explained = [], possibleActions } = current;
  const offered = possibleActions.includes('explain-lapse');
  return (
    <>
      {closing === null ? null : <Said title={words.closed[closedAs(current)]} by={closing} />}
      {offered || explained.length > 0 ? (
        <Explanation
          route="POST /applications/{id}/explain-lapse"
          id={current.id}
          said={explained}
          missing={offered && explained.length === 0 ? words.explain.missing : null}
          offered={offered}
          words={words.explain}
        />
      ) : null}
      {decision === null ? null : (
        <Said title={words.outcomes[decision.outcome]} by={decision} good={decision.outcome === 'approved'} />
      )}
    </>
  );
};

type WhySaid = (of: Pick<ApplicationCase, 'barredActions'>) => string;

const passOnZh = '您可以把本页地址转给同事办理。';
const passOnEn = 'You can pass on the address of this page.';

const zh: Readonly<Record<Why, WhySaid>> = {
  own: (of) => `${barIn(of, 'own')?.detailZh ?? ''}${passOnZh}`,
  signed: (of) => `${barIn(of, 'signed')?.detailZh ?? ''}${passOnZh}`,
  auditor: () => '审计身份可以查看全部内容和办理经过，不作决定。',
  'not-theirs': () => '本申请由主管的通信管理局审批人员决定，当前身份只能查看。',
};
const en: Readonly<Record<Why, WhySaid>> = {
  own: (of) => `${barIn(of, 'own')?.detail ?? ''} ${passOnEn}`,
  signed: (of) => `${barIn(of, 'signed')?.detail ?? ''} ${passOnEn}`,
  auditor: () => 'Auditors see everything and its history; they decide nothing.',
  'not-theirs': () => 'Officers of the competent authority decide this application; you can look at it.',
};

const titlesZh: Readonly<Record<Why, string>> = {
  own: '不能由您决定',
  signed: '您已签批，待另一名审批人员复核',
  auditor: '供您查看',
  'not-theirs': '供您查看',
};
const titlesEn: Readonly<Record<Why, string>> = {
  own: 'Not for you to decide',
  signed: 'You have signed; another officer has to sign as well',
  auditor: 'For you to look at',
  'not-theirs': 'For you to look at',
};

const whyWords = defineWords({ titles: titlesZh, why: zh }, { titles: titlesEn, why: en });

/** To whoever has signed, before anything else on the page, as long as another has to: that it is not in force yet. */
export const OwnSignature = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(whyWords);
  const isWaiting = whyNot(current, useMe()) === 'signed';
  return (
    <div role="status" className="own-decision" tabIndex={-1}>
      {isWaiting ? (
        <Alert
          className="notice"
          role="note"
          type="info"
          showIcon
          title={words.titles.signed}
          description={words.why.signed(current)}
        />
      ) : null}
    </div>
  );
};

/** Says why there is no button, and who has it. */
export const WhyNot = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(whyWords);
  const why = whyNot(current, useMe());
  return why === null || why === 'signed' ? null : (
    <Alert className="notice" type="info" showIcon title={words.titles[why]} description={words.why[why](current)} />
  );
};
