import { Alert } from 'antd';
import { formatShanghai } from '../../../lambda/domain/calendar/instant.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { historyWords } from '../history/history-words.ts';
import { useOrganisationName } from '../organisations.ts';
import { ToneTag } from '../status-tag.tsx';
import { evidenceWords, holds } from './evidence-words.ts';
import type { ChainVerdict, EvidenceVerdict } from './verify-evidence.ts';

const useChainColumns = (): readonly Column<ChainVerdict>[] => {
  const words = useWords(evidenceWords);
  const { comma } = useWords(commonWords);
  const { breaks } = useWords(historyWords);
  const nameOf = useOrganisationName();
  return [
    {
      key: 'chain',
      title: words.chain,
      names: true,
      render: ({ of, operator, stream }) => (
        <span title={stream}>
          {words.of[of]}
          {operator === null ? null : (
            <>
              {comma}
              <span lang="zh-CN">{nameOf(operator)}</span>
            </>
          )}
        </span>
      ),
    },
    { key: 'commits', title: words.commits, width: '20%', render: ({ commits }) => commits },
    {
      key: 'verdict',
      title: words.verdict,
      width: '40%',
      render: ({ brokenAt }) => (
        <ToneTag tone={brokenAt === null ? 'good' : 'bad'}>
          {brokenAt === null ? words.holds : words.brokenAt(brokenAt.version, breaks[brokenAt.reason])}
        </ToneTag>
      ),
    },
  ];
};

/** What recomputing an evidence file has shown, chain by chain. */
export const Verdict = ({ verdict }: { readonly verdict: EvidenceVerdict }) => {
  const words = useWords(evidenceWords);
  const { chains, faults: contradicted, digestHolds, reported, anchored, parts } = verdict;
  const anchor = anchored?.anchor ?? null;
  const commits = chains.reduce((sum, chain) => sum + chain.commits, 0);
  const withheld = chains.reduce((sum, chain) => sum + chain.withheld, 0);
  const { withheldCount } = useWords(historyWords);
  const broken = chains.filter(({ brokenAt }) => brokenAt !== null).length;
  const faults = [
    ...parts.map(({ part, reason }) => words.parts[reason](part)),
    ...(broken === 0 ? [] : [words.broken(broken)]),
    ...contradicted.map(({ orderId, reason }) => words.faults[reason](orderId)),
    ...(digestHolds ? [] : [words.digest]),
    ...(reported.length === 0 ? [] : [words.reported(reported.length)]),
    ...(anchored?.contradictions ?? []).map(({ stream }) => words.contradicted(stream, anchor?.number ?? 0)),
    ...((anchored?.faults.length ?? 0) === 0 ? [] : [words.anchorFault]),
  ];
  return (
    <div className="stack">
      {holds(verdict) ? (
        <Alert
          type="success"
          showIcon
          title={words.intact(chains.length, commits)}
          description={
            <>
              {withheld === 0 ? null : <p>{withheldCount(withheld)}</p>}
              <p>
                {anchored === null || anchor === null || anchored.covered === 0
                  ? words.notAnchored
                  : words.anchored(anchor.number, formatShanghai(anchor.at), anchored.younger)}
              </p>
            </>
          }
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title={words.notIntact}
          description={
            <>
              <ul>
                {faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
              <p>{words.advice}</p>
            </>
          }
        />
      )}
      <DataTable
        caption={words.chains}
        columns={useChainColumns()}
        rows={chains}
        rowKey={({ of, stream }) => `${of} ${stream}`}
      />
    </div>
  );
};
