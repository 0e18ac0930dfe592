import type { Span } from './finding.ts';
import { copyAndOpen } from './link/share-code.ts';
import { normaliseText } from './normalised-text.ts';
import { matchesIn, type Sought, sought } from './sought/sought.ts';

/** Ways to a page without its address: accounts, mini programs, apps, QR codes, the name of a handle, and codes that an app opens. */
const indirect = sought(
  /公众号|公眾號|服务号|订阅号|视频号|抖音号|企业微信|小程序|二维码|扫码|扫一扫|(?:支付宝|微信|抖音|百度)(?:首页|里)?搜|百度一下|长按识别|阅读原文|蓝字|加[v微薇威]信|微信 ?(?:号|id) ?:? ?(?=[0-9_-]*[a-z])[a-z0-9_-]{6,20}(?![a-z0-9_-])|客户端|(?<![a-z])app(?![a-z])|(?:关注|搜索).{0,4}(?:微博|微信|抖音|快手)|(?:[淘吱]|抖音|快手|小红书|支付宝|微信|红包)口令|口令红包/gu,
);

export const signsOfIndirectLinks: readonly Sought[] = [indirect, copyAndOpen];

/** Spans of the words that lead a reader to a page indirectly, in order. */
export const findIndirectLinks = (text: string): readonly Span[] => {
  const reading = normaliseText(text);
  return signsOfIndirectLinks
    .flatMap((sign) => matchesIn(reading, sign))
    .map(({ 0: { length }, index }) => reading.spanOf(index, index + length));
};
