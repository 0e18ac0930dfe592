import type { Change } from './successors.ts';

/** What the changes lack and a notice proves: https://xzqh.mca.gov.cn, under the number named. */
// biome-ignore format: one change a line
export const completed: readonly Change[] = [
  // 民政部公告（2000）：撤销上海市黄浦区和南市区，设立新的黄浦区。
  { year: 2000, type: '撤销', oldCode: '310102', oldName: '南市区', newCode: '310101', newName: '黄浦区' },
  // 国函〔2021〕8号：撤销长泰县，设立漳州市长泰区。
  { year: 2021, type: '撤县设区', oldCode: '350625', oldName: '长泰县', newCode: '350605', newName: '长泰区' },
  // 国函〔2021〕9号：撤销梅列区、三元区，设立新的三元区。
  { year: 2021, type: '撤区设区', oldCode: '350403', oldName: '三元区', newCode: '350404', newName: '三元区' },
  // 国函〔2021〕10号：撤销吉利区、孟津县，设立洛阳市孟津区。
  { year: 2021, type: '撤区设区', oldCode: '410306', oldName: '吉利区', newCode: '410308', newName: '孟津区' },
  { year: 2021, type: '撤县设区', oldCode: '410322', oldName: '孟津县', newCode: '410308', newName: '孟津区' },
  // 国函〔2021〕29号：下城区并入新的拱墅区；江干区的下沙、白杨街道划入钱塘区，其余并入新的上城区。
  { year: 2021, type: '撤区设区', oldCode: '330103', oldName: '下城区', newCode: '330105', newName: '拱墅区' },
  { year: 2021, type: '撤区设区', oldCode: '330104', oldName: '江干区', newCode: '330114', newName: '钱塘区' },
  // 云南省、湖南省、贵州省人民政府2021年公布：撤县设市，以原县的行政区域为市的行政区域。
  { year: 2021, type: '撤县设市', oldCode: '532331', oldName: '禄丰县', newCode: '532302', newName: '禄丰市' },
  { year: 2021, type: '撤县设市', oldCode: '431121', oldName: '祁阳县', newCode: '431181', newName: '祁阳市' },
  { year: 2021, type: '撤县设市', oldCode: '520522', oldName: '黔西县', newCode: '520581', newName: '黔西市' },
];
