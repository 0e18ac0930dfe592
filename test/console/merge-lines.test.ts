import type { EmergencyLine } from '../../console/api/types.ts';
import { mergeLines } from '../../console/features/emergency/board/board-lines.ts';
import { emergencyLine } from './emergency-line.ts';

/** Without orders: only one of the two looks at a board asks for them. */
const line = (caseId: string, minute: number, version = 1, more: Partial<EmergencyLine> = {}): EmergencyLine => {
  const triggeredAt = `2026-05-06T01:0${minute}:00.000Z`;
  const { orders: _, ...found } = emergencyLine({ caseId, version, triggeredAt, sentAt: null });
  return { ...found, ...more };
};

describe('the lines of a board', () => {
  it('stand once each, the newest first, whichever look brought them', () => {
    const shown = mergeLines([line('b', 2), line('a', 1)], [line('c', 3)], [line('a', 1)]);
    expect(shown.map(({ caseId }) => caseId)).toEqual(['c', 'b', 'a']);
  });

  it.each([
    ['the page is older', 1, 2],
    ['the other look is older', 2, 1],
  ])('show the latest version and keep the orders where %s', (_, ofPage, ofOther) => {
    const page = line('a', 1, ofPage, { status: ofPage === 2 ? 'ended' : 'sent', orders: [] });
    const other = line('a', 1, ofOther, { status: ofOther === 2 ? 'ended' : 'sent' });
    expect(mergeLines([page], [other])).toMatchObject([{ version: 2, status: 'ended', orders: [] }]);
  });

  it('are what the look with orders brought where the other adds nothing, so that they are not drawn again', () => {
    const page = line('a', 1, 2, { orders: [] });
    expect(mergeLines([page], [line('a', 1, 2)])[0]).toBe(page);
    expect(mergeLines([line('a', 1, 1)], [page])[0]).toBe(page);
  });
});
