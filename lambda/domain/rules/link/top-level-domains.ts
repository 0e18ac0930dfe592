import { once } from '../../vocabulary/once.ts';
import { rootZone } from './root-zone.ts';

const registered = once((): ReadonlySet<string> => new Set(rootZone.split(/\s/)));
const startsInHan = /^\p{Script=Han}/u;

/** IANA root zone, with the endings of 中文域名 that Chinese registries also resolve without being in the root. */
const chineseEndings = once((): { readonly all: ReadonlySet<string>; readonly longest: number } => {
  const inRoot = [...registered()].filter((tld) => startsInHan.test(tld));
  const all = new Set([...inRoot, '网絡', '網絡', '網址', '網站', '公益', '政务', '政務']);
  return { all, longest: Math.max(...Array.from(all, (ending) => ending.length)) };
});

export const everyChineseEnding = (): readonly string[] => [...chineseEndings().all];

export const isRegistered = (label: string): boolean => registered().has(label) || label.startsWith('xn--');

/** Endings nobody writes after a dot for another reason. */
const unmistakable: ReadonlySet<string> = new Set(['com', 'cn', 'net', 'org', 'gov', 'edu']);
export const isUnmistakable = (label: string): boolean => unmistakable.has(label) || label.startsWith('xn--');

/** Also accepted behind a dot in disguise (点, (dot), ·): common here, and no word of its own in a Chinese text. */
const common: ReadonlySet<string> = new Set([...unmistakable, 'cc', 'xyz', 'tv', 'hk', 'tw', 'asia', 'mobi']);
/** With one of these begins whatever `isCommon` holds of. */
export const everyCommonBeginning = (): readonly string[] => [...common, 'xn--'];
export const isCommon = (label: string): boolean => common.has(label) || label.startsWith('xn--');

/** The longest ending of a 中文域名 that a run of Han characters begins with, or null. */
export const chineseEndingOf = (run: string): string | null => {
  const { all, longest } = chineseEndings();
  for (let length = Math.min(longest, run.length); length > 1; length--) {
    const ending = run.slice(0, length);
    if (all.has(ending)) return ending;
  }
  return null;
};

/** With no meaning but a web address. */
const addressOnly: ReadonlySet<string> = new Set(['网址', '網址', '中文网']);
export const isAddressOnly = (ending: string): boolean => addressOnly.has(ending);

/** Registered by public bodies only (CONAC: 公益, 政务), or an address and nothing else. */
const institutional: ReadonlySet<string> = new Set([...addressOnly, '公益', '政务', '政務']);
export const isInstitutional = (ending: string): boolean => institutional.has(ending);

/** Credible after the name of an institution without a word like 登录 before it. */
const national: ReadonlySet<string> = new Set(['中国', '中國', '公司', '网络', '网站', '政府', '组织机构']);
export const isNational = (ending: string): boolean => national.has(ending) || institutional.has(ending);
