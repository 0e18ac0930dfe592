import type { ApplicationCard } from '../api/types.ts';
import { useOrganisationName } from '../case-file/organisations.ts';
import { StatusTag, ToneTag } from '../case-file/status-tag.tsx';
import { useWords } from '../i18n/language.tsx';
import { statusWords } from '../i18n/statuses.ts';
import { defineWords } from '../i18n/words.ts';
import { operatorWords, sayShortfall } from './operator-words.ts';

const judgedWords = defineWords(
  {
    of: (name: string, said: string, others: number) =>
      `${name}：${said}${others === 0 ? '' : `，另有 ${others} 家未达到`}`,
  },
  {
    of: (name: string, said: string, others: number) =>
      `${name}: ${said}${others === 0 ? '' : `; ${others} more fell short`}`,
  },
);

type Short = NonNullable<ApplicationCard['fellShort']>;

/** Who reached how few; with how many others it is so. */
const FellShort = ({ short }: { readonly short: Short }) => {
  const words = useWords(judgedWords);
  const said = sayShortfall(short, useWords(operatorWords), () => undefined);
  const nameOf = useOrganisationName();
  return <div>{words.of(nameOf(short.operator), said, short.operators - 1)}</div>;
};

type JudgedProps = { readonly card: Pick<ApplicationCard, 'status' | 'fellShort'> };

/** How an application stands, in a list: done is said in the colour of success where it is success alone, as in the case itself. */
export const JudgedStatus = ({ card: { status, fellShort } }: JudgedProps) => {
  const { application } = useWords(statusWords);
  if (fellShort === undefined) return <StatusTag of="application" status={status} />;
  return (
    <>
      <ToneTag tone={fellShort.shortfall.isGrave ? 'bad' : 'attention'}>{application[status]}</ToneTag>
      <FellShort short={fellShort} />
    </>
  );
};
