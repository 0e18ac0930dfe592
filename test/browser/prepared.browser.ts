import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { registerPrepared } from '../../local/scenario/world.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { clerk, secondClerk, watch } from './people.ts';
import { openWindow } from './windows.ts';

let stage: Stage;

before(async () => {
  stage = await launch();
  await registerPrepared(stage.api);
});
after(() => stage.stop());

/** What a person did since the window was opened, wherever in it: presses, keys, and fields that were typed into. */
type Effort = { readonly clicks: number; readonly keys: number; readonly fields: number };

const listening = `
  addEventListener('click', (event) => event.isTrusted && event.detail > 0 && tellEffort('click', ''), true);
  addEventListener('keydown', (event) => event.isTrusted && tellEffort('key', ''), true);
  addEventListener('input', (event) => {
    const { type, id } = event.target;
    if (event.isTrusted && type !== 'radio' && type !== 'checkbox') tellEffort('field', id);
  }, true);
`;

const counting = async (page: Page): Promise<() => Effort> => {
  const seen = { clicks: 0, keys: 0, fields: new Set<string>() };
  await page.exposeFunction('tellEffort', (kind: string, field: string) => {
    if (kind === 'click') seen.clicks += 1;
    if (kind === 'key') seen.keys += 1;
    if (kind === 'field') seen.fields.add(field);
  });
  await page.addInitScript({ content: listening });
  return () => ({ clicks: seen.clicks, keys: seen.keys, fields: seen.fields.size });
};

/** By a keystroke-level estimate: to think, point and press takes 2.5 s, and a Han character 1.2 s. */
const secondsOf = ({ clicks }: Effort, characters: number): number => clicks * (1.2 + 1.1 + 0.2) + characters * 1.2;

const screens = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const;

/** From the page that asks who it is to the form. */
const toTheForm = async (size: (typeof screens)[number]) => {
  const page = await openWindow(stage.browser, size);
  const effort = await counting(page);
  await page.goto(`${stage.runtime.url}/console/`);
  await page.getByRole('button', { name: watch, exact: true }).click();
  await page.locator('main').getByRole('button', { name: '发起应急发送' }).click();
  await page.getByRole('heading', { level: 1, name: '发起应急发送' }).waitFor();
  return { page, effort };
};

const sends = (page: Page) => page.getByRole('button', { name: '立即发送', exact: true });

const isOnFirstScreen = async (page: Page): Promise<boolean> => {
  const box = await sends(page).boundingBox();
  const size = page.viewportSize();
  const isTop = (await page.evaluate('scrollY')) === 0;
  return isTop && box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
};

const sendIt = async (page: Page): Promise<void> => {
  await sends(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^按下即为本单位声明：情况危急/).waitFor();
  await dialog.getByRole('button', { name: '确认，立即发送' }).click();
  await page.getByRole('heading', { level: 1, name: '应急发送：暴雨' }).waitFor();
};

const isWider = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

describe('from sign-in to sent', () => {
  for (const size of screens)
    it(`takes five presses and one field with a prepared message at ${size.width}x${size.height}`, async (t) => {
      const { page, effort } = await toTheForm(size);
      await page.getByRole('button', { name: /暴雨红色预警（样例）/ }).click();
      await page.locator('input:focus').waitFor();
      assert.equal(await sends(page).isDisabled(), true);
      assert.equal(await isOnFirstScreen(page), true, 'the button that sends is on the first screen');
      await page.keyboard.type('3');
      await page
        .getByRole('region', { name: '手机收到的短信' })
        .getByText(/广东省广州市未来3小时内有特大暴雨/)
        .waitFor();
      await page
        .getByText(/涵盖本次发送：提交后立即发送/)
        .first()
        .waitFor();
      await sendIt(page);
      const done = effort();
      t.diagnostic(`${JSON.stringify(done)}, ${secondsOf(done, done.keys).toFixed(1)} s`);
      assert.ok(done.clicks <= 5, `${done.clicks} presses`);
      assert.ok(done.fields <= 1, `${done.fields} fields`);
      assert.ok(secondsOf(done, done.keys) <= 25);
      await page.context().close();
    });

  for (const size of screens)
    it(`takes nine presses without one at ${size.width}x${size.height}`, async (t) => {
      const { page, effort } = await toTheForm(size);
      assert.equal(await isOnFirstScreen(page), true, 'the button that sends is on the first screen');
      const typeInto = async (label: string, text: string): Promise<void> => {
        await page.getByLabel(label, { exact: true }).click();
        await page.keyboard.insertText(text);
      };
      await page.getByRole('radio', { name: '红色预警' }).click();
      await typeInto('事件种类', '暴雨');
      await typeInto('短信内容', '广州市有特大暴雨，山洪风险极高。');
      await typeInto('防御指引', '立即转移到高处。');
      await page.getByRole('checkbox', { name: '广州市' }).click();
      assert.equal(await page.getByRole('radio', { name: '自然灾害' }).isChecked(), true);
      await sendIt(page);
      const done = effort();
      t.diagnostic(JSON.stringify(done));
      assert.ok(done.clicks <= 9, `${done.clicks} presses`);
      await page.context().close();
    });
});

