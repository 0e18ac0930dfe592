import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { samplePdf } from '../sample-pdf.ts';
import { submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, nationalClerk } from './people.ts';

const scan = { name: '申请.pdf', mimeType: 'application/pdf', buffer: samplePdf('sample') };
/** The service takes a token for five seconds longer than it says (lambda/http/token.ts). */
const toleratedForMs = 6_000;
const fine = '未发现须更正或提醒之处。';

const fillIn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '就用这一天' }).click();
  await page.getByLabel('广州市', { exact: true }).check();
  await page.getByLabel('预计数量').fill('500000');
  await page.getByLabel('次数').fill('1');
  await page.getByLabel('公益性', { exact: true }).check();
  await page.getByLabel('发送理由').fill('汛期前提醒居民做好防范。');
};

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('an application', () => {
  it('that the rules refuse is mended by one press each until it passes, and is submitted', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await page.getByLabel('短信内容').fill('汛期将至，请查看 www.gd119.cn 的路线图，备好应急物品');
    await page.getByText(/\d+ 处须更正/).waitFor();
    await page.getByRole('button', { name: '删去“www.gd119.cn”' }).click();
    await page.getByRole('button', { name: '署名【广东省应急管理厅】' }).click();
    await page.getByRole('button', { name: /加上咨询电话/ }).click();
    await page.getByText(fine).waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('缺少发送理由。').waitFor();
    await fillIn(page);
    const chooser = page.locator('input[type=file]').first();
    await chooser.setInputFiles({ ...scan, name: '申请.docx' });
    await page.getByText('只接受 PDF、OFD、PNG 或 JPEG 文件。').waitFor();
    await chooser.setInputFiles({ ...scan, buffer: Buffer.from('not a scan at all') });
    await page.getByText(/文件内容与扩展名不符/).waitFor();
    await chooser.setInputFiles(scan);
    await page.getByText('已上传并核验').waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('dialog').getByText('约 50 万用户，广东省广州市').waitFor();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();
    await page.getByRole('button', { name: '校验记录链' }).click();
    await page.locator('.chain-check .ant-alert-success').waitFor();
    await page.context().close();
  });

  it('that is returned shows the reasons beside the fields, and is submitted again', async () => {
    const { id, version } = await submit(stage.api, 'returned-1');
    const reason = '请缩小发送范围。\n扫描件公章不清晰，请重新扫描。';
    await stage.api.must(z.unknown(), stage.api.post(approver, `/applications/${id}/return`, { version, reason }));
    const page = await stage.signInAs(clerk, { path: `/applications/${id}` });
    await page.getByRole('button', { name: '按意见更正' }).click();
    await page.getByRole('complementary', { name: '审批人员的退回意见' }).waitFor();
    await page.locator('#field-divisions .remark', { hasText: '请缩小发送范围' }).waitFor();
    await page.locator('#field-attachment .remark', { hasText: '公章不清晰' }).waitFor();
    await page.getByLabel('深圳市', { exact: true }).uncheck();
    await page.locator('input[type=file]').first().setInputFiles(scan);
    await page.getByText('已上传并核验').waitFor();
    await page.getByRole('button', { name: '重新提交' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();
    const row = page.locator('.ant-descriptions-row', { hasText: '发送范围' });
    await row.waitFor();
    assert.equal(await row.getByText('深圳市').count(), 0);
    await page.context().close();
  });

  it('is withdrawn with a reason, and only with one', async () => {
    const { id } = await submit(
      stage.api,
      'withdrawn-1',
      '【广东省应急管理厅】森林防火期禁止野外用火。咨询电话020-55500103。',
    );
    const page = await stage.signInAs(clerk, { path: `/applications/${id}` });
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    const confirm = page.getByRole('button', { name: '撤回申请' });
    assert.equal(await confirm.isDisabled(), true);
    await page.getByLabel('撤回的理由').fill('活动改期。');
    await confirm.click();
    await page.getByText('申请已撤回。').first().waitFor();
    await page.context().close();
  });
});

describe('the scope of a national department', () => {
  it('is chosen from tiles of provinces, whole, city by city or county by county, or found by name', async () => {
    const page = await stage.signInAs(nationalClerk, { path: '/applications/new' });
    const scope = page.locator('#field-divisions');
    await scope.getByRole('button', { name: '北京', exact: true }).click();
    await scope.getByLabel('北京市全部').check();
    await scope.getByRole('button', { name: '北京 已全部选择' }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await scope.getByLabel('石家庄市', { exact: true }).check();
    await scope.getByText('北京市、河北省石家庄市').waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await scope.getByLabel('查找省、市').fill('深圳');
    await scope.getByLabel('深圳市', { exact: true }).check();
    await scope.getByText('北京市、河北省石家庄市、广东省深圳市').waitFor();
    await page.context().close();
  });
});

describe('a draft', () => {
  let short: Stage;
  before(async () => {
    short = await launch({ tokenLifetimeInSeconds: 12 });
  });
  after(() => short.stop());

  it('outlives a reload and an expired sign-in, and is saved after the next one', async () => {
    const text = '【广东省应急管理厅】汛期将至，请备好应急物品。咨询电话020-55500103。';
    const page = await short.signInAs(clerk, { path: '/applications/new' });
    await page.getByLabel('短信内容').fill(text);
    await page.reload();
    await page.getByText('已恢复您上次在本机填写、尚未保存的内容。').waitFor();
    await page.getByText('登录已过期').first().waitFor();
    await page.waitForTimeout(toleratedForMs);
    assert.equal(await page.getByLabel('短信内容').inputValue(), text);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重新登录' }).click();
    await page.waitForURL(/\/applications\/a-[0-9a-f]+\/edit/);
    await page.getByText('已保存').first().waitFor();
    assert.equal(await page.getByLabel('短信内容').inputValue(), text);
    await page.context().close();
  });
});
