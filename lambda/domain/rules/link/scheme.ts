import { endOfAddress, type Hit, type Reading } from './hit.ts';

const scheme = /(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,20} ?: ?[/\\] ?[/\\]+|mailto:(?=[a-z0-9]))/g;
/** 认准https://开头 speaks of the scheme; an app's scheme alone already opens the app. */
const webScheme = /^h(?:tt|xx)ps? ?:/;

/** `http://…`, `weixin://…`, `hxxp:\\…` (RFC 3986 schemes, also unregistered ones) and `mailto:` (RFC 6068). */
export const findSchemes = ({ lower }: Reading): readonly Hit[] => {
  const hits: Hit[] = [];
  if (!lower.includes(':')) return hits;
  for (const match of lower.matchAll(scheme)) {
    const end = match.index + match[0].length;
    const goesSomewhere = /^ ?[a-z0-9[%]/.test(lower.slice(end, end + 2));
    if (!goesSomewhere && webScheme.test(match[0])) continue;
    const host = /^ ?[a-z0-9.[\]%@_-]*/.exec(lower.slice(end, end + 256))?.[0] ?? '';
    hits.push({ kind: 'scheme', start: match.index, end: endOfAddress(lower, end + host.length) });
  }
  return hits;
};
