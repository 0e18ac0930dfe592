import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ApplicationState, EmergencyAnswer, EmergencyCase, EmergencyState } from '../../lambda/http/schemas/cases.ts';
import { messages, rainstorm } from '../../local/scenario/messages.ts';
import { approve } from '../../local/scenario/ordinary.ts';
import { submit } from './applications.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, dutyOfficer, secondOfficer, watch } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const now = (): string => stage.runtime.core.clock();
const dialog = (page: Page) => page.getByRole('dialog');
const tells = (page: Page) => dialog(page).getByRole('alert').filter({ hasText: '此间事项已有变化' });

const send = (key: string, text: string) =>
  stage.api.must(
    EmergencyAnswer,
    stage.api.post(watch, '/emergencies', { alert: { ...rainstorm(now()), text }, exercise: false }, key),
  );

const turn = (operator: string, mode: string) =>
  fetch(`${stage.runtime.operators[operator]}/fault`, { method: 'PUT', body: JSON.stringify({ mode }) });

describe('an officer with a dialog open on a case that moves', () => {
  it('sees what an update changes, and who cancelled it while its confirmation was being written', async () => {
    const { id } = await send('moves-1', '台风将至，请留在室内。');
    const alert = { ...rainstorm(now()), level: 'blue', text: '台风远离。', divisions: ['440100', '440300'] };
    const { version } = await stage.api.must(EmergencyCase, stage.api.get(watch, `/emergencies/${id}`));
    await stage.api.must(
      EmergencyAnswer,
      stage.api.post(watch, `/emergencies/${id}/update`, { version, alert }, 'moves-1-update'),
    );
    const page = await stage.signInAs(dutyOfficer, { path: `/emergencies/${id}` });
    await page
      .getByRole('row', { name: /发送区域/ })
      .first()
      .getByText('深圳')
      .waitFor();
    await page.getByRole('button', { name: '确认更新', exact: true }).click();
    const line = dialog(page).getByRole('row', { name: /短信内容/ });
    await line.getByText('台风将至，请留在室内。').waitFor();
    await line.getByText('台风远离。').waitFor();
    await dialog(page).getByLabel('备注（可不填，写入记录）').fill('已电话核实。');
    await stage.api.must(EmergencyAnswer, stage.api.post(watch, `/emergencies/${id}/cancel`, { reason: '发错。' }));
    await tells(page).getByText('取消').waitFor();
    await tells(page).getByText(watch).waitFor();
    assert.equal(await dialog(page).getByLabel('备注（可不填，写入记录）').inputValue(), '已电话核实。');
    assert.equal(await dialog(page).getByRole('button', { name: '确认，立即发送更新' }).isDisabled(), true);
    assert.deepEqual(await violationsOn(page), []);
    await dialog(page).getByRole('button', { name: '暂不办理' }).click();
    await page.getByText('已取消').first().waitFor();
    await page.context().close();
  });

  it('keeps the reason for returning paperwork that a colleague has accepted meanwhile', async () => {
    const { id } = await send('moves-2', '请远离山边。');
    const path = `/emergencies/${id}/paperwork`;
    const at = async () => (await stage.api.must(EmergencyCase, stage.api.get(clerk, `/emergencies/${id}`))).version;
    const document = {
      reason: '山洪将至。',
      situation: '水位超警。',
      plan: { title: '广东省防汛防旱防风防冻应急预案' },
    };
    await stage.api.must(EmergencyState, stage.api.post(clerk, path, { version: await at(), document }));
    const page = await stage.signInAs(approver, { path: `/emergencies/${id}` });
    await page.getByRole('button', { name: '退回补正' }).click();
    await dialog(page).getByLabel('理由（写入记录）').fill('缺少水位数据。');
    const accepted = { version: await at(), reason: '' };
    await stage.api.must(EmergencyState, stage.api.post(secondOfficer, `${path}/accept`, accepted));
    await tells(page).getByText(secondOfficer).waitFor();
    assert.equal(await dialog(page).getByLabel('理由（写入记录）').inputValue(), '缺少水位数据。');
    assert.equal(await dialog(page).getByRole('button', { name: '退回补正' }).isDisabled(), true);
    await page.context().close();
  });
});

/** Approved for all operators; the clock is taken to the beginning of its window. */
const sendOut = async (key: string, whileScheduled: (id: string) => Promise<void> = async () => undefined) => {
  const found = await submit(stage.api, key);
  const { window = { start: '', end: '' }, divisions = [], volumeEstimate = 0, text } = found.content;
  const content = { text, divisions, volumeEstimate, attachment: messages.flood.attachment };
  await approve(stage.api, approver, found, content, window);
  await whileScheduled(found.id);
  const seconds = Math.ceil((Date.parse(window.start) - Date.parse(now())) / 1000) + 1;
  await stage.advance({ seconds });
  return found.id;
};

describe('a halt', () => {
  it('that is being written while the send ends says so and keeps its reason', async () => {
    const pages: Page[] = [];
    await sendOut('ends', async (id) => {
      const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
      await page.getByRole('button', { name: '叫停发送…' }).click();
      await dialog(page).getByLabel('理由（必填，写入决定，申请单位可见）').fill('内容有误。');
      pages.push(page);
    });
    for (const page of pages) {
      await tells(page).getByText('完成').waitFor();
      assert.equal(await dialog(page).getByLabel('理由（必填，写入决定，申请单位可见）').inputValue(), '内容有误。');
      assert.equal(await dialog(page).getByRole('button', { name: '立即叫停' }).isDisabled(), true);
      await page.context().close();
    }
  });

  it('is told from the send it stops, without a ceiling, and with who has acknowledged it', async () => {
    await turn('unicom', 'silent');
    const id = await sendOut('halted');
    const page = await stage.signInAs(approver, { path: `/tasks/${id}` });
    const table = page.getByRole('region', { name: '运营商执行情况' });
    await table
      .getByText(/等待应答/)
      .first()
      .waitFor();
    await stage.api.must(ApplicationState, stage.api.post(approver, `/applications/${id}/halt`, { reason: '有误。' }));
    await table.getByText('4 家运营商中 3 家已确认叫停，其余尚未确认。').waitFor();
    await page.getByText('已要求停止发送：运营商尚未全部确认').waitFor();
    const halts = table.getByRole('row').filter({ has: page.getByRole('cell', { name: '叫停', exact: true }) });
    assert.equal(await halts.count(), 4);
    assert.equal(await halts.filter({ hasText: '已确认停止' }).count(), 3);
    for (const text of await halts.allTextContents()) assert.doesNotMatch(text, /\d,\d{3}/);
    const own = await stage.signInAs(clerk, { path: `/applications/${id}` });
    const stops = own.getByRole('row').filter({ hasText: '· 叫停' });
    await stops.filter({ hasText: '尚未确认停止' }).waitFor();
    assert.equal(await stops.filter({ hasText: '已确认停止' }).count(), 3);
    for (const text of await stops.allTextContents()) assert.doesNotMatch(text, /约|发出|万用户/);
    await turn('unicom', 'ok');
    await Promise.all([page.context().close(), own.context().close()]);
  });
});
