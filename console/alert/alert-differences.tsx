import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { isSame } from '../../lambda/domain/kernel/is-same.ts';
import type { Alert } from '../api/types.ts';
import { alertTimeWords } from '../i18n/emergency-words.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { statusWords } from '../i18n/statuses.ts';
import { commonWords, defineWords } from '../i18n/words.ts';
import { DifferencesTable, differencesOf } from '../ui/differences.tsx';
import { laterCode } from '../ui/later.tsx';
import { eventName } from './alert-title.tsx';
import { deliveryWords, sayWishes } from './delivery-words.ts';

const differenceWords = defineWords(
  {
    caption: '已发内容与更新内容对照',
    what: '项目',
    before: '已发',
    after: '更新为',
    level: '预警级别',
    event: '事件',
    text: '短信内容',
    instruction: '防御指引',
    otherLanguages: '其他语言',
    area: '发送区域',
    outlines: '轮廓',
    outlined: (count: number) => (count === 0 ? '无，发至整个区域' : `${count} 个，仅发至其内`),
    otherOutline: '（另一轮廓）',
  },
  {
    caption: 'What is out and the update, side by side',
    what: 'What',
    before: 'Now out',
    after: 'Updated to',
    level: 'Level',
    event: 'Event',
    text: 'Message',
    instruction: 'What people should do',
    otherLanguages: 'Other languages',
    area: 'Area',
    outlines: 'Outlines',
    outlined: (count: number) => (count === 0 ? 'None: all of the area' : `${count}, and only within them`),
    otherOutline: ' (another outline)',
  },
);

const saidInOthers = ({ otherLanguages = [] }: Alert): string =>
  otherLanguages.length === 0
    ? '–'
    : otherLanguages.map(({ language, text, instruction }) => `${language}: ${text} ${instruction}`).join('\n');

/** Fetched where there are any. */
const saying = laterCode(() => import('./outline-words.ts'));
const toldAtMost = 3;

/** What an alert is narrowed to. Two outlines may be as large and lie in the same place. */
const useOutlines = (before: Alert, after: Alert): ((of: Alert) => string) => {
  const words = useWords(differenceWords);
  const { language } = useLanguage();
  const code = saying.useCode(before.areas !== undefined || after.areas !== undefined);
  const told = ({ areas = [] }: Alert): string => {
    const said = areas.slice(0, toldAtMost).map((area) => code?.sayOutline(code.outlineWords[language], area) ?? '');
    return [words.outlined(areas.length), ...said, ...(areas.length > toldAtMost ? ['…'] : [])].join('\n');
  };
  return (of) =>
    told(of) === told(before) && !isSame(of.areas, before.areas) ? `${told(of)}${words.otherOutline}` : told(of);
};

type AlertDifferencesProps = { readonly before: Alert; readonly after: Alert };

/** What an update changes of the message that is out. */
export const AlertDifferences = ({ before, after }: AlertDifferencesProps) => {
  const words = useWords(differenceWords);
  const times = useWords(alertTimeWords);
  const { zone } = useWords(commonWords);
  const levels = useWords(statusWords).level;
  const { language } = useLanguage();
  const outlines = useOutlines(before, after);
  const wishes = useWords(deliveryWords);
  const read = (of: Alert): readonly (readonly [string, string])[] => [
    [words.level, levels[of.level]],
    [words.event, eventName(of.eventType, language)],
    [words.text, of.text],
    [words.instruction, of.instruction],
    [words.otherLanguages, saidInOthers(of)],
    [words.area, describeDivisions(of.divisions)],
    [words.outlines, outlines(of)],
    [wishes.title, of.delivery === undefined ? '–' : sayWishes(wishes, of.delivery)],
    [times.start, `${formatShanghai(of.start)} ${zone}`],
    [times.expires, of.expires === undefined ? '–' : `${formatShanghai(of.expires)} ${zone}`],
  ];
  return <DifferencesTable lines={differencesOf(read(before), read(after))} words={words} />;
};
