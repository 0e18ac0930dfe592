import { screen, waitFor, within } from '@testing-library/react';
import type { EmergencyLine } from '../../console/api/types.ts';
import { AuditScreen } from '../../console/features/audit/audit.tsx';
import { applicationCard } from './application-card.ts';
import { emergencyLine } from './emergency-line.ts';
import { orderRow } from './order-row.ts';
import { now, show } from './render.tsx';
import { Refusal } from './support/service.ts';

const accepted = { status: 'accepted', acceptedAt: now } as const;

const line = (changes: Partial<EmergencyLine> = {}) =>
  emergencyLine({ text: '珠江水位上涨，请沿江居民立即转移。', ...changes });

const card = applicationCard({ status: 'declined' });

const emergenciesAt = (given: EmergencyLine, language: 'zh' | 'en' = 'zh') =>
  show(<AuditScreen />, {
    as: 'auditor',
    language,
    at: '/audit?of=emergencies',
    answers: { ...register, 'GET /emergencies': { items: [given], next: null } },
  });

const register = { 'GET /registry/{kind}': { items: [], next: null } } as const;

const rowOf = async (text: string): Promise<HTMLElement> => {
  const row = (await screen.findByText(text)).closest('tr');
  if (row === null) throw new Error(`${text} stands in no row`);
  return row;
};

describe('the list of all cases', () => {
  it.each([
    [
      'that no operator has',
      { orders: [orderRow({ status: 'pending' })] },
      '正在下达，尚无运营商接收',
      'Being ordered, with no operator yet',
    ],
    [
      'whose orders are not in the lists yet',
      { orders: [] },
      '正在下达，尚无运营商接收',
      'Being ordered, with no operator yet',
    ],
    [
      'that one operator of two has',
      { orders: [orderRow(accepted), orderRow({ operator: 'telecom', status: 'pending' })] },
      '2 家运营商中 1 家已接收',
      'Accepted by 1 of 2 operators',
    ],
  ] as const)('calls an emergency %s no more than that', async (_how, changes, zh, en) => {
    for (const [language, said] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { unmount } = emergenciesAt(line(changes), language);
      const row = await rowOf(line().text);
      expect(within(row).getByText((text) => text.includes(said))).toBeTruthy();
      unmount();
    }
  });

  it('calls an emergency sent once an operator has it, and a drill a drill', async () => {
    const { unmount } = emergenciesAt(line({ orders: [orderRow(accepted)] }));
    expect((await rowOf(line().text)).textContent).toContain('已发送');
    unmount();
    emergenciesAt(line({ path: 'exercise', orders: [orderRow({ ...accepted, path: 'exercise' })] }));
    const drill = await rowOf(line().text);
    expect(drill.textContent).toContain('演练');
    expect(drill.textContent).not.toContain('已发送');
  });

  it('asks for the orders of emergencies, which their standing hangs on, and for none of applications', async () => {
    const { user, asked } = show(<AuditScreen />, {
      as: 'auditor',
      at: '/audit',
      answers: {
        ...register,
        'GET /applications': { items: [card], next: null },
        'GET /emergencies': { items: [line()], next: null },
      },
    });
    await screen.findByText(card.text);
    await user.click(screen.getByRole('button', { name: '应急发送与演练' }));
    await screen.findByText(line().text);
    expect(
      asked()
        .filter(({ route }) => route === 'GET /applications' || route === 'GET /emergencies')
        .map(({ address }) => address),
    ).toEqual(['/applications?order=recent', '/emergencies?order=recent&orders=true']);
  });
});

describe('a case that is asked for by its id', () => {
  const find = async (typed: string) => {
    const shown = show(<AuditScreen />, {
      as: 'auditor',
      at: '/audit',
      answers: {
        ...register,
        'GET /applications': { items: [], next: null },
        'GET /applications/{id}': new Refusal('not-found', 404),
        'GET /applications/{id}/history': new Refusal('not-found', 404),
      },
    });
    await shown.user.type(await screen.findByRole('textbox', { name: /按编号查找/ }), `${typed}{Enter}`);
    return shown;
  };

  it.each(['a-123', '粤公短〔2026〕1号', ''])(
    'is not looked for where %j is no id, and the field says what one is',
    async (typed) => {
      const { address } = await find(typed);
      expect(address()).toBe('/audit');
      const field = screen.getByRole('textbox', { name: /按编号查找/ });
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(screen.getByText('编号应为 a- 或 e- 加 26 位十六进制数。')).toBeTruthy();
    },
  );

  it('is found by its id as a letter or a mail has made of it', async () => {
    const { address } = await find(`  ${card.caseId.toUpperCase()} `);
    await waitFor(() => expect(address()).toBe(`/audit?case=${card.caseId}`));
  });
});
