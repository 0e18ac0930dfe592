import { citiesOf, countiesOf, provinceCodes } from '../../../lambda/domain/division/division.ts';
import { inForce } from '../../../lambda/domain/division/division-history.ts';
import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { charactersAtMost } from '../../../lambda/domain/emergency/outlined.ts';
import { randomOf } from '../../journeys/random.ts';

const counties = (): readonly string[] =>
  inForce(provinceCodes().flatMap((province) => [...countiesOf(province), ...citiesOf(province).flatMap(countiesOf)]));

/** Chinese words of so many characters that repeat nothing. */
export const wordsOf = (characters: number, seed: number): string => {
  const random = randomOf(seed);
  return String.fromCodePoint(...Array.from({ length: characters }, () => 0x4e00 + Math.floor(random() * 0x5000)));
};

/** One outline of as many points as an alert may have characters for: a star, whose rays never cross. */
const longestOutline = (): string => {
  const random = randomOf(3);
  const digits = 15;
  const count = Math.floor(charactersAtMost / ('dd.,ddd. '.length + 2 * digits)) - 1;
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    const radius = 1 + random();
    return `${(32 + radius * Math.sin(angle)).toFixed(digits)},${(110 + radius * Math.cos(angle)).toFixed(digits)}`;
  });
  return [...ring, ring[0]].join(' ');
};

/** As many further languages as an alert may bear, each as long as the first. */
const furtherLanguages = () =>
  ['ug', 'bo', 'mn-Mong-CN', 'ii-Yiii-CN'].map((language, index) => ({
    language,
    text: wordsOf(2000, 10 + index),
    instruction: wordsOf(1000, 20 + index),
  }));

/** The most that an alert may say, and none of it twice. */
export const longestAlert = (): Omit<Alert, 'hazardClass' | 'level' | 'issuedAt' | 'start' | 'urgent'> => {
  const divisions = counties().slice(0, 400);
  return {
    eventType: '1003',
    text: `广东省应急管理厅：${wordsOf(1980, 1)}`,
    instruction: wordsOf(1000, 2),
    otherLanguages: furtherLanguages(),
    issuer: '广东省应急管理厅',
    divisions,
    areas: [{ polygon: [longestOutline()] }],
    delivery: {
      first: divisions,
      finishInMinutes: 60,
      presentation: ['cell-broadcast', 'sms'],
      scope: 'street',
      streets: wordsOf(500, 5),
    },
  };
};
