import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { submit } from './applications.ts';
import { launch, type Stage } from './launch.ts';
import { clerk } from './people.ts';

const lawful = '【广东省应急管理厅】汛期将至，请备好应急物品。咨询电话020-55500103。';
const white = 'rgb(255, 255, 255)';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const open = (path: string): Promise<Page> => stage.signInAs(clerk, { path });

describe('the buttons of the dark band at the top', () => {
  it('stay white under the pointer, and name Chinese offices as Chinese', async () => {
    const page = await open('/applications');
    const button = page.getByRole('button', { name: 'English' });
    await button.hover();
    await page.mouse.down();
    assert.equal(await button.evaluate('getComputedStyle(document.querySelector(".top .ant-btn:hover")).color'), white);
    await page.mouse.up();
    await page.getByRole('heading', { name: 'My applications' }).waitFor();
    assert.equal(await page.locator('.office-name[lang="zh-CN"]').textContent(), '广东省应急管理厅');
    await page.context().close();
  });
});

describe('my applications', () => {
  it('are found under the status that their tag says', async () => {
    const { id, version } = await submit(stage.api, 'withdrawn', `${lawful}请收听广播。`);
    const given = stage.api.post(clerk, `/applications/${id}/withdraw`, { version, reason: '不再需要。' });
    await stage.api.must(ApplicationState, given);
    const page = await open('/applications?status=withdrawn');
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.getByText('请收听广播').waitFor();
    assert.equal(await page.getByLabel('其他状态').inputValue(), 'withdrawn');
    assert.equal(await rows.filter({ hasNotText: '已撤回' }).count(), 0);
    await page.getByRole('button', { name: '待复核', exact: true }).click();
    await page.getByText('没有“待复核”的申请').waitFor();
    await page.context().close();
  });

  it('say not found where an address names none', async () => {
    const page = await open('/applications/x');
    await page.getByRole('alert').getByText('未找到').waitFor();
    assert.equal(await page.getByRole('button', { name: '重试' }).count(), 0);
    await page.context().close();
  });
});
