import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Commit } from '../api/schema.ts';
import { useWords } from '../i18n/language.tsx';
import { historyWords } from './history-words.ts';
import type { ChainBreak } from './verify-chain.ts';

type Verdict =
  | { readonly is: 'unasked' }
  | { readonly is: 'running' }
  | { readonly is: 'intact'; readonly count: number }
  | { readonly is: 'broken'; readonly at: ChainBreak };

/** Recomputes every hash of one chain in the browser, so that nobody has to believe the service. */
export const ChainCheck = ({ commits }: { readonly commits: readonly Commit[] }) => {
  const words = useWords(historyWords);
  const [verdict, setVerdict] = useState<Verdict>({ is: 'unasked' });
  const verify = async (): Promise<void> => {
    setVerdict({ is: 'running' });
    const { firstBreak } = await import('./verify-chain.ts');
    const found = await firstBreak(commits);
    setVerdict(found === null ? { is: 'intact', count: commits.length } : { is: 'broken', at: found });
  };
  return (
    <div className="chain-check">
      <Button
        icon={<SafetyCertificateOutlined aria-hidden />}
        loading={verdict.is === 'running'}
        onClick={() => void verify()}
      >
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
