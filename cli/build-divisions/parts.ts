import type { Change } from './successors.ts';

/**
 * Parts of a place that went elsewhere when it was given up, where the changes name only what most of it became: townships and
 * more, each by the notice named (国务院公报).
 */
// biome-ignore format: one change a line
export const parts: readonly Change[] = [
  // 国函〔2020〕78号：原邢台县的一部分归襄都区。
  { year: 2020, type: '撤销', oldCode: '130521', oldName: '邢台县', newCode: '130502', newName: '襄都区' },
  // 国函〔2020〕83号：原水城县的一部分归钟山区。
  { year: 2020, type: '撤销', oldCode: '520221', oldName: '水城县', newCode: '520201', newName: '钟山区' },
  // 国函〔2019〕63号：原乌马河区的一部分归伊美区。
  { year: 2019, type: '撤销', oldCode: '230711', oldName: '乌马河区', newCode: '230717', newName: '伊美区' },
  // 国函〔2016〕157号：原邯郸县的一部分归丛台区。
  { year: 2016, type: '撤销', oldCode: '130421', oldName: '邯郸县', newCode: '130403', newName: '丛台区' },
  // 国函〔2016〕157号：原永年县的一部分归丛台区。
  { year: 2016, type: '撤销', oldCode: '130429', oldName: '永年县', newCode: '130403', newName: '丛台区' },
  // 国函〔2016〕5号：原宣化县的一部分归桥东区、桥西区。
  { year: 2016, type: '撤销', oldCode: '130721', oldName: '宣化县', newCode: '130702', newName: '桥东区' },
  { year: 2016, type: '撤销', oldCode: '130721', oldName: '宣化县', newCode: '130703', newName: '桥西区' },
  // 国函〔2015〕121号：原抚宁县的一部分归海港区、北戴河区。
  { year: 2015, type: '撤销', oldCode: '130323', oldName: '抚宁县', newCode: '130302', newName: '海港区' },
  { year: 2015, type: '撤销', oldCode: '130323', oldName: '抚宁县', newCode: '130304', newName: '北戴河区' },
  // 国函〔2014〕120号：原云安县的一部分归云城区。
  { year: 2014, type: '撤销', oldCode: '445323', oldName: '云安县', newCode: '445302', newName: '云城区' },
  // 国函〔2014〕13号：原文登市的一部分归环翠区。
  { year: 2014, type: '撤销', oldCode: '371081', oldName: '文登市', newCode: '371002', newName: '环翠区' },
  // 国函〔2013〕112号：原绍兴县的一部分归越城区。
  { year: 2013, type: '撤销', oldCode: '330621', oldName: '绍兴县', newCode: '330602', newName: '越城区' },
  // 国函〔2013〕114号：原南康市的一部分归章贡区。
  { year: 2013, type: '撤销', oldCode: '360782', oldName: '南康市', newCode: '360702', newName: '章贡区' },
  // 国函〔2013〕73号：原达县的一部分归通川区。
  { year: 2013, type: '撤销', oldCode: '511721', oldName: '达县', newCode: '511702', newName: '通川区' },
  // 国函〔2012〕207号：原揭东县的一部分归榕城区。
  { year: 2012, type: '撤销', oldCode: '445221', oldName: '揭东县', newCode: '445202', newName: '榕城区' },
  // 国函〔2011〕84号：原和县的一部分归鸠江区。
  { year: 2011, type: '撤销', oldCode: '341424', oldName: '和县', newCode: '340207', newName: '鸠江区' },
  // 国函〔2010〕90号：原九里区的一部分归鼓楼区、泉山区。
  { year: 2010, type: '撤销', oldCode: '320304', oldName: '九里区', newCode: '320302', newName: '鼓楼区' },
  { year: 2010, type: '撤销', oldCode: '320304', oldName: '九里区', newCode: '320311', newName: '泉山区' },
  // 国函〔2006〕73号：原阿城市的一部分归道外区。
  { year: 2006, type: '撤销', oldCode: '230181', oldName: '阿城市', newCode: '230104', newName: '道外区' },
  // 国函〔2004〕10号：原呼兰县的一部分归松北区。
  { year: 2004, type: '撤销', oldCode: '230121', oldName: '呼兰县', newCode: '230109', newName: '松北区' },
  // 国函〔2004〕40号：原曲江县的一部分归武江区、浈江区、仁化县。
  { year: 2004, type: '撤销', oldCode: '440221', oldName: '曲江县', newCode: '440203', newName: '武江区' },
  { year: 2004, type: '撤销', oldCode: '440221', oldName: '曲江县', newCode: '440204', newName: '浈江区' },
  { year: 2004, type: '撤销', oldCode: '440221', oldName: '曲江县', newCode: '440224', newName: '仁化县' },
  // 国函〔2004〕69号：原郾城县的一部分归源汇区、召陵区。
  { year: 2004, type: '撤销', oldCode: '411123', oldName: '郾城县', newCode: '411102', newName: '源汇区' },
  { year: 2004, type: '撤销', oldCode: '411123', oldName: '郾城县', newCode: '411104', newName: '召陵区' },
  // 国函〔2004〕6号：原宿豫县的一部分归宿城区。
  { year: 2004, type: '撤销', oldCode: '321321', oldName: '宿豫县', newCode: '321302', newName: '宿城区' },
  // 国函〔2004〕79号：原永新区的一部分归江南区。
  { year: 2004, type: '撤销', oldCode: '450106', oldName: '永新区', newCode: '450105', newName: '江南区' },
  // 国函〔2004〕79号：原邕宁县的一部分归兴宁区、青秀区、江南区、良庆区。
  { year: 2004, type: '撤销', oldCode: '450121', oldName: '邕宁县', newCode: '450102', newName: '兴宁区' },
  { year: 2004, type: '撤销', oldCode: '450121', oldName: '邕宁县', newCode: '450103', newName: '青秀区' },
  { year: 2004, type: '撤销', oldCode: '450121', oldName: '邕宁县', newCode: '450105', newName: '江南区' },
  { year: 2004, type: '撤销', oldCode: '450121', oldName: '邕宁县', newCode: '450108', newName: '良庆区' },
  // 国函〔2003〕11号：原潮阳市的一部分归潮南区。
  { year: 2003, type: '撤销', oldCode: '440582', oldName: '潮阳市', newCode: '440514', newName: '潮南区' },
  // 国函〔2003〕11号：原澄海市的一部分归龙湖区。
  { year: 2003, type: '撤销', oldCode: '440583', oldName: '澄海市', newCode: '440507', newName: '龙湖区' },
  // 国函〔2003〕130号：原盐都县的一部分归亭湖区。
  { year: 2003, type: '撤销', oldCode: '320928', oldName: '盐都县', newCode: '320902', newName: '亭湖区' },
  // 国函〔2003〕139号：原陶乐县的一部分归兴庆区。
  { year: 2003, type: '撤销', oldCode: '640222', oldName: '陶乐县', newCode: '640104', newName: '兴庆区' },
  // 国函〔2003〕35号：原宝鸡县的一部分归渭滨区、金台区。
  { year: 2003, type: '撤销', oldCode: '610321', oldName: '宝鸡县', newCode: '610302', newName: '渭滨区' },
  { year: 2003, type: '撤销', oldCode: '610321', oldName: '宝鸡县', newCode: '610303', newName: '金台区' },
  // 国函〔2003〕36号：原惠阳市的一部分归惠城区。
  { year: 2003, type: '撤销', oldCode: '441381', oldName: '惠阳市', newCode: '441302', newName: '惠城区' },
  // 国函〔2002〕109号：原南海市的一部分归禅城区。
  { year: 2002, type: '撤销', oldCode: '440682', oldName: '南海市', newCode: '440604', newName: '禅城区' },
  // 国函〔2002〕122号：原丽江纳西族自治县的一部分归玉龙纳西族自治县。
  { year: 2002, type: '撤销', oldCode: '533221', oldName: '丽江纳西族自治县', newCode: '530721', newName: '玉龙纳西族自治县' },
  // 国函〔2002〕22号：原武进市的一部分归新北区。
  { year: 2002, type: '撤销', oldCode: '320483', oldName: '武进市', newCode: '320411', newName: '新北区' },
  // 国函〔2002〕51号：原钟山县的一部分归八步区。
  { year: 2002, type: '撤销', oldCode: '452427', oldName: '钟山县', newCode: '451102', newName: '八步区' },
  // 国函〔2002〕56号：原新会市的一部分归蓬江区。
  { year: 2002, type: '撤销', oldCode: '440782', oldName: '新会市', newCode: '440703', newName: '蓬江区' },
  // 国函〔2002〕92号：原琼山市的一部分归秀英区、龙华区、美兰区。
  { year: 2002, type: '撤销', oldCode: '460004', oldName: '琼山市', newCode: '460105', newName: '秀英区' },
  { year: 2002, type: '撤销', oldCode: '460004', oldName: '琼山市', newCode: '460106', newName: '龙华区' },
  { year: 2002, type: '撤销', oldCode: '460004', oldName: '琼山市', newCode: '460108', newName: '美兰区' },
  // 国函〔2002〕9号：原莆田县的一部分归城厢区、涵江区、秀屿区。
  { year: 2002, type: '撤销', oldCode: '350321', oldName: '莆田县', newCode: '350302', newName: '城厢区' },
  { year: 2002, type: '撤销', oldCode: '350321', oldName: '莆田县', newCode: '350303', newName: '涵江区' },
  { year: 2002, type: '撤销', oldCode: '350321', oldName: '莆田县', newCode: '350305', newName: '秀屿区' },
  // 国函〔2001〕129号：原云台区的一部分归新浦区。
  { year: 2001, type: '撤销', oldCode: '320704', oldName: '云台区', newCode: '320705', newName: '新浦区' },
  // 国函〔2001〕161号：原衢县的一部分归柯城区。
  { year: 2001, type: '撤销', oldCode: '330821', oldName: '衢县', newCode: '330802', newName: '柯城区' },
  // 国函〔2001〕28号：原宜昌县的一部分归点军区。
  { year: 2001, type: '撤销', oldCode: '420521', oldName: '宜昌县', newCode: '420504', newName: '点军区' },
  // 国函〔2001〕35号：原斗门县的一部分归金湾区。
  { year: 2001, type: '撤销', oldCode: '440421', oldName: '斗门县', newCode: '440404', newName: '金湾区' },
  // 国函〔2001〕75号：原向山区的一部分归金家庄区、花山区。
  { year: 2001, type: '撤销', oldCode: '340505', oldName: '向山区', newCode: '340502', newName: '金家庄区' },
  { year: 2001, type: '撤销', oldCode: '340505', oldName: '向山区', newCode: '340503', newName: '花山区' },
  // 国函〔2001〕93号：原襄阳县的一部分归襄城区、樊城区。
  { year: 2001, type: '撤销', oldCode: '420621', oldName: '襄阳县', newCode: '420602', newName: '襄城区' },
  { year: 2001, type: '撤销', oldCode: '420621', oldName: '襄阳县', newCode: '420606', newName: '樊城区' },
  // 国函〔2000〕136号：原吴县市的一部分归相城区。
  { year: 2000, type: '撤销', oldCode: '320586', oldName: '吴县市', newCode: '320507', newName: '相城区' },
  // 国函〔2000〕138号：原金华县的一部分归婺城区。
  { year: 2000, type: '撤销', oldCode: '330721', oldName: '金华县', newCode: '330702', newName: '婺城区' },
  // 国函〔2000〕40号：原吉安县的一部分归吉州区、青原区。
  { year: 2000, type: '撤销', oldCode: '362421', oldName: '吉安县', newCode: '360802', newName: '吉州区' },
  { year: 2000, type: '撤销', oldCode: '362421', oldName: '吉安县', newCode: '360803', newName: '青原区' },
  // 国函〔2000〕40号：原吉水县的一部分归青原区。
  { year: 2000, type: '撤销', oldCode: '362422', oldName: '吉水县', newCode: '360803', newName: '青原区' },
  // 国函〔1999〕51号：原达县的一部分归通川区、达县。
  { year: 1999, type: '撤销', oldCode: '513021', oldName: '达县', newCode: '511702', newName: '通川区' },
  { year: 1999, type: '撤销', oldCode: '513021', oldName: '达县', newCode: '511721', newName: '达县' },
  // 国函〔1998〕44号：原信阳县的一部分归浉河区。
  { year: 1998, type: '撤销', oldCode: '413023', oldName: '信阳县', newCode: '411502', newName: '浉河区' },
  // 国函〔1997〕33号：原北郊区的一部分归杏花岭区、万柏林区。
  { year: 1997, type: '撤销', oldCode: '140113', oldName: '北郊区', newCode: '140107', newName: '杏花岭区' },
  { year: 1997, type: '撤销', oldCode: '140113', oldName: '北郊区', newCode: '140109', newName: '万柏林区' },
  // 国函〔1997〕46号：原商丘县的一部分归梁园区。
  { year: 1997, type: '撤销', oldCode: '412322', oldName: '商丘县', newCode: '411402', newName: '梁园区' },
  // 国函〔1995〕130号：原黄州市的一部分归团风县。
  { year: 1995, type: '撤销', oldCode: '422103', oldName: '黄州市', newCode: '421121', newName: '团风县' },
  // 国函〔1995〕132号：原纳溪县的一部分归江阳区。
  { year: 1995, type: '撤销', oldCode: '510523', oldName: '纳溪县', newCode: '510502', newName: '江阳区' },
  // 国函〔1995〕65号：原双阳县的一部分归二道区。
  { year: 1995, type: '撤销', oldCode: '220125', oldName: '双阳县', newCode: '220105', newName: '二道区' },
  // 国函〔1994〕136号：原郴县的一部分归北湖区。
  { year: 1994, type: '撤销', oldCode: '432821', oldName: '郴县', newCode: '431002', newName: '北湖区' },
  // 国函〔1994〕138号：原巴县的一部分归大渡口区、沙坪坝区、九龙坡区、南岸区。
  { year: 1994, type: '撤销', oldCode: '510222', oldName: '巴县', newCode: '510203', newName: '大渡口区' },
  { year: 1994, type: '撤销', oldCode: '510222', oldName: '巴县', newCode: '510212', newName: '沙坪坝区' },
  { year: 1994, type: '撤销', oldCode: '510222', oldName: '巴县', newCode: '510213', newName: '九龙坡区' },
  { year: 1994, type: '撤销', oldCode: '510222', oldName: '巴县', newCode: '510214', newName: '南岸区' },
  // 国函〔1994〕17号：原益阳县的一部分归资阳区。
  { year: 1994, type: '撤销', oldCode: '432321', oldName: '益阳县', newCode: '430902', newName: '资阳区' },
  // 国函〔1994〕32号：原沧口区的一部分归四方区。
  { year: 1994, type: '撤销', oldCode: '370206', oldName: '沧口区', newCode: '370205', newName: '四方区' },
  // 国函〔1994〕67号：原南阳县的一部分归卧龙区。
  { year: 1994, type: '撤销', oldCode: '412924', oldName: '南阳县', newCode: '411303', newName: '卧龙区' },
  // 国函〔1994〕69号：原牟平县的一部分归莱山区。
  { year: 1994, type: '撤销', oldCode: '370631', oldName: '牟平县', newCode: '370613', newName: '莱山区' },
  // 国函〔1994〕86号：原黄岩市的一部分归路桥区。
  { year: 1994, type: '撤销', oldCode: '332603', oldName: '黄岩市', newCode: '331004', newName: '路桥区' },
  // 国函〔1994〕99号：原江陵县的一部分归荆州区。
  { year: 1994, type: '撤销', oldCode: '422421', oldName: '江陵县', newCode: '421003', newName: '荆州区' },
  // 国函〔1993〕68号：原防城各族自治县的一部分归港口区。
  { year: 1993, type: '撤销', oldCode: '452822', oldName: '防城各族自治县', newCode: '450602', newName: '港口区' },
  // 国函〔1993〕87号：原洮南市的一部分归洮北区。
  { year: 1993, type: '撤销', oldCode: '222302', oldName: '洮南市', newCode: '220802', newName: '洮北区' },
  // 国函〔1992〕146号：原上海县的一部分归浦东新区。
  { year: 1992, type: '撤销', oldCode: '310221', oldName: '上海县', newCode: '310115', newName: '浦东新区' },
  // 国函〔1992〕60号：原前郭尔罗斯蒙古族自治县的一部分归扶余区。
  { year: 1992, type: '撤销', oldCode: '222324', oldName: '前郭尔罗斯蒙古族自治县', newCode: '220702', newName: '扶余区' },
  // 民行批〔1992〕140号：原宝安县的一部分归龙岗区。
  { year: 1992, type: '撤销', oldCode: '440321', oldName: '宝安县', newCode: '440307', newName: '龙岗区' },
  // 国函〔1991〕84号：原揭阳县的一部分归揭东县。
  { year: 1991, type: '撤销', oldCode: '440525', oldName: '揭阳县', newCode: '445221', newName: '揭东县' },
  // 民行批〔1990〕84号：原金牛区的一部分归锦江区、青羊区、武侯区、成华区。
  { year: 1990, type: '撤销', oldCode: '510111', oldName: '金牛区', newCode: '510104', newName: '锦江区' },
  { year: 1990, type: '撤销', oldCode: '510111', oldName: '金牛区', newCode: '510105', newName: '青羊区' },
  { year: 1990, type: '撤销', oldCode: '510111', oldName: '金牛区', newCode: '510107', newName: '武侯区' },
  { year: 1990, type: '撤销', oldCode: '510111', oldName: '金牛区', newCode: '510108', newName: '成华区' },
];
