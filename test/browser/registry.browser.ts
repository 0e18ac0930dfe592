import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { Operator } from '../../lambda/domain/registry/events.ts';
import { submit } from './applications.ts';
import { launch, type Stage } from './launch.ts';
import { auditor, dutyOfficer, registrar, secondRegistrar } from './people.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const dialog = (page: Page) => page.getByRole('dialog');

const propose = async (page: Page, reason: string): Promise<void> => {
  await page.getByRole('button', { name: '提出', exact: true }).click();
  await dialog(page).getByLabel('理由（写入记录）').fill(reason);
  await dialog(page).getByRole('button', { name: '提出，待另一人确认' }).click();
};

/** By another person, on the page of the entry. */
const confirm = async (path: string): Promise<Page> => {
  const page = await stage.signInAs(secondRegistrar, { path });
  await page.getByRole('button', { name: '确认变更' }).click();
  await dialog(page).getByRole('button', { name: '确认，立即生效' }).click();
  await page.getByText('变更已生效').waitFor();
  return page;
};

const Registered = z.looseObject({ current: z.looseObject({ value: Operator }) });

describe('the registry', () => {
  it('changes by two persons: who proposed cannot confirm, another can', async () => {
    const path = '/registry/organisation/sz-government';
    const first = await stage.signInAs(registrar, { path });
    await first.getByRole('button', { name: '提出变更' }).click();
    await first.getByLabel('联系处室').fill('应急办公室');
    await propose(first, '职能调整。');
    await first.getByText(/须由另一名登记人员确认；您可以撤回/).waitFor();
    assert.equal(await first.getByRole('button', { name: '确认变更' }).count(), 0);
    const second = await stage.signInAs(secondRegistrar, { path: '/registry' });
    await second.getByRole('heading', { name: '1 项变更待另一人确认' }).waitFor();
    await second.locator('.board-waiting').getByRole('link', { name: '深圳市人民政府' }).click();
    await second.getByRole('row', { name: /联系处室.*应急办公室/ }).waitFor();
    await second.getByRole('button', { name: '确认变更' }).click();
    await dialog(second).getByText('联系处室：办公室 → 应急办公室').waitFor();
    await dialog(second).getByRole('button', { name: '确认，立即生效' }).click();
    await second.getByText('变更已生效').waitFor();
    await second.locator('.facts').getByText('应急办公室').waitFor();
  });

  it('takes in a new operator: first its organisation, then how it takes orders, each by two persons', async () => {
    const page = await stage.signInAs(registrar, { path: '/registry/new/organisation' });
    await page.getByLabel('代号').fill('rural');
    await page.getByLabel('名称', { exact: true }).fill('乡村通信示例公司');
    await page.getByRole('radio', { name: '运营商' }).check();
    await page.getByRole('radio', { name: '国家级' }).check();
    await page.getByLabel('行政区划').fill('000000');
    await page.getByLabel('联系处室').fill('办公室');
    await page.getByLabel('联系电话').fill('010-55500199');
    await propose(page, '新设企业。');
    await page.getByText('新登记待确认').waitFor();
    await confirm('/registry/organisation/rural');
    await page.goto(`${stage.runtime.url}/console/registry/new/operator`);
    await page.getByLabel('运营商', { exact: true }).click();
    await page.getByTitle('乡村通信示例公司').click();
    await page.getByLabel('全国').check();
    await page.getByRole('radio', { name: '运营商自取' }).check();
    await page.getByLabel('用户占比').fill('1.5');
    await propose(page, '开通接入。');
    await page.getByText('新登记待确认').waitFor();
    const second = await confirm('/registry/operator/rural');
    await second.locator('.facts').getByText('1.5%').waitFor();
    const { current } = await stage.api.must(Registered, stage.api.get(registrar, '/registry/operator/rural'));
    assert.deepEqual([current.value.share, current.value.delivery], [0.015, { mode: 'poll' }]);
  });

  it('takes a holiday notice as lines, and names the line that cannot be read', async () => {
    const page = await stage.signInAs(registrar, { path: '/registry/new/holiday-notice' });
    await page.getByLabel('年份').fill('2027');
    await page.getByLabel('通知网址').fill('https://www.example.cn/notice');
    await page.getByLabel('日期').fill('2027-01-01 元旦 休\n2027-01-03 元旦 半');
    await page.getByText(/第 2 行/).waitFor();
    await page.getByLabel('日期').fill('2027-01-01 元旦 休\n2027-01-03 元旦 班');
    await propose(page, '通知已公布。');
    await page.getByText('新登记待确认').waitFor();
  });

  it('keeps a proposal that did not arrive, and gives it once when the line is back', async () => {
    const path = '/registry/organisation/fj-emergency';
    const page = await stage.signInAs(registrar, { path: `${path}?change=open` });
    await page.getByLabel('联系处室').fill('值班室');
    await page.context().setOffline(true);
    await propose(page, '机构调整。');
    await dialog(page).getByText('无法连接服务').waitFor();
    assert.equal(await dialog(page).getByLabel('理由（写入记录）').inputValue(), '机构调整。');
    await page.context().setOffline(false);
    await dialog(page).getByRole('button', { name: '提出，待另一人确认' }).click();
    await page.getByRole('row', { name: /联系处室.*值班室/ }).waitFor();
  });
});

