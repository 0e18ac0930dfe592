import { once } from '../../vocabulary/once.ts';
import { mayStand, sought } from '../sought/sought.ts';
import { isTitle } from './abbreviations.ts';
import { type Detector, endOfAddress, type Hit, noHits, type Reading } from './hit.ts';
import { namesAnInstitution } from './institutions.ts';
import type { Token, Tokens } from './tokens.ts';
import {
  chineseEndingOf,
  everyChineseEnding,
  isAddressOnly,
  isInstitutional,
  isNational,
} from './top-level-domains.ts';

/** Words that send a reader to an address; what follows them is the label. */
const invitation = /^.*(?:登录|登陆|访问|打开|浏览|进入|网址[是为]?|域名[是为]?|官网|搜索|点击|请上|输入)/;
const invitationBefore = /(?:登录|登陆|访问|打开|浏览|网址[是为]?|域名[是为]?|官网|网站|链接|\/\/)[: “"'「《(]*$/;
/** What may stand directly behind the ending when it is one, and not the first half of a longer word. */
const goesOn =
  /^(?:查询|查看|了解|办理|办事|申报|登录|报名|预约|下载|网上|网站|官网|参与|举报|填报|注册|进行|获取|学习|观看|浏览|咨询|或|及|和|等|即可)/;
/** 1.公益 一.信息 A.公司 ⅱ.健康: numbers of a list. */
const listNumber = /^(?:\d{1,2}|[a-z]|[ivx]{2,4}|第?[一二三四五六七八九十]+)$/;

/** 请转告亲友.公益: a sentence that asks for something is no name. */
const appeal = /^(?:请|注意|谨防|严防|切勿|祝|谢谢|感谢)/;

type Candidate = { readonly label: string; readonly start: number; readonly invited: boolean };

/** Longest label looked at, in characters: RFC 1035 allows 63 octets. */
const longestLabel = 30;

const candidateBefore = (tokens: readonly Token[], separator: number, lower: string): Candidate | null => {
  const end = tokens[separator]?.start ?? 0;
  let start = end;
  for (let at = separator - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || !(token.kind === 'word' || token.kind === 'han' || token.kind === 'point')) break;
    start = Math.max(token.start, end - longestLabel);
    if (start > token.start) break;
  }
  if (start === end) return null;
  const run = lower.slice(start, end);
  const lead = invitation.exec(run)?.[0] ?? '';
  const invited = lead.length > 0 || invitationBefore.test(lower.slice(Math.max(0, start - 8), start));
  return lead.length === run.length
    ? { label: run, start, invited: false }
    : { label: run.slice(lead.length), start: start + lead.length, invited };
};

const isCredible = (
  { label, invited, start }: Candidate,
  ending: string,
  isWholeText: boolean,
  reading: Reading,
): boolean => {
  if (listNumber.test(label)) return false;
  if (invited) return true;
  if (/^\d+$/.test(label) || appeal.test(label)) return false;
  const written = reading.plain.slice(start, start + label.length);
  if (/^[a-z][a-z0-9-]+$/.test(written) && !isTitle(written)) return true;
  if (isWholeText && label.length > (isAddressOnly(ending) ? 1 : 2) && isInstitutional(ending)) return true;
  return isNational(ending) && namesAnInstitution(label);
};

const judge = (tokens: readonly Token[], at: number, reading: Reading): Hit | null => {
  const separator = tokens[at];
  const right = tokens[at + 1];
  if (separator === undefined || right?.kind !== 'han') return null;
  const ending = chineseEndingOf(right.text);
  if (ending === null) return null;
  const rest = right.text.slice(ending.length);
  const candidate = candidateBefore(tokens, at, reading.lower);
  if (candidate === null || (rest !== '' && !goesOn.test(rest))) return null;
  if (separator.kind === 'stop' && (!isInstitutional(ending) || /\d$/.test(candidate.label))) return null;
  if (separator.kind === 'point' && !(candidate.invited && isNational(ending))) return null;
  const end = right.start + ending.length;
  const isWholeText = candidate.start === 0 && end === reading.lower.length && separator.kind === 'dot';
  const isListed = tokens[at + 2]?.kind === 'dot' && tokens[at + 3]?.kind === 'han';
  if ((isListed && !candidate.invited) || !isCredible(candidate, ending, isWholeText, reading)) return null;
  return { kind: 'chinese-host', start: candidate.start, end: endOfAddress(reading.lower, end) };
};

/** An ending right behind what may stand for a dot. */
const ended = once(() =>
  sought(new RegExp(`(?:[.。点點]|[\\])}>】〕」』》] ?)(?:${everyChineseEnding().join('|')})`, 'gu')),
);

const findChineseHosts = (reading: Reading, tokensOf: Tokens): readonly Hit[] => {
  if (!mayStand(reading, ended())) return noHits;
  const hits: Hit[] = [];
  const tokens = tokensOf();
  tokens.forEach((token, at) => {
    if (token.kind === 'dot' || token.kind === 'stop' || token.kind === 'point' || token.kind === 'named') {
      const hit = judge(tokens, at, reading);
      if (hit !== null) hits.push(hit);
    }
  });
  return hits;
};

/** Addresses that end in Chinese (中文域名): `中国气象局.公益`, `登录政务.中国查询`; never `注意防范.中国移动`. */
export const chineseHosts: Detector = { onlyWhere: () => [ended()], find: findChineseHosts };
