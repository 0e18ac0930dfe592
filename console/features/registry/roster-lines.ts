import type { RegistryEntry } from '../../api/types.ts';
import { canonicalInstantOf, writtenMoment } from '../../ui/moment.ts';
import type { FieldName } from './kinds.ts';

type Roster = Extract<NonNullable<RegistryEntry>, { kind: 'roster' }>['value'];
type Person = Roster['people'][number];

const weekdays = '一二三四五六日';

const together = (people: readonly string[]): string => people.join('、');

const channelText = ({ gateway, address, urgentOnly }: Person['channels'][number]): string =>
  `${gateway}${urgentOnly === true ? '!' : ''}:${address}`;

const personLine = ({ name, subject, channels }: Person): string =>
  [name, ...channels.map(channelText), ...(subject === undefined ? [] : [`@${subject}`])].join(' ');

const weeklyLine = ({ days, from, until, people }: Roster['weekly'][number]): string =>
  `${days.map((day) => weekdays[day - 1]).join('')} ${from}-${until} ${together(people)}`;

const datedLine = ({ from, until, people }: Roster['dated'][number]): string =>
  `${writtenMoment(from)} - ${writtenMoment(until)} ${together(people)}`;

/** A roster taken apart into the lines of its form. */
export const rosterLines = ({ id, deskPhone, people, chief, weekly, dated }: Roster) => ({
  rosterOf: [id],
  deskPhone: [deskPhone],
  people: people.map(personLine),
  weekly: weekly.map(weeklyLine),
  dated: dated.map(datedLine),
  chief: chief === undefined ? [] : [chief],
});

/** `sms:13800000000`; `voice!:…` for what cannot wait alone. */
const channelOf = (text: string): unknown => {
  const [, gateway = text, urgent, address = ''] = /^([^:!]+)(!)?[:：](.+)$/.exec(text) ?? [];
  return { gateway, address, ...(urgent === undefined ? {} : { urgentOnly: true }) };
};

const personOf = (line: string): unknown => {
  const [name, ...rest] = line.trim().split(/\s+/);
  const subject = rest.find((part) => part.startsWith('@'))?.slice(1);
  const channels = rest.filter((part) => !part.startsWith('@')).map(channelOf);
  return { name, channels, ...(subject === undefined ? {} : { subject }) };
};

const peopleIn = (text: string): readonly string[] => text.split(/[、,，\s]+/).filter((name) => name !== '');

const daysIn = (text: string): readonly number[] =>
  text === '每天' ? [1, 2, 3, 4, 5, 6, 7] : [...text].map((day) => weekdays.indexOf(day) + 1 || Number(day));

const weeklyOf = (line: string): unknown => {
  const [days = '', hours = '', ...people] = line.trim().split(/\s+/);
  const [from, until] = hours.split(/[-–—至~]/);
  return { days: daysIn(days), from, until, people: peopleIn(people.join(' ')) };
};

const moment = String.raw`\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}`;
const dated = new RegExp(`^(${moment})\\s*[-–—至~]\\s*(${moment})\\s+(.+)$`);

const datedOf = (line: string): unknown => {
  const [, from = '', until = '', people = ''] = dated.exec(line.trim()) ?? [];
  return { from: canonicalInstantOf(from) ?? '', until: canonicalInstantOf(until) ?? '', people: peopleIn(people) };
};

/** The roster that the lines make, to be judged by the service's own schema. */
export const rosterOf = (one: (name: FieldName) => string, all: (name: FieldName) => readonly string[]): unknown => {
  const chief = one('chief');
  return {
    id: one('rosterOf'),
    deskPhone: one('deskPhone'),
    people: all('people').map(personOf),
    ...(chief === '' ? {} : { chief }),
    weekly: all('weekly').map(weeklyOf),
    dated: all('dated').map(datedOf),
  };
};
