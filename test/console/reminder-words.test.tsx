import type { DomainEvent } from '../../console/api/types.ts';
import { drillHistoryWords, eventSaid, historyWords } from '../../console/case-file/history/history-words.ts';
import { waitWords } from '../../console/features/emergency/case/waits.tsx';

const { zh, en } = historyWords;

describe('what the clock notes in the history of a case', () => {
  it.each<readonly [DomainEvent, string, string]>([
    [
      { type: 'emergency.confirmation-reminded', reminder: 2 },
      '尚无值班员确认，记录了一次超时（第 2 次）',
      'No duty officer has confirmed: time noted (2×)',
    ],
    [
      { type: 'paperwork.reminded', reminder: 'before', daysOverdue: 0 },
      '手续尚待报送，已到提醒期',
      'Paperwork still to be filed: soon due',
    ],
    [
      { type: 'paperwork.reminded', reminder: 'due', daysOverdue: 0 },
      '手续尚待报送，已到期',
      'Paperwork still to be filed: due',
    ],
    [
      { type: 'paperwork.reminded', reminder: 'overdue', daysOverdue: 3 },
      '手续尚待报送，已逾期 3 天',
      'Paperwork still to be filed: 3 days overdue',
    ],
  ])('is that time has passed, not that anybody was told: %j', (event, chinese, english) => {
    expect([eventSaid(event, zh), eventSaid(event, en)]).toEqual([chinese, english]);
    expect(eventSaid(event, zh, drillHistoryWords.zh)).toBe(chinese);
  });

  it('has other words for a drill where it has them', () => {
    const event: DomainEvent = { type: 'emergency.confirmation-requested', gaps: ['level'] };
    expect(eventSaid(event, zh)).toBe('待值班员确认');
    expect(eventSaid(event, zh, drillHistoryWords.zh)).toBe('演练待值班员确认');
  });
});

describe('an emergency that was sent knowingly though the same was out', () => {
  const event: DomainEvent = {
    type: 'emergency.triggered',
    organisation: 'gd-emergency',
    authority: 'gd-comms',
    path: 'emergency',
    alert: {
      ...{ hazardClass: 'natural-disaster', eventType: '1003', level: 'red', divisions: ['440100'], urgent: true },
      ...{ text: '请转移。', instruction: '请转移。', issuer: '广东省应急管理厅' },
      ...{ issuedAt: '2026-03-02T02:00:00.000Z', start: '2026-03-02T02:00:00.000Z' },
    },
    findings: [],
    standingAuthority: null,
    capIdentity: null,
    again: true,
  };

  it('says so in its history', () => {
    expect(eventSaid(event, zh)).toBe('发起应急发送（已知有完全相同的一条，仍要发送）');
    expect(eventSaid(event, en)).toBe('Triggered once more, knowingly: the very same was out already');
    expect(eventSaid(event, zh, drillHistoryWords.zh)).toMatch(/^发起演练（/);
  });
});

describe('what is said while a duty officer is waited for', () => {
  it.each([
    [0, '已等待 5 分，尚无值班员确认'],
    [2, '已等待 5 分，尚无值班员确认，已记录超时 2 次'],
  ])('with %i notes of the clock is how long nobody has confirmed', (times, said) => {
    expect(waitWords.zh.waited('5 分', times)).toBe(said);
    expect(waitWords.en.waited('5 min', times)).not.toMatch(/remind/);
    expect(waitWords.en.drillWaited('5 min', times)).not.toMatch(/remind/);
  });
});
