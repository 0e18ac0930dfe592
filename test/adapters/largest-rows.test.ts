import { bytesOfItem, itemAtMostInBytes } from '../../lambda/adapters/item-bytes.ts';
import { registryItem } from '../../lambda/adapters/view-items.ts';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { faultsOfNew } from '../../lambda/domain/registry/newly-written.ts';
import { PreparedMessage, wordsAtMost } from '../../lambda/domain/registry/prepared-message.ts';
import { RegistryRow } from '../../lambda/domain/views/registry-row.ts';
import { preparedRain } from '../domain/registry/prepared-rain.ts';

const words = {
  text: '雨'.repeat(wordsAtMost.text),
  instruction: '走'.repeat(wordsAtMost.instruction),
  correction: { text: '误'.repeat(wordsAtMost.text) },
  allClear: { text: '止'.repeat(wordsAtMost.text) },
};

/** On the open sea, as many points as fit. */
const ring = (): string => {
  const points = Array.from({ length: 2_900 }, (_, index) => {
    const angle = (index / 2_900) * 2 * Math.PI;
    return `${(10 + Math.sin(angle)).toFixed(7)},${(115 + Math.cos(angle)).toFixed(7)}`;
  });
  return [...points, points[0]].join(' ');
};

/** In every language that there may be, for as many divisions as there may be, with the longest outline. */
const longest: RegistryEntry = {
  kind: 'prepared-message',
  value: {
    ...preparedRain,
    ...words,
    headline: '预'.repeat(100),
    slots: [],
    otherLanguages: ['en', 'ja', 'ko', 'fr'].map((language) => ({ language, ...words })),
    divisions: Array.from({ length: 400 }, () => '440100'),
    areas: [{ polygon: [ring()] }],
  },
};

it('the longest prepared message is one item of the views, in force and proposed', () => {
  expect(PreparedMessage.safeParse(longest.value).error).toBeUndefined();
  expect(faultsOfNew(longest)).toEqual([]);
  const row = RegistryRow.parse({
    kind: 'prepared-message',
    id: 'gd-rain',
    version: 3,
    current: longest,
    proposal: {
      entry: longest,
      by: 'gd-clerk',
      name: '经办人',
      at: '2026-06-09T02:00:00.000Z',
      reason: '由'.repeat(4_000),
    },
    unjustifiedUses: [],
    updatedAt: '2026-06-09T02:00:00.000Z',
  });
  const bytes = bytesOfItem(registryItem(row));
  expect(bytes).toBeLessThan(itemAtMostInBytes);
  expect(bytes).toBeGreaterThan(itemAtMostInBytes * 0.8);
});
