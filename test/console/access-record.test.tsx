import { screen, waitFor, within } from '@testing-library/react';
import type { AccessRow } from '../../console/api/types.ts';
import { AccessRecordScreen } from '../../console/features/audit/access-record/access-record.tsx';
import { faultOf } from '../../console/features/audit/access-record/use-question.ts';
import { rowOf } from '../../lambda/domain/views/access-row.ts';
import { readingKinds, readingOf, readingOfMany } from '../../lambda/domain/views/reading.ts';
import { actors } from '../http/world.ts';
import { applicationCard } from './application-card.ts';
import { register } from './register.ts';
import { now, show } from './render.tsx';

const { caseId } = applicationCard();
const sha256 = 'b'.repeat(64);

const row = (reading: AccessRow['reading'], reader: AccessRow['reader'] = actors.officer): AccessRow =>
  rowOf({ reader: { ...reader, roles: [...reader.roles] }, reading, requestId: 'request-7' }, now, 15);

const shown = (items: readonly AccessRow[], at = '/access', language: 'zh' | 'en' = 'zh', next: string | null = null) =>
  show(<AccessRecordScreen />, {
    as: 'auditor',
    at,
    language,
    answers: {
      'GET /access-record': { items: [...items], next },
      ...register,
    },
  });

const addresses = (asked: ReturnType<typeof show>['asked']) =>
  asked().flatMap(({ route, address }) => (route === 'GET /access-record' ? [address] : []));

const lineOf = async (name: string): Promise<HTMLElement> => {
  const line = (await screen.findByRole('link', { name })).closest('tr');
  if (line === null) throw new Error(`${name} stands in no row`);
  return line;
};

describe('who read what', () => {
  it('is asked of today in Beijing at first, and not again by itself', async () => {
    const { asked } = shown([row(readingOf('case', caseId))]);
    await lineOf(actors.officer.name);
    expect(addresses(asked)).toEqual(['/access-record?day=2026-05-06']);
  });

  it.each([
    ['zh', '扫描件', '审批', '广东省通信管理局'],
    ['en', 'A scan', 'Authority officer', '广东省通信管理局'],
  ] as const)(
    'says who, in which post and of whom, what, of which case, when and under which request (%s)',
    async (language, ...said) => {
      shown([row(readingOf('scan', caseId, sha256))], '/access', language);
      const line = await lineOf(actors.officer.name);
      await within(line).findByText('广东省通信管理局');
      for (const text of [...said, actors.officer.subject, caseId, sha256, 'request-7', '09:00'])
        expect(line.textContent).toContain(text);
      const links = within(line)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'));
      expect(links).toEqual(['/access?by=subject&id=gd-officer', `/audit?case=${caseId}`]);
    },
  );

  it('says of a list whose it was, and of what was refused what it was', async () => {
    shown([
      row(readingOfMany('application-list', { of: 'authority', organisation: 'gd-comms' })),
      row(readingOf('refused', caseId, 'evidence'), actors.foreignOfficer),
    ]);
    await screen.findByText('广东省通信管理局管辖的事项');
    expect((await lineOf(actors.foreignOfficer.name)).textContent).toContain('被拒绝：证据文件');
  });

  it.each(['zh', 'en'] as const)('has words for everything that can be read (%s)', async (language) => {
    shown(
      readingKinds.map((kind) => row(readingOf(kind, caseId, kind === 'refused' ? 'command' : null))),
      '/access',
      language,
    );
    const [first] = await screen.findAllByRole('row');
    expect(first).toBeTruthy();
    for (const kind of readingKinds) expect(screen.queryByText(kind)).toBeNull();
  });
});

describe('a question to the record', () => {
  it('of a case is asked once it is one, and stands in the address', async () => {
    const { user, asked, address } = shown([row(readingOf('case', caseId))]);
    await lineOf(actors.officer.name);
    await user.click(screen.getByRole('button', { name: '按事项' }));
    const field = screen.getByRole('textbox', { name: /事项编号/ });
    await user.type(field, 'a-1{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.clear(field);
    await user.clear(screen.getByRole('textbox', { name: /日期/ }));
    await user.type(field, `${caseId}{Enter}`);
    await waitFor(() => expect(address()).toBe(`/access?by=case&id=${caseId}`));
    await lineOf(actors.officer.name);
    expect(addresses(asked)).toEqual(['/access-record?day=2026-05-06', `/access-record?case=${caseId}`]);
  });

  it('of an organisation is chosen among those that are registered', async () => {
    const { user, asked } = shown([], '/access?by=organisation&id=gd-comms&day=2026-05-01');
    await screen.findByText('没有登记的查阅');
    const choice = await screen.findByRole('combobox', { name: '单位' });
    await within(choice).findByRole('option', { name: '福建省通信管理局' });
    await user.selectOptions(choice, 'fj-comms');
    await user.click(screen.getByRole('button', { name: '查询' }));
    await waitFor(() => expect(addresses(asked)).toHaveLength(2));
    expect(addresses(asked)).toEqual([
      '/access-record?organisation=gd-comms&day=2026-05-01',
      '/access-record?organisation=fj-comms&day=2026-05-01',
    ]);
  });

  it('goes on to the next page', async () => {
    const { user, asked } = shown([row(readingOf('case', caseId))], `/access?by=case&id=${caseId}`, 'zh', 'more');
    await lineOf(actors.officer.name);
    await user.click(await screen.findByRole('button', { name: /下一页/ }));
    await waitFor(() => expect(addresses(asked)).toHaveLength(2));
    expect(addresses(asked)[1]).toBe(`/access-record?case=${caseId}&cursor=more`);
  });

  it.each([
    [{ by: 'day', id: '', day: '' }, 'day'],
    [{ by: 'day', id: '', day: '2026-02-30' }, 'day'],
    [{ by: 'case', id: 'a-1', day: '' }, 'case'],
    [{ by: 'subject', id: '', day: '' }, 'subject'],
    [{ by: 'organisation', id: '', day: '' }, 'organisation'],
    [{ by: 'case', id: caseId, day: '5月6日' }, 'day'],
    [{ by: 'subject', id: 'gd-officer', day: '' }, null],
  ] as const)('%j is not put to the service where something is missing (%j)', (question, fault) => {
    expect(faultOf(question)).toBe(fault);
  });
});
