import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { ApplicationCase, EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { type ApiClient, createApiClient } from '../../local/scenario/api-client.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { answerOnlyUntil } from './looks.ts';
import { approver, auditor, clerk, dutyOfficer, watch as onWatch, secondOfficer } from './people.ts';
import { npmStart, type Started } from './started.ts';
import { approve, attach, dialog, fillInAndSubmit, submitted } from './steps.ts';
import { watch } from './tell-failures.ts';
import { openBrowser, openWindow, signInAt } from './windows.ts';

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

/** Real time runs on from there. */
const moveClockTo = async (instant: string | undefined): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const asked = { method: 'PUT', headers, body: JSON.stringify({ instant }) };
  const answer = await fetch(`${started.addresses.api}/local/clock`, asked);
  assert.equal(answer.status, 200, await answer.text());
};

const looked = (id: string) => api.must(ApplicationCase, api.get(auditor, `/applications/${id}`));

const signTwice = async (id: string): Promise<void> => {
  const first = await at(approver, `/tasks/${id}`);
  await approve(first, '约 1,240 万用户，广东省');
  await first.getByText('您已签批，待另一名审批人员复核').waitFor();
  const second = await at(secondOfficer, `/tasks/${id}`);
  await second.getByRole('button', { name: '复核通过…' }).click();
  await dialog(second).getByRole('button', { name: '复核通过，按时发送' }).click();
  await second.getByText('同意协调').waitFor();
};

let halted = '';

describe('a message to two cities, on what the first command starts', () => {
  let id = '';

  it('is approved by the quicker of two officers, and the slower is told and keeps what they typed', async () => {
    const page = await at(clerk, '/applications/new');
    await page.getByLabel('短信内容').fill('【广东省应急管理厅】冬季用电请注意安全。咨询电话020-55500103。');
    id = await fillInAndSubmit(page, ['广州市', '深圳市'], '1000000');
    const slow = await at(secondOfficer, `/tasks/${id}`);
    await slow.getByRole('button', { name: '退回更正…' }).click();
    await dialog(slow).getByLabel(/理由/).fill('请缩小范围。');
    const quick = await at(approver, `/tasks/${id}`);
    await approve(quick, '约 100 万用户，广东省广州市、深圳市');
    await quick.getByText('同意协调').waitFor();
    await dialog(slow).getByRole('button', { name: '退回更正' }).click();
    await dialog(slow).getByText('事项在您查看之后已有变化').waitFor();
    assert.equal(await dialog(slow).getByLabel(/理由/).inputValue(), '请缩小范围。');
    assert.equal((await looked(id)).status, 'scheduled');
  });

  it('is halted by an officer who reads English, and no operator sends it', async () => {
    const page = await at(approver, `/tasks/${id}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Halt the send…' }).click();
    await dialog(page)
      .getByLabel(/Reason/)
      .fill('应申请单位请求停止发送。');
    await dialog(page).getByRole('button', { name: 'Halt now' }).click();
    await page.getByText('Halted').first().waitFor();
    assert.equal((await looked(id)).status, 'halted');
    halted = id;
  });
});

describe('a message to a whole province, on what the first command starts', () => {
  let id = '';

  it('is refused as written, mended until it passes, and submitted with its sealed application', async () => {
    const page = await at(clerk, '/applications/new');
    await page.getByLabel('短信内容').fill('森林防火期禁止野外用火，详见 www.gd119.cn');
    await page.getByText(/\d+ 处须更正/).waitFor();
    await page.getByRole('button', { name: '删去“www.gd119.cn”' }).click();
    await page.getByRole('button', { name: '署名【广东省应急管理厅】' }).click();
    await page.getByRole('button', { name: /加上咨询电话/ }).click();
    await page.getByText('未发现须更正或提醒之处。').waitFor();
    id = await fillInAndSubmit(page, ['广东省全部'], '12400000');
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
    await submitted(page);
  });

  it('is signed by two officers, sent by every operator in its window, and answered with a letter', async () => {
    await signTwice(id);
    await moveClockTo((await looked(id)).content.window?.start);
    const page = await at(clerk, `/applications/${id}`);
    for (const operator of ['移动', '电信', '联合网络', '广播电视'])
      await page
        .getByRole('row', { name: new RegExp(`^中国${operator}.*已发完`) })
        .first()
        .waitFor();
    await page.goto(`${started.addresses.api}/console/applications/${id}/letter`);
    await page.getByText('同意协调').first().waitFor();
    await page.getByText(`审批：${approver}`).waitFor();
    await page.getByText(`复核：${secondOfficer}`).waitFor();
    await page.getByText(/依据《通信短信息服务管理规定》（工业和信息化部令第31号）第十七条第一款，参照/).waitFor();
  });

  it('goes out alone: what was halted is sent by nobody in the same window', async () => {
    const { status, orders } = await looked(halted);
    assert.deepEqual([status, orders], ['halted', []]);
  });

  it('is proved by its chain and its evidence to the auditor', async () => {
    const page = await at(auditor, `/audit?case=${id}`);
    await page.getByRole('button', { name: '校验记录链' }).click();
    await page.getByText(/条记录的摘要，全部相符/).waitFor();
    await page.getByRole('button', { name: '在本页校验证据文件' }).click();
    await page.getByText(/文件摘要相符/).waitFor();
  });
});

describe('a sign-in that expires while an application is written, on what the first command starts', () => {
  it('loses nothing that was typed', async () => {
    const text = '【广东省应急管理厅】冬季用电请注意安全。咨询电话020-55500103。';
    const page = await at(clerk, '/applications/new');
    await page.getByLabel('短信内容').fill(text);
    // The service is shown a token that is over; what it answers, and all after it, is its own.
    const isOver = { authorization: 'Bearer over' };
    const spoil = (route: Route) => route.continue({ headers: { ...route.request().headers(), ...isOver } });
    await page.route('**/applications', spoil, { times: 1 });
    await page.getByRole('button', { name: '保存草稿' }).click();
    await dialog(page).getByRole('button', { name: '重新登录' }).click();
    await page.waitForURL(/\/applications\/a-[0-9a-f]+\/edit/);
    assert.equal(await page.getByLabel('短信内容').inputValue(), text);
  });
});

describe('an emergency, on what the first command starts', () => {
  let id = '';

  it('is on the open board of the duty officer by the first look that finds it', async () => {
    const page = await at(dutyOfficer, '/emergencies');
    await page.getByText('没有进行中的应急发送').waitFor();
    const { now } = Object(await (await fetch(`${started.addresses.api}/local/clock`)).json());
    const text = '山洪风险极高，请立即转移到高处。';
    await answerOnlyUntil(page, text);
    const alert = { ...rainstorm(String(now)), text };
    ({ id } = await api.must(EmergencyAnswer, api.post(onWatch, '/emergencies', { alert }, 'story')));
    await page.getByText(text).waitFor();
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
