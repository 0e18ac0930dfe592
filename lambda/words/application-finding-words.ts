import type { FactsByRule, RuleId } from '../domain/rules/facts.ts';
import { wordsFor } from './sentence.ts';
import type { TextRule } from './text-finding-words.ts';

/** What is found in an application and nowhere else. */
export type ApplicationRule = Exclude<RuleId, TextRule>;

const emergencyRoute = {
  zh: '情况危急的应急类信息请走应急通道，先行发送、事后补办手续。',
  en: 'What is urgent goes the emergency way: sent first, formalities later.',
} as const;

const conservative = {
  zh: '{years}年节假日安排尚未公布，暂按从严口径推算：周末以及可能放假的日子均不计为工作日；安排公布后须重新核算。',
  en: 'The holidays of {years} are not announced yet. Counted conservatively: weekends and days that may become holidays do not count. To be counted anew once they are announced.',
} as const;

const claimed = (zh: string, en: string) => ({
  zh: `申请人主张不适用${zh}，依据{found}；须由审批人员核实并确认。`,
  en: `An exemption from ${en} is claimed by {found}; the deciding officer has to confirm it.`,
});

/** How a count is told that hangs on a notice nobody has seen: `years` are those of the notices. */
export const provisionalWords = conservative;

export const applicationFindingWords = wordsFor<Pick<FactsByRule, ApplicationRule>, 'found'>()({
  'applicant.eligibility': {
    by: 'why',
    say: {
      'telecom-authority': {
        zh: '电信管理机构负责协调发送，不能向自己提出申请。',
        en: 'A telecom authority coordinates sends; it does not apply to itself.',
      },
      operator: {
        zh: '相关企业是发送方，不能作为申请单位。',
        en: 'Operators send; they do not apply.',
      },
      'party-organ': {
        zh: '党的机关不属于人民政府及其部门，可由同级人民政府有关部门提出申请。',
        en: 'A party organ is no department of a government; the fitting department of the same level can apply.',
      },
      'military-organ': {
        zh: '军事机关不属于人民政府及其部门，可由同级人民政府有关部门提出申请。',
        en: 'A military organ is no department of a government; the fitting department of the same level can apply.',
      },
      company: {
        zh: '企业不能提出公益性短信息发送申请，可由省级以上人民政府有关部门提出。',
        en: 'A company cannot apply; the fitting department at provincial level or above can.',
      },
      'public-institution': {
        zh: '事业单位不属于人民政府部门，可由其主管的省级以上人民政府部门提出申请。',
        en: 'A public institution is no department of a government; the department at provincial level or above that is in charge of it can apply.',
      },
      'municipal-district': {
        zh: '直辖市的区、县不是设区的市，请由直辖市人民政府有关部门提出申请。',
        en: 'A district or county of a municipality is no city with districts; a department of the municipality applies.',
      },
      area: {
        zh: '地区、盟不是设区的市，没有一级人民政府，请由省级人民政府有关部门提出申请。',
        en: 'A prefecture or league without a city government cannot apply; a department of the province does.',
      },
      'unknown-city': {
        zh: '登记的行政区划不是设区的市或自治州，请核对登记信息。',
        en: 'The registered division is neither a city with districts nor an autonomous prefecture; check the register.',
      },
      'below-province': {
        zh: '本规定只允许省级以上人民政府有关部门申请，请由省级人民政府有关部门提出。',
        en: 'Only departments at provincial level or above may apply; a department of the province does.',
      },
      'set-apart': {
        zh: '该行政区划已被设定为不得申请，请由省级人民政府有关部门提出。',
        en: 'This deployment lets nobody of this division apply; a department of the province does.',
      },
      'county-government': {
        zh: '县级、乡级人民政府和地区行政公署、盟行政公署不能申请，请由所在设区的市、自治州人民政府或省级人民政府有关部门提出。',
        en: 'Governments of counties and townships and the offices of prefectures and leagues cannot apply; the government of the city or autonomous prefecture, or a department of the province, does.',
      },
      'city-department': {
        zh: '设区的市、自治州的部门不能申请，请以该市、州人民政府名义提出。',
        en: 'A department of a city or autonomous prefecture cannot apply; its government does.',
      },
      'local-department': {
        zh: '省级以下人民政府部门不能申请，请由省级人民政府有关部门提出。',
        en: 'A department below the province cannot apply; a department of the province does.',
      },
    },
  },
  'authority.competent': {
    by: 'kind',
    say: {
      'wrong-national': {
        zh: '{found}无权受理{applicant}的申请，应向工业和信息化部提出。',
        en: '{found} is not competent for {applicant}; the Ministry of Industry and Information Technology is.',
      },
      'wrong-provincial': {
        zh: '{found}无权受理{applicant}的申请，应向申请单位所在省、自治区、直辖市通信管理局提出。',
        en: '{found} is not competent for {applicant}; the communications administration of its province is.',
      },
      'none-national': {
        zh: '未登记有权受理的电信管理机构，应向工业和信息化部提出。',
        en: 'No competent authority is registered; it would be the Ministry of Industry and Information Technology.',
      },
      'none-provincial': {
        zh: '未登记有权受理的电信管理机构，应向申请单位所在省、自治区、直辖市通信管理局提出。',
        en: 'No competent authority is registered; it would be the communications administration of the province.',
      },
    },
  },
  'scope.division': {
    by: 'kind',
    say: {
      abolished: {
        zh: '{found}原为{name}，{year}年撤销，现为{now}，将按现行区划发送；请改填现行代码。',
        en: '{found} ({name}) was given up in {year}; it is {successors} now. It is sent there; better name it so.',
      },
      vanished: {
        zh: '{found}原为{name}，{year}年撤销，现属何处不明，请核对后改填现行代码。',
        en: '{found} ({name}) was given up in {year}; what succeeds it is not known. Name a division of today.',
      },
      unknown: {
        zh: '{found}不是现行行政区划，请核对后改填现行代码。',
        en: '{found} is no division of today. Name a division of today.',
      },
    },
  },
  'scope.jurisdiction': {
    zh: '发送范围{where}超出申请单位的行政区域（{own}），请缩小范围或由上级部门申请。',
    en: 'The scope {where} reaches beyond the area of the applicant ({own}): narrow it, or let the level above apply.',
  },
  'application.fields': {
    by: 'field',
    say: {
      reason: { zh: '缺少发送理由。请说明为何需要发送。', en: 'The reason for sending is missing.' },
      text: { zh: '缺少发送内容。请填写短信息全文。', en: 'The message is missing.' },
      window: { zh: '缺少发送时间。请填写开始和结束时间。', en: 'The time of sending is missing.' },
      divisions: {
        zh: '缺少发送范围。请选择至少一个行政区划。',
        en: 'The scope is missing: choose at least one province or city.',
      },
      sendingAgency: {
        zh: '缺少发送机构。请填写对公众显示的发送机构名称，或留空表示申请单位本身。',
        en: 'The sending agency has no name: give one, or leave it empty for this organisation.',
      },
      classification: {
        zh: '缺少短信息类别。请声明属于公益性、工作宣传类还是商业性。',
        en: 'The class of the message is missing.',
      },
      attachment: {
        zh: '缺少盖章的书面申请。申请须以书面提出，请上传盖章申请的扫描件。',
        en: 'The scan of the sealed application is missing.',
      },
      volumeEstimate: {
        zh: '缺少预计发送总量。电信管理机构须综合考虑发送频次和发送总量，请填写预计接收的号码数。',
        en: 'The volume is not estimated; the authority weighs it.',
      },
      frequency: {
        zh: '缺少发送频次。电信管理机构须综合考虑发送频次和发送总量，请填写发送次数。',
        en: 'The frequency is missing; the authority weighs it.',
      },
    },
  },
  'application.scans': {
    by: 'kind',
    say: {
      'too-many': {
        zh: '扫描件超过{count}份（系统设定，非法定）。请合并为较少的文件。',
        en: 'More than {count} scans (set by the system, not by law): put them together in fewer files.',
      },
      twice: {
        zh: '“{found}”与前面的一份是同一文件，请移除一份。',
        en: '“{found}” is the same file as one before it: remove one.',
      },
      elsewhere: {
        zh: '“{found}”或其中的页面也附在另外{count}件申请或补办手续中。一次盖章只用于一次申请，请核对。',
        en: '“{found}”, or a page of it, is attached in {count} other case(s). A seal is put on one application; check it.',
      },
    },
  },
  'sending-agency.registered': {
    zh: '发送机构不是申请单位登记的名称或简称（{registered}），请核对。',
    en: 'The sending agency is no registered name of the applicant ({registered}); check it.',
  },
  'volume.proportion': {
    by: 'kind',
    say: {
      'too-many': {
        zh: '预计发送总量{found}超过该范围可能的用户数（{limit}，系统设定，非法定）。请核对。',
        en: 'The estimate of {found} is more phones than the area may have ({limit}; set by the system, not by law); check it.',
      },
      'too-few': {
        zh: '预计发送总量{found}少于{limit}（系统设定，非法定），与向公众发送不相称。请核对。',
        en: 'The estimate of {found} is fewer than {limit} (set by the system, not by law), too few for a message to the public; check it.',
      },
      'too-often': {
        zh: '发送{found}次，平均每天超过{limit}次（系统设定，非法定）。请确认确有必要。',
        en: '{found} sends are more than {limit} a day (set by the system, not by law); confirm that so many have to be.',
      },
    },
  },
  'window.hours': {
    zh: '发送时间在休息时段（{from}至次日{until}，系统设定，非法定），会打扰公众。请改在白天，情况危急的走应急通道。',
    en: 'It is sent in the hours of rest ({from} to {until}; set by the system, not by law). Choose the day; what is urgent goes the emergency way.',
  },
  'window.valid': {
    by: 'kind',
    say: {
      'begins-early': {
        zh: '开始时间早于提交日期，请改为提交之后的时间。',
        en: 'It begins before the day of submission; choose a later time.',
      },
      'begins-late': {
        zh: '开始时间在提交之日起{days}天以后（系统设定，非法定），请临近时再申请。',
        en: 'It begins more than {days} days after the submission (set by the system, not by law); apply nearer the time.',
      },
      'ends-early': {
        zh: '结束时间须晚于开始时间，请核对。',
        en: 'It has to end after it begins; check it.',
      },
      'too-long': {
        zh: '发送时段超过{days}天（系统设定，非法定），请缩短或分次申请。',
        en: 'It lasts longer than {days} days (set by the system, not by law); shorten it or apply more than once.',
      },
      long: {
        zh: '发送时段超过{days}天（系统设定，非法定），请确认确有必要。',
        en: 'It lasts longer than {days} days (set by the system, not by law); confirm that it has to.',
      },
    },
  },
  'lead-time': {
    by: 'kind',
    say: {
      early: {
        zh: `距提交不足{requiredInWorkingDays}个工作日，最早可于{earliest}发送。${emergencyRoute.zh}`,
        en: `Fewer than {requiredInWorkingDays} working days ahead; the earliest day is {earliest}. ${emergencyRoute.en}`,
      },
      'early-provisional': {
        zh: `距提交不足{requiredInWorkingDays}个工作日，最早可于{earliest}发送（暂定）。${conservative.zh}${emergencyRoute.zh}`,
        en: `Fewer than {requiredInWorkingDays} working days ahead; the earliest day is {earliest}, provisionally. ${conservative.en} ${emergencyRoute.en}`,
      },
      provisional: {
        zh: `已满{requiredInWorkingDays}个工作日（暂定）。${conservative.zh}`,
        en: `{requiredInWorkingDays} working days ahead, provisionally. ${conservative.en}`,
      },
      uncounted: {
        zh: `无法推算工作日：缺少有关年份的节假日安排或提交日期有误。${emergencyRoute.zh}`,
        en: `Working days cannot be counted: holidays of the years in question are missing, or the day of submission is wrong. ${emergencyRoute.en}`,
      },
    },
  },
  'classification.work-publicity': {
    zh: '工作宣传类短信息不纳入协调发送范围，一般不予受理；国家另有规定的，请写明依据的名称、文号和条款。',
    en: 'Work publicity is not coordinated, unless the State provides otherwise: then name the provision.',
  },
  'classification.commercial': {
    zh: '商业性短信息不属于公益性短信息，不能按本程序协调发送。',
    en: 'A commercial message is no public-interest message and cannot be sent this way.',
  },
  'exemption.basis': {
    by: 'rule',
    say: {
      'content.length': claimed('字符数上限', 'the limit of characters'),
      'content.link': claimed('不得含有网址、链接的规定', 'the ban on links'),
      'content.sender-name': claimed('须写明发送机构名称的规定', 'naming the sending agency'),
      'content.contact-phone': claimed('须写明联系电话的规定', 'giving a phone number'),
      'work-publicity': claimed('工作宣传类不予协调的规定', 'the rule on work publicity'),
    },
  },
});
