import { screen, waitFor, within } from '@testing-library/react';
import { ConfirmAction, type ConfirmActionProps } from '../../console/answers/confirm-action.tsx';
import { ListStates } from '../../console/answers/list-states.tsx';
import { Problem } from '../../console/answers/problem.tsx';
import { useCommand, useRead } from '../../console/api/queries.ts';
import { show } from './render.tsx';
import { Refusal } from './support/service.ts';

const Withdraw = (more: Partial<ConfirmActionProps>) => {
  const withdraw = useCommand('POST /applications/{id}/withdraw');
  const confirm = async () =>
    (await withdraw.give({ path: { id: 'a-00000000000000000000000000' }, body: { version: 2, reason: '不再需要' } }))
      .ok;
  return (
    <>
      <h1 tabIndex={-1}>申请</h1>
      <ConfirmAction
        kind="danger"
        label="撤回"
        title="撤回申请？"
        confirmLabel="撤回申请"
        problem={withdraw.problem}
        onConfirm={confirm}
        {...more}
      />
    </>
  );
};

const dialog = () => screen.findByRole('dialog', { name: '撤回申请？' });

describe('the dialog before a command', () => {
  it('opens on the way back, which does nothing', async () => {
    const { user, asked } = show(<Withdraw />);
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    const back = within(await dialog()).getByRole('button', { name: '暂不办理' });
    await waitFor(() => expect(document.activeElement).toBe(back));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked()).toEqual([]);
  });

  it('stays with the problem where the command is refused, and sends the next one under another key', async () => {
    const { user, asked } = show(<Withdraw />, {
      answers: { 'POST /applications/{id}/withdraw': new Refusal('stale-version', 409, { version: 3 }) },
    });
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    const confirm = within(await dialog()).getByRole('button', { name: '撤回申请' });
    await user.click(confirm);
    expect((await within(await dialog()).findByRole('alert')).textContent).toContain('事项在您查看之后已有变化');
    await user.click(confirm);
    await waitFor(() => expect(asked()).toHaveLength(2));
    expect(asked().map(({ body, key }) => [body, key])).toEqual([
      [{ version: 2, reason: '不再需要' }, 'key-1'],
      [{ version: 2, reason: '不再需要' }, 'key-2'],
    ]);
  });

  it('does not do what has been overtaken', async () => {
    const { user } = show(<Withdraw meanwhile={<p>事项已有变化</p>} />);
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    expect((await dialog()).textContent).toContain('事项已有变化');
    expect(
      within(await dialog())
        .getByRole('button', { name: '撤回申请' })
        .matches(':disabled'),
    ).toBe(true);
  });

  it('is a drill’s where it is one', async () => {
    const { user } = show(<Withdraw drill />);
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    expect(await screen.findByRole('dialog', { name: '【演练】撤回申请？' })).toBeTruthy();
  });
});

describe('a problem', () => {
  it.each([
    ['zh' as const, '未找到', '/policy：'],
    ['en' as const, 'Not found', '/policy: '],
  ])('is told in %s with every field at fault', async (language, title, field) => {
    const problem = { code: 'not-found', status: 404, detail: '' } as const;
    show(<Problem problem={{ ...problem, errors: [{ in: 'body', pointer: '/policy', code: 'x', detail: 'y' }] }} />, {
      language,
    });
    const { textContent } = await screen.findByRole('alert');
    expect(textContent).toContain(title);
    expect(textContent).toContain(field);
  });
});

const Who = () => (
  <ListStates reading={useRead('GET /applications/counts', {})} isEmpty={false}>
    全部就绪
  </ListStates>
);

describe('what was asked', () => {
  it('can be asked again where no answer came', async () => {
    const { user, answer } = show(<Who />, { answers: { 'GET /applications/counts': 'no answer' } });
    expect((await screen.findByRole('alert')).textContent).toContain('无法连接服务');
    const none = { count: 0, more: false };
    answer({
      'GET /applications/counts': {
        submitted: none,
        'awaiting-second-signature': none,
        scheduled: none,
        returned: none,
        'erratum-waits': none,
        'reason-owed': none,
      },
    });
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('全部就绪')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not asked again where there is no such thing', async () => {
    show(<Who />, { answers: { 'GET /applications/counts': new Refusal('not-found', 404) } });
    expect((await screen.findByRole('alert')).textContent).toContain('未找到');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });
});