describe('a prepared message', () => {
  it('that is sent is put right in the words prepared with it', async () => {
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await page.getByRole('button', { name: /暴雨红色预警（样例）/ }).click();
    await page.getByRole('textbox', { name: '时数' }).fill('6');
    await sendIt(page);
    await page.getByText('gd-rainstorm-red，第 2 版').waitFor();
    await page.getByRole('button', { name: '取消发送' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('【更正】广东省广州市暴雨红色预警短信有误').last().waitFor();
    await dialog.getByText('以下文字出自所用的预置模板，可修改。').waitFor();
    await page.context().close();
  });

  it('is begun from a sample by one person of its organisation, confirmed by another, and then to be sent', async () => {
    const own = await stage.signInAs(clerk, { path: '/registry/prepared-message/_new' });
    await own.getByRole('combobox', { name: '从样例开始' }).fill('疫情');
    await own.getByTitle('疫情防控提示（样例）').click();
    await own.getByLabel('模板名称').fill('本市疫情提示');
    await own.getByRole('button', { name: '提出', exact: true }).click();
    const proposing = own.getByRole('dialog');
    await proposing.getByLabel('理由（写入记录）').fill('冬季准备。');
    await proposing.getByRole('button', { name: '提出，待另一人确认' }).click();
    await own.getByRole('heading', { level: 1, name: '预置模板：本市疫情提示' }).waitFor();
    assert.equal(await own.getByRole('button', { name: '确认变更' }).count(), 0);
    const another = await stage.signInAs(secondClerk, { path: '/applications' });
    await another.getByRole('link', { name: '预置模板 1', exact: true }).click();
    const waiting = another.locator('section').filter({ hasText: '1 项变更待另一人确认' });
    await waiting.getByRole('link', { name: '本市疫情提示' }).click();
    await another.getByRole('button', { name: '确认变更' }).click();
    await another.getByRole('dialog').getByRole('button', { name: '确认，立即生效' }).click();
    await another.getByText('变更已生效').waitFor();
    const sender = await stage.signInAs(watch, { path: '/emergencies/new' });
    await sender.getByRole('textbox', { name: '查找模板（名称或拼音）' }).fill('benshi');
    await sender.getByRole('button', { name: '橙色预警 本市疫情提示' }).waitFor();
    for (const page of [own, another, sender]) await page.context().close();
  });

  for (const width of [320, 1280])
    it(`is chosen, sought and filled in with nothing that axe finds at ${width} px, by the keyboard alone`, async () => {
      const page = await stage.signInAs(watch, { path: '/emergencies/new', width });
      const find = page.getByRole('textbox', { name: '查找模板（名称或拼音）' });
      await find.focus();
      await page.keyboard.type('dizhen');
      const found = page.getByRole('button', { name: /地震避险（样例）/ });
      await found.waitFor();
      assert.equal(await page.locator('.prepared-list li').count(), 1);
      assert.deepEqual(await violationsOn(page), []);
      assert.equal(await isWider(page), false);
      await found.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: '震级' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.type('强');
      await page.getByText('请填写数字，例如 3').waitFor();
      assert.deepEqual(await violationsOn(page), []);
      assert.equal(await isWider(page), false);
      await page.context().close();
    });
});

describe('a further language', () => {
  for (const size of screens)
    it(`of a prepared message has words of its own at ${size.width} pixels, or is not sent`, async () => {
      const { page } = await toTheForm(size);
      await page.getByRole('button', { name: /暴雨红色预警（样例）/ }).click();
      await page.keyboard.type('3');
      const arrives = page.getByRole('region', { name: '手机收到的短信' });
      await arrives.getByText(/广东省广州市未来3小时内有特大暴雨/).waitFor();
      assert.equal(await arrives.getByText(/RED rainstorm warning/).count(), 0);
      assert.equal(await sends(page).isDisabled(), false);
      await page.getByRole('textbox', { name: 'place' }).focus();
      await page.keyboard.type('Guangzhou');
      await arrives
        .getByText(/^RED rainstorm warning for Guangzhou: extremely heavy rain is expected within 3 hours/)
        .waitFor();
      assert.deepEqual(await violationsOn(page), []);
      assert.equal(await isWider(page), false);
      await sendIt(page);
      await page
        .getByText(/RED rainstorm warning for Guangzhou/)
        .first()
        .waitFor();
      await page.context().close();
    });

  for (const size of screens)
    it(`is written beside the first at ${size.width} pixels, within the page and readable by anybody`, async () => {
      const { page } = await toTheForm(size);
      await page.getByRole('button', { name: '其他语言', exact: true }).click();
      await page.getByRole('textbox', { name: '短信内容（en）' }).fill('Extreme rain in Guangzhou within 3 hours.');
      await page.getByRole('textbox', { name: '防御指引（en）' }).fill('Move to high ground now.');
      const bubble = page.getByRole('region', { name: 'English', exact: true });
      await bubble.getByText('Extreme rain in Guangzhou within 3 hours. Move to high ground now.').waitFor();
      assert.match((await bubble.getByRole('status').textContent()) ?? '', /按 1 条短信计/);
      assert.deepEqual(await violationsOn(page), []);
      assert.equal(await isWider(page), false);
      await page.close();
    });
});
