import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { drill, rainstorm } from '../../local/scenario/messages.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { dutyOfficer, watch } from './people.ts';

let stage: Stage;

const send = (key: string, text: string, on = stage) =>
  on.api.must(
    EmergencyAnswer,
    on.api.post(
      watch,
      '/emergencies',
      { alert: { ...rainstorm(on.runtime.core.clock()), text }, exercise: false },
      key,
    ),
  );

const turn = (operator: string, mode: string) =>
  fetch(`${stage.runtime.operators[operator]}/fault`, { method: 'PUT', body: JSON.stringify({ mode }) });

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('an update', () => {
  it('within the standing authority is sent at once, to every operator', async () => {
    const { id } = await send('update-1', '雨势加大，请勿外出。');
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}?update=open` });
    await page.getByLabel('短信内容').fill('雨势减弱，仍请勿涉水。');
    const form = page.getByRole('region', { name: '更新内容' });
    await form.getByText(/）涵盖本次发送：提交后立即发送/).waitFor();
    await form.getByRole('button', { name: '更新内容' }).click();
    await page.getByRole('dialog').getByText('广东省广州市、佛山市内的全部电话用户').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '确认，发送更新' }).click();
    await page.getByText('已更新').first().waitFor();
    const rows = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '更新', exact: true }) });
    await rows.nth(3).waitFor();
    await page.getByText('此前的指令内容').waitFor();
    await page.getByText('雨势加大，请勿外出。立即转移到高处').waitFor();
    await page.getByRole('button', { name: '取消发送' }).click();
    await page.getByRole('dialog').getByText('此前的短信可能发往其他区域，一并停止').waitFor();
    const out = page.getByRole('dialog').getByRole('region', { name: '各运营商已发出的情况' });
    await out
      .getByText(/^更新 1：已发出 [\d,]+/)
      .nth(3)
      .waitFor();
    await out
      .getByText(/^首次发送：已发出 [\d,]+/)
      .nth(3)
      .waitFor();
    await page.getByRole('dialog').locator('.phone').getByText('雨势减弱，仍请勿涉水。').waitFor();
    await page.context().close();
  });

  it('that leaves a city says before the send that it is ended there, and case and board show at whom', async () => {
    const { id } = await send('update-left', '佛山、广州山洪风险高，请转移。');
    await stage.advance({ seconds: 1 });
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}?update=open`, width: 320 });
    const isWider = (): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    const form = page.getByRole('region', { name: '更新内容' });
    await form.getByRole('checkbox', { name: '佛山市' }).uncheck();
    await page.getByLabel('短信内容').fill('佛山已经安全，广州仍请勿涉水。');
    await form.getByText(/佛山市不再在区域内：随本次更新，曾下达该区域的运营商将收到不带文字的结束指令/).waitFor();
    await form.getByRole('button', { name: '更新内容' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认，发送更新' }).click();
    const left = '结束（更新后不再覆盖：广东省佛山市）';
    await page.getByText(left, { exact: true }).nth(3).waitFor();
    assert.deepEqual([await violationsOn(page), await isWider()], [[], false]);
    await stage.advance({ seconds: 1 });
    await page.goto(`${new URL(page.url()).origin}/console/emergencies`);
    const line = page.getByRole('listitem').filter({ hasText: '佛山已经安全，广州仍请勿涉水。' });
    await line.getByText(left, { exact: true }).nth(3).waitFor();
    await line.getByText('各运营商均已接收').waitFor();
    assert.deepEqual([await violationsOn(page), await isWider()], [[], false]);
    await page.context().close();
  });

  it('beyond it waits on top of the duty officer’s board, who alone confirms it, and is then sent', async () => {
    const { id } = await send('update-2', '台风将至，请留在室内。');
    const page = await stage.signInAs(watch, { path: `/emergencies/${id}?update=open` });
    await page.getByRole('radio', { name: '蓝色预警' }).check();
    await page.getByRole('checkbox', { name: '深圳市' }).check();
    await page.getByLabel('短信内容').fill('台风已远离，请继续留意。');
    const form = page.getByRole('region', { name: '更新内容' });
    await form.getByText(/未涵盖本次发送/).waitFor();
    await form.getByRole('button', { name: '更新内容' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交值班员确认' }).click();
    await page.getByRole('heading', { name: '更新待值班员确认，尚未发送' }).waitFor();
    assert.equal(await page.getByRole('button', { name: '确认更新' }).count(), 0);
    const officer = await stage.signInAs(dutyOfficer, { path: '/emergencies', width: 360 });
    await officer.getByRole('heading', { name: '1 件待值班员确认' }).waitFor();
    await officer.getByText(/更新尚未发送，已等待确认 /).waitFor();
    await officer.getByRole('button', { name: '查看更新并确认' }).click();
    await officer.getByText('授权不含此预警级别').waitFor();
    await officer.getByRole('button', { name: '确认更新', exact: true }).click();
    await officer.getByRole('dialog').getByText('台风已远离，请继续留意。').first().waitFor();
    await officer.getByRole('dialog').getByRole('button', { name: '确认，立即发送更新' }).click();
    await officer.getByRole('heading', { name: '更新待值班员确认，尚未发送' }).waitFor({ state: 'detached' });
    await page.getByText('已更新').first().waitFor();
    await Promise.all([page.context().close(), officer.context().close()]);
  });
});

describe('a message sent in error', () => {
  it('is cancelled at once, the reason with it, and every operator has stopped', async () => {
    const { id } = await send('cancel-1', '误发，请忽略。');
    const page = await stage.signInAs(dutyOfficer, { path: `/emergencies/${id}`, width: 360 });
    await page.getByRole('button', { name: '取消发送' }).click();
    const dialog = page.getByRole('dialog');
    const stops = dialog.getByRole('button', { name: '取消，通知运营商停止' });
    assert.equal(await stops.isEnabled(), true);
    const { y = Number.NaN, height = 0 } = (await stops.boundingBox()) ?? {};
    assert.ok(y + height <= (page.viewportSize()?.height ?? 0), 'the button that stops it is on the first screen');
    await dialog.getByRole('button', { name: '暂不办理' }).click();
    await page.getByText('已发送', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: '取消发送' }).click();
    await dialog.getByLabel('理由（可不填，停止后再补；写入记录）').fill('内容有误。');
    await dialog.getByRole('button', { name: '取消，通知运营商停止' }).click();
    await page.getByText('已取消').first().waitFor();
    await page.getByText('已确认停止').nth(3).waitFor();
    assert.equal(await page.getByRole('button', { name: '取消发送' }).count(), 0);
    await page.goto(`${new URL(page.url()).origin}/console/emergencies?show=all`);
    const line = page.getByRole('listitem').filter({ hasText: '误发，请忽略。' });
    await line
      .getByText(/（此前已发出 [\d,]+，其中已送达手机 [\d,]+）/)
      .nth(3)
      .waitFor();
    await page.context().close();
  });
});

