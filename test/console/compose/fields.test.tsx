import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { draftCase, draftState, id, lawful, openCase, openNew, readiness, textField } from './opened.tsx';

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('the time of a send', () => {
  it('begins with the first day that the lead time allows, which a press takes, with its times of day', async () => {
    const { user } = await openNew();
    expect(screen.getByText('2026-05-26')).toBeTruthy();
    await user.click(button('就用这一天'));
    expect([box('开始').value, box('结束').value]).toEqual(['2026-05-26 09:00', '2026-05-26 20:00']);
    expect(screen.getByText('要在 2026-05-26 发送，最迟须于 2026-05-06 提交。')).toBeTruthy();
    type(box('开始'), '2026-06-10 10:30');
    await user.click(button('就用这一天'));
    expect(box('开始').value).toBe('2026-05-26 10:30');
  });

  it('says day by day why it is not sooner', async () => {
    await openNew();
    const days = screen.getByText(/其间 5 天不计为工作日，另有 1 个周末须上班/).closest('details');
    const said = [...(days?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    expect(said).toHaveLength(6);
    expect(said[0]).toBe('2026-05-09 劳动节调休上班 计入');
    expect(said[1]).toBe('2026-05-10 周日 不计');
  });

  it('too early is told by when it should have been submitted', async () => {
    const { user } = await openCase(draftCase());
    expect(readiness().textContent).toContain('可以提交');
    type(box('开始'), '2026-05-12 09:00');
    type(box('结束'), '2026-05-12 20:00');
    expect(screen.getByText(/要在 2026-05-12 发送，本应最迟于 2026-04-\d\d 提交，现已来不及/)).toBeTruthy();
    expect(readiness().textContent).toContain('1 处须更正');
    await user.click(button('发送时间'));
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '发送时间（必填）' }));
  });

  it('is picked from a calendar that closes what is too early and counts the working days', async () => {
    const { user } = await openCase(draftCase());
    const [open] = screen.getAllByRole('button', { name: '选择日期' });
    if (open !== undefined) await user.click(open);
    const early = await screen.findByRole('button', { name: /6月9日.*最迟 2026-05-/ });
    expect(early.getAttribute('aria-disabled')).toBe('false');
    expect(screen.getByText(/每格下方的数字是提前期的第几个工作日（共 15 个）/)).toBeTruthy();
    await user.keyboard('{PageUp}');
    const closed = await screen.findByRole('button', { name: /5月7日.*第 1 个工作日，共 15 个 · 提前期不足/ });
    expect(closed.getAttribute('aria-disabled')).toBe('true');
    await user.click(closed);
    expect(box('开始').value).toBe('2026-06-10 09:00');
    await user.click(screen.getByRole('button', { name: /5月26日/ }));
    expect(box('开始').value).toBe('2026-05-26 09:00');
  });

  it('half written keeps the form from being submitted and says which half', async () => {
    await openCase(draftCase());
    type(box('结束'), '');
    expect(screen.getByText(/结束时间未写完整/)).toBeTruthy();
    type(box('结束'), '2026-06-10 20:00');
    type(box('开始'), '六月');
    expect(screen.getByText(/开始时间未写完整/)).toBeTruthy();
    expect(readiness().textContent).toContain('须更正');
  });
});

describe('how many and how often', () => {
  it('is read as it is typed, said in words, and grouped once the field is left', async () => {
    await openCase(draftCase());
    const volume = box('预计数量（号码数）');
    expect(volume.value).toBe('1,000,000');
    expect(screen.getByText('约 100 万用户')).toBeTruthy();
    type(volume, '１２0000000');
    expect(volume.value).toBe('１２0000000');
    expect(screen.getByText('约 1.2 亿用户')).toBeTruthy();
    fireEvent.blur(volume);
    expect(volume.value).toBe('120,000,000');
    type(volume, '大约一百万');
    fireEvent.blur(volume);
    expect(volume.value).toBe('大约一百万');
    expect(screen.getByText(/预计数量须写成不小于 1 的整数/)).toBeTruthy();
    type(volume, '3000000000');
    expect(screen.getByText(/预计数量超过上限/)).toBeTruthy();
  });

  it('is held up by a number of sends that is none, or an arrangement without one', async () => {
    await openCase(draftCase());
    type(box('次数'), '一百零一');
    expect(screen.getByText(/次数须写成 1 至 100 的整数/)).toBeTruthy();
    type(box('次数'), '');
    expect(screen.getByText('写了安排，但没有写次数。')).toBeTruthy();
    type(box('安排'), '');
    expect(screen.queryByText(/写了安排/)).toBeNull();
  });

  it('reaches within the applicant’s own province only, whose whole takes the place of its cities', async () => {
    const { user } = await openCase(draftCase());
    expect(screen.queryByRole('checkbox', { name: '福州市' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '广东省全部' }));
    expect(screen.getByRole('checkbox', { name: '广州市' }).matches(':checked:disabled')).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: '广东省全部' }));
    expect(screen.getByRole('checkbox', { name: '广州市' }).matches(':checked:enabled')).toBe(true);
    expect(screen.getByRole('checkbox', { name: '深圳市' }).matches(':checked')).toBe(false);
  });
});

