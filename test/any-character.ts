import fc from 'fast-check';

/**
 * One character, any of Unicode but a lone surrogate: what `unit: 'binary'` of fast-check says, which takes a process
 * half a second to make.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
