import fc from 'fast-check';
import { type MomentReading, readMoment } from '../../../console/ui/moment.ts';
import { addDays, type PlainDate, weekday } from '../../../lambda/domain/calendar/plain-date.ts';

/** A Sunday. */
const today = '2026-11-29';
const read = (typed: string, day: PlainDate | null = null): MomentReading => readMoment(typed, { today, day });

describe('a moment typed by an official', () => {
  it.each([
    ['2026-12-01 9:00', '2026-12-01 09:00'],
    ['12月1日上午9点', '2026-12-01 09:00'],
    ['2026/12/1 9:00', '2026-12-01 09:00'],
    ['2026年12月1日 9时30分', '2026-12-01 09:30'],
    ['2026年12月1日9:30', '2026-12-01 09:30'],
    ['12.1 9:00', '2026-12-01 09:00'],
    ['12/1 9:00', '2026-12-01 09:00'],
    ['12-1 09:00', '2026-12-01 09:00'],
    ['2026.12.1 9:00', '2026-12-01 09:00'],
    ['明天上午9点', '2026-11-30 09:00'],
    ['今天 18:00', '2026-11-29 18:00'],
    ['今日18时', '2026-11-29 18:00'],
    ['后天下午3点半', '2026-12-01 15:30'],
    ['大后天 0:05', '2026-12-02 00:05'],
    ['明早8点', '2026-11-30 08:00'],
    ['今晚8点', '2026-11-29 20:00'],
    ['2026-12-01T09:00', '2026-12-01 09:00'],
    ['2026-12-01T09:00:00', '2026-12-01 09:00'],
    ['2026-12-01T09:00:00.000+08:00', '2026-12-01 09:00'],
    ['２０２６－１２－０１　９：００', '2026-12-01 09:00'],
    ['２０２６年１２月１日９：００', '2026-12-01 09:00'],
    ['2026—12—01 9:00', '2026-12-01 09:00'],
    ['12月1日，9:00', '2026-12-01 09:00'],
    ['  12月1日   9:00  ', '2026-12-01 09:00'],
    ['12 月 1 日 9 时 30 分', '2026-12-01 09:30'],
    ['12月1号下午3点', '2026-12-01 15:00'],
    ['12月1日下午3时15分', '2026-12-01 15:15'],
    ['12月1日下午15:00', '2026-12-01 15:00'],
    ['12月1日中午12点', '2026-12-01 12:00'],
    ['12月1日中午1点', '2026-12-01 13:00'],
    ['12月1日凌晨3点', '2026-12-01 03:00'],
    ['12月1日早上七点一刻', '2026-12-01 07:15'],
    ['12月1日傍晚6点三刻', '2026-12-01 18:45'],
    ['12月1日晚上11点', '2026-12-01 23:00'],
    ['12月1日20点', '2026-12-01 20:00'],
    ['12月1日9时整', '2026-12-01 09:00'],
    ['12月1日24时', '2026-12-02 00:00'],
    ['12月31日24:00', '2027-01-01 00:00'],
    ['12月1日0时', '2026-12-01 00:00'],
    ['20261201 9:00', '2026-12-01 09:00'],
    ['202612010900', '2026-12-01 09:00'],
    ['二〇二六年十二月二十一日上午九点三十分', '2026-12-21 09:30'],
    ['十二月一日上午九点半', '2026-12-01 09:30'],
    ['明天下午两点', '2026-11-30 14:00'],
    ['12月18日（周五）09:00', '2026-12-18 09:00'],
    ['2026-12-18 星期五 09:00', '2026-12-18 09:00'],
    ['12月20日（周日）9:00', '2026-12-20 09:00'],
    ['12月20日（星期天）9:00', '2026-12-20 09:00'],
    ['本周日 20:00', '2026-11-29 20:00'],
    ['下周一9:00', '2026-11-30 09:00'],
    ['下星期五上午10点', '2026-12-04 10:00'],
    ['Fri 18 Dec, 09:00', '2026-12-18 09:00'],
    ['18 December 2026 9:00', '2026-12-18 09:00'],
    ['Dec 18, 2026 3:30 pm', '2026-12-18 15:30'],
    ['Dec. 18 9 am', '2026-12-18 09:00'],
    ['tomorrow 9:00', '2026-11-30 09:00'],
  ])('%j is %s', (typed, moment) => {
    expect(read(typed)).toEqual({ moment });
  });

  it.each([
    ['11月29日 9:00', '2026-11-29 09:00'],
    ['11月28日 9:00', '2027-11-28 09:00'],
    ['1.5 9:00', '2027-01-05 09:00'],
    ['2月29日 9:00', '2028-02-29 09:00'],
  ])('without a year is the next such day, today among them: %j is %s', (typed, moment) => {
    expect(read(typed)).toEqual({ moment });
  });

  it.each([
    ['18:00', '2026-12-18 18:00'],
    ['下午3点半', '2026-12-18 15:30'],
    ['24:00', '2026-12-19 00:00'],
    ['9:05', '2026-12-18 09:05'],
  ])('as a time alone keeps the day: %j is %s', (typed, moment) => {
    expect(read(typed, '2026-12-18')).toEqual({ moment });
    expect(read(typed)).toEqual({ why: 'no-day' });
  });

  it.each([
    ['', 'no-day'],
    ['12月1日', 'no-time'],
    ['2026-12-01', 'no-time'],
    ['明天', 'no-time'],
    ['很快', 'no-moment'],
    ['12月1日 9', 'no-moment'],
    ['12月1日 9.30', 'no-moment'],
    ['12月1日 9:5', 'no-moment'],
    ['12月1日 9:00 左右', 'no-moment'],
    ['12月1日9:00-10:00', 'no-moment'],
    ['12月1日9:00至12月2日9:00', 'no-moment'],
    ['2月30日 9:00', 'no-such-day'],
    ['2026-02-29 9:00', 'no-such-day'],
    ['2026-13-01 9:00', 'no-such-day'],
    ['12月0日 9:00', 'no-such-day'],
    ['13/1 9:00', 'no-such-day'],
    ['1999-12-01 9:00', 'no-such-day'],
    ['2200-12-31 9:00', 'no-such-day'],
    ['12月1日 25:00', 'no-such-time'],
    ['12月1日 24:01', 'no-such-time'],
    ['12月1日 9:60', 'no-such-time'],
    ['12月1日上午15:00', 'no-such-time'],
    ['12月1日凌晨23点', 'no-such-time'],
    ['12月1日9点', 'which-half'],
    ['12月1日3点半', 'which-half'],
    ['12月1日上午12点', 'which-half'],
    ['12月1日下午12点', 'which-half'],
    ['12月1日晚上12点', 'which-half'],
    ['12月1日晚上1点', 'which-half'],
    ['Dec 1 12 am', 'which-half'],
    ['26-12-01 9:00', 'which-year'],
    ['26年12月1日 9:00', 'which-year'],
    ['1/12/26 9:00', 'which-year'],
    ['01/12/2026 9:00', 'which-order'],
    ['2026-12-01T09:00:30', 'seconds'],
    ['2026-12-01T09:00Z', 'zone'],
    ['2026-12-01T09:00+09:00', 'zone'],
  ])('%j is refused: %s', (typed, why) => {
    expect(read(typed)).toEqual({ why });
  });

  it('is refused where the day of the week is another', () => {
    expect(read('12月18日（周四）09:00')).toEqual({ why: 'weekday', day: '2026-12-18' });
    expect(read('Thu 18 Dec, 09:00')).toEqual({ why: 'weekday', day: '2026-12-18' });
  });

  it('is whole or nothing where nobody knows the day on which it was typed', () => {
    const typed = ['12月1日 9:00', '明天 9:00', '下周一 9:00', '9:00'];
    expect(typed.map((text) => readMoment(text, { today: null, day: null }))).toEqual(
      ['which-year', 'no-day', 'no-day', 'no-day'].map((why) => ({ why })),
    );
  });
});

