import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { emptyAlert } from '../../../console/alert/alert-draft.ts';
import type { Answer } from '../../../console/api/client.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { entries } from '../../domain/registry/history.ts';
import { actors } from '../../http/world.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { type Answers, Refusal } from '../support/service.ts';
import { acted } from './opened.tsx';

type Held = Answer<'POST /outlines/divisions'>;

const { property: _, sha256: _digest, sizeInBytes: _size, ...file } = entries['boundary-file'].value;
const liwan = { division: '440103', name: '广东省广州市荔湾区' };
const yuexiu = { division: '440104', name: '广东省广州市越秀区' };
const haizhu = { division: '440105', name: '广东省广州市海珠区' };
const nothing: Held = {
  ...{ files: [], outlines: [], within: [], touched: [], untouched: [], partly: [], undrawn: [], missing: [] },
  more: { within: 0, touched: 0, missing: 0 },
};
const held: Held = {
  ...nothing,
  files: [file],
  outlines: [{ outside: 0.076 }],
  within: [
    { ...liwan, ofOutline: 0.62, ofDivision: 0.08, slight: false },
    { ...yuexiu, ofOutline: 0.3, ofDivision: 0.04, slight: false },
    { ...haizhu, ofOutline: 0.004, ofDivision: 0.001, slight: true },
  ],
  touched: [liwan, yuexiu],
};

const open = async (answer: Answers['POST /outlines/divisions'], divisions: readonly string[] = ['440103']) => {
  drafts.hold(`${actors.machine.subject}.emergency.new`, {
    ...emptyAlert('广东省应急管理厅'),
    ...{ level: 'red', hazardClass: 'natural-disaster', event: '溃坝', divisions },
    ...{ text: '水库泄洪。', instruction: '远离河道。', attempt: null },
    outline: { text: '10.25,115.25 5', coordinates: 'WGS-84', areas: [{ circle: '10.25,115.25 5' }] },
  });
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    answers: {
      ...register,
      'POST /emergencies': acted(),
      ...(answer === undefined ? {} : { 'POST /outlines/divisions': answer }),
    },
  });
  const part = within(await screen.findByRole('region', { name: '轮廓落在哪些区划' }));
  return { ...shown, part };
};
const questions = ({ asked }: Awaited<ReturnType<typeof open>>) =>
  asked().filter(({ route }) => route === 'POST /outlines/divisions');

describe('outlines in the form of an emergency', () => {
  it('are held against the registered boundaries, with what these are and who reviewed them', async () => {
    const shown = await open(held, ['440103', '440104']);
    const { part } = shown;
    expect(await part.findByText('广东省广州市荔湾区（轮廓的 62%，该区划的 8%）')).toBeTruthy();
    expect(part.getByText('广东省广州市越秀区（轮廓的 30%，该区划的 4%）')).toBeTruthy();
    expect(part.getByText('另有不足 1% 的部分在广东省广州市海珠区，多为两条界线画得不同。')).toBeTruthy();
    expect(part.getByText('轮廓有 8% 不在文件所画的任何区划内。')).toBeTruthy();
    expect(part.getByText('依据：示例海域界线（示例来源，2024-12-31，审图号 GS(2024)1234号）')).toBeTruthy();
    expect(part.queryByRole('button')).toBeNull();
    expect(part.queryByRole('alert')).toBeNull();
    expect(questions(shown).map(({ body }) => body)).toEqual([
      { areas: [{ circle: '10.25,115.25 5' }], divisions: ['440103', '440104'] },
    ]);
  });

  it('say which divisions chosen they do not touch and which they touch besides, and choose those by one press', async () => {
    const shown = await open({ ...held, untouched: [haizhu], missing: [liwan, yuexiu] }, ['440105']);
    const { user, part, asked, answer } = shown;
    expect(await part.findByText('轮廓没有落在所选的广东省广州市海珠区内。')).toBeTruthy();
    expect(part.getByText('轮廓还落在未选的广东省广州市荔湾区、广东省广州市越秀区内，不会发往那里。')).toBeTruthy();
    answer({ 'POST /outlines/divisions': held });
    await user.click(part.getByRole('button', { name: '改选轮廓所在的区划' }));
    await waitFor(() => expect(part.queryByText(/^轮廓没有落在所选的/)).toBeNull());
    await user.click(screen.getByRole('button', { name: '立即发送' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    expect(asked().find(({ route }) => route === 'POST /emergencies')?.body).toMatchObject({
      alert: { divisions: ['440103', '440104'], areas: [{ circle: '10.25,115.25 5' }] },
    });
  });

  it('are said to be held against nothing where no file is registered', async () => {
    const { part } = await open(nothing);
    expect(await part.findByText('没有登记区划界线文件：没有人核对轮廓落在哪些区划内。')).toBeTruthy();
    expect(part.queryByText(/依据/)).toBeNull();
  });

  it('are sent all the same where nobody answers, which the page says', async () => {
    const { part } = await open('no answer');
    expect(await part.findByText('未能核对轮廓落在哪些区划内。发送不受影响。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '立即发送' }).matches(':disabled')).toBe(false);
  });

  it('are not held against more divisions than the service looks at, which is said, and sent all the same', async () => {
    const { part } = await open(new Refusal('invalid-area', 422, { reason: 'outlines-too-wide' }));
    expect(
      await part.findByText('轮廓涉及的区划太多，一次核对不完，没有核对。请减少或缩小轮廓。发送不受影响。'),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: '立即发送' }).matches(':disabled')).toBe(false);
  });

  it('that lie in more divisions than are named say how many, and choose none of them', async () => {
    const more = { within: 7, touched: 1, missing: 5 };
    const { part } = await open({ ...held, missing: [yuexiu], more });
    expect(await part.findByText('另有 7 个区划，没有逐一列出。')).toBeTruthy();
    expect(part.getByText('轮廓还落在未选的广东省广州市越秀区等（另有 5 个）内，不会发往那里。')).toBeTruthy();
    expect(part.queryByRole('button')).toBeNull();
  });

  it('that lie in nothing the file draws, and divisions that it does not draw, are named', async () => {
    const nowhere = { ...held, outlines: [{ outside: 1 }], within: [], touched: [], undrawn: [liwan] };
    const { part } = await open(nowhere);
    expect(await part.findByText('轮廓不在文件所画的任何区划内。请核对坐标和坐标系。')).toBeTruthy();
    expect(part.getByText('文件没有画所选的广东省广州市荔湾区，不能核对。')).toBeTruthy();
    expect(part.queryByRole('button')).toBeNull();
  });

  it('of a division that is drawn in part and touched in none of it are said so, and not to lie outside of it', async () => {
    const guangzhou = { division: '440100', name: '广东省广州市' };
    const { part } = await open({ ...held, partly: [guangzhou] }, ['440100']);
    expect(
      await part.findByText('所选的广东省广州市文件只画了一部分，轮廓不在已画的部分内；其余部分不能核对。'),
    ).toBeTruthy();
    expect(part.queryByText(/^轮廓没有落在所选的/)).toBeNull();
  });

  it('are asked of once they have rested, and not at every sign', async () => {
    const shown = await open(held);
    await shown.part.findByText(/^依据/);
    const paste = (value: string) =>
      fireEvent.change(screen.getByRole('textbox', { name: '粘贴轮廓' }), { target: { value } });
    for (const radius of ['6', '6.1', '6.12']) paste(`10.25,115.25 ${radius}`);
    await waitFor(() => expect(questions(shown)).toHaveLength(2));
    expect(questions(shown)[1]?.body).toMatchObject({ areas: [{ circle: '10.25,115.25 6.12' }] });
  });
});
