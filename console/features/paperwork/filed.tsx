import { scansIn } from '../../../lambda/domain/vocabulary/scans-in.ts';
import type { Paperwork, ScanOfCase } from '../../api/types.ts';
import { Attached } from '../../case-file/attachment/attached.tsx';
import { Moment } from '../../case-file/deadline.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Facts } from '../../ui/facts.tsx';
import { paperworkWords } from './paperwork-words.ts';

type FiledProps = {
  readonly caseId: string;
  readonly paperwork: Paperwork;
  readonly scans: readonly ScanOfCase[];
};

const Said = ({ children }: { readonly children: string }) => (
  <p className="said" lang="zh-CN">
    {children}
  </p>
);

/** What was filed, as it was filed. */
export const Filed = ({ caseId, paperwork: { document: filed, filed: by }, scans }: FiledProps) => {
  const words = useWords(paperworkWords);
  if (filed === null) return null;
  const { plan } = filed;
  return (
    <section className="panel">
      <h2>{words.filedDocument}</h2>
      {by === null ? null : (
        <p>
          <span lang="zh-CN">{by.name}</span> · <Moment at={by.at} />
        </p>
      )}
      <Facts
        facts={[
          [words.reason, <Said key="reason">{filed.reason}</Said>],
          [
            words.plan,
            <Said key="plan">{plan.number === undefined ? plan.title : `${plan.title}（${plan.number}）`}</Said>,
          ],
          [words.situation, <Said key="situation">{filed.situation}</Said>],
        ]}
      />
      {scansIn(filed).map((scan) => {
        const known = scans.find(({ sha256 }) => sha256 === scan.sha256);
        return (
          <Attached
            key={scan.sha256}
            caseId={caseId}
            attachment={scan}
            verified={known?.verified !== false}
            known={known}
          />
        );
      })}
    </section>
  );
};
