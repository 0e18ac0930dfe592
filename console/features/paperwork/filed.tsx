import type { Paperwork } from '../../api/types.ts';
import { Attached } from '../../case-file/attachment/attached.tsx';
import { Moment } from '../../case-file/deadline.tsx';
import { useWords } from '../../i18n/language.tsx';
import { paperworkWords } from './paperwork-words.ts';

type FiledProps = { readonly caseId: string; readonly paperwork: Paperwork };

/** What was filed, as it was filed. */
export const Filed = ({ caseId, paperwork: { document: filed, filed: by } }: FiledProps) => {
  const words = useWords(paperworkWords);
  if (filed === null) return null;
  const { plan, attachment } = filed;
  return (
    <section className="panel filed">
      <h2>{words.filedDocument}</h2>
      {by === null ? null : (
        <p>
          <span lang="zh-CN">{by.name}</span> · <Moment at={by.at} />
        </p>
      )}
      <dl lang="zh-CN">
        <dt>{words.reason}</dt>
        <dd>{filed.reason}</dd>
        <dt>{words.plan}</dt>
        <dd>
          {plan.title}
          {plan.number === undefined ? '' : `（${plan.number}）`}
        </dd>
        <dt>{words.situation}</dt>
        <dd>{filed.situation}</dd>
      </dl>
      {attachment === undefined ? null : <Attached caseId={caseId} attachment={attachment} verified />}
    </section>
  );
};
