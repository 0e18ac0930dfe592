import { AlertFilled } from '@ant-design/icons';
import { Tag as AntTag, Typography } from 'antd';
import { nearestDivisions } from '../../lambda/domain/division/nearest-divisions.ts';
import { eventType } from '../../lambda/domain/emergency/event-types.ts';
import type { EmergencyCase } from '../api/types.ts';
import { useOrganisations } from '../case-file/organisations.ts';
import { divisionRemarkWords, remarkOf } from '../divisions/division-words.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { type AlertLevel, statusWords } from '../i18n/statuses.ts';
import { defineWords, type Language } from '../i18n/words.ts';
import { Tag } from '../ui/tag.tsx';

/** The name of an event type in the language chosen; the type itself where the open list has none. */
export const eventName = (type: string, language: Language): string => eventType(type)?.[language] ?? type;

/** Of the theme: what a level is known by, beside its word. */
export const colourOf = (level: AlertLevel): string => `var(--ant-level-${level})`;

/** On the others letters are dark. */
const dark: readonly AlertLevel[] = ['red', 'blue'];

type LevelTagProps = { readonly level: AlertLevel; readonly drill: boolean };

/** The level of a warning: its colour and its word. In a drill it looks like the drill, not like what it plays. */
export const LevelTag = ({ level, drill }: LevelTagProps) => {
  const words = useWords(emergencyWords);
  const names = useWords(statusWords).level;
  const said = words.level(names[level]);
  const icon = <AlertFilled aria-hidden />;
  return drill ? (
    <Tag meaning="drill" icon={icon}>
      {said}
    </Tag>
  ) : (
    <AntTag
      className={dark.includes(level) ? 'level' : 'level level-light'}
      variant="solid"
      color={colourOf(level)}
      icon={icon}
    >
      <strong>{said}</strong>
    </AntTag>
  );
};

type UndeliverableProps = { readonly codes: readonly string[] | undefined; readonly drill: boolean };

/** The parts of an area to which nothing is sent, so that nobody takes them for reached. */
export const Undeliverable = ({ codes = [], drill }: UndeliverableProps) => {
  const words = useWords(divisionRemarkWords);
  return [...new Set(codes)].map((code) => {
    const what = remarkOf(code, words) ?? code;
    const near = nearestDivisions(code);
    return (
      <div key={code}>
        <Typography.Text strong type="danger" className="undeliverable">
          {drill ? words.drillWithout(what) : words.notSent(what)}
        </Typography.Text>
        {near.length === 0 ? null : <span className="soft"> {words.nearest(near)}</span>}
      </div>
    );
  });
};

const contactWords = defineWords(
  {
    call: '等待期间请致电（登记的联系电话）：',
    nobody: '尚未登记主管的电信管理机构，目前无人可以确认。',
  },
  {
    call: 'Meanwhile call (the telephone on register): ',
    nobody: 'No competent authority is registered: nobody can confirm it now.',
  },
);

/**
 * Whom to ring while a duty officer is waited for: office and telephone of the authority that answers for the case, the
 * national one where a province has none. Whom of that desk the platform has told is told beside it.
 */
export const DutyContact = ({ authority }: Pick<EmergencyCase, 'authority'>) => {
  const words = useWords(contactWords);
  const register = useOrganisations();
  if (authority === null) return <span className="duty-contact">{words.nobody}</span>;
  const desk = register.get(authority);
  if (desk === undefined) return null;
  const { office, phone } = desk.contact;
  return (
    <span className="duty-contact">
      {words.call}
      <span lang="zh-CN">
        {desk.name}
        {office}
      </span>{' '}
      <a href={`tel:${phone}`}>{phone}</a>
    </span>
  );
};
