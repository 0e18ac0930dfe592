import type { Page } from 'playwright-core';
import { samplePdf } from '../sample-pdf.ts';

const scan = { name: '申请.pdf', mimeType: 'application/pdf', buffer: samplePdf('sample') };

export const dialog = (page: Page) => page.getByRole('dialog');

export const attach = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').first().setInputFiles(scan);
  await page.getByText('已上传并核验').waitFor();
};

export const submitted = (page: Page) => page.getByText(/已提交，等待广东省通信管理局审批/).waitFor();

/** Everything but the text; the id of the case. */
export const fillInAndSubmit = async (page: Page, scope: readonly string[], volume: string): Promise<string> => {
  await page.getByRole('button', { name: '就用这一天' }).click();
  for (const division of scope) await page.getByRole('checkbox', { name: division, exact: true }).check();
  await page.getByLabel('预计数量').fill(volume);
  await page.getByLabel('次数').fill('1');
  await page.getByLabel('公益性', { exact: true }).check();
  await page.getByLabel('发送理由').fill('冬春安全提醒。');
  await attach(page);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await submitted(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

/** `scale` is what the dialog says in words before it is confirmed. */
export const approve = async (page: Page, scale: string): Promise<void> => {
  await page.getByLabel('接入号码', { exact: true }).fill('106990000123');
  await page.getByRole('button', { name: '批准发送…' }).click();
  await dialog(page).getByText(scale).waitFor();
  await dialog(page)
    .getByRole('button', { name: /^(批准，按时发送|签批，送复核)$/ })
    .click();
};
