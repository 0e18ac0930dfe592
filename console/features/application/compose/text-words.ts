import { defineWords } from '../../../i18n/words.ts';
import type { MendKind } from './mends.ts';

type Mends = Readonly<Record<MendKind, (what: string) => string>>;

const mendsZh: Mends = {
  'remove-link': (what) => `删去“${what}”`,
  sign: (what) => `署名【${what}】`,
  'add-phone': (what) => `加上咨询电话 ${what}`,
  tighten: (what) => `删去多余的空格和换行（省 ${what} 个字符）`,
  cut: (what) => `截取前 ${what} 个字符`,
  'cut-before-phone': (what) => `截短至 ${what} 个字符，保留末尾的联系电话`,
};
const mendsEn: Mends = {
  'remove-link': (what) => `Remove “${what}”`,
  sign: (what) => `Sign as 【${what}】`,
  'add-phone': (what) => `Add the contact phone ${what}`,
  tighten: (what) => `Remove spaces and line breaks (saves ${what})`,
  cut: (what) => `Keep the first ${what} characters`,
  'cut-before-phone': (what) => `Shorten to ${what} characters, keeping the phone at the end`,
};

/** As everywhere: 2,000. */
const grouped = (count: number): string => count.toLocaleString('en');

const manyEn = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${grouped(count)} ${one}s`);

export const textWords = defineWords(
  {
    hint: '须写明发送机构名称和联系电话，不得含网址、链接。签名、空格、换行都计入字数。',
    measured: (units: number, limit: number | null, segments: number) =>
      `${grouped(units)}${limit === null ? '' : ` / ${grouped(limit)}`} 个字符，${grouped(segments)} 条短信${limit !== null && units > limit ? `，超出 ${grouped(units - limit)} 个字符` : ''}`,
    fine: '未发现须更正或提醒之处。',
    mends: mendsZh,
    mended: (what: string) => `已更正：${what}`,
    undo: '撤销',
    sender: (prefix: string) => `${prefix} ······`,
    preview: '市民手机上看到的样子；有问题的文字已标出，点按可看依据。',
  },
  {
    hint: 'It must name the sending agency and a contact phone, and hold no link. The signature, spaces and line breaks count.',
    measured: (units: number, limit: number | null, segments: number) =>
      `${grouped(units)}${limit === null ? '' : ` of ${grouped(limit)}`} characters, ${manyEn(segments, 'message')}${limit !== null && units > limit ? `, ${grouped(units - limit)} too many` : ''}`,
    fine: 'Nothing to mend or to note.',
    mends: mendsEn,
    mended: (what: string) => `Mended: ${what}`,
    undo: 'Undo',
    sender: (prefix: string) => `${prefix} ······`,
    preview: 'As the citizen sees it; what is found is marked, tap it for the article.',
  },
);
