import { divisionAtStart } from '../../division/division-names.ts';

/** Whom offices are headed by. Spokesmen and staff speak and come in their office's name. */
const heads = '(?:[局厅部署院台]|[总支大]?队|秘书|检察|委员)长|主任|书记|政委|司令员?';
const headsOfGovernment = `${heads}|[省市县区州盟旗镇乡]长|主席`;
const held = '(?:原|前|时任|新任|现任|代|常务|第一|执行|党[委组]|副)*';
/** 厅长信箱, 市长热线: doors of the office. 主任医师 heads nothing. */
const isNone = '(?!热线|专线|信箱|邮箱|电话|公开|接待|直通|办公会|质量|令|联席|会议|台|医师|[技护药]师)';

/** 厅长, 原副厅长, 党委书记: right behind a name. */
const ofOffice = new RegExp(`^${held}(?:${heads})${isNone}`, 'u');
const ofGovernment = new RegExp(`^${held}(?:${headsOfGovernment})${isNone}`, 'u');
/** 救援处处长, 办公室主任. */
const ofRoom = new RegExp(
  `^\\p{Script=Han}{1,6}?(?:[处科室司队]|办公[厅室])${held}(?:${heads}|[处科司]长)${isNone}`,
  'u',
);
/** 张三局长. */
const ofPerson = new RegExp(
  `^[^的和与及或各位全请告致向对将该本我一-十]\\p{Script=Han}{1,2}${held}[局厅部署院台]长${isNone}`,
  'u',
);
/** 水利部 + 长: the letter stands for both. 水利部 + 长江, 气象局 + 长期, 民政局 + 长者 are words of their own. */
const shortened = new RegExp(`^长(?![江期途征城假效远久年达约时短大跑者辈护堤洲隆虹龙廊滩寿]|三角|白山)${isNone}`, 'u');

/** Whether the Han characters right behind a name make a person's post of it: 广东省水利厅厅长. */
export const isPost = (name: string, behind: string): boolean =>
  (name.endsWith('政府') ? ofGovernment : ofOffice).test(behind) ||
  (/[部局厅署院]$/u.test(name) && shortened.test(behind) && divisionAtStart(behind) === null);

/** The same behind the name of a room, or of whoever holds the post. */
export const isPostWithin = (behind: string): boolean => ofRoom.test(behind) || ofPerson.test(behind);
