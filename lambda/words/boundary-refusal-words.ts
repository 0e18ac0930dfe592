import type { FactsByReason, Reason } from '../domain/kernel/refusal.ts';
import { wordsFor } from './sentence.ts';

/** Why a file holds no boundaries: for the service that reads it, and for the page that reads it before. */
export const boundaryRefusalWords = wordsFor<Pick<FactsByReason, Extract<Reason, `boundary-${string}`>>>()({
  'boundary-missing': {
    zh: '没有以此摘要（SHA-256）上传的文件，请先上传。',
    en: 'No file was uploaded under this SHA-256: upload it first.',
  },
  'boundary-size': {
    zh: '上传的文件有 {found} 字节，登记为 {declared} 字节。',
    en: 'The file that was uploaded has {found} bytes, not {declared}.',
  },
  'boundary-digest': {
    zh: '上传的文件不是登记的那一个：摘要（SHA-256）不同。',
    en: 'The file that was uploaded is another one: its SHA-256 differs.',
  },
  'boundary-unreadable': {
    zh: '文件不是 GeoJSON（RFC 7946）的 FeatureCollection，或者不是 UTF-8 编码。',
    en: 'The file is no FeatureCollection of GeoJSON (RFC 7946), or not in UTF-8.',
  },
  'boundary-system': {
    zh: '文件写明的坐标系 {system} 不受支持，请先转换为 WGS 84 或 CGCS2000 的经纬度。',
    en: 'The file says that it is in {system}: convert it to longitude and latitude in WGS 84 or CGCS2000 first.',
  },
  'boundary-empty': { zh: '文件中没有任何区划。', en: 'There is no division in the file.' },
  'boundary-kind': {
    zh: '第{feature}个要素是 {kind}，不是面（Polygon 或 MultiPolygon 的 Feature）。',
    en: 'Feature {feature} is {kind}, and no Feature with a Polygon or MultiPolygon.',
  },
  'boundary-ring': {
    zh: '第{feature}个要素的界线有误：每个环至少4个点，末点与首点相同，每点写“[经度, 纬度]”。',
    en: 'The lines of feature {feature} are wrong: a ring has four points or more, the last like the first, each as [longitude, latitude].',
  },
  'boundary-range': {
    zh: '第{feature}个要素有不在地球上的点（纬度,经度：{at}）。坐标须为经纬度（度），不是投影坐标（米）。',
    en: 'Feature {feature} has a point that is not on the earth (lat,lon: {at}). Coordinates are degrees, not metres of a projection.',
  },
  'boundary-swapped': {
    zh: '经度和纬度写反了（首点的纬度,经度读作 {at}）：GeoJSON 中经度在前。',
    en: 'Longitude and latitude are swapped (the first point reads lat,lon {at}): in GeoJSON longitude comes first.',
  },
  'boundary-code': {
    zh: '第{feature}个要素的属性“{property}”不是六位区划代码。',
    en: 'The property “{property}” of feature {feature} is no code of six digits.',
  },
  'boundary-division': {
    zh: '第{feature}个要素的代码 {division} 不是现行行政区划。现行的或者相近的：{near}。',
    en: 'Feature {feature} has the code {division}, which is no division of today. What it is now, or what is near: {near}.',
    bare: {
      zh: '第{feature}个要素的代码 {division} 不是现行行政区划，也没有相近的。',
      en: 'Feature {feature} has the code {division}, which is no division of today, and none is near it.',
    },
  },
  'boundary-nested': {
    zh: '{division} 与包含它的 {within} 都在文件中，同一地方会被计算两次。请只保留一级区划（通常是县级）。',
    en: '{division} and {within}, which holds it, are both in the file, and a place would count twice. Keep divisions of one level, counties as a rule.',
  },
});
