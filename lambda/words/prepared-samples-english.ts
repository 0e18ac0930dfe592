import type { PreparedMessage, Slot } from '../domain/registry/prepared-message.ts';

/** A slot of the English texts: what is filled in with words is asked for in each language by itself (decision 51). */
const inEnglish = (name: string, example: string, kind: Slot['kind'] = 'text', longest = 40): Slot => ({
  name,
  kind,
  example,
  longest,
});

const place = inEnglish('place', 'Tianhe District, Guangzhou', 'place', 60);

type Written = {
  /** Besides the place. */
  readonly slots: readonly Slot[];
  readonly text: string;
  readonly instruction: string;
  /** What a correction takes back, with its article. */
  readonly taken: string;
  readonly allClear: string;
};

// Translated for this project from the Chinese beside it; in the letters of the GSM alphabet, of which 160 are a message.
const written: Readonly<Record<string, Written>> = {
  'rainstorm-red': {
    slots: [],
    text: 'RED rainstorm warning for {place}: extremely heavy rain is expected within {时数} hours. The risk of flooding, flash floods and landslides is very high.',
    instruction:
      'If you are on low ground or below a slope, move to higher ground now. Do not walk or drive through floodwater.',
    taken: 'the red rainstorm warning for {place}',
    allClear:
      'The red rainstorm warning for {place} has been lifted. Still watch out for standing water and landslides.',
  },
  'typhoon-red': {
    slots: [inEnglish('landfall', 'around 6 pm today', 'time')],
    text: 'RED typhoon warning: the typhoon is expected to make landfall near {place} {landfall}.',
    instruction:
      'Stay inside a solid building, away from windows, billboards and the sea. Vessels must return to port at once and crews go ashore.',
    taken: 'the red typhoon warning for {place}',
    allClear: 'The red typhoon warning for {place} has been lifted. Outdoors, beware of fallen power lines and trees.',
  },
  'flash-flood-red': {
    slots: [inEnglish('river', 'the upper Liuxi River')],
    text: 'RED flash flood warning for {place}: water in {river} is rising fast and a flash flood may arrive at any moment.',
    instruction:
      'If you are near the river or in a valley, climb to high ground on either side now. Do not run down the valley. Do not go back for belongings.',
    taken: 'the red flash flood warning for {place}',
    allClear:
      'The red flash flood warning for {place} has been lifted. Return only when told to, and keep away from river banks.',
  },
  'earthquake-red': {
    slots: [],
    text: 'EARTHQUAKE of magnitude {震级} in {place}. Strong aftershocks are possible.',
    instruction:
      'Move to open ground, away from tall buildings, walls and power lines. Do not use lifts. Do not go back into damaged buildings.',
    taken: 'the earthquake message for {place}',
    allClear:
      'The earthquake safety advice for {place} no longer applies. Enter damaged buildings only after they have been inspected.',
  },
  'debris-flow-orange': {
    slots: [],
    text: 'ORANGE debris flow warning for {place}: debris flows and landslides are likely within {时数} hours.',
    instruction:
      'If you live below a cut slope or at the mouth of a gully, go to a shelter now. Do not stay near hillsides. Avoid mountain roads.',
    taken: 'the orange debris flow warning for {place}',
    allClear:
      'The orange debris flow warning for {place} has been lifted. Check the slope behind your house before you return.',
  },
  'wildfire-red': {
    slots: [inEnglish('direction', 'the northeast')],
    text: 'RED forest fire warning for {place}: a wildfire is spreading towards {direction}.',
    instruction:
      'If you are downwind, leave now for the assembly point you are told. Cover your mouth and nose with a wet cloth. Do not try to fight the fire yourself.',
    taken: 'the red forest fire warning for {place}',
    allClear: 'The fire in {place} is out and the red forest fire warning has been lifted. Keep out of burnt areas.',
  },
  'reservoir-orange': {
    slots: [inEnglish('release', '4 pm today', 'time')],
    text: 'RESERVOIR RELEASE: the reservoir upstream of {place} will begin to release water at {release}. Water levels downstream will rise sharply.',
    instruction:
      'Leave river channels, river beds and low banks now. Do not enter the water. Do not park there overnight.',
    taken: 'the reservoir release message for {place}',
    allClear:
      'The reservoir upstream of {place} has stopped releasing water. Keep out of the river until the water has gone down.',
  },
  'fire-red': {
    slots: [],
    text: 'FIRE in {place}: thick smoke is spreading. Everyone within {范围} metres must leave.',
    instruction:
      'Close doors and windows behind you, cover your mouth and nose with a wet cloth and go upwind. Do not use lifts. Do not stop to watch. Give way to fire engines.',
    taken: 'the fire evacuation message for {place}',
    allClear: 'The fire in {place} is out and you may return. Air rooms before you use them.',
  },
  'chemical-red': {
    slots: [inEnglish('substance', 'liquid ammonia', 'text', 40)],
    text: 'HAZARDOUS CHEMICAL LEAK in {place}: {substance} has escaped and is harmful if inhaled.',
    instruction:
      'Indoors: shut doors and windows, turn off air conditioning and stay inside. Outdoors: cover your mouth and nose and move crosswind, then upwind. No naked flames.',
    taken: 'the chemical leak message for {place}',
    allClear: 'The chemical leak in {place} has been dealt with and the air has tested safe. You may open windows.',
  },
  'gas-orange': {
    slots: [],
    text: 'GAS LEAK in {place}: a gas main is damaged. Repairs are expected to take {时数} hours.',
    instruction:
      'Do not touch electrical switches or use naked flames. Open doors and windows and leave. Keep away from the site.',
    taken: 'the gas leak message for {place}',
    allClear: 'The gas leak in {place} has been repaired. You may use gas again.',
  },
  'water-orange': {
    slots: [inEnglish('restored', '8 am tomorrow', 'time')],
    text: 'DO NOT DRINK TAP WATER in {place}: the water source is contaminated. Supply is expected to be safe again at {restored}.',
    instruction: 'Do not drink tap water, even boiled. Collect drinking water from the supply point in your community.',
    taken: 'the water contamination message for {place}',
    allClear: 'Tap water in {place} has tested safe to drink. Let it run for a few minutes first.',
  },
  'epidemic-orange': {
    slots: [inEnglish('period', 'between 28 and 30 November', 'text', 40)],
    text: 'INFECTIOUS DISEASE in {place}: anyone who was there {period} may have been infected.',
    instruction:
      'Report to your community and get tested as soon as you can. Until you have the result, go out as little as possible and wear a mask.',
    taken: 'the infectious disease message for {place}',
    allClear: 'The infectious disease advice for {place} no longer applies. You may go back to normal life.',
  },
  'food-poisoning-orange': {
    slots: [inEnglish('food', 'cold dishes sold loose')],
    text: 'FOOD POISONING: several cases in {place}, suspected cause: {food}.',
    instruction:
      'Stop eating it at once and keep what is left. If you vomit or have stomach pain, see a doctor without delay.',
    taken: 'the food poisoning message for {place}',
    allClear: 'The food poisoning advice for {place} no longer applies. All of the food concerned has been recalled.',
  },
  'armed-attack-red': {
    slots: [inEnglish('description', 'wearing a black jacket', 'text', 60)],
    text: 'ARMED ATTACK in {place}. Suspect: {description}. Police are responding.',
    instruction:
      'If you are nearby, get inside now and lock the door. Keep away from windows. Do not watch or film. Set your phone to silent.',
    taken: 'the armed attack message for {place}',
    allClear: 'The suspect in the attack in {place} is under control. You no longer need to take shelter.',
  },
  'explosives-red': {
    slots: [],
    text: 'SUSPECTED EXPLOSIVES found in {place}. Everyone within {范围} metres must leave.',
    instruction:
      'Move away from the site now. Do not touch anything suspicious. Do not use your phone near the site. Follow the police on the spot.',
    taken: 'the suspected explosives message for {place}',
    allClear: 'The suspected explosives in {place} have been made safe and you may return.',
  },
};

type Block = NonNullable<PreparedMessage['otherLanguages']>[number];

/** The English of a sample, and the slots that it has besides those of the Chinese; null where there is none. */
export const englishOf = (id: string): { readonly block: Block; readonly slots: readonly Slot[] } | null => {
  const found = written[id];
  if (found === undefined) return null;
  const { slots, text, instruction, taken, allClear } = found;
  const correction = `CORRECTION: ${taken} was sent in error. Do not act on it. Follow the latest official information.`;
  return {
    block: {
      language: 'en',
      text,
      instruction,
      correction: { text: correction },
      allClear: { text: `ALL CLEAR: ${allClear}` },
    },
    slots: [place, ...slots],
  };
};
