import { alertTimeNames, defineWords } from '../i18n/words.ts';
import type { Asked } from './alert-draft.ts';

const askedZh: Readonly<Record<Asked, string>> = {
  hazardClass: '事件类别',
  event: '事件种类',
  level: '预警级别',
  text: '短信内容',
  instruction: '防御指引',
  otherLanguages: '其他语言',
  divisions: '发送区域',
  outline: '轮廓',
  issuer: '发布单位',
  start: alertTimeNames.zh.start,
  expires: alertTimeNames.zh.expires,
};
const askedEn: Readonly<Record<Asked, string>> = {
  hazardClass: 'Class of hazard',
  event: 'Kind of event',
  level: 'Level',
  text: 'Message',
  instruction: 'What people should do',
  otherLanguages: 'Other languages',
  divisions: 'Area',
  outline: 'Outlines',
  issuer: 'Issuer',
  start: alertTimeNames.en.start,
  expires: alertTimeNames.en.expires,
};

export const alertFormWords = defineWords(
  {
    asked: askedZh,
    missing: (fields: readonly string[]) => `尚未填写完整：${fields.join('、')}`,
    outlines: '轮廓：多边形或圆（可不填）',
    wishes: '送达精度、街道（可不填）',
    eventNote: '可从列表选择，也可填写列表以外的名称。',
    delivered: '手机收到的短信',
    findings: '审查提示（随记录留存，不影响发送；正式发送与演练相混的、文字过长的，先由值班员确认）',
    noFindings: '没有提示',
    urgent: '按下即为本单位声明：情况危急，需要先行发送，事后补办有关手续。',
    plan: '所依据的应急预案（可随补办手续提交）',
    planTitle: '预案名称',
    planNumber: '文号',
  },
  {
    asked: askedEn,
    missing: (fields: readonly string[]) => `Still to fill in: ${fields.join(', ')}`,
    outlines: 'Polygon or circle (optional)',
    wishes: 'How finely, streets (optional)',
    eventNote: 'Choose from the list, or write a name that is not on it.',
    delivered: 'As it arrives on phones',
    findings:
      'Notes (they go on record and hold nothing up, but where live and drill are mixed up, or a text is too long, the duty officer confirms first)',
    noFindings: 'No notes',
    urgent:
      'By pressing, this organisation attests that the situation is urgent and that it must send first and file afterwards.',
    plan: 'Emergency plan (may follow with the paperwork)',
    planTitle: 'Title of the plan',
    planNumber: 'Number of the document',
  },
);
