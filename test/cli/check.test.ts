import { spawnSync } from 'node:child_process';
import { check } from '../../cli/check.ts';

const runCli = (args: readonly string[], input: string | Uint8Array) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'cli/main.ts', ...args],
    { input, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } },
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, answers: lines.map((line): unknown => JSON.parse(line)) };
};

const rulesOf = (line: unknown): readonly string[] => {
  const answer = check(line);
  if (!answer.ok || !('findings' in answer.value) || !Array.isArray(answer.value.findings)) return ['no answer'];
  return answer.value.findings.map(({ rule, severity }) => `${rule} ${severity}`);
};

describe('One text is checked', () => {
  it('a complete message has no findings', () => {
    const answer = check({ text: '江苏省公安厅提醒:谨防诈骗,咨询96110。', senderName: '江苏省公安厅' });
    expect(answer).toEqual({ ok: true, value: { units: 22, segments: 1, findings: [] } });
  });

  it('every fault is told at once, each with its place', () => {
    const text = `请登录gov.cn办理${'。'.repeat(70)}`;
    const answer = check({ text, senderName: '江苏省公安厅' });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        units: 81,
        segments: 2,
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'content.link', start: 3, end: 9, found: 'gov.cn' }),
          expect.objectContaining({ rule: 'content.length', start: 70, end: 81 }),
          expect.objectContaining({ rule: 'content.contact-phone', start: 81, end: 81, found: '' }),
          expect.objectContaining({ rule: 'content.sender-name', start: 81, end: 81, found: '' }),
        ]),
      },
    });
  });

  it('the sender is judged only where it is given', () => {
    expect(rulesOf({ text: '咨询12345' })).toEqual([]);
    expect(rulesOf({ text: '咨询12345', senderName: '深圳市人民政府', aliases: ['深圳'] })).toEqual([
      'content.sender-name block',
    ]);
  });

  it('order-31-2015 asks nothing of the content', () => {
    expect(rulesOf({ text: `登录gov.cn${'安'.repeat(80)}`, edition: 'order-31-2015' })).toEqual([]);
  });

  it.each([
    {},
    { text: 1 },
    { text: 'a', sender: 'b' },
    { text: 'a', edition: 'order-32' },
    { text: 'a', aliases: 'b' },
    { text: 'a', senderName: null },
    [],
    null,
    'text',
  ])('%j is a bad line', (line) => {
    expect(check(line)).toMatchObject({ ok: false, error: { error: 'invalid-line' } });
  });
});

describe('cli check', () => {
  it('answers each line in order and leaves 0', () => {
    const { status, answers } = runCli(['check'], '{"text":"拨打12345"}\n\n{"text":"见gov.cn,电话12345"}');
    expect(answers).toMatchObject([{ findings: [] }, { findings: [{ rule: 'content.link' }] }]);
    expect(status).toBe(0);
  });

  it('puts an error in the place of a bad line, goes on, and leaves 1', () => {
    const { status, answers } = runCli(['check'], '{"text":\n{"text":2}\n{"text":"拨打12345"}\n');
    expect(answers).toMatchObject([{ error: 'not-json' }, { error: 'invalid-line' }, { units: 7 }]);
    expect(status).toBe(1);
  });

  it('replaces nothing in a line that is not UTF-8: it is a bad line, and the others are answered', () => {
    const gbk = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xb1, 0xa9, 0xd3, 0xea]), Buffer.from('"}\n')]);
    const good = Buffer.from('{"text":"拨打12345"}\r\n');
    const { status, answers } = runCli(['check'], Buffer.concat([good, gbk, good]));
    expect(answers).toMatchObject([{ units: 7 }, { error: 'not-utf8' }, { units: 7 }]);
    expect(status).toBe(1);
  });

  it('reads each line without the byte order mark at its head', () => {
    const { status, answers } = runCli(['check'], '\ufeff{"text":"拨打12345"}\n\ufeff{"text":"拨打12345"}\n');
    expect(answers).toMatchObject([{ units: 7 }, { units: 7 }]);
    expect(status).toBe(0);
  });

  it('takes a separator of lines within a text for a part of it', () => {
    const { answers } = runCli(['check'], '{"text":"拨打\u202812345"}');
    expect(answers).toMatchObject([{ units: 8 }]);
  });

  it('says nothing to nothing', () => {
    expect(runCli(['check'], '')).toMatchObject({ status: 0, answers: [] });
  });

  it.each([[[]], [['chek']], [['toString']]])('lists the commands where it is asked for %j', (args) => {
    const { status, stderr } = runCli(args, '');
    expect(status).toBe(2);
    expect(stderr).toContain('check');
  });
});