describe('an operator that says nothing', () => {
  it('turns red with the seconds of its silence, while the others go on', async () => {
    await turn('unicom', 'silent');
    const text = '地质灾害风险高，请远离山边。';
    await send('silent-1', text);
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    const line = page.getByRole('listitem').filter({ hasText: text });
    await line.getByText('等待应答').waitFor();
    await line.locator('.operator-finished').nth(2).waitFor();
    await stage.advance({ seconds: 31 });
    // What time it is at the service a page asks once a minute.
    await page.reload();
    const silent = line.locator('.operator-silent');
    await silent.getByText(/未见回执 \d+ 秒/).waitFor();
    const before = Number(/\d+/.exec((await silent.textContent()) ?? '')?.[0]);
    assert.ok(before >= 31, `silent for ${before} s`);
    await silent.getByText(`未见回执 ${before + 2} 秒`).waitFor();
    const colour = await page.evaluate(`getComputedStyle(document.querySelector('.operator-silent .tag')).color`);
    const [red = 0, green = 0, blue = 0] = [...String(colour).matchAll(/\d+/g)].map(Number);
    assert.ok(red > 2 * green && red > 2 * blue, `silence is told in ${colour}`);
    assert.equal(await line.locator('.operator-finished').count(), 3);
    await turn('unicom', 'ok');
    await page.context().close();
  });
});

