import type { ApplicationCard } from '../api/types.ts';
import { useOrganisationName } from '../case-file/organisations.ts';
import { StatusTag, ToneTag } from '../case-file/status-tag.tsx';
import { useNamed } from '../divisions/use-named.ts';
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

/** Of the whole, or of the division that fell shorter than it. */
const useSaid = ({ division, divisions = 1, shortfall, sent, delivered }: Short): string => {
  const words = useWords(operatorWords);
  const name = useNamed(division === undefined ? [] : [division]);
  if (division === undefined) return sayShortfall({ shortfall, sent, delivered }, words, () => undefined);
  const parts = [{ division, shortfall, sent, delivered }];
  const said = sayShortfall({ shortfall: null, sent, delivered, parts }, words, () => name);
  return divisions === 1 ? said : [said, words.moreDivisions(divisions)].join(words.between);
};

/** Who reached how few, and where; with how many others it is so. */
const FellShort = ({ short }: { readonly short: Short }) => {
  const words = useWords(judgedWords);
  const said = useSaid(short);
  const nameOf = useOrganisationName();
  return <span>{words.of(nameOf(short.operator), said, short.operators - 1)}</span>;
};

type JudgedProps = { readonly card: Pick<ApplicationCard, 'status' | 'fellShort'> };

/** How an application stands, in a list: done is said in the colour of success where it is success alone, as in the case itself. */
export const JudgedStatus = ({ card: { status, fellShort } }: JudgedProps) => {
  const { application } = useWords(statusWords);
  if (fellShort === undefined) return <StatusTag of="application" status={status} />;
  return (
    <div className="cut">
      <ToneTag tone={fellShort.shortfall.isGrave ? 'bad' : 'warning'}>{application[status]}</ToneTag>{' '}
      <FellShort short={fellShort} />
    </div>
  );
};
