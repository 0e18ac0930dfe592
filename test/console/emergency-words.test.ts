import { emergencyActionWords } from '../../console/alert/action-words.ts';
import { emergencyCaseWords } from '../../console/features/emergency/case/emergency-case-words.ts';

const { zh, en } = emergencyActionWords;

describe('the words of an emergency that was never ordered', () => {
  it('tell of no operator that is stopped or told', () => {
    const { withdraw } = zh.real;
    expect([withdraw.confirmLabel, zh.done.withdraw]).toEqual(['撤回，不再提交确认', '已取消，未向任何运营商下达']);
    for (const said of Object.values(withdraw)) expect(said).not.toContain('运营商');
    for (const said of Object.values(en.real.withdraw)) expect(said).not.toContain('operator');
    expect(en.done.withdraw).toContain('no operator');
  });

  it('promise phones nothing', () => {
    expect(emergencyCaseWords.zh.phone.never).toBe('原拟发送（未发送）');
    expect(emergencyCaseWords.en.phone.never).toBe('Was to be sent (not sent)');
    for (const said of Object.values(emergencyCaseWords.zh.drillPhone)) expect(said).not.toContain('手机将收到');
  });

  it('call what was ordered an order, not what phones have', () => {
    expect(emergencyCaseWords.zh.phone.ordered).toBe('指令内容（下达运营商的短信）');
    expect(emergencyCaseWords.en.phone.ordered).toBe('Text of the order');
    expect([emergencyCaseWords.zh.issued, emergencyCaseWords.en.issued]).toEqual(['签发时间', 'Issued']);
  });
});
