/** Endings of the names of public bodies and companies, as they stand before `.公益` or `.中国`. */
const bodies =
  /(?:[^全内局外一]部|委|厅|[^结大布格全当时僵破]局|署|政府|[^入住出转封]院|(?:新华|通讯|出版|杂志|报)社|办公室|网信办|协会|学会|红十字会|基金会|委员会|联合会|商会|大学|中学|小学|中心|银行|公司|集团|气象台|电视台|电台|(?:政务|政府|服务|新华|人民|中国|光明|央视)网|中国(?:电信|移动|联通|广电)|总队|支队|大队|\p{Script=Han}\d{5})$/u;

/** Houses open to the public, also where the name is short: 故宫, 国图新馆. */
const houses = /[^场公旅饭宾茶酒菜餐]馆$|[^进出入]宫$/u;

const sectors: ReadonlySet<string> = new Set(['政务', '民政', '水利', '公安', '人社', '医保', '税务', '海关', '气象']);

const places: ReadonlySet<string> = new Set(
  (
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 ' +
    '内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾 石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 海口 成都 ' +
    '贵阳 昆明 西安 兰州 西宁 呼和浩特 南宁 拉萨 银川 乌鲁木齐 深圳 大连 青岛 宁波 厦门 苏州 无锡 佛山 东莞 珠海 温州 泉州'
  ).split(' '),
);

/** 广东省, and how offices call their channels: 平安广东, 广东发布. */
const aroundPlace = /^(?:平安|网信|信用|数字|文旅|健康|文明|法治)|(?:[省市]|发布)$/gu;

/** Whether a label could be the name of a body, of one of its sectors, or of a place. */
export const namesAnInstitution = (label: string): boolean =>
  (label.length > 2 && bodies.test(label)) ||
  houses.test(label) ||
  sectors.has(label) ||
  places.has(label) ||
  places.has(label.replace(aroundPlace, ''));
