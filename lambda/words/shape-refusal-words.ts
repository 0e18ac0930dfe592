import type { FactsByReason, Reason } from '../domain/kernel/refusal.ts';
import { wordsFor } from './sentence.ts';

/** Why something is no area: for the service that refuses it, and for the page that reads it before. */
export const shapeRefusalWords = wordsFor<Pick<FactsByReason, Extract<Reason, `shape-${string}`>>>()({
  'shape-unreadable': {
    zh: '区域轮廓无法识别：既不是 GeoJSON（Polygon、MultiPolygon、Feature），也不是 WKT（POLYGON、MULTIPOLYGON），也不是每行一个的“纬度,经度 纬度,经度 …”或“纬度,经度 半径（千米）”。',
    en: 'The outline can be read neither as GeoJSON (Polygon, MultiPolygon, Feature), nor as WKT (POLYGON, MULTIPOLYGON), nor as lists of `lat,lon lat,lon …` or `lat,lon radius-in-km`, one a line.',
  },
  'shape-kind': { zh: '{kind} 不是区域，请给出多边形或圆。', en: '{kind} is no area: give a polygon or a circle.' },
  'shape-system': {
    zh: '坐标系 {system} 不受支持，请改用 WGS 84（EPSG:4326）或声明为 GCJ-02。',
    en: 'Coordinates in {system} are not taken: use WGS 84 (EPSG:4326), or declare GCJ-02.',
  },
  'shape-too-many': { zh: '区域有{areas}个，最多{most}个。', en: 'There are {areas} areas; {most} at most.' },
  'shape-points': {
    zh: '轮廓共{points}个点，最多{most}个，请先简化。',
    en: 'The outlines have {points} points, {most} at most: simplify them.',
  },
  'shape-size': {
    zh: '轮廓共{characters}个字符，一次最多{most}个。请减少点数或小数位（5位小数约为1米）。',
    en: 'The outlines have {characters} characters, {most} at most: use fewer points, or fewer decimals (five are about a metre).',
  },
  'shape-short': {
    zh: '第{area}个区域的第{ring}个环不足4个点（首尾相同，至少3个不同的点）。',
    en: 'Ring {ring} of area {area} has fewer than four points (the last repeats the first; three different ones at least).',
  },
  'shape-open': {
    zh: '第{area}个区域的第{ring}个环没有闭合：最后一点须与第一点相同。',
    en: 'Ring {ring} of area {area} is open: its last point has to be its first.',
  },
  'shape-range': {
    zh: '第{area}个区域的 {at}（纬度,经度）不在地球上：纬度为-90至90，经度为-180至180。',
    en: '{at} (lat,lon) of area {area} is nowhere on earth: latitudes go from -90 to 90, longitudes from -180 to 180.',
  },
  'shape-swapped': {
    zh: '第{area}个区域的纬度和经度写反了（{at}）。列表先纬度后经度，GeoJSON 和 WKT 先经度后纬度。',
    en: 'Latitude and longitude of area {area} have changed places ({at}). Lists say latitude first, GeoJSON and WKT longitude.',
  },
  'shape-twice': {
    zh: '第{area}个区域的轮廓两次经过 {at}。',
    en: 'The outline of area {area} passes {at} twice.',
  },
  'shape-crosses': {
    zh: '第{area}个区域的轮廓在 {at} 附近自相交或相接。',
    en: 'The outline of area {area} crosses or touches itself near {at}.',
  },
  'shape-hole': {
    zh: '第{area}个区域的第{ring}个环应是洞，却不在外环之内，或在另一个洞里。',
    en: 'Ring {ring} of area {area} should be a hole, but lies outside the outer ring or in another hole.',
  },
  'shape-radius': {
    zh: '第{area}个区域的半径须大于0、不超过{most}千米。',
    en: 'The radius of area {area} has to be more than 0 and at most {most} km.',
  },
});
