import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { samplePdf } from '../sample-pdf.ts';
import { launch, type Stage } from './launch.ts';
import { clerk } from './people.ts';

const largestInBytes = 20 * 1024 * 1024;
const pdf = (sizeInBytes: number) => ({
  name: '申请.pdf',
  mimeType: 'application/pdf',
  buffer: samplePdf('sample', sizeInBytes),
});
const file = (page: Page) => page.locator('input[type=file]').first();
const verified = (page: Page) => page.getByText('已上传并核验');

/** What the browser sends straight to the store, by the checksum it signs. */
const onItsWay = async (page: Page, meet: (route: Route) => Promise<void>): Promise<void> => {
  await page.route('**/*', async (route) => {
    const toStore = route.request().method() === 'PUT' && 'x-amz-checksum-sha256' in route.request().headers();
    return toStore ? meet(route) : route.continue();
  });
};

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('the scan of a sealed application', () => {
  it('is taken up to 20 MB, its SHA-256 shown, and refused beyond', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await file(page).setInputFiles(pdf(largestInBytes + 1));
    await page.getByText('文件超过 20 MB').waitFor();
    assert.equal(await verified(page).count(), 0);
    await file(page).setInputFiles(pdf(largestInBytes));
    await verified(page).waitFor();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    await page.context().close();
  });

  it('is refused where it is empty, of another type or not what its name says', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await file(page).setInputFiles({ ...pdf(20), name: '申请.docx' });
    await page.getByText('只接受 PDF、OFD、PNG 或 JPEG 文件。').waitFor();
    await file(page).setInputFiles({ ...pdf(20), buffer: Buffer.alloc(0) });
    await page.getByText('文件是空的。').waitFor();
    await file(page).setInputFiles({ ...pdf(20), name: '申请.png', mimeType: 'image/png' });
    await page.getByText(/文件内容与扩展名不符/).waitFor();
    await page.context().close();
  });

  it('that breaks off on its way is sent again with one press', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await onItsWay(page, (route) => route.abort('connectionreset'));
    await file(page).setInputFiles(pdf(3_000));
    await page.getByText('上传中断，文件未送达').waitFor();
    await page.unroute('**/*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await verified(page).waitFor();
    await page.context().close();
  });

  it('that is to take the place of another is told from it when it does not arrive', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await file(page).setInputFiles({ ...pdf(3_100), name: '原件.pdf' });
    await page.getByText('“原件.pdf”已上传并核验').waitFor();
    await onItsWay(page, (route) => route.abort('connectionreset'));
    await file(page).setInputFiles({ ...pdf(3_200), name: '新件.pdf' });
    await page.getByText(/“新件\.pdf”：上传中断，文件未送达/).waitFor();
    await page.getByText('“原件.pdf”已上传并核验').waitFor();
    await page.context().close();
  });

  it('that is changed on its way is not taken', async () => {
    const page = await stage.signInAs(clerk, { path: '/applications/new' });
    await onItsWay(page, (route) => route.continue({ postData: pdf(4_000).buffer.fill('x', 100, 200) }));
    await file(page).setInputFiles(pdf(4_000));
    await page.getByText(/收到的内容与所选文件的 SHA-256 不符/).waitFor();
    assert.equal(await verified(page).count(), 0);
    await page.unroute('**/*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await verified(page).waitFor();
    await page.context().close();
  });
});
