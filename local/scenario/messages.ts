import { scan } from './scan.ts';

const publicInterest = (sends: number) => ({
  classification: 'public-interest',
  channel: 'sms',
  frequency: { sends, note: sends === 1 ? '发送一次' : `发送${sends}次` },
});

/** The messages of the scenario; windows are added when the lawful dates are known. */
export const messages = {
  flood: {
    text: '【广东省应急管理厅】台风季尚未结束，请留意天气预报，远离河道和低洼地带，备好应急物品。咨询电话020-55500103。',
    reason: '后汛期仍有台风影响，提醒沿海市县居民提前防范。',
    divisions: ['440100', '440300', '440400'],
    audience: '常住人口',
    volumeEstimate: 12_400_000,
    ...publicInterest(1),
    attachment: scan('粤应急申〔2026〕1号.pdf'),
  },
  census: {
    text: '【深圳市人民政府】人口抽样调查即将开始，请配合调查员入户登记，个人信息依法保密。咨询电话0755-55500106。',
    reason: '配合全国人口变动情况抽样调查入户登记。',
    divisions: ['440300'],
    audience: '抽中社区住户',
    volumeEstimate: 3_100_000,
    ...publicInterest(1),
    attachment: scan('深府申〔2026〕1号.pdf'),
  },
  censusCorrected:
    '【深圳市人民政府】人口抽样调查入户登记将进行十五天，请配合佩证调查员，个人信息依法保密。咨询电话0755-55500106。',
  safetyMonth: {
    text: '【福建省应急管理厅】冬季用火用电请注意安全，人走断电，不堵消防通道。咨询电话0591-55500108。',
    reason: '冬季火灾防控宣传。',
    divisions: ['350000'],
    volumeEstimate: 9_800_000,
    ...publicInterest(4),
    attachment: scan('闽应急申〔2026〕1号.pdf'),
  },
  waterSaving: {
    text: '【水利部】枯水期请节约用水，发现水库大坝险情请及时报告当地水利部门。咨询电话010-55500101。',
    reason: '枯水期节水与水库安全提示。',
    divisions: ['440000', '350000'],
    audience: '常住人口',
    volumeEstimate: 46_000_000,
    ...publicInterest(1),
    attachment: scan('水利申〔2026〕1号.pdf'),
  },
  county: {
    text: '博罗县喜报：我县招商引资成果丰硕，人居环境再上新台阶，各项工作全省领先！热烈欢迎广大市民朋友登录www。boluo。gov。cn或gov点cn查看，关注公众号参与有奖竞猜，数量有限先到先得！',
    reason: '宣传我县工作成果。',
    divisions: ['441322'],
    volumeEstimate: 900_000,
    classification: 'work-publicity',
  },
} as const;

const alert = (now: string, more: object) => ({
  hazardClass: 'natural-disaster',
  eventType: '1003',
  issuer: '广东省应急管理厅',
  issuedAt: now,
  start: now,
  urgent: true,
  ...more,
});

/** The emergency and the drill; both are issued at the moment they are sent. */
export const rainstorm = (now: string) =>
  alert(now, {
    level: 'red',
    text: '广东省应急管理厅：受强降雨影响，广州、佛山未来三小时雨量可达150毫米以上，山洪、内涝风险极高，请立即停止户外活动，低洼地带人员马上转移到安全处。',
    instruction: '立即转移到高处，不要涉水行车，服从现场指挥。',
    divisions: ['440100', '440600'],
    plan: { title: '广东省防汛防旱防风防冻应急预案' },
  });

export const drill = (now: string) =>
  alert(now, {
    level: 'orange',
    text: '广东省应急管理厅台风预警链路演练，检验各企业接收与回执，不向公众发送。',
    instruction: '仅供演练，无需采取行动。',
    divisions: ['440000'],
  });
