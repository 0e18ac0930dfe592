import { isNamed, syllablesOf } from '../../lambda/domain/division/division-search.ts';
import type { Offered } from './use-prepared-messages.ts';

/** Letters of what messages are called that no division has in its name. */
const readings = `bai败 bao暴报爆雹 bei备 beng崩 bi避 bian变 bing冰病 cai踩 ce测 che撤 chen沉尘 cheng橙 chi持 chou臭 chu处触
chuan传 chuang窗 dai带 dao到盗 de的 di低 dian电 dong动冻 du毒 duan短断 dui对 duo躲 fa发 fu辐 gao告 gong供 guo过 hai害 han旱
hao号 he核 hong轰 hu户 huo火活或 ji季击挤 jia架 jian检 jiang降 jie劫 jin近禁浸 jing警 jiu就救 juan卷 jue决 kan砍 kang抗 kong控空恐 kuang况
lao涝 li例力 liao疗 lou漏楼 man蔓 mai霾 mian面 mou某 ni泥 nong浓 pin品 po破 qi气其 qie切 qing倾情 ran燃染 re热 ren人 san散 sen森 shan闪 shang伤
she射设 sheng生 shi示失食时湿 shu暑疏 shuang霜 si死 sun损 ta塌踏他 tan坍 ti题体 ting停 wei危位 wen问 wu物污雾 xian险陷现 xie泄械泻 xing型 xu续 xuan旋
xue雪 yan严烟炎 yang样氧 ye夜 yi移疫已疑医 yin饮 yong用涌 you有 yu预渔雨 yuan员 zai灾 zan暂 zha炸 zhang涨 zhen震 zhi止质 zhuan转 zhui坠追 zhuang撞 zi渍`;

const own: ReadonlyMap<string, string> = new Map(
  Array.from(readings.matchAll(/([a-z]+)(\p{Script=Han}+)/gu)).flatMap(([, syllable = '', letters = '']) =>
    Array.from(letters, (letter) => [letter, syllable] as const),
  ),
);

const read = (title: string): readonly string[] =>
  Array.from(title, (letter) => syllablesOf(letter)[0] || (own.get(letter) ?? ''));

/** Those of that title, in Chinese or in pinyin, and those that say it of what they are for. */
export const searchPrepared = (offered: readonly Offered[], sought: string): readonly Offered[] =>
  offered.filter(
    ({ id, message: { title, headline } }) =>
      isNamed(title, sought, read) || headline.includes(sought) || id.includes(sought.toLowerCase()),
  );
