import { draft2020, order31 } from './citation.ts';
import { foundInText } from './found-in-text.ts';
import type { Rule } from './rule.ts';
import { type Sought, sought } from './sought/sought.ts';
import { spansOf } from './term-spans.ts';

type Wording<K> = { readonly kind: K; readonly pattern: Sought };

/** Judged by a person: words alone do not make a message work publicity or commerce. */
const workPublicity: readonly Wording<'work-publicity'>[] = [
  {
    kind: 'work-publicity',
    pattern: sought(
      /开放日|成立.{0,4}周年|感谢您?.{0,6}(?:关心|支持)|关心[与和]支持|满意度(?:调查|测评)|荣获|喜获|创建.{0,8}(?:城市|城区|县城)|创[文卫]|工作(?:成效|成果|总结|动态)|为了?千万家|圆满(?:完成|成功)|取得(?:显著|丰硕|圆满)|揭牌|评选|投票/gu,
    ),
  },
];

const commercial: readonly Wording<'commerce' | 'reply-solicitation'>[] = [
  {
    kind: 'commerce',
    pattern: sought(
      /促销|特价|打折|折扣|抢购|秒杀|限时优惠|优惠[价券]|订购|选购|团购|新品|热卖|加盟|理财产品|年化|返利|办卡|免息|低息|放款|口服液|正[气氣]液|胶囊|保健品|退订|拒收请/gu,
    ),
  },
  {
    kind: 'reply-solicitation',
    pattern: sought(
      /(?:申请|办理|领取|补助|补贴|咨询|报名|确认)[^。;!?]{0,6}(?:回复?|发送|编辑)["“]?[a-z0-9]{1,4}(?![a-z0-9])|回复?["“]?[a-z0-9]{1,4}["”]?(?:申请|办理|领取|咨询|报名)/gu,
    ),
  },
];

/** Wording of work publicity (工作宣传类). */
export const contentWorkPublicity: Rule = {
  id: 'content.work-publicity',
  onlyWhere: () => workPublicity.map(({ pattern }) => pattern),
  citations: {
    'order-31-2015': null,
    'draft-2020': draft2020('27', '工作宣传类短信息不纳入电信管理机构协调发送范围，国家另有规定的除外'),
  },
  judge: ({ text }, { edition }) =>
    workPublicity.flatMap(({ kind, pattern }) =>
      spansOf(text, pattern).map((span) =>
        foundInText(
          text,
          span,
          'content.work-publicity',
          { severity: 'warn', citation: contentWorkPublicity.citations[edition.id] },
          { kind },
        ),
      ),
    ),
};

/** Wording of commerce (商业性短信息), and of fraud that asks for a reply. */
export const contentCommercial: Rule = {
  id: 'content.commercial',
  onlyWhere: () => commercial.map(({ pattern }) => pattern),
  citations: {
    'order-31-2015': order31(
      '37',
      'Commercial short messages refer to short messages used to introduce and promote goods, services or business investment opportunities',
    ),
    'draft-2020': draft2020(
      '42',
      '商业性短信息或商业性电话，是指用于介绍、推销商品、服务或者商业投资机会的短信息或电话',
    ),
  },
  judge: ({ text }, { edition }) =>
    commercial.flatMap(({ kind, pattern }) =>
      spansOf(text, pattern).map((span) =>
        foundInText(
          text,
          span,
          'content.commercial',
          { severity: 'warn', citation: contentCommercial.citations[edition.id] },
          { kind },
        ),
      ),
    ),
};
