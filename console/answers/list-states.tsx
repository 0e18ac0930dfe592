import { Button, Empty, Spin } from 'antd';
import type { ReactNode } from 'react';
import { asNotFound, type Problem as ProblemValue } from '../api/problem.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { Problem } from './problem.tsx';

type Reading = {
  readonly data: unknown;
  readonly error: { readonly problem: ProblemValue } | null;
  readonly refetch: () => Promise<unknown>;
};

type ListStatesProps = {
  readonly reading: Reading;
  readonly isEmpty: boolean;
  /** What to say where there is nothing; with what to do about it. */
  readonly empty?: ReactNode;
  /** A notice on top of the page says that a refresh failed: it is said once. */
  readonly told?: boolean;
  readonly children?: ReactNode;
};

/** Loading, refused or failed, empty, or the list itself. A failed refresh shows the problem above what was there. */
export const ListStates = ({ reading, isEmpty, empty, told = false, children }: ListStatesProps) => {
  const words = useWords(commonWords);
  const { data, error, refetch } = reading;
  const said = error === null ? null : asNotFound(error.problem);
  const retry = said?.code === 'not-found' ? undefined : <Button onClick={() => void refetch()}>{words.retry}</Button>;
  const problem = said === null ? null : <Problem problem={said} action={retry} ofReading />;
  if (data === undefined)
    return (
      problem ?? (
        <div role="status" className="waiting soft">
          <Spin /> <span>{words.loading}</span>
        </div>
      )
    );
  const shown = isEmpty ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty ?? words.empty} /> : children;
  return (
    <>
      {told ? null : problem}
      {shown}
    </>
  );
};
