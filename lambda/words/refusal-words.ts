import type { FactsByReason, Reason } from '../domain/kernel/refusal.ts';
import { wordsFor } from './sentence.ts';
import type { UrgentReason } from './urgent-refusal-words.ts';

/** Why anything else is refused. */
export const refusalWords = wordsFor<Pick<FactsByReason, Exclude<Reason, UrgentReason | `boundary-${string}`>>>()({
  'unknown-order': { zh: '没有这一指令，或者不属于本单位。', en: 'There is no such order, or it is not yours.' },

  'not-expired': { zh: '预警尚未到期。', en: 'The alert has not expired.' },
  'no-reminder-due': { zh: '没有到期的期限需要记录。', en: 'Nothing is due that would have to be noted.' },
  'order-given-up': {
    zh: '该指令没有下达给运营商，已经放弃。',
    en: 'The order never reached the operator and was given up.',
  },
  'order-accepted': {
    zh: '运营商系统已接收该指令，无须记录电话下达。',
    en: 'The systems of the operator have accepted the order: there is no telephone order to record.',
  },
  'order-overtaken': {
    zh: '该运营商已有更新的指令，请就最新的指令记录。',
    en: 'The operator has a newer order: record it of that one.',
  },
  'telephoned-before-order': {
    zh: '电话下达的时间早于指令签发的时间（{issuedAt}）。',
    en: 'The call is said to be earlier than the order, which was issued at {issuedAt}.',
  },
  'telephoned-from-future': { zh: '电话下达的时间尚未到。', en: 'The time of the call has not come.' },
  'not-to-approve': { zh: '申请不在待审批状态。', en: 'The application is not to be approved: it is {status}.' },
  'no-signature-awaited': {
    zh: '申请不在待复核状态。',
    en: 'No second signature is awaited: the application is {status}.',
  },
  'still-sending': {
    zh: '短信仍在发送：请先叫停，再发送更正。',
    en: 'The message is still being sent: halt it first, then put it right.',
  },
  'no-erratum-awaited': { zh: '没有待复核的更正。', en: 'No erratum waits for a signature.' },
  'not-scheduled': { zh: '申请没有排定发送。', en: 'The application is not scheduled: it is {status}.' },
  'window-not-begun': { zh: '发送时段尚未开始。', en: 'The window has not begun.' },
  'decided-already': { zh: '申请已有决定。', en: 'The application has been decided.' },
  'not-before-authority': {
    zh: '申请失效时不在主管机构审批环节，无须说明原因。',
    en: 'It was not before the authority when it lapsed: there is nothing for the authority to say.',
  },
  'send-time-not-come': { zh: '申请的发送时间尚未到。', en: 'The time of sending has not come.' },
  'judgement-unchanged': { zh: '重新核定的结果没有变化。', en: 'The judgement is unchanged.' },
  'nothing-proposed': { zh: '没有等待确认的变更。', en: 'No change waits for confirmation.' },
  'change-pending': { zh: '已有一项变更等待确认。', en: 'A change already waits for confirmation.' },

  'own-application': {
    zh: '本申请由您本人填写或提交（不论当时任职于哪个单位），须由同单位另一名审批人员决定。',
    en: 'You wrote or submitted this application yourself, in whatever office you were then: another officer of your organisation decides it.',
  },
  'own-signature': {
    zh: '您已签批，须由同单位另一名审批人员复核后才生效。',
    en: 'You have signed; it takes effect once another officer of your organisation has signed.',
  },
  'own-proposal': {
    zh: '变更由您本人提出，须由另一名登记人员确认。',
    en: 'You proposed the change; another registrar has to confirm it.',
  },

  'rules-broken': { zh: '申请不符合现行规定。', en: 'The application breaks rules of the edition in force.' },
  'exemption-open': { zh: '主张的例外（{rule}）尚未逐项确认。', en: 'The exemption from {rule} is not confirmed.' },
  'substance-changed': {
    zh: '提交后不能改变内容、时间、范围等实质部分。',
    en: 'What makes the application ({parts}) cannot change while it is submitted.',
  },

  'complaints-before-send': {
    zh: '收到日期 {receivedOn} 早于发送日期 {sentOn}。',
    en: 'They are said to be of {receivedOn}, before the send of {sentOn}.',
  },
  'complaints-from-future': { zh: '收到日期 {receivedOn} 尚未到。', en: '{receivedOn} is still to come.' },

  'channel-not-own': {
    zh: '{gateway} 不是值班表中您本人的渠道。',
    en: '{gateway} is none of your own channels in the roster.',
  },
  'channel-last': {
    zh: '每类通知至少保留一个渠道。',
    en: 'Notices of every kind keep at least one channel; {kind} would have none.',
  },
  'notices-locked': {
    zh: '这类通知由政策规定使用全部渠道，不能关闭。',
    en: 'By policy notices of this kind ({kind}) go by every channel: none can be turned off.',
  },

  'operator-unregistered': { zh: '运营商 {operator} 没有登记。', en: 'Operator {operator} is not registered.' },
  'operator-twice': { zh: '运营商 {operator} 重复列出。', en: 'Operator {operator} is named twice.' },
  'operator-elsewhere': {
    zh: '运营商 {operator} 在发送范围内不提供服务。',
    en: 'Operator {operator} serves none of the scope.',
  },
  'volume-beyond': {
    zh: '各家数量上限合计 {ordered}，超过申请数量 {asked} 一成以上。',
    en: 'The ceilings sum to {ordered}, more than a tenth beyond the {asked} applied for.',
  },
  'window-ends-early': { zh: '发送时间的结束不晚于开始。', en: 'The window does not end after it begins.' },
  'window-outside': { zh: '发送时间超出申请的时段。', en: 'The window lies outside the one applied for.' },
  'window-begun': {
    zh: '申请的发送时间已到，不能再批准。',
    en: 'The time applied for has come: it can no longer be approved.',
  },
  'division-nowhere': {
    zh: '{division} 不是现行行政区划。相近的现行区划：{near}。',
    en: '{division} is no division of today. Near it are {near}.',
    bare: {
      zh: '{division} 不是现行行政区划，也没有相近的。',
      en: '{division} is no division of today, and none is near it.',
    },
  },
  'division-outside': { zh: '{division} 超出申请的发送范围。', en: '{division} lies outside the scope applied for.' },
  'access-number-class': {
    zh: '接入号码 {accessNumber} 不属于公益类短信专用号段。',
    en: 'The access number {accessNumber} is not one of the public-interest class.',
  },

  'outlines-too-wide': {
    zh: '轮廓涉及的区划太多，一次核对不完。请减少、缩小或简化轮廓后分次核对；发送不受影响。',
    en: 'The outlines reach into more divisions than are held against them at once: ask of fewer, smaller or simpler ones. Sending does not wait for that.',
  },

  'counts-missing': { zh: '缺少数量。', en: 'Counts are required.' },
  'counts-beyond-phones': { zh: '数量超过 {most} 部电话。', en: '{most} phones at most.' },
  'division-unordered': {
    zh: '{division} 不在指令的发送区域内。',
    en: '{division} is not within the area of the order.',
  },
  'division-twice': { zh: '{division} 报了两次。', en: '{division} is reported twice.' },
  'counts-beyond-sent': {
    zh: '送达、失败与拒收合计超过发送数。',
    en: 'Delivered, failed and refused together exceed sent.',
  },

  'entry-misplaced': {
    zh: '拟登记内容与地址不符（{member}）。',
    en: 'The entry is another than its address names ({member}).',
  },
  'entry-not-there': { zh: '没有可以撤销的登记。', en: 'There is nothing to retire.' },
  'entry-another': { zh: '这是 {entry} 的登记。', en: 'This is the record of {entry}.' },
  'validity-ends-early': { zh: '失效时间不晚于生效时间。', en: 'It ends before it begins.' },
  'id-not-queueable': {
    zh: '运营商编号须以小写字母开头，其后至多 30 位小写字母、数字或连字符。',
    en: 'An operator is named by a letter and up to 30 letters, digits and hyphens.',
  },
  'id-without-queues': {
    zh: '本系统没有为运营商 {operator} 设置队列。',
    en: 'This deployment has no queues for the operator {operator}.',
  },
  'mode-of-queues': {
    zh: '本系统为该运营商设置的下达方式是 {mode}。',
    en: 'This deployment has queues for the operator to {mode}.',
  },
  'endpoint-never': { zh: '该地址不能作为运营商的接收地址。', en: 'No operator is reached at such an address.' },
  'endpoint-credentials': { zh: '接收地址不得含有用户名或密码。', en: 'An endpoint carries no credentials.' },
  'endpoint-plain': { zh: '接收地址须使用 HTTPS。', en: 'Orders are handed over HTTPS alone.' },
  'endpoint-port': {
    zh: '该端口属于其他服务，请使用 443 或运营商网关自己的端口。',
    en: 'That port is another service’s: use 443 or one of the operator’s own gateway.',
  },
  'estimates-undeclared': {
    zh: '登记询问地址前，须先登记该运营商可回答区域内的用户数。',
    en: 'An address to ask for estimates is given by an operator that declares that it answers them.',
  },
  'codes-nowhere': {
    zh: '{found}不是现行行政区划，无处可发；请核对后选择正确的区域。',
    en: '{found}: no division of today, and nothing is sent there. Choose the right area.',
  },
  'code-unknown': {
    zh: '{division} 不是 GB/T 2260 中的行政区划。相近的现行区划：{near}。',
    en: '{division} is no division of GB/T 2260. Near it are {near}.',
    bare: {
      zh: '{division} 不是 GB/T 2260 中的行政区划，也没有相近的。',
      en: '{division} is no division of GB/T 2260, and none is near it.',
    },
  },
  'code-beyond': {
    zh: '{division} 不是 GB/T 2260 中的行政区划，也没有以此开头的省级区划。',
    en: '{division} is no division of GB/T 2260, and no province begins like it.',
  },
  'code-vanished': {
    zh: '{division}（{name}）{year}年撤销，现属何处不明。相近的现行区划：{near}。',
    en: '{division} ({name}) was given up in {year}; what succeeds it is not known. Near it are {near}.',
    bare: {
      zh: '{division}（{name}）{year}年撤销，现属何处不明，也没有相近的。',
      en: '{division} ({name}) was given up in {year}; what succeeds it is not known, and none is near it.',
    },
  },
  'code-abolished': {
    zh: '{division}（{name}）{year}年撤销，请改用 {now}。',
    en: '{division} ({name}) was given up in {year}: use {now}.',
    bare: {
      zh: '{division}（{name}）{year}年撤销，现属何处不明。',
      en: '{division} ({name}) was given up in {year}; what succeeds it is not known.',
    },
  },
  'phone-no-office': {
    zh: '不是可以接通办公室的电话号码，例如 020-12345678、400-800-0088、12345 或手机号码。',
    en: 'Not a phone number that reaches an office, such as 020-12345678, 400-800-0088, 12345 or a mobile.',
  },
  'name-taken': { zh: '{organisation} 已以此名称登记。', en: '{organisation} is registered under this name.' },
  'name-alike': {
    zh: '读起来与 {organisation} 登记的“{name}”相同（大小写、全半角、空格、标点和形近字不计），请使用能够区分的名称。',
    en: 'It reads like “{name}”, which {organisation} is registered under (case, width, blanks, punctuation and look-alike characters do not count).',
  },
  'name-blank': { zh: '没有写出名称。', en: 'This names nothing.' },
  'name-generic': {
    zh: '“{name}”不是某一单位的名称：任何短信都可能含有这样的字样。',
    en: '“{name}” is no name of one organisation: any message may hold such words.',
  },
  'name-unreadable': {
    zh: '含有看不见的字符（零宽字符、控制字符、文字方向符、首尾空格）或残损字符，请删去。',
    en: 'It holds characters that cannot be seen (of no width, controls, of the direction of writing, blanks at its ends) or stand for lost ones.',
  },
  'level-elsewhere': {
    zh: '层级与行政区划 {division} 不符，请核对其中一项。',
    en: 'No organisation of this level is one of the division {division}.',
  },
  'authority-level': {
    zh: '电信管理机构只有国家和省两级。',
    en: 'Telecom authorities are national or provincial.',
  },
  'succeeds-no-authority': {
    zh: '只有电信管理机构可以承接其他机构的事项。',
    en: 'Only a telecom authority takes over the cases of another.',
  },
  'succeeds-itself': { zh: '承接关系指向了自身。', en: 'It would take over from itself.' },
  'succeeded-already': {
    zh: '已由 {organisation} 承接。',
    en: '{organisation} has taken over from it already.',
  },
  'successor-missing': {
    zh: '先登记由哪个电信管理机构承接其事项（在承接机构的登记中填写“承接”），才能注销。',
    en: 'Name the authority that takes over its cases first, in the entry of that one; then it can be retired.',
  },
  'last-operator': {
    zh: '这是最后一家运营商：注销后应急短信无处可发。请先登记另一家。',
    en: 'This is the last operator: without it an emergency has nowhere to go. Register another first.',
  },
  'entries-left': {
    zh: '“{entry}”仍在登记之中，请先注销，再注销该单位。',
    en: '“{entry}” of this organisation is still registered: retire that first.',
  },
  'authority-there': {
    zh: '该地区的电信管理机构已登记为 {organisation}。',
    en: '{organisation} is the telecom authority there.',
  },
  'no-operator': {
    zh: '没有以此编号登记的运营企业单位。',
    en: 'No operator is registered as an organisation of this id.',
  },
  'organisation-unknown': { zh: '没有以此编号登记的单位。', en: 'No organisation is registered under this id.' },
  'grantor-not-competent': {
    zh: '授权须由对该单位有管辖权的电信管理机构作出。',
    en: 'It is granted by the telecom authority competent for the organisation.',
  },
  'division-beyond': {
    zh: '该行政区划超出授权机构或者该单位的行政区域。',
    en: 'It lies outside the area of the authority or of the organisation.',
  },
  'gateway-unknown': {
    zh: '本系统没有名为 {gateway} 的通知网关。',
    en: 'This deployment has no gateway {gateway} for notices.',
  },
  'roster-name-twice': {
    zh: '值班表中有两个“{name}”，请加以区分。',
    en: 'The roster has two people called {name}: tell them apart.',
  },
  'roster-name-unknown': {
    zh: '“{name}”不在值班表的人员之中。',
    en: '{name} is none of the people of the roster.',
  },
  'roster-ends-early': { zh: '值班结束时间不晚于开始时间。', en: 'The shift ends before it begins.' },
  'gap-ends-early': { zh: '截止时间不晚于起始时间。', en: 'The time explained ends before it begins.' },
  'gap-not-over': { zh: '只能说明已经过去的时间。', en: 'Only a time that is over can be explained.' },
  'slot-undeclared': {
    zh: '文中的填空 {slot} 没有列入填空项。',
    en: 'The slot {slot} stands in a text and is not declared.',
  },
  'slot-unused': {
    zh: '填空项 {slot} 在短信内容和防御指引中都没有用到。',
    en: 'The slot {slot} is declared and stands neither in the text nor in what people should do.',
  },
  'slot-of-words': {
    zh: '填空项 {slot} 填的是文字，不能由几种语言共用（填中文，外文短信里就会是中文）。请为这种语言另设一个填空项；时数和数量可以共用。',
    en: 'The slot {slot} holds words, and words of one language would stand in another: declare one of its own for this language. Hours and amounts may be shared.',
  },
  'slot-twice': { zh: '填空项 {slot} 重复。', en: 'The slot {slot} is declared twice.' },
  'slot-loose': {
    zh: '文中有不成对或不成填空的花括号。',
    en: 'A brace in the text belongs to no slot.',
  },
  'slot-example': {
    zh: '填空项 {slot} 的示例不符合它自己的类型或长度。',
    en: 'The example of the slot {slot} does not fit its own kind or length.',
  },
  'filling-too-long': {
    zh: '按各填空项的最长填写，会超过 {most} 字。',
    en: 'Filled in at its longest it would exceed {most} characters.',
  },
  'outlines-without-divisions': {
    zh: '有通常轮廓而没有通常区域：轮廓只在所选区域内缩小范围，请填写通常区域。',
    en: 'It has usual outlines and no usual area: outlines narrow an area, so name the divisions that it usually goes to.',
  },
  'content-unfit': {
    zh: '按示例填写后的文字不符合内容要求（{rule}）：{found}。',
    en: 'With its examples the text breaks {rule}: {found}.',
  },

  'file-missing': { zh: '没有以此摘要上传的文件。', en: 'No file was uploaded under this SHA-256.' },
  'file-of-other-size': {
    zh: '文件有 {found} 字节，声明为 {declared} 字节。',
    en: 'The file has {found} bytes, not {declared}.',
  },
  'file-of-other-type': { zh: '文件内容不是 {mediaType}。', en: 'The file does not begin like {mediaType}.' },
  'scan-active': {
    zh: '文件中含有脚本、可执行的动作或者夹带的其他文件，不予接收。请重新扫描，或另存为不含这些内容的文件。',
    en: 'The file runs something or carries other files. Scan the paper anew, or save it without them.',
  },
  'scan-cut-off': {
    zh: '文件不完整，可能没有传完或保存完。请重新扫描或另存后再上传。',
    en: 'The file is cut off: it was not saved or sent to its end. Scan or save it anew.',
  },
  'scan-encrypted': {
    zh: '文件加了密，审批人员无法打开。请去掉密码后再上传。',
    en: 'The file is encrypted and nobody could open it. Save it without a password.',
  },
  'scan-no-pages': { zh: '文件中没有任何页面。', en: 'The file has no page.' },
  'scan-too-large': {
    zh: '页数或图像尺寸过大（图像至多四千万像素，文件至多300页）。请以300至600 dpi重新扫描。',
    en: 'It has too many pages or dots (40 million dots, 300 pages at most). Scan it at 300 to 600 dpi.',
  },
  'scan-unreadable': {
    zh: '文件无法打开：内容损坏，或者不是所说的格式。请重新扫描。',
    en: 'The file cannot be opened: it is damaged or not what it is called. Scan it anew.',
  },
  'file-of-other-digest': { zh: '文件的 SHA-256 与声明的不同。', en: 'The file has another SHA-256 than declared.' },
});
