import { mayBeMet, mayStand, sought } from '../sought/sought.ts';
import { isAbbreviation, isPlatformName, isShortener } from './abbreviations.ts';
import { type Detector, endOfAddress, type Hit, hasPath, latinLetter, noHits, type Reading } from './hit.ts';
import type { Token, Tokens } from './tokens.ts';
import { isRegistered, isUnmistakable } from './top-level-domains.ts';

/** RFC 1035: a name has at most 127 labels; a longer chain is cut there. */
const mostLabels = 127;

/** 8.am, 5.cc; five digits and more are a service number used as a name: 12333.cc. */
const isShort = (label: string): boolean => /^(?:\d{1,4}|[a-z])$/.test(label);

const endsWell = (chain: readonly Token[], at: number, { plain, lower }: Reading): boolean => {
  const last = chain[at];
  const label = chain[at - 1];
  if (last === undefined || label === undefined || !isRegistered(last.text)) return false;
  const written = plain.slice(last.start, last.end);
  const isLower = written === last.text;
  if (isUnmistakable(last.text)) {
    return !isPlatformName(label.text, written) && (isLower || !/^\d{1,2}$/.test(label.text));
  }
  if (isShortener(`${label.text}.${last.text}`)) return true;
  if (!isLower) return false;
  if (hasPath(lower, last.end) && /[a-z]|^\d{3,}$/.test(label.text)) return true;
  const after = lower.slice(last.end, last.end + 2);
  if (isAbbreviation({ label: label.text, ending: last.text, after, first: at === 1 })) return false;
  return !chain.slice(0, at).every((part) => isShort(part.text));
};

/** RFC 3492: a label in ASCII form is never an ordinary word. */
const isPunycode = (token: Token | undefined): boolean => token?.text.startsWith('xn--') === true;

const startOfAddress = (lower: string, start: number): number =>
  lower.slice(start - 2, start) === '//' ? start - 2 : start;

const mailboxBefore = (lower: string, start: number): number =>
  start - (/[a-z0-9._%+-]{1,64}@$/.exec(lower.slice(Math.max(0, start - 65), start))?.[0].length ?? 0);

const judge = (chain: readonly Token[], reading: Reading): Hit | null => {
  const first = chain[0];
  if (first === undefined) return null;
  let end: number | undefined;
  for (let at = chain.length - 1; at > 0 && end === undefined; at--) {
    if (at === chain.length - 1 || isUnmistakable(chain[at]?.text ?? '')) {
      if (endsWell(chain, at, reading)) end = chain[at]?.end;
    }
  }
  if (end === undefined && (/^w{3,4}$/.test(first.text) || isPunycode(first))) end = chain.at(-1)?.end;
  if (end === undefined) return null;
  const mailbox = mailboxBefore(reading.lower, first.start);
  if (mailbox < first.start) return { kind: 'e-mail', start: mailbox, end };
  return { kind: 'host', start: startOfAddress(reading.lower, first.start), end: endOfAddress(reading.lower, end) };
};

const dotted = sought(/[a-z0-9]\.[a-z0-9]|xn--/g);

const findLatinHosts = (reading: Reading, tokensOf: Tokens): readonly Hit[] => {
  if (!mayBeMet(reading, latinLetter) || !mayStand(reading, dotted)) return noHits;
  const hits: Hit[] = [];
  const tokens = tokensOf();
  for (let at = 0; at < tokens.length; at++) {
    const chain: Token[] = [];
    for (let token = tokens[at]; token?.kind === 'word' && chain.length < mostLabels; token = tokens[at]) {
      chain.push(token);
      if (tokens[at + 1]?.kind !== 'dot' || tokens[at + 2]?.kind !== 'word') break;
      at += 2;
    }
    const hit = chain.length > 1 || isPunycode(chain[0]) ? judge(chain, reading) : null;
    if (hit !== null) hits.push(hit);
  }
  return hits;
};

/** Host names written plainly: labels of Latin letters and digits with dots between, e.g. `www.gov.cn`. */
export const latinHosts: Detector = { onlyWhere: () => [dotted], find: findLatinHosts };
