import type { TermList } from './rule.ts';

const head = (words: string, terms: string): TermList => ({
  terms: terms.split(' '),
  citation: `《中华人民共和国电信条例》第五十六条：${words}`,
});

/**
 * A start of the list that a deployment keeps, by the heads of art. 56 of the Telecommunications Regulations (art. 57
 * before the revision of 2014). A term only asks a person to look; it proves nothing.
 */
export const prohibitedTerms: readonly TermList[] = [
  head('危害国家安全、泄露国家秘密', '内部绝密 绝密文件 颠覆政权'),
  head('煽动民族仇恨、民族歧视', '滚出中国 劣等民族'),
  head('宣扬邪教和封建迷信', '邪教 法轮功 全能神 算命 改运 消灾解难'),
  head('散布谣言，扰乱社会秩序', '世界末日 内部消息 速转 不转不是中国人'),
  head(
    '散布淫秽、色情、赌博、暴力、凶杀、恐怖或者教唆犯罪',
    '色情 裸聊 招嫖 赌博 赌场 博彩 六合彩 下注 枪支 迷药 炸药出售',
  ),
  head('侮辱或者诽谤他人', '老赖曝光'),
  head('法律、行政法规禁止的其他内容', '代开发票 办假证 假证 刷单 套现 洗钱 高利贷 跑分 代孕'),
];
