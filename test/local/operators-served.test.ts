import { Order } from '../../local/operators/order.ts';
import { servedOf, targetOf } from '../../local/operators/receipt.ts';

const order = { orderId: 'o', kind: 'send', caseId: 'case-of-o', text: '台风预警' };

describe('what a simulated operator says and what it does', () => {
  const area = { circle: '10.0,115.0 5' };
  const served = (operator: string, target: object) => {
    const whole = Order.parse({
      ...order,
      operator,
      path: 'emergency',
      volumeCeiling: null,
      divisions: ['440300'],
    });
    const narrow = Order.parse({ ...whole, target: { divisions: ['440300'], ...target } });
    const phones = (of: Order) => targetOf(of, { kind: 'started', afterMs: 0, share: 0 }).targeted ?? 0;
    const said = servedOf(narrow, { kind: 'accepted', afterMs: 0, share: undefined }).servedAs?.scope;
    return [said, phones(narrow) < phones(whole)];
  };

  it.each([
    ['mobile', 'streets by streets', { streets: '南山区粤海街道' }, 'street', true],
    ['mobile', 'streets beside outlines', { areas: [area], streets: '南山区粤海街道' }, 'areas', true],
    ['mobile', 'outlines by streets', { areas: [area], scope: 'street' }, 'street', true],
    ['mobile', 'whole divisions by none of their streets', { scope: 'street' }, 'county', false],
    ['mobile', 'whole divisions by no outline', { scope: 'areas' }, 'county', false],
    ['mobile', 'streets by counties where these do', { streets: '南山区粤海街道', scope: 'county' }, 'county', false],
    ['telecom', 'streets by counties', { streets: '南山区粤海街道' }, 'county', false],
    ['telecom', 'outlines by counties', { areas: [area] }, 'county', true],
    ['broadnet', 'whatever it hears nothing of', { streets: '南山区粤海街道' }, undefined, false],
  ])('agree: %s serves %s', (operator, _what, target, scope, isNarrower) => {
    expect(served(operator, target)).toEqual([scope, isNarrower]);
  });

  it('goes to more for streets and outlines than for either', () => {
    const phones = (target: object) =>
      targetOf(
        Order.parse({
          ...order,
          operator: 'mobile',
          path: 'emergency',
          volumeCeiling: null,
          divisions: ['440300'],
          target,
        }),
        { kind: 'started', afterMs: 0, share: 0 },
      ).targeted ?? 0;
    const [streets, outlines, both] = [{ streets: '粤海' }, { areas: [area] }, { areas: [area], streets: '粤海' }].map(
      phones,
    );
    expect(both).toBe((streets ?? 0) + (outlines ?? 0));
  });
});
