import { matchesIn, type Sought, sought } from '../sought/sought.ts';
import type { Detector, Hit, Reading } from './hit.ts';

/** ￥aBc1D2eF3gH￥: an app that is opened with this on the clipboard opens the page it stands for. ￥ is read as ¥. */
const sign = '[¥€$£₤₳¢₴₰₲₱₭₮₩฿₿]';
/** A few letters and digits of a code in pieces; ¥5 each, 2 for ¥9 has none. */
const piece = '(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{2,8}';
const marked = sought(
  new RegExp(
    `${sign} ?(?:(?=[0-9]*[a-z])[a-z0-9]{8,20}|(?=[0-9]*[a-z])(?=[a-z]*[0-9])[a-z0-9]{6,7}|(?=[0-9 ]*[a-z])(?=[a-z ]*[0-9])[a-z0-9](?: [a-z0-9]){5,19}|${piece}(?: ${piece}){1,6}) ?${sign}`,
    'g',
  ),
);
/** The same between two alike pictures or slashes: only where it can be no word, in capitals and small letters with digits among them. */
const wrapped = sought(/(\p{Extended_Pictographic}|\/\/|:\/|\/:)[a-z0-9]{8,20}(?:\1|\/:|:\/)/gu);
const isRandom = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d[a-zA-Z]/.test(text);

const shops =
  '淘宝|淘寶|手淘|掏宝|陶宝|天猫|抖音|拼多多|京东|支付宝|支付寶|快手|小红书|微信|[闲咸]鱼|app(?![a-z])|客户端';
/** 复制这段话，打开淘宝: what is said with such a code. */
export const copyAndOpen: Sought = sought(
  new RegExp(
    `(?:[复複復]制|[复複復]製|fu[制置植至直]|拷贝)[^。!?\\n]{0,40}?(?:打[开開]|[dа]开|[去到进]|转移至?)[^。!?\\n]{0,4}?(?:${shops})|打[开開](?:${shops})[^。!?\\n]{0,8}?粘[贴貼]`,
    'g',
  ),
);

/** A code without its marks, of letters and digits; and how 抖音 begins its own: `Xyz:/`. */
const code = sought(
  /(?<![a-z0-9])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8,20}(?![a-z0-9])|(?<![a-z0-9])[a-z]{2,8} ?:\/(?!\/)/g,
);

/** 案件编号JS20260101: a number that files something, beside the words and not among them. */
const filedBefore = /(?:编号|[案单证卡批账户]号|型号|车牌号?|代码)[是为:]{0,2} ?$/;

/** $name$ is what a template leaves. */
const isCode = (text: string): boolean => !text.startsWith('$') || /\d/.test(text);

const findShareCodes = (reading: Reading): readonly Hit[] => {
  const copied = matchesIn(reading, copyAndOpen).map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const isFiled = (text: string, at: number): boolean =>
    filedBefore.test(reading.lower.slice(Math.max(0, at - 8), at)) &&
    !isRandom(reading.plain.slice(at, at + text.length)) &&
    copied.every(({ start, end }) => at < start || at >= end);
  return [
    ...matchesIn(reading, marked).filter(([text]) => isCode(text)),
    ...matchesIn(reading, wrapped).filter(({ 0: { length }, index }) =>
      isRandom(reading.plain.slice(index, index + length)),
    ),
    ...(copied.length > 0 ? matchesIn(reading, code).filter(({ 0: text, index }) => !isFiled(text, index)) : []),
  ].map(({ 0: { length }, index }) => ({ kind: 'share-code', start: index, end: index + length }));
};

/** Codes that stand for a page in an app (淘口令): `￥aBc1D2eF3gH￥`, and others where a text says to copy them. */
export const shareCodes: Detector = { onlyWhere: () => [marked, wrapped, copyAndOpen], find: findShareCodes };
