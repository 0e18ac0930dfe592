import type { ApplicationContent } from '../../../lambda/domain/rules/application-content.ts';
import { applicationFields } from '../../../lambda/domain/rules/application-fields.ts';
import { application, context, without } from './subjects.ts';

type Field = keyof ApplicationContent;

describe('what an application must say', () => {
  it('is complete with everything the article asks for', () => {
    expect(applicationFields.judge(application(), context())).toEqual([]);
  });

  it.each<[Field, string | undefined, string | undefined]>([
    ['text', 'block', 'block'],
    ['reason', 'block', undefined],
    ['window', 'block', 'block'],
    ['divisions', 'block', 'block'],
    ['classification', 'block', 'block'],
    ['attachment', 'block', undefined],
    ['volumeEstimate', 'warn', 'warn'],
    ['frequency', 'warn', 'warn'],
    ['sendingAgency', undefined, undefined],
    ['audience', undefined, undefined],
  ])('without %s: draft %s, Order 31 %s', (field, draft, order31) => {
    const expected = (severity: string | undefined) => (severity ? [{ severity, pointer: `/${field}` }] : []);
    expect(applicationFields.judge(without(field), context())).toMatchObject(expected(draft));
    expect(applicationFields.judge(without(field), context('order-31-2015'))).toMatchObject(expected(order31));
  });

  it.each<[string, Partial<ApplicationContent>]>([
    ['/reason', { reason: ' \n' }],
    ['/text', { text: '　' }],
    ['/divisions', { divisions: [] }],
    ['/sendingAgency', { sendingAgency: ' ' }],
  ])('calls %s missing where it is blank', (pointer, content) => {
    expect(applicationFields.judge(application(content), context())).toMatchObject([{ pointer, severity: 'block' }]);
  });

  it('names every missing part at once', () => {
    const { application: whole } = application();
    if (!whole) throw new Error('an application was made');
    const empty = { text: '', application: { ...whole, content: { text: '' } } };
    expect(applicationFields.judge(empty, context())).toHaveLength(8);
  });

  it('has nothing to say of a bare text', () => {
    expect(applicationFields.judge({ text: '' }, context())).toEqual([]);
  });
});
