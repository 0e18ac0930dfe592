import { contentFigure } from '../../../lambda/domain/rules/content-figure.ts';
import { findingsOf } from './judged-text.ts';

const kinds = (text: string) => findingsOf(contentFigure, text).map(({ facts }) => facts?.['kind']);

describe('A figure that cannot be is warned of', () => {
  it.each([
    ['未来三天最高气温936℃，请防暑', 'temperature'],
    ['最低气温零下93℃', 'temperature'],
    ['气温将达400摄氏度', 'temperature'],
    ['气温25~380度', 'temperature'],
    ['体温超过373℃请就医', 'body-temperature'],
    ['阵风71级', 'wind'],
    ['阵风可达300米/秒', 'wind'],
    ['发生12.1级地震', 'earthquake'],
    ['累计雨量15000毫米', 'rain'],
    ['积雪5000厘米', 'snow'],
    ['浪高350米', 'wave'],
    ['降雨概率900%', 'share'],
    ['未来2400小时有雨', 'hours'],
    ['请于25时前撤离', 'time'],
    ['请于9时75分到场', 'time'],
    ['8:75开始', 'time'],
    ['6月31日停水', 'day'],
    ['2025年2月29日', 'day'],
    ['13月1日', 'day'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it('shows the figure with its unit', () => {
    expect(findingsOf(contentFigure, '最高气温936℃。')).toMatchObject([
      { severity: 'warn', found: '936℃', span: { start: 4, end: 8 } },
    ]);
  });

  it.each([
    '最高气温39℃',
    '最低气温-12℃',
    '气温下降8到10度,3日清晨最低气温降至零下3到2度',
    '用100℃沸水煮',
    '火场温度高',
    '体温37.3℃',
    '阵风7级',
    '台风17级',
    '6级（或阵风7级）以上大风',
    '5.5级地震',
    '小时降雨量超过30毫米',
    '累积降水量将达100毫米以上',
    '湿度90%',
    '经济增长120%',
    '24时前',
    '24:00前',
    '8:30-17:30',
    '2024年2月29日',
    '比例3:75',
    '重点30人',
    '1点建议',
    '2021年07月19日21时59分',
    '24小时',
    '120个小时',
    '海拔8848米',
    '9月30日',
    '第12345号',
  ])('%s is none', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
