import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Commit } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { historyWords } from './history-words.ts';
import type { ChainBreak } from './verify-chain.ts';

type Verdict =
  | { readonly is: 'unasked' }
  | { readonly is: 'running' }
  | { readonly is: 'intact'; readonly count: number }
  | { readonly is: 'broken'; readonly at: ChainBreak };

const judge = async (commits: readonly Commit[]): Promise<Verdict> => {
  const { firstBreak } = await import('./verify-chain.ts');
  const found = await firstBreak(commits);
  return found === null ? { is: 'intact', count: commits.length } : { is: 'broken', at: found };
};

/** Once asked, the chain is judged anew with every commit that is added: what is said is of what is shown. */
const useVerdict = (commits: readonly Commit[]) => {
  const [asked, setAsked] = useState(0);
  const [verdict, setVerdict] = useState<Verdict>({ is: 'unasked' });
  useEffect(() => {
    if (asked === 0) return;
    let shown = true;
    setVerdict({ is: 'running' });
    void judge(commits).then((found) => shown && setVerdict(found));
    return () => {
      shown = false;
    };
  }, [asked, commits]);
  return { verdict, verify: () => setAsked((times) => times + 1) };
};

/** Recomputes every hash of one chain in the browser, so that nobody has to believe the service. */
export const ChainCheck = ({ commits }: { readonly commits: readonly Commit[] }) => {
  const words = useWords(historyWords);
  const { verdict, verify } = useVerdict(commits);
  return (
    <div className="chain-check">
      <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={verdict.is === 'running'} onClick={verify}>
        {verdict.is === 'running' ? words.verifying : words.verify}
      </Button>
      <div role="status">
        {verdict.is === 'intact' ? <Alert type="success" showIcon title={words.intact(verdict.count)} /> : null}
        {verdict.is === 'broken' ? (
          <Alert type="error" showIcon title={words.broken(verdict.at.version, verdict.at.reason)} />
        ) : null}
      </div>
    </div>
  );
};
