import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CheckAnswer } from '../../lambda/http/schemas/answers.ts';
import { ApplicationCase, ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { draft, submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, auditor, clerk, secondOfficer } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const accessNumber = '106990000123';

/** The same message for the whole province: more phones, and a second signature. */
const submitProvinceWide = async (key: string) => {
  const { api } = stage;
  const { id, version, content } = await draft(api, key);
  const wide = { ...content, divisions: ['440000'], volumeEstimate: 12_400_000 };
  const { leadTime } = await api.must(CheckAnswer, api.post(clerk, '/checks', { content: wide }));
  assert.notEqual(leadTime.earliestSend, null);
  const corrected = await api.must(
    ApplicationState,
    api.put(clerk, `/applications/${id}/content`, { version, content: wide }),
  );
  return api.must(ApplicationState, api.post(clerk, `/applications/${id}/submit`, { version: corrected.version }));
};

const fillOrder = async (page: Page): Promise<void> => {
  await page.getByLabel('中国移动通信集团有限公司数量上限').waitFor();
  await page.getByLabel('接入号码', { exact: true }).fill(accessNumber);
};

/** Whoever has signed reads that first, before the heading and without scrolling, on a telephone too. */
const tellsFirstThatItWaits = async (page: Page): Promise<void> => {
  const notice = page.getByRole('status').filter({ hasText: '您已签批，待另一名审批人员复核' });
  await notice.waitFor();
  await page.locator('.own-decision:focus').waitFor();
  await page.reload();
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    const box = await notice.boundingBox();
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    assert.ok(box !== null && heading !== null && box.y + box.height <= Math.min(height, heading.y), `at ${width}`);
  }
  assert.deepEqual(await violationsOn(page), []);
};

/** Nothing is signed unseen: the message as a phone shows it and its number, where, when, and how many at most. */
const showsWhatIsSigned = async (page: Page, title: string): Promise<void> => {
  await dialog(page).getByText(title).waitFor();
  const phone = dialog(page).locator('.phone');
  await phone.getByText('【广东省应急管理厅】汛期将至').waitFor();
  await phone.getByText(accessNumber).waitFor();
  for (const term of ['广东省', '2026-05-26 09:00', accessNumber, '合计上限 12,400,000 部'])
    await dialog(page).locator('.facts').getByText(term).first().waitFor();
  assert.equal(await dialog(page).getByText('并发送').count(), 0);
};

const dialog = (page: Page) => page.getByRole('dialog');
const looked = (id: string) => stage.api.must(ApplicationCase, stage.api.get(auditor, `/applications/${id}`));

