import type { Finding } from '../../../api/types.ts';

type Phrases = {
  readonly return?: string;
  readonly decline?: string;
  /** Instead of `return` where the finding is only a note. */
  readonly note?: string;
  /** Instead of `return`, by the place in the application that the finding points to. */
  readonly returnAt?: Readonly<Record<string, string>>;
};

const missing = (what: string): string => `申请未填写${what}，请补充后重新提交。`;

/**
 * Reasons an officer may begin with, by the rule whose finding they answer. They go on record and to the department,
 * whose language is Chinese whatever the page speaks; so they are contents here and no words of the page.
 */
const phrasesByRule: Readonly<Record<string, Phrases>> = {
  'applicant.eligibility': {
    return: '申请单位不属于可以提出发送申请的主体，请核对单位登记情况，或由有权申请的单位提出。',
    decline: '申请单位不属于可以提出发送申请的主体，不予协调。',
  },
  'authority.competent': {
    return: '本申请不属于本机关受理范围，请核对申请单位和发送范围后重新提交。',
    decline: '本申请不属于本机关受理范围，请向有权受理的电信管理机构提出。',
  },
  'scope.division': {
    return: '发送范围含有不存在的行政区划，请核对后重新提交。',
    note: '发送范围含有已撤销的行政区划代码，请改填现行代码后重新提交。',
  },
  'scope.jurisdiction': { return: '发送范围超出申请单位管辖的行政区域，请调整后重新提交。' },
  'sending-agency.registered': { return: '所填发送单位未经登记，请核对单位名称后重新提交。' },
  'window.valid': {
    return: '发送时段不符合要求，请调整后重新提交。',
    note: '发送时段较长，请缩短，或说明必要性后重新提交。',
  },
  'content.length': { return: '短信内容超过 70 字，请精简后重新提交。' },
  'content.sender-name': { return: '短信内容未写明发送单位名称，请补充后重新提交。' },
  'content.contact-phone': {
    return: '短信内容未写明可以拨通的联系电话，请补充后重新提交。',
    note: '请将联系电话写完整：固定电话加区号，不以 110、119 等紧急电话代替。',
  },
  'content.link': {
    return: '短信内容含有网址或链接，请删除后重新提交。',
    note: '短信内容引导公众访问公众号、小程序、客户端或二维码，请删除，或说明必要性后重新提交。',
  },
  'content.prohibited': {
    return: '短信内容含有可能涉及禁止性规定的表述，请修改后重新提交。',
    decline: '短信内容涉及禁止性规定，不予协调发送。',
  },
  'content.work-publicity': {
    return: '短信内容含有工作宣传表述，请删除后重新提交。',
    decline: '所申请短信属于工作宣传类，不纳入协调发送范围。',
  },
  'content.hidden': { return: '所填内容含有看不见的字符，请删去后重新提交。' },
  'content.unfinished': { return: '短信内容尚未定稿，含有待填内容、测试字样或乱码，请改定后重新提交。' },
  'content.figure': { return: '短信内容中的数值不合常理，请核对后重新提交。' },
  'content.day': { return: '短信内容中的日期与发送时间或星期不符，请核对后重新提交。' },
  'volume.proportion': { return: '预计发送总量或频次与发送范围不相称，请核对后重新提交。' },
  'window.hours': { return: '发送时间在公众休息时段，请改在白天，或说明必要性后重新提交。' },
  'classification.work-publicity': {
    return: '所申报短信类别为工作宣传类，除国家另有规定外不予协调，请核对类别或补充依据后重新提交。',
    decline: '所申请短信属于工作宣传类，不纳入协调发送范围。',
  },
  'content.commercial': {
    return: '短信内容含有商业推广表述，请删除后重新提交。',
    decline: '所申请短信具有商业性质，不属于公益性短信息。',
  },
  'classification.commercial': {
    return: '所申报短信类别为商业性，请核对类别后重新提交。',
    decline: '所申请短信具有商业性质，不属于公益性短信息。',
  },
  'exemption.basis': { return: '所引例外规定的名称、文号或条款无法核实，请补充依据后重新提交。' },
  'lead-time': {
    return: '距发送时间不足规定的工作日，请调整发送时间后重新提交。',
    note: '发送前的放假安排尚未公布，工作日为暂计，请适当推后发送时间后重新提交。',
  },
  'application.scans': {
    return: '所附扫描件不合要求，请核对后重新提交。',
    note: '所附盖章申请或其中的页面也附在另一件申请中，请就本次申请重新盖章后提交。',
  },
  'application.fields': {
    return: '申请材料不完整，请补充后重新提交。',
    returnAt: {
      '/reason': missing('发送理由'),
      '/text': missing('发送内容'),
      '/window': missing('发送时间'),
      '/divisions': missing('发送范围'),
      '/sendingAgency': missing('发送机构'),
      '/classification': missing('短信息类别'),
      '/attachment': '未附盖章的书面申请，请上传扫描件后重新提交。',
      '/volumeEstimate': missing('预计发送总量'),
      '/frequency': missing('发送频次'),
    },
  },
};

const always: Readonly<Record<'return' | 'decline', readonly string[]>> = {
  return: ['请缩小发送范围，并说明确定范围的理由。', '盖章申请扫描件不清晰，请重新上传。'],
  decline: ['同一地区近期公益短信已较频繁，综合用户意愿，本次不予协调。', '所述事由不属于公益性短信息的范围。'],
};

/** Claims name the rule they are made against; this one names both of its rules at once. */
const isClaimed = (rule: string, claims: readonly string[]): boolean =>
  claims.includes(rule) || (rule === 'classification.work-publicity' && claims.includes('work-publicity'));

/**
 * Those that answer what was found first, then those for any application; none twice. A note that stands for a refusal
 * softened by a claimed exemption (`claims`) is answered as the refusal it was.
 */
export const phrasesFor = (
  kind: 'return' | 'decline',
  findings: readonly Pick<Finding, 'rule' | 'severity' | 'pointer'>[],
  claims: readonly string[] = [],
): readonly string[] => {
  const answering = findings.flatMap(({ rule, severity, pointer }) => {
    const { note, returnAt, ...phrases } = phrasesByRule[rule] ?? {};
    if (kind === 'decline') return phrases.decline ?? [];
    const isNote = severity === 'warn' && !isClaimed(rule, claims);
    return (isNote ? note : undefined) ?? returnAt?.[pointer] ?? phrases.return ?? [];
  });
  return [...new Set([...answering, ...always[kind]])];
};
