import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { MomentField } from '../../../console/case-file/moment-field.tsx';
import { FormField, focusFirstWrong } from '../../../console/ui/form-field.tsx';
import { show } from '../render.tsx';

/** A form with one moment in it, as every form keeps it: what the field gives is what it is given back. */
const Form = ({ first = '' }: { readonly first?: string }) => {
  const [value, setValue] = useState(first);
  return (
    <>
      <FormField label="开始" note="短信开始发送的时间">
        {({ id, 'aria-describedby': describedBy }) => (
          <MomentField id={id} describedBy={describedBy} value={value} onChange={setValue} />
        )}
      </FormField>
      <output>{value}</output>
      <button type="button">别处</button>
    </>
  );
};

const notices = { 'GET /registry/{kind}': { items: [], next: null } };
const open = (first?: string, language: 'zh' | 'en' = 'zh') =>
  show(first === undefined ? <Form /> : <Form first={first} />, { language, answers: notices });

const field = () => screen.findByRole('textbox', { name: '开始' });
const kept = () => screen.getByRole('status').textContent;
const day = (name: RegExp) => screen.findByRole('button', { name });

describe('a moment that is typed', () => {
  it('is kept as it is written here, and said in words, while what was typed stays until the field is left', async () => {
    const { user } = open();
    await user.type(await field(), '5月28日上午9点');
    expect(kept()).toBe('2026-05-28 09:00');
    expect(await field()).toHaveProperty('value', '5月28日上午9点');
    await screen.findByText(/5月28日（周四）09:00/);
    await user.click(screen.getByRole('button', { name: '别处' }));
    expect(await field()).toHaveProperty('value', '2026-05-28 09:00');
  });

  it('keeps its day where only a time is typed over it', async () => {
    const { user } = open('2026-05-28 09:00');
    await user.clear(await field());
    await user.type(await field(), '18:00');
    expect(kept()).toBe('2026-05-28 18:00');
  });

  it('is refused in words and stays as it was typed where it can be read in two ways', async () => {
    const { user } = open();
    await user.type(await field(), '5月28日9点');
    expect(screen.queryByText(/分不清是上午还是下午/)).toBeNull();
    await user.tab();
    await user.click(screen.getByRole('button', { name: '别处' }));
    await screen.findByText(/分不清是上午还是下午/);
    expect(await field()).toHaveProperty('value', '5月28日9点');
    expect(kept()).toBe('5月28日9点');
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
  });

  it('is described to a voice by what was understood and by the note of its field', async () => {
    open('2026-12-18 09:00', 'en');
    const ids = (await field()).getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = ids.map((id) => document.getElementById(id)?.textContent);
    expect(said).toEqual(['Fri 18 Dec, 09:00 Beijing time (UTC+8)', '短信开始发送的时间']);
  });
});

describe('a day that is picked', () => {
  it('is reached with the keyboard alone, with holidays and days worked instead told apart', async () => {
    const { user, asked } = open('2026-05-08 09:00');
    await field();
    await user.tab();
    expect(asked()).toEqual([]);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/5月8日（周五）/));
    await day(/5月9日（周六） 劳动节调休上班/);
    await day(/5月5日（周二） 劳动节放假/);
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(kept()).toBe('2026-05-16 09:00');
    await user.click(screen.getByRole('button', { name: '14:00' }));
    expect(kept()).toBe('2026-05-16 14:00');
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    expect(asked().map(({ route }) => route)).toEqual(['GET /registry/{kind}']);
  });

  it('leads on into the next month, and page up and down from month to month', async () => {
    const { user } = open('2026-05-31 09:00');
    await field();
    await user.tab();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/5月31日/));
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/6月1日/));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/7月1日/));
    await user.keyboard(' ');
    expect(kept()).toBe('2026-07-01 09:00');
  });

  it('brings nine in the morning along where no time was given yet', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '选择日期' }));
    await user.click(await day(/5月7日/));
    expect(kept()).toBe('2026-05-07 09:00');
  });
});

describe('a field of a form', () => {
  it('names, describes and marks its control, and is found where something is wrong with it', async () => {
    const { container } = show(
      <>
        <FormField label="理由" note="说明为什么要发">
          {(control) => <input {...control} />}
        </FormField>
        <FormField label="接入号码" required error="须以 10639 开头">
          {(control) => <input {...control} />}
        </FormField>
        <FormField label="类别">
          <input type="checkbox" aria-label="公益性" />
        </FormField>
      </>,
    );
    const fine = await screen.findByRole('textbox', { name: '理由' });
    const wrong = screen.getByRole('textbox', { name: '接入号码（必填）' });
    expect([fine, wrong].map((control) => control.getAttribute('aria-invalid'))).toEqual([null, 'true']);
    expect(document.getElementById(wrong.getAttribute('aria-describedby') ?? '')?.textContent).toBe('须以 10639 开头');
    screen.getByRole('group', { name: '类别' });
    expect(focusFirstWrong(container)).toBe(true);
    expect(document.activeElement).toBe(wrong);
  });
});
