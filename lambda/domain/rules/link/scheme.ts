import { matchesIn, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, type Reading } from './hit.ts';

const scheme = sought(/(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,20} ?: ?[/\\] ?[/\\]+|mailto:(?=[a-z0-9]))/g);
/** The same of the web with its colon spelt or lost, also before an address that is a number. */
const lamedScheme = sought(
  /(?<![a-z0-9])h(?:tt|xx)ps?(?: ?冒号 ?(?:[/\\] ?|斜[杠线]){1,2}| ?[/\\] ?[/\\]| ?: ?[/\\](?![/\\])| ?:? ?(?=0x[0-9a-f]{2}|\d{8,10}(?!\d)))/g,
);
/** Those that need no slashes, or whose app opens without them. */
const bareScheme = sought(
  /(?<![a-z0-9])(?:magnet:(?=\?)|javascript:(?=[a-z(])|data:(?=(?:text|image|application)\/)|intent:(?=#)|smsto:(?=\d)|geo:(?=-?\d{1,3}\.)|(?:alipays?|weixin|wechat|taobao|tbopen|mqq[a-z]*|snssdk\d+):(?=[a-z]+\/))/g,
);
/** 认准https://开头 speaks of the scheme; an app's scheme alone already opens the app. */
const webScheme = /^h(?:tt|xx)ps? ?(?:[:/\\]|冒号)/;

/**
 * A link that an app opens though its scheme is Chinese: `#小程序://粤省事/AbC12`. Only behind a # or the name of an app, or
 * where Latin letters follow: 备注：//请… is none.
 */
const appScheme = sought(
  /#\p{Script=Han}{2,8} ?: ?\/\/(?=[\p{L}\p{N}])|(?:小程序|口令|抖音|快手|小红书|微信|支付宝|淘宝|拼多多|微博|视频号|链接|网址) ?: ?\/\/(?=[\p{L}\p{N}])|\p{Script=Han}{2,8} ?: ?\/\/(?=[a-z0-9])/gu,
);

const findAppSchemes = (reading: Reading): readonly Hit[] =>
  matchesIn(reading, appScheme).map((match): Hit => {
    const { lower } = reading;
    const end = match.index + match[0].length;
    const path = /^[\p{L}\p{N}/_-]*/u.exec(lower.slice(end, end + 64))?.[0] ?? '';
    return { kind: 'scheme', start: match.index, end: endOfAddress(lower, end + path.length) };
  });

const findSchemes = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  const hits: Hit[] = [];
  for (const match of [
    ...matchesIn(reading, scheme),
    ...matchesIn(reading, lamedScheme),
    ...matchesIn(reading, bareScheme),
  ]) {
    const end = match.index + match[0].length;
    const goesSomewhere = /^ ?[a-z0-9[%]/.test(lower.slice(end, end + 2));
    if (!goesSomewhere && webScheme.test(match[0])) continue;
    const host = /^ ?[a-z0-9.[\]%@_-]*/.exec(lower.slice(end, end + 256))?.[0] ?? '';
    hits.push({ kind: 'scheme', start: match.index, end: endOfAddress(lower, end + host.length) });
  }
  return [...hits, ...findAppSchemes(reading)];
};

/** `http://…`, `http冒号//…`, `weixin://…`, `hxxp:\\…` (RFC 3986 schemes, also unregistered ones) and `mailto:` (RFC 6068). */
export const schemes: Detector = { onlyWhere: () => [scheme, lamedScheme, bareScheme, appScheme], find: findSchemes };
