import { contentSenderName } from '../../../lambda/domain/rules/content-sender-name.ts';
import { named, partly } from './corpus/names.ts';
import { findingsOf } from './judged-text.ts';

const sender = { name: '深圳市应急管理局', aliases: ['深圳应急'] };

describe('The sending agency is named', () => {
  it.each([
    '【深圳市应急管理局】请注意防风',
    '深圳应急提醒您防风',
    '深圳市 应急管理局提醒您防风',
    '深圳市\u200b应急管理局提醒您防风',
  ])('%s names it', (text) => {
    expect(findingsOf(contentSenderName, text, sender)).toEqual([]);
  });

  it.each(['市应急管理局提醒您防风', '市应急局提醒您防风', '请注意防风', ''])('%s does not', (text) => {
    expect(findingsOf(contentSenderName, text, sender)).toMatchObject([{ severity: 'block', span: null, found: '' }]);
  });

  it('a short name counts once it is registered as an alias', () => {
    const registered = { ...sender, aliases: ['市应急局'] };
    expect(findingsOf(contentSenderName, '市应急局提醒您防风', registered)).toEqual([]);
  });

  it('is not judged where nobody is known to send', () => {
    expect(findingsOf(contentSenderName, '请注意防风')).toEqual([]);
  });

  it('an empty alias names nobody', () => {
    expect(findingsOf(contentSenderName, '请注意防风', { ...sender, aliases: [' '] })).toHaveLength(1);
  });
});

describe('A name is a name only as a whole', () => {
  it.each(named)('%s names %s', (text, name, ...aliases) => {
    expect(findingsOf(contentSenderName, text, { name, aliases })).toEqual([]);
  });

  it.each(partly)('%s does not name %s', (text, name, ...aliases) => {
    const [finding] = findingsOf(contentSenderName, text, { name, aliases });
    expect(finding).toMatchObject({ severity: 'block', facts: { kind: 'part-of-other' } });
  });

  it('shows the part that only looks like it', () => {
    const [finding] = findingsOf(contentSenderName, '请报告水利部门。', { name: '水利部', aliases: [] });
    expect(finding).toMatchObject({ span: { start: 3, end: 6 }, found: '水利部', citation: { article: '27' } });
  });

  it.each([
    '有人冒充深圳市应急管理局工作人员行骗，请报警',
    '近期出现假冒“深圳市应急管理局”的短信，切勿点击',
    '谎称深圳应急的来电勿信',
    '谎称来自深圳应急的来电勿信',
    '有人自称是“深圳市应急管理局”，请报警',
    '有人伪装成深圳市应急管理局的短信，请报警',
    '该短信不是深圳市应急管理局发送，请勿点击',
    '该短信并非深圳应急发送，请勿点击',
    '此系非深圳市应急管理局短信，请勿相信',
    '山寨深圳应急，请勿相信',
    '山寨版深圳应急，请勿相信',
    '所谓的“深圳市应急管理局”来电，请勿相信',
    '冒名的深圳市应急管理局人员上门，请报警',
    '假的深圳应急，请勿相信',
    '该通知与深圳市应急管理局无关，请勿相信',
  ])('%s names whom others pretend to be', (text) => {
    expect(findingsOf(contentSenderName, text, sender)).toMatchObject([{ facts: { kind: 'missing' } }]);
    expect(findingsOf(contentSenderName, `【深圳市应急管理局】${text}`, sender)).toEqual([]);
  });

  it.each([
    '除非深圳市应急管理局通知，请勿外出',
    '是不是深圳应急？是的，深圳应急提醒您',
    '与深圳市应急管理局联系',
    '扫黄打非深圳市应急管理局在行动',
    '请放假的深圳市应急管理局职工返岗',
    '请请假的深圳市应急管理局职工返岗',
    '休假的深圳市应急管理局职工请返岗',
    '即日起缩短暑假的深圳市应急管理局夏令营开放',
  ])('%s names it still', (text) => {
    expect(findingsOf(contentSenderName, text, sender)).toEqual([]);
  });

  it('one whole name is enough', () => {
    const text = '深圳市应急管理局提醒，详询深圳市应急管理局宣教中心';
    expect(findingsOf(contentSenderName, text, sender)).toEqual([]);
  });
});

describe('A signature of another body', () => {
  it.each(['【深圳市消防协会】受深圳市应急管理局委托提醒您', '深圳市应急管理局提醒您【深圳市气象局】'])(
    '%s is warned of',
    (text) => {
      const [finding, ...others] = findingsOf(contentSenderName, text, sender);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ severity: 'warn', facts: { kind: 'signed-by-other' } });
    },
  );

  it.each([
    '【防汛提示】深圳市应急管理局提醒您',
    '【深圳市气象局、深圳市应急管理局】请注意',
    '深圳应急提醒您【深圳应急】',
  ])('%s is none', (text) => {
    expect(findingsOf(contentSenderName, text, sender)).toEqual([]);
  });
});

describe('Traditional characters of the same name', () => {
  it.each(['【深圳市應急管理局】請注意防風', '深圳應急提醒您'])('%s are warned of', (text) => {
    const [finding] = findingsOf(contentSenderName, text, sender);
    expect(finding).toMatchObject({ severity: 'warn', facts: { kind: 'traditional' } });
  });

  it.each(['【深圳市應急管理協會】', '請聯繫應急管理部門'])('%s name another body still', (text) => {
    const [finding] = findingsOf(contentSenderName, text, { name: '深圳市应急管理', aliases: ['应急管理部'] });
    expect(finding?.severity).toBe('block');
  });

  it('a name registered in them is met in either', () => {
    const registered = { name: '廣東省氣象局', aliases: [] };
    expect(findingsOf(contentSenderName, '廣東省氣象局提醒', registered)).toEqual([]);
    expect(findingsOf(contentSenderName, '广东省气象局提醒', registered)).toMatchObject([{ severity: 'warn' }]);
  });
});
