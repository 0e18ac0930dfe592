import { Alert } from 'antd';
import { describeWideDivisions } from '../../../lambda/domain/division/wide-scope.ts';
import type { StatisticsAnswer } from '../../api/types.ts';
import { useOrganisationName, useOrganisations } from '../../case-file/organisations.ts';
import { ToneTag } from '../../case-file/status-tag.tsx';
import { useDivisionNames } from '../../divisions/use-named.ts';
import { useWords } from '../../i18n/language.tsx';
import { Charted } from './charted.tsx';
import { figuresWords } from './figures-words.ts';

type Figures = { readonly figures: StatisticsAnswer };

const percent = (rate: number | null): number => Math.round((rate ?? 0) * 1000) / 10;
const said = (rate: number | null): string | null => (rate === null ? null : `${percent(rate)}%`);

type Judged = { readonly name: string; readonly reports: number; readonly fellShort: number };

const namedAtMost = 5;

/** Which of them fell short and how often, those that did most often first, with what to do; or that none did. */
const HowJudged = ({ lines }: { readonly lines: readonly Judged[] }) => {
  const words = useWords(figuresWords);
  const short = lines
    .filter(({ fellShort }) => fellShort > 0)
    .toSorted((one, other) => other.fellShort - one.fellShort);
  if (lines.every(({ reports }) => reports === 0)) return null;
  if (short.length === 0)
    return (
      <p>
        <ToneTag tone="good">{words.noneShort}</ToneTag>
      </p>
    );
  const named = short
    .slice(0, namedAtMost)
    .map(({ name, reports, fellShort }) => words.shortOf(name, fellShort, reports));
  const more = short.length > namedAtMost ? [words.moreShort(short.length)] : [];
  return (
    <Alert
      className="notice"
      type="error"
      showIcon
      title={[...named, ...more].join(words.between)}
      description={words.whatToDo}
    />
  );
};

const wrongColumn = 3;

export const Operators = ({ figures: { operators } }: Figures) => {
  const words = useWords(figuresWords);
  const nameOf = useOrganisationName();
  const register = useOrganisations();
  const heads = [
    words.operator,
    words.rate,
    words.reports,
    words.fellShort,
    words.sent,
    words.delivered,
    words.failed,
    words.refused,
  ];
  const rows = operators.map(({ operator, deliveryRate, reports, fellShort, sent, delivered, failed, refused }) => [
    nameOf(operator),
    said(deliveryRate),
    reports,
    fellShort,
    sent,
    delivered,
    failed,
    refused,
  ]);
  const points = operators.map(({ operator, deliveryRate }) => ({
    name: register.get(operator)?.aliases[0] ?? operator,
    value: percent(deliveryRate),
  }));
  const judged = <HowJudged lines={operators.map((line) => ({ ...line, name: nameOf(line.operator) }))} />;
  const drawn = { points, unit: '%', heads, rows, wrong: wrongColumn };
  return <Charted title={words.operators} judged={judged} {...drawn} />;
};

type Line = StatisticsAnswer['divisions'][number];

const lowestFirst = (one: Line, other: Line): number =>
  other.fellShort - one.fellShort || (one.deliveryRate ?? 1) - (other.deliveryRate ?? 1);

const drawnAtMost = 12;

/** Without its province, for a chart. */
const brieflyNamed = (name: string, division: string): string => {
  const province = describeWideDivisions([`${division.slice(0, 2)}0000`]) ?? '';
  return name.length > province.length && name.startsWith(province) ? name.slice(province.length) : name;
};

/** Where most fell short first, then where the fewest got it. */
export const Divisions = ({ figures: { divisions } }: Figures) => {
  const words = useWords(figuresWords);
  const nameOf = useDivisionNames(divisions.map(({ division }) => division));
  const lines = divisions.toSorted(lowestFirst);
  const heads = [words.division, words.rate, words.reports, words.fellShort, words.sent, words.delivered];
  const rows = lines.map(({ division, deliveryRate, reports, fellShort, sent, delivered }) => [
    nameOf(division),
    said(deliveryRate),
    reports,
    fellShort,
    sent,
    delivered,
  ]);
  const points = lines.slice(0, drawnAtMost).map(({ division, deliveryRate }) => ({
    name: brieflyNamed(nameOf(division), division),
    value: percent(deliveryRate),
  }));
  const judged = <HowJudged lines={lines.map((line) => ({ ...line, name: nameOf(line.division) }))} />;
  const drawn = { points, unit: '%', heads, rows, wrong: wrongColumn };
  const note = `${lines.length > drawnAtMost ? words.lowestDrawn(drawnAtMost) : ''}${words.divisionsNote}`;
  return <Charted title={words.divisions} judged={judged} note={note} {...drawn} />;
};
