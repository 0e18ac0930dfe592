import { declarationOf, typeOf } from '../../console/build/typescript-types.ts';

describe('the TypeScript of a schema', () => {
  it.each([
    ['a text', { type: 'string' }, 'string'],
    ['a whole number', { type: 'integer' }, 'number'],
    ['a choice', { type: 'string', enum: ['red', 'blue'] }, '"red" | "blue"'],
    ['a choice or nothing', { type: ['string', 'null'], enum: ['red', null] }, '"red" | null'],
    ['one value', { type: 'string', const: 'push' }, '"push"'],
    ['a text or nothing', { type: ['string', 'null'] }, 'string | null'],
    [
      'a named schema or nothing',
      { anyOf: [{ $ref: '#/components/schemas/Paperwork' }, { type: 'null' }] },
      'Paperwork | null',
    ],
    ['a list', { type: 'array', items: { type: 'string' } }, 'readonly (string)[]'],
    ['a table', { type: 'object', additionalProperties: { type: 'number' } }, 'Readonly<Record<string, number>>'],
    ['anything', {}, 'unknown'],
  ])('of %s', (_what, schema, expected) => {
    expect(typeOf(schema)).toBe(expected);
  });

  it('asks for exactly the required members, quoting what is no name', () => {
    const properties = { id: { type: 'string' }, 'idempotency-key': { type: 'string' } };
    expect(declarationOf('Case', { type: 'object', properties, required: ['id'] })).toBe(
      'export type Case = { readonly id: string;\nreadonly "idempotency-key"?: string; };',
    );
  });

  it('refuses a type it does not know instead of guessing', () => {
    expect(() => typeOf({ type: 'tuple' })).toThrow('tuple');
  });
});
