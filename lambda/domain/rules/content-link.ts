import { draft2020 } from './citation.ts';
import { findIndirectLinks } from './content-indirect-link.ts';
import type { Finding, Severity, Span } from './finding.ts';
import { foundInText } from './found-in-text.ts';
import { findLinks, type Link } from './link/find-links.ts';
import type { Rule } from './rule.ts';

type Saying = { readonly severity: Severity; readonly detail: string };

const remove: Saying = {
  severity: 'block',
  detail: '正文中含有网址或链接（包括变形写法）。请删去，改为请公众拨打电话或到办事窗口办理。',
};
const disguised: Saying = {
  severity: 'block',
  detail: '正文中含有变形书写的网址（例如以“点”“。”、空格代替圆点）。请删去，改为请公众拨打电话。',
};

const sayings: Readonly<Record<Link['kind'], Saying>> = {
  host: remove,
  'chinese-host': remove,
  ip: remove,
  scheme: remove,
  'disguised-host': disguised,
  spaced: disguised,
  'e-mail': { severity: 'warn', detail: '正文中含有电子邮箱，不属于网址，但手机会显示为可点击。请确认是否必要。' },
};

const indirectly: Saying = {
  severity: 'warn',
  detail: '公众号、小程序、客户端、二维码等不是网址本身，但会引导公众访问。请审核人员确认是否适宜。',
};

/** Neither a web address nor a link, plain or in disguise, stands in the text (不得含有网址、链接). */
export const contentLink: Rule = {
  id: 'content.link',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '不得含有网址、链接') },
  judge: ({ text }, { edition }): readonly Finding[] => {
    const say = (span: Span, { severity, detail }: Saying, kind: string): Finding =>
      foundInText(text, span, {
        rule: contentLink.id,
        severity,
        citation: contentLink.citations[edition.id],
        detail,
        facts: { kind },
      });
    return [
      ...findLinks(text).map(({ kind, span }) => say(span, sayings[kind], kind)),
      ...findIndirectLinks(text).map((span) => say(span, indirectly, 'indirect')),
    ];
  },
};
