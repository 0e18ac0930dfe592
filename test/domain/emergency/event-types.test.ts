import { eventType, eventTypes } from '../../../lambda/domain/emergency/event-types.ts';

describe('event types of public warnings', () => {
  it('are found by either code', () => {
    expect(eventType('1003')).toMatchObject({ zh: '暴雨', hazardClass: 'natural-disaster' });
    expect(eventType('11B03')).toBe(eventType('1003'));
    expect(eventType('11B98')).toBeUndefined();
  });

  it('say nothing of the class where the kind is open', () => {
    expect(eventTypes.filter((type) => type.hazardClass === null).map((type) => type.code)).toEqual(['9999']);
  });

  it('have a code of their own each', () => {
    expect(new Set(eventTypes.map((type) => type.code)).size).toBe(eventTypes.length);
  });
});
