import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { watch } from './people.ts';

let stage: Stage;

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

// In the open sea: no outline of anything.
const square = '18.60,112.10 18.60,112.16 18.66,112.16 18.66,112.10 18.60,112.10';
const hole = [
  [112.11, 18.61],
  [112.11, 18.63],
  [112.13, 18.63],
  [112.11, 18.61],
];
const geoJson = JSON.stringify({
  type: 'Polygon',
  coordinates: [square.split(' ').map((point) => point.split(',').map(Number).toReversed()), hole],
});

const isWider = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

const isSound = async (page: Page): Promise<void> => {
  assert.deepEqual(await violationsOn(page), []);
  assert.equal(await isWider(page), false);
};

const fill = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '红色预警' }).check();
  await page.getByLabel('事件种类', { exact: true }).fill('台风');
  await page.getByLabel('短信内容', { exact: true }).fill('台风即将登陆，现发布台风红色预警。');
  await page.getByLabel('防御指引', { exact: true }).fill('请立即回港避风。');
  await page.getByRole('checkbox', { name: '广州市' }).check();
};

const sends = (page: Page) => page.getByRole('button', { name: '立即发送', exact: true });

describe('an area by its outline', () => {
  for (const width of [320, 1280])
    it(`is pasted, put right and sent by the keyboard alone at ${width} px, with nothing that axe finds`, async () => {
      const page = await stage.signInAs(watch, { path: '/emergencies/new', width });
      await fill(page);
      assert.equal(await page.getByRole('textbox', { name: '粘贴轮廓' }).count(), 0);
      await page.getByRole('button', { name: /^轮廓：多边形或圆/ }).focus();
      await page.keyboard.press('Enter');
      const field = page.getByRole('textbox', { name: '粘贴轮廓' });
      await field.focus();
      await page.keyboard.insertText(square.replace('18.66,112.16', '18.58,112.13'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.getByText(/自相交或相接/).waitFor();
      assert.equal(await sends(page).isDisabled(), true);
      await isSound(page);
      await field.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(`${square}\n18.63,112.30 4.5`);
      const read = page.getByRole('region', { name: '已识别的轮廓' });
      await read.getByText(/^1\. 多边形，4 个点；约 42\.\d 平方千米/).waitFor();
      await read.getByText(/^2\. 圆，半径 4\.5 千米/).waitFor();
      await read.getByRole('img', { name: /^2 个轮廓的示意图，不是地图/ }).waitFor();
      await isSound(page);
      await sends(page).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('广东省广州市内、所给 2 个轮廓以内的电话用户').waitFor();
      await dialog.getByText(/^2\. 圆，半径 4\.5 千米/).waitFor();
      await isSound(page);
      await dialog.getByRole('button', { name: '确认，立即发送' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '应急发送：台风' }).waitFor();
      await page.getByText(/^2\. 圆，半径 4\.5 千米/).waitFor();
      await page
        .getByText(/要求轮廓/)
        .first()
        .waitFor();
      await isSound(page);
      await page.context().close();
    });

  for (const width of [320, 1280])
    it(`is drawn with the pointer and put right by keys at ${width} px, with nothing that axe finds`, async () => {
      const page = await stage.signInAs(watch, { path: '/emergencies/new', width });
      await fill(page);
      await page.getByRole('button', { name: /^轮廓：多边形或圆/ }).click();
      await page.getByRole('radio', { name: /^WGS 84/ }).check();
      await page.getByRole('button', { name: '手绘轮廓' }).click();
      await page.getByRole('textbox', { name: '画板中心（纬度,经度）' }).fill('18.63,112.13');
      await page.getByRole('textbox', { name: '画板宽度（千米）' }).fill('20');
      const sheet = page.getByRole('application', { name: '画板，宽 20 千米，北在上' });
      await sheet.scrollIntoViewIfNeeded();
      const box = await sheet.boundingBox();
      assert.ok(box !== null && box.width <= width);
      const at = (across: number, down: number) => ({ x: box.width * across, y: box.height * down });
      // Its first and second point cross over: told as if it had been pasted.
      for (const [across, down] of [
        [0.75, 0.25],
        [0.25, 0.25],
        [0.75, 0.75],
        [0.25, 0.75],
      ] as const)
        await sheet.click({ position: at(across, down) });
      await page.getByText(/自相交或相接/).waitFor();
      assert.equal(await sends(page).isDisabled(), true);
      await isSound(page);
      for (const [name, across] of [
        [/^多边形 1 的第 3 点/, 0.25],
        [/^多边形 1 的第 4 点/, 0.75],
      ] as const) {
        const place = await sheet.getByRole('button', { name }).boundingBox();
        assert.ok(place !== null);
        await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.8, { steps: 3 });
        await page.mouse.move(box.x + box.width * across, box.y + box.height * 0.75, { steps: 3 });
        await page.mouse.up();
      }
      const read = page.getByRole('region', { name: '已识别的轮廓' });
      await read.getByText(/^多边形，4 个点；约 \d+(?:\.\d)? 平方千米，东西约 (?:9\.[5-9]|10(?:\.\d)?)/).waitFor();
      const first = sheet.getByRole('button', { name: /^多边形 1 的第 1 点/ });
      await first.focus();
      const before = await first.getAttribute('aria-label');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.notEqual(await first.getAttribute('aria-label'), before);
      await page.keyboard.press('ControlOrMeta+Z');
      assert.equal(await first.getAttribute('aria-label'), before);
      await page.getByRole('radio', { name: '圆' }).press('Space');
      await page.getByRole('button', { name: '在中央加一个圆' }).press('Enter');
      await read.getByText(/^2\. 圆，半径 2\.5 千米/).waitFor();
      await isSound(page);
      await sends(page).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('广东省广州市内、所给 2 个轮廓以内的电话用户').waitFor();
      await dialog.getByRole('button', { name: '确认，立即发送' }).click();
      await page.getByRole('heading', { level: 1, name: '应急发送：台风' }).waitFor();
      await page.getByText(/^2\. 圆，半径 2\.5 千米/).waitFor();
      await page.context().close();
    });

  it('has its points dragged by a finger, and the page scrolled by one beside them', async () => {
    const page = await stage.signInAs(watch, { path: '/emergencies/new', width: 360 });
    await page.getByRole('button', { name: /^轮廓：多边形或圆/ }).click();
    await page.getByRole('radio', { name: /^WGS 84/ }).check();
    await page.getByRole('textbox', { name: '粘贴轮廓' }).fill(square);
    await page.getByRole('button', { name: '手绘轮廓' }).click();
    const sheet = page.getByRole('application');
    await sheet.scrollIntoViewIfNeeded();
    const touches = await page.context().newCDPSession(page);
    await touches.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const scrolled = async () => Number(await page.evaluate('window.scrollY'));
    const swipe = async ({ x, y }: { readonly x: number; readonly y: number }, across: number, down: number) => {
      const at = (part: number) => ({ touchPoints: [{ x: x + across * part, y: y + down * part }] });
      await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) });
      for (const part of [0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1])
        await touches.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(part) });
      await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const grip = sheet.getByRole('button').first();
    const place = async () => {
      const box = await grip.boundingBox();
      assert.ok(box !== null);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const [before, stood] = [await place(), await scrolled()];
    await swipe(before, 30, -60);
    await page.getByRole('button', { name: '撤销', disabled: false }).waitFor();
    const moved = await place();
    assert.equal(await scrolled(), stood);
    assert.ok(Math.abs(moved.x - before.x - 30) <= 2 && Math.abs(moved.y - before.y + 60) <= 2, JSON.stringify(moved));
    const box = await sheet.boundingBox();
    assert.ok(box !== null);
    await swipe({ x: box.x + box.width * 0.5, y: box.y + box.height * 0.9 }, 0, -80);
    await page.waitForFunction(`window.scrollY > ${stood}`);
    assert.equal(await sheet.getByRole('button').count(), 4);
    await page.context().close();
  });

  it('is told on the board, saved as GeoJSON, and given another in an update', async () => {
    const page = await stage.signInAs(watch, { path: '/emergencies/new' });
    await fill(page);
    await page.getByRole('button', { name: /^轮廓：多边形或圆/ }).click();
    await page.getByRole('radio', { name: /^GCJ-02/ }).check();
    await page.getByRole('textbox', { name: '粘贴轮廓' }).fill(geoJson);
    await page.getByText(/^多边形，7 个点，中有 1 个洞.*由 GCJ-02 换算为 WGS 84$/).waitFor();
    await sends(page).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认，立即发送' }).click();
    await page.getByRole('heading', { level: 1, name: '应急发送：台风' }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 GeoJSON' }).click(),
    ]);
    assert.match(saved.suggestedFilename(), /\.geojson$/);
    await page.getByRole('button', { name: '更新内容' }).click();
    const form = page.getByRole('region', { name: '更新内容', exact: true });
    await form.getByText(/^多边形，7 个点，中有 1 个洞/).waitFor();
    await form.getByRole('radio', { name: /^WGS 84/ }).check();
    await form.getByRole('textbox', { name: '粘贴轮廓' }).fill('18.63,112.13 2');
    await form.getByText(/区域轮廓与正在发送的不同/).waitFor();
    await form.getByRole('button', { name: '更新内容' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/圆，半径 2 千米/)
      .first()
      .waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await dialog.getByRole('button', { name: '确认，发送更新' }).click();
    await page.getByText('更新已提交').waitFor();
    await page.goto(`${stage.runtime.url}/console/emergencies`);
    await page.getByText('（仅 1 个轮廓内）').first().waitFor();
    await page.context().close();
  });
});