const Evidence = z.looseObject({ case: z.array(Commit), digest: z.string() });

describe('the audit', () => {
  it('finds a case by its id and recomputes its chain', async () => {
    const { id } = await submit(stage.api, 'audit-1');
    const page = await stage.signInAs(auditor, { path: '/audit' });
    await page.getByLabel(/按编号查找/).fill('e-1');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText(/26 位十六进制数/).waitFor();
    await page.getByLabel(/按编号查找/).fill(id);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('button', { name: '校验记录链' }).click();
    await page.getByText('已在本页重新计算 2 条记录的摘要，全部相符').waitFor();
  });

  it('gives out an evidence file whose hashes and digest anyone can recompute', async () => {
    const { id } = await submit(stage.api, 'audit-2');
    const page = await stage.signInAs(auditor, { path: `/audit?case=${id}` });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载证据文件' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), `evidence-${id}.json`);
    const { digest, ...contents } = Evidence.parse(JSON.parse(readFileSync(await file.path(), 'utf8')));
    assert.equal(digestOf(contents), digest);
    assert.deepEqual(
      contents.case.map(({ hash, ...unsealed }) => digestOf(unsealed) === hash),
      [true, true],
    );
  });

  it('says in words where a chain was tampered with, and what to do', async () => {
    const { id } = await submit(stage.api, 'audit-3');
    const page = await stage.signInAs(auditor, { path: '/audit' });
    await page.route(/\/(history|evidence)(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('汛期前提醒', '汛期后提醒') });
    });
    await page.goto(`${stage.runtime.url}/console/audit?case=${id}`);
    await page.getByRole('button', { name: '校验记录链' }).click();
    await page.getByText('记录链断裂，第 1 条：内容与摘要不符。请保存证据文件并报告安全管理人员。').waitFor();
    await page.getByRole('button', { name: '在本页校验证据文件' }).click();
    await page.getByText('1 条记录链与摘要不符').waitFor();
    await page.getByRole('row', { name: /办理记录.*第 1 条：内容与摘要不符/ }).waitFor();
  });

  it('says that an address names no id, and takes an id as a mail has written it', async () => {
    const { id } = await submit(stage.api, 'audit-4');
    const page = await stage.signInAs(auditor, { path: '/audit?case=zzz' });
    await page.getByText('编号应为 a- 或 e- 加 26 位十六进制数。').waitFor();
    await page.getByLabel(/按编号查找/).fill(` ${id.toUpperCase()} `);
    await page.getByRole('button', { name: '查找' }).click();
    await page.waitForURL(new RegExp(`case=${id}$`));
    await page.goto(`${stage.runtime.url}/console/registry/organisations/gd-emergency`);
    await page.getByRole('heading', { level: 1, name: '没有此页面' }).waitFor();
    await page.context().close();
  });

  it('is not for a duty officer, who is told so and led home', async () => {
    const page = await stage.signInAs(dutyOfficer, { path: '/audit' });
    await page.getByText('当前身份没有办理此事的角色').waitFor();
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { level: 1, name: '应急发送' }).waitFor();
  });
});
