import { Button, Flex, Input, Alert as Notice, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { coordinateSystems } from '../../lambda/domain/division/area/area.ts';
import { charactersAtMost, pastedAtMost, readBeside } from '../../lambda/domain/emergency/outlined.ts';
import { isSame } from '../../lambda/domain/kernel/is-same.ts';
import { sayRefusal } from '../../lambda/words/say-refusal.ts';
import type { Sentence } from '../../lambda/words/sentence.ts';
import { shapeRefusalWords } from '../../lambda/words/shape-refusal-words.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { FormField } from '../ui/form-field.tsx';
import { later } from '../ui/later.tsx';
import { areasToType, type OutlineDraft, type Standing, type Where } from './alert-draft.ts';
import { Outlines } from './outlines.tsx';

const fieldWords = defineWords(
  {
    meaning:
      '只发给既在所选区域内、又在轮廓内（写了街道的，或在所写街道内）的手机；不能按轮廓发送的运营商，按所选区域发送，并报告多发多少。发送时平台不核对轮廓是否落在所选区域内。',
    text: '粘贴轮廓',
    draw: '手绘轮廓',
    putAway: '收起画板',
    note: 'GeoJSON、WKT，或每行一个：多边形写“纬度,经度 纬度,经度 …”，末点与首点相同；圆写“纬度,经度 半径（千米）”，例如 23.100,113.300 2.5',
    coordinates: '坐标系',
    systems: { 'WGS-84': 'WGS 84（GPS、天地图）', 'GCJ-02': 'GCJ-02（高德、腾讯等地图）' },
    systemNote: '两者相差几百米。百度地图坐标（BD-09）不能直接使用，请先转换。',
    unsaid: '请选择坐标系。',
    read: '已识别的轮廓',
    remove: '不用轮廓',
    standing: { sent: '用回已发短信的轮廓', prepared: '用回模板的轮廓' },
    dropped: {
      sent: '区域已更改，已发短信的轮廓不再使用：更新将发往整个区域。',
      prepared: '区域已更改，模板的轮廓不再使用：将发往整个区域。',
    },
  },
  {
    meaning:
      'For phones in the area chosen that are within an outline, or in a street where any is named. An operator that cannot tell outlines sends to the area, and reports how many more that is. Sending does not check that outlines lie in the area.',
    text: 'Paste outlines',
    draw: 'Draw outlines',
    putAway: 'Put the sheet away',
    note: 'GeoJSON, WKT, or one a line: a polygon as “lat,lon lat,lon …”, the last point like the first; a circle as “lat,lon radius in km”, e.g. 23.100,113.300 2.5',
    coordinates: 'Coordinates',
    systems: { 'WGS-84': 'WGS 84 (GPS, Tianditu)', 'GCJ-02': 'GCJ-02 (Amap, Tencent and other maps)' },
    systemNote: 'They are some hundred metres apart. Coordinates of Baidu (BD-09) have to be converted first.',
    unsaid: 'Choose what they are drawn in.',
    read: 'Outlines as read',
    remove: 'Use no outlines',
    standing: {
      sent: 'Use the outlines of the message that is out',
      prepared: 'Use the outlines of the prepared message',
    },
    dropped: {
      sent: 'The area was changed: the outlines of the message that is out are not used, the update goes to the whole area.',
      prepared: 'The area was changed: the outlines of the prepared message are not used, it goes to the whole area.',
    },
  },
);

type Typed = Pick<OutlineDraft, 'text' | 'coordinates'>;
type Read = { readonly areas: OutlineDraft['areas']; readonly fault: Sentence | null };

/** What is typed, by the code that the service reads it with; `fault` in its words. */
const readTyped = ({ text, coordinates }: Typed, atMost: number): Read => {
  if (text.trim() === '') return { areas: [], fault: null };
  if (coordinates === null) return { areas: null, fault: { zh: fieldWords.zh.unsaid, en: fieldWords.en.unsaid } };
  if (text.length > pastedAtMost) {
    const facts = { characters: text.length, most: atMost };
    return { areas: null, fault: sayRefusal(shapeRefusalWords, { reason: 'shape-size', facts }) };
  }
  const read = readBeside([], { text, coordinates }, atMost);
  return read.ok
    ? { areas: read.value, fault: null }
    : { areas: null, fault: sayRefusal(shapeRefusalWords, read.error) };
};

const none: OutlineDraft = { text: '', coordinates: null, areas: [] };

type OutlineFieldProps = {
  /** Absent while nobody has said anything of what is out. */
  readonly outline: OutlineDraft | undefined;
  readonly change: (outline: OutlineDraft | undefined) => void;
  readonly standing: Standing | undefined;
  readonly drill: boolean;
  /** Characters of all outlines. */
  readonly atMost?: number;
  /** The divisions beside them, where they are chosen in the same form. */
  readonly where?: Where;
};

/** Nothing waits for it: where it cannot be fetched there is the field itself. */
const HeldAgainst = later(async () => (await import('./held-against.tsx')).HeldAgainst, {
  meanwhile: () => null,
  failed: () => null,
});
/** Most paste them. */
const DrawOutlines = later(async () => (await import('./draw-outlines.tsx')).DrawOutlines);

/** Outlines are pasted or drawn, read at once, and shown as they were understood. */
export const OutlineField = (props: OutlineFieldProps) => {
  const { outline, change, standing, drill, atMost = charactersAtMost, where } = props;
  const words = useWords(fieldWords);
  const { language } = useLanguage();
  const [isDrawing, draw] = useState(false);
  const { text, coordinates } = outline ?? none;
  const { fault } = useMemo(() => readTyped({ text, coordinates }, atMost), [text, coordinates, atMost]);
  const isDropped = outline === undefined && standing?.stands === false;
  const areas = (outline === undefined && !isDropped ? standing?.areas : outline?.areas) ?? none.areas ?? [];
  const type = (typed: Typed): void => change({ ...typed, areas: readTyped(typed, atMost).areas });
  return (
    <div className="stack">
      <p className="soft">{words.meaning}</p>
      {isDropped ? <Notice type="warning" showIcon title={words.dropped[standing.of]} /> : null}
      <FormField label={words.text} note={words.note} error={fault?.[language] ?? null}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            spellCheck={false}
            value={text}
            onChange={({ target }) => type({ text: target.value, coordinates })}
          />
        )}
      </FormField>
      <FormField label={words.coordinates} note={words.systemNote}>
        <Radio.Group
          value={coordinates}
          options={coordinateSystems.map((system) => ({ value: system, label: words.systems[system] }))}
          onChange={({ target }) => {
            const chosen = coordinateSystems.find((system) => system === target.value);
            if (chosen !== undefined) type({ text, coordinates: chosen });
          }}
        />
      </FormField>
      {isDrawing ? (
        <DrawOutlines.Part
          text={text}
          write={(drawn) => type({ text: drawn, coordinates })}
          standing={areas}
          drill={drill}
        />
      ) : null}
      <div>
        <Button aria-expanded={isDrawing} onClick={() => draw(!isDrawing)}>
          {isDrawing ? words.putAway : words.draw}
        </Button>
      </div>
      <section aria-label={words.read} aria-live="polite">
        {areas.length === 0 ? null : <Outlines outlines={areas} drill={drill} />}
      </section>
      {areas.length === 0 || where === undefined ? null : (
        <HeldAgainst.Part
          areas={areas}
          divisions={where.divisions}
          choose={(divisions) => where.choose(divisions, outline ?? { ...none, areas: areasToType(areas) })}
        />
      )}
      <Flex wrap gap="small">
        <Button onClick={() => change(standing === undefined ? undefined : none)}>{words.remove}</Button>
        {standing === undefined || isSame(areas, standing.areas) ? null : (
          <Button onClick={() => change({ ...none, areas: areasToType(standing.areas) })}>
            {words.standing[standing.of]}
          </Button>
        )}
      </Flex>
    </div>
  );
};
