/** Chinese first: it is what the law and the people who use it speak. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in every language. A word with figures in it is a function of them. */
export type Catalogue<W> = Readonly<Record<Language, W>>;

type Words = Readonly<Record<string, unknown>>;

/**
 * A catalogue whose English has exactly the members of its Chinese. Keep one beside each screen and one beside each
 * shared part, so that words load with the code that says them.
 */
export const defineWords = <W extends Words>(zh: W, en: NoInfer<W>): Catalogue<W> => ({ zh, en });

/** Words of more than one screen. */
export const commonWords = defineWords(
  {
    product: '公益短信发送协调平台',
    zone: '北京时间',
    loading: '正在加载…',
    judging: '正在载入审查规则…',
    empty: '暂无内容',
    notices: '通知',
    retry: '重试',
    reload: '重新加载',
    cancel: '取消',
    back: '暂不办理',
    confirm: '确认',
    close: '关闭',
    save: '保存',
    all: '全部',
    none: '无',
    unknown: '未知',
    open: '查看',
    exercise: '演练',
    /** Between a name and what it is, between members of a list, between sentences. */
    colon: '：',
    comma: '、',
    semicolon: '；',
    people: (count: number) => `${count.toLocaleString('zh-CN')} 部电话`,
    policyNotLaw: '属本平台设定，非法律规定',
  },
  {
    product: 'Public-interest message coordination',
    zone: 'Beijing time (UTC+8)',
    loading: 'Loading…',
    judging: 'Loading the rules…',
    empty: 'Nothing here',
    notices: 'Notices',
    retry: 'Try again',
    reload: 'Reload',
    cancel: 'Cancel',
    back: 'Not now',
    confirm: 'Confirm',
    close: 'Close',
    save: 'Save',
    all: 'All',
    none: 'None',
    unknown: 'Unknown',
    open: 'Open',
    exercise: 'DRILL',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    people: (count: number) => `${count.toLocaleString('en')} phones`,
    policyNotLaw: 'policy of this platform, not law',
  },
);

type Closing = { readonly reason: string; readonly reasonEn?: string | undefined };

/** Why something was closed: in the words of whoever did, or of the service where it was the clock. */
export const closingWords = defineWords(
  { why: ({ reason }: Closing) => reason },
  { why: ({ reason, reasonEn = reason }: Closing) => reasonEn },
);

const tenThousand = 10_000;
const hundredMillion = 100_000_000;

const rounded = (count: number): string => count.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

/** As officials read it, to be preceded by 约: `9,500 个用户`, `9,000 万用户`, `1.24 亿用户`; exact figures are for paper. */
export const usersZh = (count: number): string => {
  if (count < tenThousand) return `${rounded(count)} 个用户`;
  return count < hundredMillion
    ? `${rounded(count / tenThousand)} 万用户`
    : `${rounded(count / hundredMillion)} 亿用户`;
};

/** The two times of an alert, in its form and in whatever is said of either. */
export const alertTimeNames = defineWords(
  { start: '影响开始时间', expires: '警报失效时间' },
  { start: 'Danger begins', expires: 'Warning expires' },
);
