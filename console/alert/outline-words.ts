import { type Measured, measured, type Outline } from '../../lambda/domain/division/area/measure.ts';
import { defineWords } from '../i18n/words.ts';

/** Three figures that count; what is exact stands in the outline itself. */
const about = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** A hundred metres of a place: enough to see that it is the right one. */
const degrees = (value: number): string => Math.abs(value).toFixed(3);

export const outlineWords = defineWords(
  {
    count: (count: number) => `共 ${count} 个轮廓`,
    polygon: (points: number, holes: number) =>
      holes === 0 ? `多边形，${points} 个点` : `多边形，${points} 个点，中有 ${holes} 个洞`,
    circle: (km: number) => `圆，半径 ${km} 千米`,
    size: (squareKm: string, eastWest: string, northSouth: string) =>
      `约 ${squareKm} 平方千米，东西约 ${eastWest} 千米、南北约 ${northSouth} 千米`,
    centre: (lat: string, isNorth: boolean, lon: string, isEast: boolean) =>
      `中心约在${isNorth ? '北' : '南'}纬 ${lat}°、${isEast ? '东' : '西'}经 ${lon}°`,
    converted: '由 GCJ-02 换算为 WGS 84',
    between: '；',
    picture: (count: number, eastWest: string, northSouth: string) =>
      `${count} 个轮廓的示意图，不是地图：东西约 ${eastWest} 千米、南北约 ${northSouth} 千米，上方为北`,
    caption: '示意图，不是地图：只画轮廓，不含界线和地名，上方为北。',
    bar: (km: number) => (km < 1 ? `${Math.round(km * 1000)} 米` : `${km} 千米`),
    save: '下载 GeoJSON',
    more: (count: number) => `其余 ${count} 个`,
  },
  {
    count: (count: number) => (count === 1 ? '1 outline' : `${count} outlines`),
    polygon: (points: number, holes: number) =>
      `Polygon of ${points} points${holes === 0 ? '' : holes === 1 ? ', with a hole in it' : `, with ${holes} holes in it`}`,
    circle: (km: number) => `Circle with a radius of ${km} km`,
    size: (squareKm: string, eastWest: string, northSouth: string) =>
      `about ${squareKm} km², ${eastWest} km from west to east and ${northSouth} km from south to north`,
    centre: (lat: string, isNorth: boolean, lon: string, isEast: boolean) =>
      `middle near ${lat}° ${isNorth ? 'N' : 'S'}, ${lon}° ${isEast ? 'E' : 'W'}`,
    converted: 'converted from GCJ-02 to WGS 84',
    between: '; ',
    picture: (count: number, eastWest: string, northSouth: string) =>
      `Sketch of ${count === 1 ? 'an outline' : `${count} outlines`}, no map: about ${eastWest} km from west to east and ${northSouth} km from south to north, north is up`,
    caption: 'A sketch, no map: the outlines alone, without borders or names; north is up.',
    bar: (km: number) => (km < 1 ? `${Math.round(km * 1000)} m` : `${km} km`),
    save: 'Download GeoJSON',
    more: (count: number) => `${count} more`,
  },
);
type OutlineWords = (typeof outlineWords)['zh'];

const shapeIn = (words: OutlineWords, of: Measured): string =>
  of.kind === 'circle' ? words.circle(of.radiusKm) : words.polygon(of.points, of.holes);

/** What an outline is, how large and where, in a sentence. */
export const sayOutline = (words: OutlineWords, outline: Outline): string => {
  const of = measured(outline);
  const { lat, lon } = of.centre;
  return [
    shapeIn(words, of),
    words.size(about(of.squareKm), about(of.eastWestKm), about(of.northSouthKm)),
    words.centre(degrees(lat), lat >= 0, degrees(lon), lon >= 0),
    ...(outline.convertedFrom === undefined ? [] : [words.converted]),
  ].join(words.between);
};

export const sayPicture = (words: OutlineWords, count: number, eastWestKm: number, northSouthKm: number): string =>
  words.picture(count, about(eastWestKm), about(northSouthKm));
