import { divisionAtEnd, divisionAtStart, divisionStem, isDivisionName } from '../../division/division-names.ts';

import { isBesidePrevious } from './beside-name.ts';
import { isJoinedBefore } from './joined-name.ts';

/** Not one body but many, or whichever is near. */
const anyOf = /(?:当地|各地|各级|所在地?|属地|就近的?|地方|有关|相关|各有关|辖区|基层|各[省市县区]|上级|下级|兄弟)$/u;
/** 我市气象局, 全省应急管理厅. */
const bareKind = /(?:^|[我全本该])(?<kind>[省市县区州])$/u;
const nation = /(?:中国|国家|全国|中华人民共和国)$/u;
/** A body before a name without a place: 公安部 + 交通管理局. */
const otherBody = /(?:[^全内局外一大]部|[^格布大全结残当时]局|[厅委署院]|政府|公司|大学)$/u;

/** 中 + 山市: the division that the letters before a name make with its first ones, `place`, or null. */
const straddling = (before: string, place: string): string | null =>
  [1, 2, 3, 4]
    .filter((size) => size <= before.length)
    .map((size) => before.slice(-size) + place)
    .find(isDivisionName) ?? null;

const cutPlace = (name: string, before: string): string | null => {
  for (const size of [1, 2, 3]) {
    const head = name.slice(0, size);
    const whole = /[省市县区州盟旗]$/u.test(head) ? straddling(before, head) : null;
    if (whole !== null) return whole;
  }
  return null;
};

type Own = readonly string[];

const placesOf = (own: Own): readonly string[] =>
  own.flatMap((name) => divisionAtStart(name.replace(nation, '')) ?? []);

/** 深圳 before 市应急局 is no other place where the sender is 深圳市应急管理局. */
const isOwnPlace = (place: string, own: Own): boolean => own.some((name) => name.includes(divisionStem(place)));

const isLongerPlaceless = (name: string, before: string, own: Own): boolean => {
  if (anyOf.test(before)) return true;
  if (isBesidePrevious(name, before)) return false;
  if (isJoinedBefore(before)) return true;
  const kind = bareKind.exec(before)?.groups?.['kind'];
  if (kind !== undefined) return !own.some((other) => other !== name && other.includes(kind));
  if (nation.test(before)) return placesOf(own).length > 0;
  const place = divisionAtEnd(before);
  return place === null ? otherBody.test(before) : !isOwnPlace(place, own);
};

/**
 * Whether the Han characters right before a name make another body's name of it. Behind its own place a name is whole,
 * unless that place is the end of a longer one (新 + 丰县气象局).
 */
export const isLongerBefore = (name: string, before: string, own: Own): boolean => {
  if (before === '') return false;
  const place = divisionAtStart(name);
  if (place !== null) return straddling(before, place) !== null;
  const cut = cutPlace(name, before);
  return cut !== null ? !isOwnPlace(cut, own) : isLongerPlaceless(name, before, own);
};
