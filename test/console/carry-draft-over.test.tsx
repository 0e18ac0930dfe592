import type { ApplicationCase } from '../../console/api/types.ts';
import { carryDraftOver, isTyped } from '../../console/features/application/decision/carry-draft-over.ts';
import { emptyDraft } from '../../console/features/application/decision/decision-draft.ts';
import { applicationCase } from './application-case.ts';

const windowOn = (day: string) => ({ start: `2026-05-${day}T01:00:00.000Z`, end: `2026-05-${day}T12:00:00.000Z` });

const first = applicationCase({
  content: { text: '测试', window: windowOn('26'), divisions: ['440100', '440300'], volumeEstimate: 1_000_000 },
});
const corrected = (content: Partial<ApplicationCase['content']>): ApplicationCase => ({
  ...first,
  version: 5,
  content: { ...first.content, ...content },
});
const untouched = emptyDraft(first, '106990000123');

describe('a draft of a decision on a case that has changed since', () => {
  it('follows the case where nobody typed, and counts as untouched', () => {
    const now = corrected({ window: windowOn('27'), divisions: ['440500'] });
    const next = carryDraftOver(untouched, first, now);
    expect(next).toEqual(emptyDraft(now, '106990000123'));
    expect(isTyped(next, now)).toBe(false);
  });

  it('keeps what was typed as far as it is still applied for', () => {
    const typed = { ...untouched, remark: '同意。', start: '2026-05-26 10:00', divisions: ['440300'] };
    const next = carryDraftOver(typed, first, corrected({ divisions: ['440300', '440500'] }));
    expect(next).toMatchObject({ version: 5, remark: '同意。', start: '2026-05-26 10:00', divisions: ['440300'] });
    expect(isTyped(next, corrected({ divisions: ['440300', '440500'] }))).toBe(true);
  });

  it.each([
    ['a time that is no longer applied for', { window: windowOn('27') }, { start: '2026-05-27 09:00' }],
    ['a place that is no longer applied for', { divisions: ['440500'] }, { divisions: ['440500'] }],
  ])('lets go of %s', (_what, content, expected) => {
    const typed = { ...untouched, start: '2026-05-26 10:00', divisions: ['440300'] };
    expect(carryDraftOver(typed, first, corrected(content))).toMatchObject(expected);
  });

  it('has every exemption confirmed anew', () => {
    const typed = { ...untouched, confirmedExemptions: ['content.length'] };
    expect(carryDraftOver(typed, first, corrected({})).confirmedExemptions).toEqual([]);
  });

  it('is held to what is applied for where it is not known what it was begun on', () => {
    const typed = { ...untouched, version: 0, divisions: ['440100', '350100'], remark: '同意。' };
    expect(carryDraftOver(typed, null, corrected({}))).toMatchObject({
      version: 5,
      divisions: ['440100'],
      remark: '同意。',
    });
  });
});