const full = (text: string): string => text.replaceAll(/[\d:-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const half = (hour: number): string => (hour < 12 ? `上午${hour}` : hour === 12 ? '中午12' : `下午${hour - 12}`);

type Written = { readonly y: string; readonly m: number; readonly d: number; readonly h: number; readonly min: string };
const writers: readonly ((w: Written) => string)[] = [
  ({ y, m, d, h, min }) => `${y}-${m}-${d} ${h}:${min}`,
  ({ y, m, d, h, min }) => `${y}/${m}/${d} ${h}:${min}`,
  ({ y, m, d, h, min }) => `${y}.${m}.${d}  ${h}:${min}`,
  ({ y, m, d, h, min }) => `${y}年${m}月${d}日${h}时${min}分`,
  ({ y, m, d, h, min }) => `${y}年${m}月${d}日${half(h)}点${min}分`,
  ({ y, m, d, h, min }) => full(`${y}-${m}-${d} ${h}:${min}`),
  ({ m, d, h, min }) => `${m}月${d}日${half(h)}:${min}`,
  ({ m, d, h, min }) => `${m}.${d} ${h}:${min}`,
  ({ m, d, h, min }) => `${m}/${d} ${h}:${min}`,
];

describe('whatever form it is written in', () => {
  const moments = fc.record({ ahead: fc.integer({ min: 0, max: 364 }), minute: fc.integer({ min: 0, max: 1439 }) });

  it('a moment is read as the moment that was written', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...writers), ({ ahead, minute }, write) => {
        const day = addDays(today, ahead);
        const [y = '', m = '', d = ''] = day.split('-');
        const [h, min] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
        const typed = write({ y, m: Number(m), d: Number(d), h, min });
        expect({ typed, ...read(typed) }).toEqual({ typed, moment: `${day} ${String(h).padStart(2, '0')}:${min}` });
      }),
    );
  });

  it('what is read is read again as itself, whatever the day', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'2026年12月1日上下午9点时:半 -/.今明天周五') }), (typed) => {
        const first = read(typed, '2026-12-18');
        if ('moment' in first) expect(readMoment(first.moment, { today: null, day: null })).toEqual(first);
      }),
      { numRuns: 2000 },
    );
  });

  it('a weekday beside it decides nothing: it agrees or is refused', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...'一二三四五六日'), ({ ahead }, name) => {
        const day = addDays(today, ahead);
        const agrees = '一二三四五六日'.indexOf(name) + 1 === weekday(day);
        expect(read(`${day}（周${name}）9:00`)).toEqual(agrees ? { moment: `${day} 09:00` } : { why: 'weekday', day });
      }),
    );
  });
});
