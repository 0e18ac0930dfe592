import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { areaOf, collectionOf, featureOf, type Square } from '../domain/division/area/open-sea.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { registrar, secondRegistrar, watch } from './people.ts';

let stage: Stage;

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

// Invented counties in the open sea.
const west: Square = { south: 10, west: 115, size: 0.5 };
const east: Square = { south: 10, west: 115.5, size: 0.5 };
const fileOf = (value: unknown) => ({
  name: '示例海域.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify(value)),
});

describe('a file of boundaries', () => {
  it('is uploaded by one registrar, read, confirmed by another, and then tells a sender where an outline lies', async () => {
    const own = await stage.signInAs(registrar, { path: '/registry/new/boundary-file' });
    await own.getByLabel('代号').fill('open-sea');
    await own.getByLabel('文件名称').fill('示例海域界线');
    await own.getByLabel('来源').fill('示例来源');
    await own.getByLabel('界线日期').fill('2024-12-31');
    await own.getByLabel('审图号').fill('GS(2024)1234号');
    await own.getByRole('radio', { name: /^CGCS2000/ }).check();
    await own.getByLabel('代码属性').fill('code');
    const choose = async (value: unknown): Promise<void> => {
      await own.locator('input[type=file]').setInputFiles(fileOf(value));
      await own.getByText(/^SHA-256/).waitFor();
      await own.getByText('正在上传…').waitFor({ state: 'detached' });
    };
    const propose = async () => {
      await own.getByRole('button', { name: '提出', exact: true }).click();
      const dialog = own.getByRole('dialog');
      await dialog.getByLabel('理由（写入记录）').fill('核对轮廓。');
      await dialog.getByRole('button', { name: '提出，待另一人确认' }).click();
      return dialog;
    };
    await choose(collectionOf(featureOf('440199', west)));
    const refused = await propose();
    await refused.getByText(/第1个要素的代码 440199 不是现行行政区划/).waitFor();
    await refused.getByRole('button', { name: '暂不办理' }).click();
    const file = collectionOf(featureOf('440103', west), featureOf('440104', east));
    const before = await own.getByText(/^SHA-256/).textContent();
    await own.locator('input[type=file]').setInputFiles(fileOf(file));
    await own.getByText(before ?? '').waitFor({ state: 'detached' });
    assert.deepEqual(await violationsOn(own), []);
    await propose();
    await own.getByRole('heading', { level: 1, name: '区划界线文件：示例海域界线' }).waitFor();
    const another = await stage.signInAs(secondRegistrar, { path: '/registry/boundary-file/open-sea' });
    await another.getByRole('button', { name: '确认变更' }).click();
    await another.getByRole('dialog').getByRole('button', { name: '确认，立即生效' }).click();
    await another.getByText('变更已生效').waitFor();
    const sender = await stage.signInAs(watch, { path: '/emergencies/new' });
    await sender.getByRole('button', { name: /^轮廓：多边形或圆/ }).click();
    const [area = ''] = areaOf({ south: 10.1, west: 115.4, size: 0.2 }).polygon;
    await sender.getByRole('textbox', { name: '粘贴轮廓' }).fill(area);
    await sender.getByRole('radio', { name: /^WGS 84/ }).check();
    const held = sender.getByRole('region', { name: '轮廓落在哪些区划' });
    await held.getByText('广东省广州市荔湾区（轮廓的 50%，该区划的 8%）').waitFor();
    await held.getByText('依据：示例海域界线（示例来源，2024-12-31，审图号 GS(2024)1234号）').waitFor();
    assert.deepEqual(await violationsOn(sender), []);
    await sender.setViewportSize({ width: 320, height: 900 });
    assert.equal(await sender.evaluate('document.documentElement.scrollWidth'), 320);
    await held.getByRole('button', { name: '改选轮廓所在的区划' }).click();
    await held.getByRole('button').waitFor({ state: 'detached' });
    await sender
      .getByText('广东省广州市（荔湾区、越秀区）')
      .or(sender.getByText(/荔湾区、.*越秀区/))
      .first()
      .waitFor();
    for (const page of [own, another, sender]) await page.context().close();
  });
});