describe('the decision page', () => {
  it('says in its heading who asks for what, where, when and for how many', async () => {
    const { id } = await submit(stage.api, 'heading');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    const heading = /广东省应急管理厅申请向广东省广州市、深圳市约 100 万用户发送短信，2026年5月26日 09:00/;
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.context().close();
  });

  it('approves with an order shared out by the share of each operator, once the scale is confirmed', async () => {
    const { id } = await submit(stage.api, 'approve');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await fillOrder(page);
    assert.equal(await page.getByLabel('中国移动通信集团有限公司数量上限').inputValue(), '550,000');
    await page.getByRole('button', { name: '批准发送…' }).click();
    await dialog(page).getByText('约 100 万用户，广东省广州市、深圳市').waitFor();
    await dialog(page).getByText('批准？将于5月26日9时起发送').waitFor();
    assert.equal((await looked(id)).status, 'submitted', 'the dialog alone decides nothing');
    await dialog(page).getByRole('button', { name: '批准，按时发送' }).click();
    await page.getByText('同意协调').waitFor();
    assert.equal((await looked(id)).order?.accessNumber, accessNumber);
    await page.context().close();
  });

  it('names what is wrong with an order before it can be given', async () => {
    const { id } = await submit(stage.api, 'faults');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await fillOrder(page);
    await page.getByLabel('结束').fill('2026-05-26 20:01');
    await page.getByText('发送时间超出申请的时段').waitFor();
    assert.equal(await page.getByRole('button', { name: '批准发送…' }).isDisabled(), true);
    await page.context().close();
  });

  it('wants another officer for a whole province, and shows the second what the first signed', async () => {
    const { id } = await submitProvinceWide('second');
    const first = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await fillOrder(first);
    await first.getByRole('button', { name: '批准发送…' }).click();
    await dialog(first).getByText('约 1,240 万用户，广东省').waitFor();
    await showsWhatIsSigned(first, '签批？另一名审批人员复核通过后，将于5月26日9时起发送');
    await dialog(first).getByRole('button', { name: '签批，送复核' }).click();
    await tellsFirstThatItWaits(first);
    assert.equal(await first.getByRole('button', { name: '复核通过…' }).count(), 0);
    await first.context().close();
    const second = await stage.signInAs(secondOfficer, { path: `/tasks/${id}` });
    await second.getByText(`第一签批：${approver}`).waitFor();
    await second.getByText(accessNumber).last().waitFor();
    await second.getByRole('button', { name: '复核通过…' }).click();
    await dialog(second).getByText('约 1,240 万用户，广东省').waitFor();
    await showsWhatIsSigned(second, '复核通过？将于5月26日9时起发送');
    await second.setViewportSize({ width: 360, height: 740 });
    assert.equal(await second.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    assert.deepEqual(await violationsOn(second), []);
    await dialog(second).getByRole('button', { name: '复核通过，按时发送' }).click();
    await second.getByText('同意协调').waitFor();
    assert.equal((await looked(id)).status, 'scheduled');
    await second.context().close();
  });

  it('tells the slower of two officers what the other did, and keeps what was typed', async () => {
    const { id } = await submit(stage.api, 'race');
    const slow = await stage.signInAs(secondOfficer, { path: `/tasks/${id}` });
    await fillOrder(slow);
    await slow.getByRole('button', { name: '退回更正…' }).click();
    await dialog(slow).getByLabel(/理由/).fill('请缩小范围。');
    // The page looks again every five seconds; here the news must come with the refusal.
    await slow.route(`**/applications/${id}`, (route) => route.abort());
    const quick = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await fillOrder(quick);
    await quick.getByRole('button', { name: '批准发送…' }).click();
    await dialog(quick).getByRole('button', { name: '批准，按时发送' }).click();
    await quick.getByText('同意协调').waitFor();
    await dialog(slow).getByRole('button', { name: '退回更正' }).click();
    await dialog(slow).getByText('事项在您查看之后已有变化').waitFor();
    assert.equal(await dialog(slow).getByLabel(/理由/).inputValue(), '请缩小范围。');
    await slow.unroute(`**/applications/${id}`);
    await dialog(slow).getByRole('button', { name: '暂不办理' }).click();
    const changes = slow.getByRole('alert').filter({ hasText: '请核对以下变化' });
    await changes.getByText(approver).waitFor();
    await changes.getByRole('button', { name: '已核对，按最新情况办理' }).click();
    await slow.getByText('同意协调').waitFor();
    await Promise.all([slow.context().close(), quick.context().close()]);
  });

  it('returns with a reason that may begin with a suggested phrase', async () => {
    const { id } = await submit(stage.api, 'return');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await page.getByRole('button', { name: '退回更正…' }).click();
    const confirm = dialog(page).getByRole('button', { name: '退回更正' });
    assert.equal(await confirm.isDisabled(), true, 'no reason, no return');
    await dialog(page).getByRole('button', { name: '请缩小发送范围，并说明确定范围的理由。' }).click();
    await confirm.click();
    await page.getByRole('alert').getByText('请缩小发送范围，并说明确定范围的理由。').waitFor();
    const found = await looked(id);
    assert.deepEqual([found.status, found.decision?.reason], ['returned', '请缩小发送范围，并说明确定范围的理由。']);
    await page.context().close();
  });

  it('keeps a reason that was typed when the page is loaded again', async () => {
    const { id } = await submit(stage.api, 'kept');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await page.getByRole('button', { name: '不予协调…' }).click();
    await dialog(page).getByLabel(/理由/).fill('综合用户意愿，');
    await page.reload();
    await page.getByRole('button', { name: '不予协调…' }).click();
    assert.equal(await dialog(page).getByLabel(/理由/).inputValue(), '综合用户意愿，');
    await page.context().close();
  });

  it('halts what is scheduled in one action, confirmed with its scale', async () => {
    const { id } = await submit(stage.api, 'halt');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    await fillOrder(page);
    await page.getByRole('button', { name: '批准发送…' }).click();
    await dialog(page).getByRole('button', { name: '批准，按时发送' }).click();
    await page.getByRole('button', { name: '叫停发送…' }).click();
    await dialog(page).getByText('约 100 万用户').waitFor();
    await dialog(page).locator('.phone').getByText('【广东省应急管理厅】汛期将至').waitFor();
    await dialog(page).getByRole('button', { name: '应申请单位请求停止发送。' }).click();
    await dialog(page).getByRole('button', { name: '立即叫停' }).click();
    await page.getByRole('alert').getByText('已停止发送：未向任何运营商下达').waitFor();
    assert.equal((await looked(id)).status, 'halted');
    const letter = await stage.signInAs(clerk, { path: `/applications/${id}/letter` });
    await letter.getByText(/上述短信已于.*停止发送：未向任何运营商下达/).waitFor();
    await Promise.all([page.context().close(), letter.context().close()]);
  });

  it('is read by an auditor, who decides nothing', async () => {
    const { id } = await submit(stage.api, 'audited');
    const page = await stage.signInAs(auditor, { path: `/tasks/${id}` });
    await page.getByText('审计身份可以查看全部内容和办理经过，不作决定。').waitFor();
    assert.equal(await page.getByRole('button', { name: /批准|退回|不予/ }).count(), 0);
    await page.context().close();
  });
});

describe('the calendar of sends', () => {
  it('shows a send in its month and, by week, in each of its regions', async () => {
    const page = await stage.signInAs(approver, { path: '/calendar' });
    await page.locator('.send').first().waitFor();
    await page.getByRole('button', { name: '按周、按地区' }).click();
    await page.getByText('这段时间没有已申请或已安排的发送').waitFor();
    await page.goto(`${new URL(page.url()).origin}/console/calendar?view=week&day=2026-05-26`);
    for (const region of ['广东省广州市', '广东省深圳市'])
      await page.getByRole('row', { name: region }).locator('.send').first().waitFor();
    await page.context().close();
  });
});

describe('the statistics', () => {
  it('are drawn, every chart of them', async () => {
    const page = await stage.signInAs(approver, { path: '/statistics' });
    for (const drawn of ['申请的结果', '决定用时', '退回与不予协调的理由'])
      await page.getByRole('region', { name: drawn }).locator('svg.chart').waitFor();
    await page.context().close();
  });
});