describe('an operator whose systems take nothing', () => {
  it('is rung from its line on a telephone, and what was said is recorded there', async () => {
    await turn('unicom', '500');
    const text = '水库即将泄洪，请远离河道。';
    await send('rung-1', text);
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies', width: 360 });
    await stage.advance({ seconds: 31 });
    await page.reload();
    const line = page.getByRole('listitem').filter({ hasText: text });
    const record = line.getByRole('button', { name: '记录电话下达…' });
    await record.waitFor();
    assert.equal(await record.count(), 1);
    assert.deepEqual(await violationsOn(page), []);
    await record.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/unicom$/).waitFor();
    const title = `(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.ant-modal-title'));
      const close = document.querySelector('.ant-modal-close').getBoundingClientRect();
      return [...range.getClientRects()].every((line) => line.right <= close.left || line.top >= close.bottom);
    })()`;
    assert.equal(await page.evaluate(title), true, 'the title goes beneath the button that closes the dialog');
    assert.deepEqual(await violationsOn(page), []);
    await dialog.getByLabel('对方姓名（以其自述为准）').fill('值班长');
    await dialog.getByRole('button', { name: '记录电话下达', exact: true }).click();
    await page.getByText('电话下达已记录').waitFor();
    await line.getByText(/^已电话下达（\d\d:\d\d，记录人.*），未见系统回执$/).waitFor();
    await turn('unicom', 'ok');
    await page.context().close();
  });
});

describe('an operator that has set out to reach so many', () => {
  it('is shown sending so many of so many, on the board and in the case', async () => {
    await turn('mobile', 'silent');
    const { id } = await send('target-1', '洪峰将至，请离开河滩。');
    const order = `/orders/${id}.1.mobile/receipts`;
    const report = (kind: string, more: object) =>
      stage.api.must(
        z.unknown(),
        stage.api.post('中国移动·系统', order, { kind, at: stage.runtime.core.clock(), ...more }, `target-${kind}`),
      );
    await report('started', { targeted: 1_200_000 });
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    const line = page.getByRole('listitem').filter({ hasText: '洪峰将至' });
    await line.getByText('正在发送 0/1,200,000').waitFor();
    await report('progress', { counts: { sent: 360_000, delivered: 350_000, failed: 0, refused: 0 } });
    await line.getByText('正在发送 360,000/1,200,000，送达 350,000').waitFor();
    await line.getByRole('link', { name: '查看与办理' }).click();
    await page.getByRole('cell', { name: '正在发送 360,000/1,200,000' }).waitFor();
    await turn('mobile', 'ok');
    await page.context().close();
  });
});

describe('a drill', () => {
  it('is never among the real ones, and neither its words nor its dialog are theirs', async () => {
    const alert = drill(stage.runtime.core.clock());
    await stage.api.must(EmergencyAnswer, stage.api.post(watch, '/emergencies', { alert, exercise: true }, 'drill-1'));
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies', language: 'en', width: 360 });
    const drills = page.getByRole('region', { name: '1 drill (nothing goes to the public)' });
    await drills.getByText('Drill running').waitFor();
    assert.equal(
      await page
        .getByRole('region', { name: /emergenc/ })
        .locator('.drill')
        .count(),
      0,
    );
    assert.equal(await drills.getByText('Sent', { exact: true }).count(), 0);
    await drills.getByRole('button', { name: 'Cancel the drill' }).click();
    await page
      .getByRole('dialog')
      .getByText(/goes to no phone; area of the drill/)
      .waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await page.context().close();
  });
});