describe('what kind of message it is', () => {
  it('is held against the rules at once, and an exemption softens it only with its whole basis', async () => {
    const { user } = await openCase(draftCase());
    await user.click(screen.getByRole('radio', { name: '工作宣传类' }));
    expect(readiness().textContent).toContain('1 处须更正');
    await user.click(button('增加一项例外'));
    expect(screen.getByText(/例外的依据未写完整/)).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: '不适用哪一条' }), '工作宣传类不予协调');
    type(box('规定名称'), '某条例');
    type(box('文号'), '国办发〔2026〕1号');
    expect(screen.getByText(/例外的依据未写完整/)).toBeTruthy();
    type(box('条款'), '第三条');
    expect(screen.queryByText(/例外的依据未写完整/)).toBeNull();
    expect(readiness().textContent).toContain('可以提交');
    await user.click(button('删去第 1 项例外'));
    expect(readiness().textContent).toContain('1 处须更正');
  });

  it('and its channel go to the service as they are chosen', async () => {
    const { user, asked } = await openCase(draftCase(), {
      'PUT /applications/{id}/content': draftState({ version: 3 }),
    });
    expect(screen.getByRole('radio', { name: '公益性' }).matches(':checked')).toBe(true);
    await user.click(screen.getByRole('radio', { name: '具有短信功能的互联网信息' }));
    await user.click(button('保存草稿'));
    await screen.findByText('已保存');
    expect(asked().find(({ route }) => route.startsWith('PUT'))?.body).toMatchObject({
      content: { channel: 'internet-message', classification: 'public-interest' },
    });
  });
});

describe('a box that takes only so much', () => {
  it('says so before it is full, and that the rest was not taken once it is', async () => {
    await openNew();
    const reason = screen.getByRole('textbox', { name: '发送理由（必填）' });
    type(reason, '急'.repeat(3_599));
    expect(screen.queryByText(/最多 4,000 字/)).toBeNull();
    type(reason, '急'.repeat(3_600));
    expect(screen.getByText('已写 3,600 字，最多 4,000 字。')).toBeTruthy();
    type(reason, '急'.repeat(4_000));
    expect(screen.getByText(/已到 4,000 字的上限，超出的部分没有写入/)).toBeTruthy();
  });

  it('takes nothing that is no writing', async () => {
    await openNew();
    type(await textField(), '一\t二\u202e三\u0007四');
    expect((await textField()).value).toBe('一 二三四');
  });
});

const kept = {
  sha256: 'b'.repeat(64),
  verified: true,
  pages: 2,
  elsewhere: { cases: [], others: 0 },
  upload: null,
};

describe('the scan of the sealed application', () => {
  const scan = new File(['%PDF-1.4\n%%EOF\n'], '申请.pdf', { type: 'application/pdf' });
  const choose = async (file: File) => {
    const input = document.querySelector('input[type="file"]');
    if (input !== null) fireEvent.change(input, { target: { files: [file] } });
    await waitFor(() => expect(screen.queryByText(/正在/)).toBeNull());
  };
  const { attachment: _scan, ...withoutScan } = lawful;

  it('is announced with its digest and stands in the form once the service has it', async () => {
    const { asked } = await openCase(draftCase({ content: withoutScan, attachmentVerified: null }), {
      'POST /attachments': kept,
    });
    expect(readiness().textContent).toContain('1 项尚未填写');
    await choose(scan);
    expect(await screen.findByText('“申请.pdf”已上传并核验')).toBeTruthy();
    const announced = asked().find(({ route }) => route === 'POST /attachments');
    expect(announced?.body).toMatchObject({ name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 15 });
    expect(readiness().textContent).toContain('可以提交');
  });

  it.each([
    ['of another kind', new File(['text'], '申请.docx'), /只接受 PDF、OFD、PNG 或 JPEG 文件/],
    ['that is empty', new File([], '申请.pdf'), /文件是空的/],
    ['that is not what its name says', new File(['GIF89a'], '申请.pdf'), /文件内容与扩展名不符/],
  ])('%s is refused here, with the reason, and nothing is asked of the service', async (_what, file, said) => {
    const { asked } = await openCase(draftCase({ content: withoutScan, attachmentVerified: null }));
    await choose(file);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(asked().some(({ route }) => route === 'POST /attachments')).toBe(false);
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  });

  it('that the service did not take can be tried again without choosing it anew', async () => {
    const { user, answer } = await openCase(draftCase({ content: withoutScan, attachmentVerified: null }), {
      'POST /attachments': 'no answer',
    });
    await choose(scan);
    const fault = (await screen.findByText(/“申请.pdf”：/)).closest<HTMLElement>('[role="alert"]');
    answer({ 'POST /attachments': kept });
    if (fault !== null) await user.click(within(fault).getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('“申请.pdf”已上传并核验')).toBeTruthy();
  });

  it('that never arrived is asked for again, and can be taken away', async () => {
    const { user } = await openCase(draftCase({ attachmentVerified: false }));
    expect(screen.getByText(/“申请.pdf”尚未上传成功，请重新选择同一文件/)).toBeTruthy();
    await user.click(button('移除'));
    expect(button('选择扫描件')).toBeTruthy();
    expect(readiness().textContent).toContain('1 项尚未填写');
  });
});

