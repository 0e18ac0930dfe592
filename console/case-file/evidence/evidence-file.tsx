import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { ok, type Result } from '../../../lambda/domain/vocabulary/result.ts';
import { Problem } from '../../answers/problem.tsx';
import type { Problem as ProblemValue } from '../../api/problem.ts';
import { useClient } from '../../api/services.tsx';
import type { EvidenceFile as File } from '../../api/types.ts';
import { saveJson } from '../../browser/save-file.ts';
import { useWords } from '../../i18n/language.tsx';
import { Verdict } from './evidence-verdict.tsx';
import { evidenceWords } from './evidence-words.ts';
import type { EvidenceVerdict } from './verify-evidence.ts';

type EvidenceFileProps = { readonly of: 'applications' | 'emergencies'; readonly id: string };

/** Downloads the evidence file of a case, or recomputes every chain in it on the spot. For authorities and auditors. */
export const EvidenceFile = ({ of, id }: EvidenceFileProps) => {
  const words = useWords(evidenceWords);
  const client = useClient();
  const [busy, setBusy] = useState<'download' | 'verify' | null>(null);
  const [problem, setProblem] = useState<ProblemValue | null>(null);
  const [verdict, setVerdict] = useState<EvidenceVerdict | null>(null);
  /** All of it, however many parts it comes in. */
  const ask = async (): Promise<Result<readonly File[], ProblemValue>> => {
    const files: File[] = [];
    let query: { readonly part: string; readonly previous?: string } | null = { part: 'first' };
    while (query !== null) {
      const outcome: Result<File, ProblemValue> = await client.ask(`GET /${of}/{id}/evidence`, { path: { id }, query });
      if (!outcome.ok) return outcome;
      files.push(outcome.value);
      const { part, digest }: File = outcome.value;
      query = part == null || part.next === null ? null : { part: part.next, previous: digest };
    }
    return ok(files);
  };
  const use = async (
    kind: 'download' | 'verify',
    work: (files: readonly File[]) => void | Promise<void>,
  ): Promise<void> => {
    setBusy(kind);
    setProblem(null);
    const outcome = await ask();
    if (outcome.ok) await work(outcome.value);
    else setProblem(outcome.error);
    setBusy(null);
  };
  const save = (files: readonly File[]): void =>
    saveJson(`evidence-${id}.json`, files.length === 1 ? files[0] : { caseId: id, parts: files });
  const verify = async (files: readonly File[]): Promise<void> => {
    const { verifyEvidence } = await import('./verify-evidence.ts');
    setVerdict(await verifyEvidence(files));
  };
  return (
    <section aria-label={words.title} className="stack">
      <p className="soft">{words.note}</p>
      <Flex wrap gap="small">
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={busy === 'download'}
          onClick={() => void use('download', save)}
        >
          {words.download}
        </Button>
        <Button
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={busy === 'verify'}
          onClick={() => void use('verify', verify)}
        >
          {busy === 'verify' ? words.verifying : words.verify}
        </Button>
      </Flex>
      {problem === null ? null : <Problem problem={problem} />}
      <div role="status">{verdict === null ? null : <Verdict verdict={verdict} />}</div>
    </section>
  );
};

/** With its heading, beside other panels of a case. */
export const EvidencePanel = (props: EvidenceFileProps) => (
  <section className="panel">
    <h2>{useWords(evidenceWords).title}</h2>
    <EvidenceFile {...props} />
  </section>
);
