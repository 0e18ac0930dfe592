import { screen, within } from '@testing-library/react';
import type { ApplicationCase } from '../../../console/api/types.ts';
import { LetterScreen } from '../../../console/features/application/letter/letter.tsx';
import { actors, content } from '../../http/world.ts';
import { applicationCase } from '../application-case.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';

const id = `a-${'0'.repeat(26)}`;
const at = '2026-05-08T01:00:00.000Z';
const { officer, second, clerk } = actors;

const decision = (outcome: 'approved' | 'returned' | 'declined', reason = '') => ({
  ...{ subject: officer.subject, name: officer.name, at },
  outcome,
  reason,
});
const order = {
  operators: [
    { operator: 'mobile', volumeCeiling: 600_000 },
    { operator: 'telecom', volumeCeiling: 400_000 },
  ],
  window: { start: '2026-06-10T01:00:00.000Z', end: '2026-06-10T12:00:00.000Z' },
  divisions: ['440100'],
  accessNumber: '106390000123',
};

const letter = async (changes: Partial<ApplicationCase>, language: 'zh' | 'en' = 'zh') => {
  const shown = show(<LetterScreen />, {
    at: `/applications/${id}/letter`,
    path: '/applications/:id/letter',
    language,
    answers: {
      ...register,
      'GET /applications/{id}': applicationCase({
        id,
        content: { text: content.text },
        submitted: { subject: clerk.subject, name: clerk.name, at: '2026-05-06T16:30:00.000Z' },
        ...changes,
      }),
    },
  });
  const paper = await screen.findByRole('article');
  await within(paper).findAllByText('广东省通信管理局');
  return { ...shown, paper, said: paper.textContent ?? '' };
};

describe('a letter that approves', () => {
  const approved = { status: 'scheduled', decision: decision('approved'), order } as const;

  it('goes from the authority to the applicant, quotes the message and states the terms', async () => {
    const { said, paper } = await letter(approved);
    expect(said).toContain('广东省应急管理厅：');
    expect(said).toContain('2026年5月7日');
    expect(within(paper).getByText(content.text).closest('blockquote')).not.toBeNull();
    expect(said).toContain('同意协调发送');
    expect(said).toContain('2026-06-10 09:00');
    expect(said).toContain('发送范围：广东省广州市');
    expect(said).toContain('接入号：106390000123');
    expect(said).toContain('合计不超过 1,000,000 个号码，各企业上限如下：中国移动：不超过 600,000 个号码');
    expect(said).toContain('请联系广东省通信管理局办公室，电话 020-55500100');
    expect(said).toContain('审批：广东省通信管理局·审批人2026年5月8日');
    expect(said).not.toContain('审批意见');
    expect(said).not.toContain('可以另行提出申请');
  });

  it('is signed by both where it took two', async () => {
    const firstSignature = { subject: second.subject, name: second.name, at };
    const { said } = await letter({ ...approved, firstSignature });
    expect(said).toContain('审批：广东省通信管理局·复核人复核：广东省通信管理局·审批人');
  });

  it('says so where it holds no longer', async () => {
    const closing = { subject: officer.subject, name: officer.name, at: '2026-06-10T02:00:00.000Z', reason: '有误' };
    const halt = orderRow({ kind: 'halt', path: 'ordinary', status: 'handed-over' });
    const { said } = await letter({ ...approved, status: 'halted', closing, orders: [orderRow(), halt] });
    expect(said).toContain('上述短信已于2026年6月10日停止发送：已要求各运营商停止，尚未全部确认');
  });

  it('is printed by a press', async () => {
    let printed = 0;
    window.print = () => {
      printed += 1;
    };
    const { user } = await letter(approved);
    await user.click(screen.getByRole('button', { name: '打印' }));
    expect(printed).toBe(1);
  });
});

describe('a letter that does not approve', () => {
  const finding = {
    rule: 'content.link',
    severity: 'block' as const,
    citation: { edition: 'draft-2020' as const, article: '29', quote: '不得含有链接' },
    pointer: '/text',
    span: null,
    found: 'gov.cn',
    detail: '',
    detailEn: '',
  };

  it('gives the officer’s reasons line by line, what was found with its article, and what can be done', async () => {
    const { said, paper } = await letter({
      status: 'returned',
      decision: decision('returned', '一、删去链接。\n\n二、缩小范围。'),
      findings: [finding],
      order,
    });
    expect(said).toContain('现予退回');
    expect(within(paper).getByText('一、删去链接。').tagName).toBe('P');
    expect(within(paper).getByText('二、缩小范围。').tagName).toBe('P');
    expect(within(paper).getAllByRole('listitem')).toHaveLength(1);
    expect(said).toContain('审查所见：');
    expect(said).toContain('征求意见稿第二十九条');
    expect(said).toContain('更正后可在原申请上重新提交');
    expect(said).not.toContain('接入号');
  });

  it('says in English that one may apply anew, and on what law that stands', async () => {
    const { said } = await letter({ status: 'declined', decision: decision('declined', '不属于公益。') }, 'en');
    expect(said).toContain('does not coordinate the send');
    expect(said).toContain('you may apply anew');
    expect(said).toContain('Officer: 广东省通信管理局·审批人');
    expect(said).not.toContain('What was found');
  });
});

it('is no letter before anything is decided', async () => {
  show(<LetterScreen />, {
    at: `/applications/${id}/letter`,
    path: '/applications/:id/letter',
    answers: { ...register, 'GET /applications/{id}': applicationCase({ id }) },
  });
  expect(await screen.findByText('尚未作出决定，没有通知书。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '打印' })).toBeNull();
  expect(screen.getByRole('link', { name: '返回申请' }).getAttribute('href')).toBe(`/applications/${id}`);
});
