import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { measureLoad, unthrottled, watchLoads } from '../../bench/page-load.ts';
import { submit } from './applications.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, registrar } from './people.ts';
import { openWindow, signInAt } from './windows.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('the shell', () => {
  it('speaks the language chosen, and remembers it', async () => {
    const page = await stage.signInAs(clerk);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'My applications' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'My applications' }).waitFor();
    await page.context().close();
  });

  it('shows Beijing time wherever the machine is', async () => {
    const page = await stage.signInAs(clerk);
    await page.getByText(/2026-05-06 (09|1\d):\d\d/).waitFor();
    await page.getByText('北京时间').first().waitFor();
    await page.context().close();
  });

  it('leads past the navigation with the first tab, and to the heading with every page', async () => {
    const page = await stage.signInAs(clerk);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.getByRole('link', { name: '补办手续' }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await heading.and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('is gone through by the arrow keys from place to place', async () => {
    const page = await stage.signInAs(clerk);
    const places = page.getByRole('navigation', { name: '主导航' });
    await places.getByRole('link', { name: '我的申请' }).focus();
    await page.keyboard.press('ArrowDown');
    await places.getByRole('link', { name: '新建申请' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/applications\/new$/);
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('leads whoever opens a deep link to it, through signing in', async () => {
    const page = await stage.signInAs(approver, { path: '/registry?kind=standing-authority', anew: true });
    await page.getByRole('link', { name: '广东省应急管理厅 · gd-emergency-natural' }).waitFor();
    assert.match(page.url(), /\/console\/registry\?kind=standing-authority$/);
    await page.context().close();
  });

  it('shows a page for an address that has none', async () => {
    const page = await stage.signInAs(clerk, { path: '/no-such-page' });
    await page.getByRole('heading', { level: 1, name: '没有此页面' }).waitFor();
    await page.context().close();
  });

  it('keeps the page when a sign-in expires, and goes on after another in a window of its own', async (context) => {
    const short = await launch({ tokenLifetimeInSeconds: 12 });
    context.after(() => short.stop());
    const page = await short.signInAs(approver, { path: '/tasks?status=all' });
    const expired = page.getByRole('alert').filter({ hasText: '登录已过期' });
    await expired.waitFor();
    await page.evaluate('window.stillHere = true');
    await expired.getByRole('button', { name: '重新登录' }).click();
    await expired.waitFor({ state: 'detached' });
    await submit(short.api, 'after-expiry');
    await page.getByRole('row', { name: /广东省应急管理厅/ }).waitFor();
    assert.equal(await page.evaluate('window.stillHere'), true);
    await page.context().close();
  });

  it('gives the focus back to the button whose dialog is closed', async () => {
    const page = await stage.signInAs(registrar, { path: '/registry/organisation/mwr' });
    const button = page.getByRole('button', { name: '提出停用' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('理由（写入记录）').waitFor();
    await page.keyboard.press('Escape');
    await button.and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('loads at most 300 KB of scripts for the work list, and shifts nothing about', async () => {
    const page = await openWindow(stage.browser, {});
    await watchLoads(page);
    await signInAt(page, stage.runtime.url, approver, '/tasks');
    const { scriptBytes, layoutShift } = await measureLoad(page, `${stage.runtime.url}/console/tasks`, unthrottled);
    assert.ok(scriptBytes > 100_000 && scriptBytes <= 300_000, `${scriptBytes} bytes of scripts`);
    assert.ok(layoutShift <= 0.1, `a layout shift of ${layoutShift}`);
    await page.context().close();
  });

  it('signs out at the issuer too', async () => {
    const page = await stage.signInAs(clerk, { anew: true });
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByRole('button', { name: approver, exact: true }).waitFor();
    await page.context().close();
  });
});
