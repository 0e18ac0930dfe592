import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Request } from 'playwright-core';
import * as z from 'zod';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { until } from '../local/support/scratch.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, dutyOfficer, watch } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const now = (): string => stage.runtime.core.clock();
const dialog = (page: Page) => page.getByRole('dialog');
const reasonIn = (page: Page) => dialog(page).getByLabel(/理由（.*写入记录）/);
const tells = (page: Page) => dialog(page).getByRole('alert').filter({ hasText: '此间事项已有变化' });
const lineOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const keptHere = (page: Page): Promise<unknown> =>
  page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('console.draft.')).length");

const send = (key: string, more: object) =>
  stage.api.must(
    EmergencyAnswer,
    stage.api.post(watch, '/emergencies', { alert: { ...rainstorm(now()), ...more }, exercise: false }, key),
  );

describe('a dialog opened on the board', () => {
  it('outlasts the line it was opened on, with everything typed, and says who did what', async () => {
    const text = '高温蓝色预警，请减少户外活动。';
    const { id } = await send('gone', { level: 'blue', eventType: '1009', text });
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await lineOf(page, text).getByRole('button', { name: '不予确认' }).click();
    await reasonIn(page).fill('级别不符。');
    await stage.api.must(EmergencyAnswer, stage.api.post(watch, `/emergencies/${id}/cancel`, { reason: '发错。' }));
    await tells(page).getByText('取消').waitFor();
    await tells(page).getByText(watch).waitFor();
    assert.equal(await lineOf(page, text).count(), 0);
    assert.equal(await reasonIn(page).inputValue(), '级别不符。');
    assert.equal(await dialog(page).getByRole('button', { name: '不予确认' }).isDisabled(), true);
    assert.deepEqual(await violationsOn(page), []);
    await dialog(page).getByRole('button', { name: '暂不办理' }).click();
    await page.locator('h1:focus').waitFor();
  });

  it('outlasts a line that moves down because somebody else has confirmed it', async () => {
    const text = '台风蓝色预警，请留在室内。';
    const { id, version } = await send('moves', { level: 'blue', eventType: '1001', text });
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await lineOf(page, text).getByRole('button', { name: '不予确认' }).click();
    await reasonIn(page).fill('级别不符。');
    const confirmed = stage.api.post(dutyOfficer, `/emergencies/${id}/confirm`, { version, reason: '' });
    await stage.api.must(z.unknown(), confirmed);
    await tells(page).getByText('值班员确认；发送').waitFor();
    await lineOf(page, text).locator('.operator-finished').nth(3).waitFor();
    assert.equal(await reasonIn(page).inputValue(), '级别不符。');
    assert.equal(await dialog(page).getByRole('button', { name: '不予确认' }).isDisabled(), true);
  });
});

describe('a reason typed in a case', () => {
  it('is there again after a reload and after another sign-in, and gone once it is given', async () => {
    const { id } = await send('kept', { text: '河水上涨，请远离岸边。' });
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}` });
    const cancel = page.getByRole('button', { name: '取消发送' });
    await cancel.click();
    await reasonIn(page).fill('雨带已北移。');
    await page.reload();
    await cancel.click();
    assert.equal(await reasonIn(page).inputValue(), '雨带已北移。');
    await dialog(page).getByText('已恢复上次填写、尚未提交的内容。').waitFor();
    await page.evaluate('sessionStorage.clear()');
    await page.reload();
    const person = page.getByRole('button', { name: watch, exact: true });
    await person.or(cancel).first().waitFor();
    if (await person.isVisible()) await person.click();
    await cancel.click();
    assert.equal(await reasonIn(page).inputValue(), '雨带已北移。');
    await dialog(page).getByRole('button', { name: '取消，通知运营商停止' }).click();
    await page.getByText('已取消').first().waitFor();
    await page.getByText('理由：雨带已北移。').waitFor();
    assert.equal(await keptHere(page), 0);
  });

  it('of a review is kept as well', async () => {
    const { id } = await send('reviewed', { text: '山洪风险高，请转移。' });
    const page = await stage.signInAs(approver, { path: `/emergencies/${id}` });
    const review = page.getByRole('button', { name: '事后审查' });
    await review.click();
    await reasonIn(page).fill('雨量达到红色标准。');
    await page.reload();
    await review.click();
    assert.equal(await reasonIn(page).inputValue(), '雨量达到红色标准。');
  });
});

const isFile = (request: Request): boolean => request.url().includes('/console/assets/');

/** Opens an address; once the part of a name is here, nothing more of the console's own files can be fetched. */
const openAndCut = async (page: Page, path: string, part: string): Promise<void> => {
  let under = 0;
  page.on('request', (request) => (under += isFile(request) ? 1 : 0));
  page.on('requestfinished', (request) => (under -= isFile(request) ? 1 : 0));
  page.on('requestfailed', (request) => (under -= isFile(request) ? 1 : 0));
  const isHere = page.waitForResponse((response) => response.url().includes(`/${part}-`));
  await page.goto(`${new URL(page.url()).origin}/console${path}`);
  await isHere;
  await until(() => under === 0);
  await page.route('**/console/assets/**', (route) => route.abort());
};

describe('a page whose line to the files of the console is cut once it is drawn', () => {
  it('of the board still asks before a command, and does it', async () => {
    const text = '森林火险红色预警，请勿上山。';
    const { id } = await send('cut-board', { text });
    const page = await stage.signInAs(dutyOfficer, { path: '/no-such-page' });
    await openAndCut(page, '/emergencies', 'emergency-dialog');
    await lineOf(page, text).getByRole('button', { name: '取消发送' }).click();
    await reasonIn(page).fill('火已扑灭。');
    await dialog(page).getByRole('button', { name: '取消，通知运营商停止' }).click();
    await page.getByText('已取消，正在通知运营商').waitFor();
    assert.equal(Object((await stage.api.get(dutyOfficer, `/emergencies/${id}`)).body).status, 'cancelled');
  });

  it('of a case still opens the form of an update and the dialog before it', async () => {
    const { id } = await send('cut-case', { text: '海浪红色预警，请勿出海。' });
    const page = await stage.signInAs(watch, { path: '/no-such-page' });
    await openAndCut(page, `/emergencies/${id}`, 'update');
    await page.getByRole('button', { name: '更新内容' }).click();
    const form = page.getByRole('region', { name: '更新内容' });
    await form.getByLabel('短信内容').fill('海浪减弱，仍请勿出海。');
    await form.getByRole('button', { name: '更新内容' }).click();
    await dialog(page).getByRole('button', { name: '确认，发送更新' }).click();
    await page.getByText('已更新').first().waitFor();
  });

  it('of a new emergency still sends it', async () => {
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await page.route('**/console/assets/**', (route) => route.abort());
    await page.getByRole('radio', { name: '红色预警' }).check();
    await page.getByRole('radio', { name: '自然灾害' }).check();
    await page.getByLabel('事件种类').fill('暴雨');
    await page.getByLabel('短信内容').fill('山洪将至，请上高处。');
    await page.getByLabel('防御指引').fill('立即转移到高处。');
    await page.getByRole('checkbox', { name: '广州市' }).check();
    await page.getByLabel('警报失效时间').click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '立即发送', exact: true }).click();
    await dialog(page).getByRole('button', { name: '确认，立即发送' }).click();
    await page.getByText('已提交，正在下达运营商').waitFor();
  });
});
