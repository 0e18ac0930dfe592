import { type AlertDraft, alertOf, emptyAlert, missingIn, timeFaultIn } from '../../console/alert/alert-draft.ts';
import { draftOfAlert } from '../../console/features/emergency/case/draft-of-alert.ts';
import { alertTimeWords } from '../../console/i18n/emergency-words.ts';

const now = '2026-05-06T01:00:00.000Z';

const filled = (changes: Partial<AlertDraft> = {}): AlertDraft => ({
  ...emptyAlert('广东省应急管理厅'),
  hazardClass: 'natural-disaster',
  event: '暴雨',
  level: 'red',
  text: '山洪风险极高，请立即转移。',
  instruction: '立即转移到高处。',
  divisions: ['440100'],
  ...changes,
});

describe('the times of an emergency message', () => {
  it.each([
    ['2026-05-06 12:00', '2026-05-06T04:00:00.000Z'],
    ['2026/5/6 12:00', '2026-05-06T04:00:00.000Z'],
    ['2026年5月6日 １２：００', '2026-05-06T04:00:00.000Z'],
    // As a draft of an earlier release kept it.
    ['2026-05-06T12:00', '2026-05-06T04:00:00.000Z'],
  ])('are Beijing time as it is written here: %s', (typed, instant) =>
    expect(alertOf(filled({ start: typed, expires: '2026-05-06 12:01' }), now)).toMatchObject({
      start: instant,
      expires: '2026-05-06T04:01:00.000Z',
    }),
  );

  it('may stay empty: it starts at once and has no expiry of its own', () => {
    const alert = alertOf(filled(), now);
    expect([alert?.start, alert?.expires, missingIn(filled())]).toEqual([now, undefined, []]);
  });

  it.each(['2026-05-06', '2026-02-30 09:00', '2026-05-06 24:01', '明天'])(
    'hold it up while half typed: %s',
    (typed) => {
      expect(missingIn(filled({ start: typed }))).toEqual(['start']);
      expect(missingIn(filled({ expires: typed }))).toEqual(['expires']);
      expect(alertOf(filled({ expires: typed }), now)).toBeNull();
    },
  );

  it.each([
    // 09:00 in Beijing is now.
    ['', '2026-05-06 09:01', null],
    ['', '2026-05-06 09:00', 'expired'],
    ['', '2026-05-05 09:00', 'expired'],
    ['2026-05-20 08:00', '2026-05-20 08:01', null],
    ['2026-05-20 08:00', '2026-05-20 08:00', 'ends-before-start'],
    ['2026-05-20 08:00', '2026-05-19 08:00', 'ends-before-start'],
    ['2026-05-20', '2026-05-19 08:00', null],
  ])('that begin at "%s" and end at "%s" are judged as the service does: %s', (start, expires, fault) => {
    const draft = filled({ start, expires });
    expect(timeFaultIn(draft, now)).toBe(fault);
    expect(alertOf(draft, now) === null).toBe(fault !== null || missingIn(draft).length > 0);
  });

  it('are the same when a message is taken up again to be updated', () => {
    const alert = alertOf(filled({ start: '2026-05-06 12:00', expires: '2026-05-07 00:00' }), now);
    const again = alert === null ? null : alertOf(draftOfAlert(alert, false), now);
    expect(again).toEqual(alert);
  });
});

describe('an expiry that nobody gave', () => {
  it('counts from what sends it, said alike to the sender and the duty officer', () => {
    expect(alertTimeWords.zh.byPolicy.confirmed(24)).toBe('自值班员确认发送起 24 小时');
    expect(alertTimeWords.zh.byPolicy.now(24)).toBe('自发送起 24 小时');
  });
});
