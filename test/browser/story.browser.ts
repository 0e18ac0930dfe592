import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApplicationCase, EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { type ApiClient, createApiClient } from '../../local/scenario/api-client.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { approver, auditor, clerk, dutyOfficer, watch as onWatch, secondOfficer } from './people.ts';
import { npmStart, type Started } from './started.ts';
import { watch } from './tell-failures.ts';
import { openBrowser, openWindow, signInAt } from './windows.ts';

const scan = { name: '申请.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% sample\n%%EOF\n') };

let started: Started;
let browser: Browser;
let api: ApiClient;
before(async () => {
  [started, browser] = await Promise.all([npmStart(), openBrowser()]);
  api = createApiClient(started.addresses.api, started.addresses.issuer, started.dataDir);
});
after(async () => {
  await browser.close();
  await started.stop();
});

const at = async (person: string, path: string): Promise<Page> => {
  const page = await openWindow(browser, {});
  watch(page);
  await signInAt(page, started.addresses.api, person, path);
  return page;
};

/** To the minute the operators begin; real time runs on from there. */
const moveClockTo = async (instant: string | undefined): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const asked = { method: 'PUT', headers, body: JSON.stringify({ instant }) };
  const answer = await fetch(`${started.addresses.api}/local/clock`, asked);
  assert.equal(answer.status, 200, await answer.text());
};

const dialog = (page: Page) => page.getByRole('dialog');

const attach = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(scan);
  await page.getByText('已上传并核验').waitFor();
};

const signTwice = async (id: string): Promise<void> => {
  const first = await at(approver, `/tasks/${id}`);
  await first.getByLabel('接入号码', { exact: true }).fill('106990000123');
  await first.getByRole('button', { name: '批准发送…' }).click();
  await dialog(first).getByText('约 12,400,000 部电话，广东省').waitFor();
  await dialog(first).getByRole('button', { name: '批准并下达协调指令' }).click();
  await first.getByText('您已作第一签批，须由同单位另一名审批人员复核').waitFor();
  const second = await at(secondOfficer, `/tasks/${id}`);
  await second.getByRole('button', { name: '复核通过…' }).click();
  await dialog(second).getByRole('button', { name: '签署并下达协调指令' }).click();
  await second.getByText('同意协调').waitFor();
};

describe('a message to a whole province, on what the first command starts', () => {
  let id = '';

  it('is written by a department and submitted with its sealed application', async () => {
    const page = await at(clerk, '/applications/new');
    await page.getByLabel('短信内容').fill('【广东省应急管理厅】森林防火期禁止野外用火。咨询电话020-55500103。');
    await page.getByRole('button', { name: '就用这一天' }).click();
    await page.getByLabel('广东省全部').check();
    await page.getByLabel('预计数量').fill('12400000');
    await page.getByLabel('次数').fill('1');
    await page.getByLabel('公益性', { exact: true }).check();
    await page.getByLabel('发送理由').fill('冬春森林防火。');
    await attach(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  it('is returned by the officer, mended by the department and submitted again', async () => {
    const officer = await at(approver, '/tasks');
    await officer
      .getByRole('row', { name: /森林防火期/ })
      .getByRole('link')
      .click();
    await officer.getByRole('button', { name: '退回更正…' }).click();
    await dialog(officer).getByLabel(/理由/).fill('发送理由过简，请说明火险等级。');
    await dialog(officer).getByRole('button', { name: '退回更正' }).click();
    await officer.getByRole('alert').getByText('请说明火险等级').waitFor();
    const page = await at(clerk, '/applications');
    await page
      .getByRole('row', { name: /森林防火期/ })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: '按意见更正' }).click();
    await page.getByLabel('发送理由').fill('冬春森林防火，全省火险等级四级以上。');
    await page.getByRole('button', { name: '重新提交' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();
  });

  it('is signed by two officers, sent by every operator in its window, and answered with a letter', async () => {
    await signTwice(id);
    await moveClockTo((await api.must(ApplicationCase, api.get(auditor, `/applications/${id}`))).content.window?.start);
    const page = await at(clerk, `/applications/${id}`);
    for (const operator of ['移动', '电信', '联合网络', '广播电视'])
      await page
        .getByRole('row', { name: new RegExp(`^中国${operator}.*已发完`) })
        .first()
        .waitFor();
    await page.goto(`${started.addresses.api}/console/applications/${id}/letter`);
    await page.getByText('同意协调').first().waitFor();
  });

  it('is proved by its chain and its evidence to the auditor', async () => {
    const page = await at(auditor, `/audit?case=${id}`);
    await page.getByRole('button', { name: '校验记录链' }).click();
    await page.getByText(/条记录的摘要，全部相符/).waitFor();
    await page.getByRole('button', { name: '在本页校验证据文件' }).click();
    await page.getByText(/文件摘要相符/).waitFor();
  });
});

describe('an emergency, on what the first command starts', () => {
  let id = '';

  it('is on the open board of the duty officer in under two seconds', async () => {
    const page = await at(dutyOfficer, '/emergencies');
    await page.getByRole('listitem').first().waitFor();
    // A machine on watch holds its token already.
    await api.get(onWatch, '/me');
    const { now } = Object(await (await fetch(`${started.addresses.api}/local/clock`)).json());
    const text = '山洪风险极高，请立即转移到高处。';
    const begun = performance.now();
    const alert = { ...rainstorm(String(now)), text };
    ({ id } = await api.must(EmergencyAnswer, api.post(onWatch, '/emergencies', { alert }, 'story')));
    await page.getByText(text).waitFor();
    const took = performance.now() - begun;
    assert.ok(took < 2_000, `took ${took} ms`);
  });

  it('has its paperwork filed by the department and accepted by the authority', async () => {
    const page = await at(clerk, `/paperwork/${id}`);
    await page.getByLabel(/为何须先行发送/).fill('山洪随时可能发生。');
    await page.getByLabel(/发送时的情况/).fill('三小时雨量一百八十毫米。');
    await attach(page);
    await page.getByRole('button', { name: '报送手续' }).click();
    await page.getByRole('button', { name: '确认报送' }).click();
    await page.getByRole('heading', { name: '已报送的手续' }).waitFor();
    const officer = await at(approver, `/emergencies/${id}`);
    await officer.getByRole('button', { name: '办结', exact: true }).click();
    await dialog(officer).getByRole('button', { name: '办结', exact: true }).click();
    await officer.getByText('已办结').first().waitFor();
  });
});
