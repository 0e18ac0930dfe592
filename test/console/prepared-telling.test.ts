import { preparedWords } from '../../console/alert/prepared-telling.ts';

const at = '2026-06-09T02:05:00.000Z';
const issuer = '深圳市气象台';

describe('what is prepared for those who have a message', () => {
  it.each([
    ['暴雨红色预警：请立即转移。转移时关好门窗。', '“暴雨红色预警：请立即转移”'],
    ['请撤离！\n联系电话 12345', '“请撤离”'],
    [`${'雨'.repeat(40)}。`, `“${'雨'.repeat(40)}”`],
    [`${'雨'.repeat(41)}。`, `“${'雨'.repeat(40)}……”`],
  ])('names its sender, its time and its first sentence: %s', (text, expected) => {
    const said = preparedWords('correction', { issuer, text, at });
    expect(said).toBe(`【更正】深圳市气象台：6月9日10:05发送的短信${expected}有误，请不要按该短信行动。`);
  });

  it('says that the danger is over, in the language of the message', () => {
    expect(preparedWords('all-clear', { issuer, text: '请撤离。', at })).toBe(
      '【解除】深圳市气象台：6月9日10:05发送的短信“请撤离”所说的险情已经解除。',
    );
    expect(preparedWords('all-clear', { issuer: 'Met Office', text: 'Leave the coast now!', at })).toBe(
      'ALL CLEAR from Met Office: the danger in the message of 10:05 on 9/6, “Leave the coast now”, is over.',
    );
  });
});

describe('what was prepared with a message', () => {
  it('is what its recipients are told, to the letter', () => {
    const prepared = { correction: '广州市的短信有误。', 'all-clear': '广州市险情解除。' };
    const spoken = { issuer, text: '请撤离。', at, prepared };
    expect(preparedWords('correction', spoken)).toBe('广州市的短信有误。');
    expect(preparedWords('all-clear', spoken)).toBe('广州市险情解除。');
  });
});
