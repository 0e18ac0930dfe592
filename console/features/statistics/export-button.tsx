import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Problem } from '../../answers/problem.tsx';
import type { Problem as ProblemValue } from '../../api/problem.ts';
import { useSession } from '../../api/services.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { statisticsWords } from './statistics-words.ts';
import type { Question } from './use-question.ts';

/** The cases behind the figures, one line each, for a spreadsheet. */
export const ExportButton = ({ question }: { readonly question: Question }) => {
  const words = useWords(statisticsWords);
  const { language } = useLanguage();
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemValue | null>(null);
  const { from, to } = question;
  const download = async (): Promise<void> => {
    setBusy(true);
    const search = new URLSearchParams({ ...question, lang: language });
    const name = `statistics-${from}-${to}.csv`;
    setProblem(await downloadLater(`/statistics?${search}`, name).finally(() => setBusy(false)));
  };
  const downloadLater = async (address: string, name: string): Promise<ProblemValue | null> =>
    (await import('./download.ts')).downloadCsv(address, name, session);
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void download()}>
        {words.csv}
      </Button>
      {problem === null ? null : <Problem problem={problem} />}
    </>
  );
};
