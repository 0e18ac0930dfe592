import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, watch } from './people.ts';

let stage: Stage;
const now = (): string => stage.runtime.core.clock();

const send = (key: string, text: string) =>
  stage.api.must(
    EmergencyAnswer,
    stage.api.post(watch, '/emergencies', { alert: { ...rainstorm(now()), text }, exercise: false }, key),
  );

/** The list lags behind the case by a moment. */
const onTheList = (text: string) => `tr:has-text("${text}")`;

const fileIt = async (page: Page, situation: string): Promise<void> => {
  await page.getByLabel('发送时的情况（必填）').fill(situation);
  await page.getByRole('button', { name: '报送手续' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认报送' }).click();
  await page.getByText('手续已报送。').waitFor();
};

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('the paperwork of an emergency', () => {
  it('is filed, returned with reasons, filed again and accepted', async () => {
    const text = '北江洪峰过境，请立即撤离河堤。';
    const { id } = await send('paper-1', text);
    const page = await stage.signInAs(clerk, { path: '/paperwork' });
    const row = page.locator(onTheList(text));
    await row.getByText(/还有 \d+ 个工作日/).waitFor();
    await row.getByRole('link').click();
    await page.getByLabel('为何须先行发送（必填）').fill('洪峰两小时内到达，来不及事先申请。');
    await fileIt(page, '水位超警。');
    const officer = await stage.signInAs(approver, { path: '/paperwork' });
    await officer.locator(onTheList(text)).getByRole('link').click();
    await officer.getByRole('link', { name: '前往审查' }).click();
    await officer.getByRole('button', { name: '退回补正' }).click();
    await officer.getByRole('dialog').getByLabel('理由（写入记录）').fill('缺少水位数据。');
    await officer.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
    await officer.getByText('已退回补正').waitFor();
    await page.goto(`${stage.runtime.url}/console/paperwork/${id}`);
    await page.getByText('手续被退回，请按意见补正后重新报送').waitFor();
    await page.getByText('缺少水位数据。').waitFor();
    assert.equal(await page.getByLabel('发送时的情况（必填）').inputValue(), '水位超警。');
    await fileIt(page, '石角站水位 11.5 米，超警 0.5 米。');
    await officer.getByRole('button', { name: '办结', exact: true }).click();
    await officer.getByRole('dialog').getByRole('button', { name: '办结', exact: true }).click();
    await officer.getByText('手续已办结').waitFor();
    await officer.getByText('石角站水位 11.5 米，超警 0.5 米。').waitFor();
    await page.goto(`${stage.runtime.url}/console/paperwork?status=accepted`);
    await page.locator(onTheList(text)).getByText('已办结').waitFor();
    await Promise.all([page.context().close(), officer.context().close()]);
  });

  it('is not in the way of whoever triggers emergencies, who sees it on the case', async () => {
    const { id } = await send('paper-2', '请远离山边。');
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}` });
    await page.getByRole('heading', { name: '补办手续' }).waitFor();
    await page.getByText(/还有 \d+ 个工作日/).waitFor();
    assert.equal(await page.getByRole('link', { name: '补办手续' }).count(), 0);
    assert.equal(await page.getByRole('link', { name: '报送手续' }).count(), 0);
    await page.context().close();
  });

  it('is overdue by department at the authority once its last day is over', async () => {
    const text = '风暴潮将至，请立即上岸。';
    await send('paper-3', text);
    await stage.advance({ days: 9 });
    const officer = await stage.signInAs(approver, { path: '/paperwork' });
    const panel = officer.getByRole('region', { name: '各单位逾期情况' });
    const line = panel.getByRole('row', { name: /广东省应急管理厅/ });
    await line.getByText(/^\d+ 件$/).waitFor();
    await line.getByText(/已逾期 \d+ 个工作日/).waitFor();
    await officer.getByRole('button', { name: '已逾期' }).click();
    await officer
      .locator(onTheList(text))
      .last()
      .getByText(/已逾期/)
      .waitFor();
    assert.equal(new URL(officer.url()).search, '?status=overdue');
    await officer.context().close();
  });
});

describe('complaints about an emergency', () => {
  it('are recorded by an officer with the day they came, and seen with the day to forward them', async () => {
    const { id } = await send('complaint-1', '请关好门窗。');
    const page = await stage.signInAs(approver, { path: `/emergencies/${id}` });
    await page.getByText('尚未登记投诉。').waitFor();
    for (const [count, total] of [
      ['3', '累计登记投诉 3 件。'],
      ['2', '累计登记投诉 5 件。'],
    ] as const) {
      await page.getByRole('button', { name: '登记投诉' }).click();
      const dialog = page.getByRole('dialog');
      assert.equal(await dialog.getByRole('button', { name: '登记', exact: true }).isDisabled(), true);
      await dialog.getByLabel('件数').fill(count);
      await dialog.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText(total).waitFor();
    }
    await page
      .getByText(/3 件，[\d-]+ 收到，须于 [\d-]+ 前转送有关企业/)
      .first()
      .waitFor();
    const sender = await stage.signInAs(watch, { path: `/emergencies/${id}` });
    await sender.getByText('累计登记投诉 5 件。').waitFor();
    assert.equal(await sender.getByRole('button', { name: '登记投诉' }).count(), 0);
    await Promise.all([page.context().close(), sender.context().close()]);
  });
});