describe('further scans', () => {
  const file = (name: string) => new File([`%PDF-1.4\n${name}\n%%EOF\n`], name, { type: 'application/pdf' });
  const plan = { name: '预案.pdf', mediaType: 'application/pdf' as const, sizeInBytes: 7, sha256: 'c'.repeat(64) };
  const map = { name: '示意图.png', mediaType: 'image/png' as const, sizeInBytes: 8, sha256: 'd'.repeat(64) };
  const nowhere = { cases: [], others: 0 };
  const several = draftCase({
    content: { ...lawful, furtherScans: [plan, map] },
    scans: [
      {
        sha256: 'a'.repeat(64),
        verified: true,
        pages: 3,
        elsewhere: { cases: [id, `a-${'1'.repeat(26)}`], others: 2 },
      },
      { sha256: plan.sha256, verified: true, pages: 12, elsewhere: nowhere },
      { sha256: map.sha256, verified: false, pages: null, elsewhere: nowhere },
    ],
  });
  const further = (place: number) => within(screen.getByRole('region', { name: `其他扫描件 ${place}` }));
  const saved = (asked: () => readonly { readonly route: string; readonly body?: unknown }[]) =>
    Object(asked().findLast(({ route }) => route === 'PUT /applications/{id}/content')?.body).content;
  const chooseLast = async (chosen: File) => {
    const input = [...document.querySelectorAll('input[type="file"]')].at(-1);
    if (input !== undefined) fireEvent.change(input, { target: { files: [chosen] } });
    await waitFor(() => expect(screen.queryByText(/正在/)).toBeNull());
  };

  it('stand in their order, each with its type, pages and digest, and what never arrived', async () => {
    await openCase(several);
    expect(further(1).getByText(/预案\.pdf/, { selector: 'span[lang]' }).parentElement?.textContent).toBe(
      `预案.pdf · PDF · 12 页 · 1 KBSHA-256 ${plan.sha256}`,
    );
    expect(further(2).getByText(/“示意图.png”尚未上传成功/)).toBeTruthy();
  });

  it('that another case carries too are named before they are submitted, the case itself left out', async () => {
    await openCase(several);
    const remark = screen.getByText('此扫描件或其中的页面还附在：').closest<HTMLElement>('[role="note"]');
    const named = remark === null ? [] : within(remark).getAllByRole('link');
    expect(named.map((link) => link.textContent)).toEqual([`a-${'1'.repeat(26)}`]);
    expect(remark?.textContent).toContain('另外 2 件您无权查看的案件');
  });

  it('are added, replaced and removed one by one', async () => {
    const { user, asked } = await openCase(several, {
      'POST /attachments': { ...kept, elsewhere: { cases: [], others: 1 } },
      'PUT /applications/{id}/content': draftState({ version: 3 }),
    });
    await user.click(further(1).getByRole('button', { name: '移除' }));
    await chooseLast(file('函.pdf'));
    expect(await screen.findByText('“函.pdf”已上传并核验')).toBeTruthy();
    expect(screen.getAllByText(/另外 1 件您无权查看的案件/)).toHaveLength(1);
    await user.click(button('保存草稿'));
    await waitFor(() => expect(saved(asked)?.furtherScans).toMatchObject([{ name: '示意图.png' }, { name: '函.pdf' }]));
    expect(saved(asked).attachment).toMatchObject({ name: '申请.pdf' });
  });

  it('are no more than policy allows', async () => {
    const nine = Array.from('bcdef0123', (letter) => ({ ...plan, sha256: letter.repeat(64) }));
    await openCase(draftCase({ content: { ...lawful, furtherScans: nine } }));
    expect(screen.getByText(/已达 10 份上限/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '添加其他扫描件' })).toBeNull();
  });
});
