import { contentLink } from '../../../lambda/domain/rules/content-link.ts';
import { linked, unlinked } from './corpus/links.ts';
import { linkedFifth, perhapsLinked, plain, unlinkedFifth } from './corpus/links-fifth.ts';
import { linkedFourth, unlinkedFourth } from './corpus/links-fourth.ts';
import { linkedSecond, unlinkedSecond } from './corpus/links-second.ts';
import { linkedThird, unlinkedThird } from './corpus/links-third.ts';
import { findingsOf } from './judged-text.ts';

const blocked = (text: string) =>
  findingsOf(contentLink, text)
    .filter(({ severity }) => severity === 'block')
    .map(({ found }) => found);

describe('A link is refused', () => {
  it.each([...linked, ...linkedSecond, ...linkedThird, ...linkedFourth, ...linkedFifth])('in %j', (text) => {
    expect(blocked(text)).not.toEqual([]);
  });

  it.each([...unlinked, ...unlinkedSecond, ...unlinkedThird, ...unlinkedFourth, ...unlinkedFifth])(
    'is not seen in %j',
    (text) => {
      expect(blocked(text)).toEqual([]);
    },
  );
});

describe('The address is shown as it stands in the text', () => {
  it.each([
    ['请登录www.gov.cn/a?b=1查询', 'www.gov.cn/a?b=1'],
    ['见https://www.gov.cn:8443/。', 'https://www.gov.cn:8443/'],
    ['搜w w w . gov . c n吧', 'w w w . gov . c n'],
    ['请访问gov点cn。', 'gov点cn'],
    ['看www。gov。cn吧', 'www。gov。cn'],
    ['登录北京12345.公益查询', '北京12345.公益'],
    ['打开g\u200bov.cn', 'g\u200bov.cn'],
    ['“192.168.1.1”', '192.168.1.1'],
    ['请访问gdw句号gov句号cn。', 'gdw句号gov句号cn'],
    ['请访问gdw→gov→cn/a。', 'gdw→gov→cn/a'],
    ['打开#小程序://广东水情/AbC12，', '#小程序://广东水情/AbC12'],
    ['浏览器输入0xC0A80101。', '0xC0A80101'],
    ['网址：“3232235777”。', '3232235777'],
    ['访问192·168·1·1:8080/a。', '192·168·1·1:8080/a'],
    ['复制￥aBc1D2eF3gH￥打开手淘', '￥aBc1D2eF3gH￥'],
    ['复制这段内容（aBc1D2eF3gH）打开淘宝', 'aBc1D2eF3gH'],
  ])('%j shows %j', (text, address) => {
    expect(blocked(text)).toEqual([address]);
  });

  it('two addresses are two findings', () => {
    expect(blocked('网址a.gov.cn,备用b.gov.cn')).toEqual(['a.gov.cn', 'b.gov.cn']);
  });
});

describe('What leads to a page without an address is only warned of', () => {
  it.each([
    ['关注微信公众号', '公众号'],
    ['打开小程序', '小程序'],
    ['下载国家反诈中心APP', 'APP'],
    ['扫描二维码', '二维码'],
    ['来信service@12321.cn', 'service@12321.cn'],
  ])('%j', (text, found) => {
    expect(findingsOf(contentLink, text)).toContainEqual(expect.objectContaining({ severity: 'warn', found }));
    expect(blocked(text)).toEqual([]);
  });

  it.each(perhapsLinked)('%j', (text) => {
    expect(findingsOf(contentLink, text)).toContainEqual(expect.objectContaining({ severity: 'warn' }));
    expect(blocked(text)).toEqual([]);
  });

  it.each(plain)('%j has nothing of the kind', (text) => {
    expect(findingsOf(contentLink, text)).toEqual([]);
  });

  it('a word that only contains the letters app is not', () => {
    expect(findingsOf(contentLink, 'happy安全月')).toEqual([]);
  });
});
