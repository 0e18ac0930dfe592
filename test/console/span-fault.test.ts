import { spanFault } from '../../console/features/statistics/span-fault.ts';

describe('the days that statistics are asked for', () => {
  it.each([
    ['one day', '2026-11-22', '2026-11-22', null],
    ['366 days', '2026-01-01', '2027-01-01', null],
    ['367 days', '2026-01-01', '2027-01-02', { is: 'too-long', at: 'from', days: 367 }],
    ['a first day after the last', '2026-12-31', '2026-11-22', { is: 'backward', at: 'from' }],
    ['a day that no service knows', '1900-01-01', '2026-11-22', { is: 'no-day', at: 'from' }],
    ['a day that does not exist', '2026-11-01', '2026-11-31', { is: 'no-day', at: 'to' }],
    ['no day at all', '2026-11-01', 'zzz', { is: 'no-day', at: 'to' }],
  ])('%s', (_what, from, to, fault) => expect(spanFault(from, to)).toEqual(fault));
});
