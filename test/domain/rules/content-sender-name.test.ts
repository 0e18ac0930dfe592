import { contentSenderName } from '../../../lambda/domain/rules/content-sender-name.ts';
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
