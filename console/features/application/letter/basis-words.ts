import { articleInChinese } from '../../../../lambda/domain/rules/chinese-numeral.ts';
import { type Edition, editionInForce, editions } from '../../../../lambda/domain/rules/editions.ts';
import { defineWords } from '../../../i18n/words.ts';

type Place = 'appliedUnder' | 'decidedUnder';

const titleZh = ({ title, issuedAs }: Edition): string => `《${title}》${issuedAs === null ? '' : `（${issuedAs}）`}`;
const titleEn = ({ title, issuedAs }: Edition): string => `《${title}》${issuedAs === null ? '' : ` (${issuedAs})`}`;

const partZh = (edition: Edition, place: Place): string =>
  `${titleZh(edition)}${articleInChinese(edition[place].article, edition[place].paragraph)}`;
const partEn = (edition: Edition, place: Place): string =>
  `article ${edition[place].article}, paragraph ${edition[place].paragraph}, of ${titleEn(edition)}`;
const wholeZh = (edition: Edition): string => `${titleZh(edition)}${articleInChinese(edition.decidedUnder.article)}`;
const wholeEn = (edition: Edition): string => `article ${edition.decidedUnder.article} of ${titleEn(edition)}`;

const inForce = editions[editionInForce];
const isInForce = ({ id }: Edition): boolean => id === editionInForce;

/** What a decision stands on: the law in force is its basis, a draft that was applied with it is only referred to. */
export const basisWords = defineWords(
  {
    part: (edition: Edition, place: Place) =>
      `依据${partZh(inForce, place)}${isInForce(edition) ? '' : `，参照${partZh(edition, place)}`}`,
    whole: (edition: Edition) => `依据${wholeZh(inForce)}${isInForce(edition) ? '' : `，参照${wholeZh(edition)}`}`,
    /** Where a number comes from that the editions do not have in common. */
    source: (edition: Edition, place: Place) => `${isInForce(edition) ? '依据' : '参照'}${partZh(edition, place)}`,
  },
  {
    part: (edition: Edition, place: Place) =>
      `under ${partEn(inForce, place)}${isInForce(edition) ? '' : `, and with reference to ${partEn(edition, place)}`}`,
    whole: (edition: Edition) =>
      `under ${wholeEn(inForce)}${isInForce(edition) ? '' : `, and with reference to ${wholeEn(edition)}`}`,
    source: (edition: Edition, place: Place) =>
      `${isInForce(edition) ? 'under' : 'with reference to'} ${partEn(edition, place)}`,
  },
);
