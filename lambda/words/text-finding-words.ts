import type { FactsByRule, RuleId } from '../domain/rules/facts.ts';
import { wordsFor } from './sentence.ts';

/** What is found in a text or an alert, whatever way it is to go. */
export type TextRule = Extract<RuleId, `content.${string}` | `alert.${string}`>;

const link = {
  zh: '正文中含有网址或链接（包括变形写法）。请删去，改为请公众拨打电话或到办事窗口办理。',
  en: 'The text holds a web address or link. Remove it and give a phone number or a counter.',
};
const disguised = {
  zh: '正文中含有变形书写的网址（例如以“点”“。”、空格代替圆点）。请删去，改为请公众拨打电话。',
  en: 'The text holds a web address in disguise (a word, 。 or a space for the dot). Remove it and give a phone number.',
};

const figure = (zh: string, en: string) => ({
  zh: `“{found}”作为${zh}不合常理。请核对数字和单位。`,
  en: `“{found}” cannot be ${en}; check the figure and its unit.`,
});

const farAhead = {
  zh: '影响开始时间在7天以后，短信仍立即发送；请核对是否属于情况危急。',
  en: 'The effect begins more than 7 days from now, yet the message goes out at once; check whether it is urgent.',
};

const otherLevel = (zh: string, en: string) => ({
  zh: `正文写的是“{found}”，所选级别为${zh}。请核对级别和正文。`,
  en: `The text says “{found}”, the level chosen is ${en}; check both.`,
});

const noName = {
  zh: '正文中没有发送机构名称。请写明以下任一名称：{accepted}；“市应急局”之类不带地名的简称须先登记为别名。',
  en: 'The text does not name the sending agency. Write {expected} or a registered short name.',
};

export const textFindingWords = wordsFor<Pick<FactsByRule, TextRule>, 'found'>()({
  'content.length': {
    zh: '全文{units}个字符（含签名、空格和换行，表情和生僻字按2个计），超过{limit}个；发送时计{segments}条。请至少删去{over}个字符。',
    en: 'The text has {units} characters (signature, spaces and line breaks count, emoji and rare characters twice). The limit is {limit}; messages it travels in: {segments}. Cut at least {over}.',
  },
  'content.sender-name': {
    by: 'kind',
    say: {
      missing: noName,
      'part-of-other': {
        zh: '“{found}”在此处只是其他名称的一部分，不是发送机构名称。请完整写明以下任一名称：{accepted}。',
        en: 'Here “{found}” is only a part of another name and does not name the sending agency. Write {expected} or a registered short name as a name of its own.',
      },
      'signed-by-other': {
        zh: '签名“{found}”不是登记的发送机构名称（{accepted}），公众会认为是该单位发送。请核对签名。',
        en: 'The signature “{found}” is no registered name of the sending agency ({expected}); people will take it for the sender. Check it.',
      },
      traditional: {
        zh: '发送机构名称用了繁体字或异体字（{found}），登记的名称为{expected}。请确认是否有意使用。',
        en: 'The name of the sending agency stands in traditional characters ({found}); it is registered as {expected}. Is that meant?',
      },
    },
    otherwise: noName,
  },
  'content.contact-phone': {
    by: 'kind',
    say: {
      missing: {
        zh: '正文中没有可拨打的联系电话（已停用、只用于发送或提醒公众勿接的号码不算）。请写明发送机构的电话，例如“咨询电话0755-12345678”或12345、96110一类的热线。',
        en: 'The text has no phone number that can be called (one out of service, one that only sends, or one it warns of is none). Give that of the sending agency.',
      },
      local: {
        zh: '该固定电话没有区号，外地和手机用户可能拨不通。请加上区号，例如0755-12345678。',
        en: 'This landline number has no area code and may not be reached from elsewhere. Add the area code.',
      },
      emergency: {
        zh: '110、119、120、122是紧急求助电话，不是发送机构的联系电话。请另写发送机构的电话。',
        en: '110, 119, 120 and 122 are for emergencies, not the contact of the agency. Give its own number as well.',
      },
      spelt: {
        zh: '电话号码“{found}”写成了汉字，手机不能点击拨打，也容易读错。请改用阿拉伯数字。',
        en: 'The phone number “{found}” is written in words: phones cannot dial it and people misread it. Write it in digits.',
      },
    },
  },
  'content.link': {
    by: 'kind',
    say: {
      host: link,
      'chinese-host': link,
      ip: link,
      scheme: link,
      'disguised-host': disguised,
      spaced: disguised,
      'share-code': {
        zh: '“{found}”是口令：复制后打开相应的应用会跳转到网页，等同于链接。请删去，改为请公众拨打电话或到办事窗口办理。',
        en: '“{found}” is a code that an app opens as a page once it is copied: a link in all but form. Remove it and give a phone number or a counter.',
      },
      'dotted-numbers': {
        zh: '“{found}”可能是网络地址，有的手机会显示为可点击。如果是编号或日期，请换一种写法。',
        en: '“{found}” may be an internet address, and some phones make it one to tap. Write a number or a date otherwise.',
      },
      'e-mail': {
        zh: '正文中含有电子邮箱，不属于网址，但手机会显示为可点击。请确认是否必要。',
        en: 'An e-mail address is no web address, but phones make it one to tap. Is it needed?',
      },
      indirect: {
        zh: '公众号、小程序、客户端、二维码等不是网址本身，但会引导公众访问。请审核人员确认是否适宜。',
        en: 'An account, app, mini-programme or code is no link itself but leads to one; the officer judges it.',
      },
    },
  },
  'content.hidden': {
    zh: '第{position}个字符处有看不见的字符（{codes}）。审批人员看到的与手机收到的可能不同，请删去。',
    en: 'At character {position} stands something that nobody can see ({codes}): phones may show another text than the officer reads. Take it out.',
  },
  'content.unfinished': {
    by: 'kind',
    say: {
      placeholder: {
        zh: '“{found}”像是模板中未填写的内容。请填写后再发送。',
        en: '“{found}” looks like a part of a template that was never filled in. Fill it in.',
      },
      test: {
        zh: '“{found}”像是测试用语。请确认这是要发给公众的正式内容。',
        en: '“{found}” reads like a trial. Make sure that this is what the public is to receive.',
      },
      damage: {
        zh: '“{found}”像是乱码或未转换的代码。请重新录入。',
        en: '“{found}” looks like damaged characters or code. Type it anew.',
      },
    },
  },
  'content.figure': {
    by: 'kind',
    say: {
      temperature: figure('气温', 'a temperature of the air'),
      'body-temperature': figure('体温', 'a temperature of a body'),
      wind: figure('风力或风速', 'a wind'),
      earthquake: figure('震级', 'the magnitude of an earthquake'),
      rain: figure('雨量', 'an amount of rain'),
      snow: figure('积雪深度', 'a depth of snow'),
      wave: figure('浪高', 'the height of a wave'),
      share: figure('百分比', 'a share'),
      hours: figure('预报时长', 'the hours of a forecast'),
      time: { zh: '“{found}”不是一天中的时刻。请核对。', en: '“{found}” is no time of a day; check it.' },
      day: { zh: '“{found}”不是日历上的日期。请核对。', en: '“{found}” is no day of the calendar; check it.' },
    },
  },
  'content.day': {
    by: 'kind',
    say: {
      over: {
        zh: '正文中的日期（{date}）早于发送时间（{first}）。请核对是否沿用了旧模板。',
        en: 'The day in the text ({date}) is over when it is sent ({first}). Is it from an old template?',
      },
      far: {
        zh: '正文中的日期（{date}）比发送时间（{first}）晚两年以上。请核对年份。',
        en: 'The day in the text ({date}) is more than two years after it is sent ({first}); check the year.',
      },
      weekday: {
        zh: '{date}不是正文所写的星期。请核对日期和星期。',
        en: '{date} is another day of the week than the text says; check both.',
      },
    },
  },
  'content.prohibited': {
    zh: '该词语可能涉及禁止性内容（{head}）。请审核人员结合上下文判断。',
    en: 'This wording may touch on prohibited content ({head}); the officer judges it in its context.',
  },
  'content.work-publicity': {
    zh: '该用语像是工作宣传。工作宣传类短信息一般不予协调发送，请审核人员判断。',
    en: 'This wording reads like work publicity, which is as a rule not coordinated; the officer judges it.',
  },
  'content.commercial': {
    by: 'kind',
    say: {
      commerce: {
        zh: '该用语像是介绍或推销商品、服务。商业性短信息不属于公益性短信息，请审核人员判断。',
        en: 'This wording reads like the offer of goods or services. A commercial message is no public-interest message; the officer judges it.',
      },
      'reply-solicitation': {
        zh: '以回复短信的方式申请、办理或领取，是冒充政府部门诈骗的常见手法。请审核人员核实发送机构和办理方式。',
        en: 'To apply or to be paid by replying to a message is a common fraud in the name of the government; the officer verifies the agency and the way it is done.',
      },
    },
  },
  'alert.length': {
    by: 'kind',
    say: {
      first: {
        zh: '全文计{segments}条，超过政策规定的{most}条：请缩短，否则须先由值班员确认（此前已确认过同样长的除外）。',
        en: 'The text takes {segments} messages; above {most} (policy) the duty officer confirms it first, unless one as long has been confirmed before. Shorten it.',
      },
      prepared: {
        zh: '各空填到最长时，文字（{language}）计{segments}条，超过政策规定的{most}条，发送须先由值班员确认。',
        en: 'Filled in to the longest, the text in {language} takes {segments} messages; above {most} (policy) it waits for the duty officer.',
      },
      further: {
        zh: '其他语言（{language}）的文字计{segments}条，超过政策规定的{most}条：请缩短，否则须先由值班员确认（此前已确认过同样长的除外）。',
        en: 'The text in {language} takes {segments} messages; above {most} (policy) the duty officer confirms it first, unless one as long has been confirmed before. Shorten it.',
      },
    },
  },
  'alert.area-left': {
    zh: '{left}不再在区域内：随本次更新，曾下达该区域的运营商将收到不带文字的结束指令，那里尚未发出的旧短信不再发出。已收到短信的公众不会收到本次更新，旧短信也不会收回；须告知他们的，请另行发送。',
    en: '{left} is in the area no more: with this update, operators that were ordered the message there get an end of it, without words, and what has not gone out there no longer does. Whoever has the message there hears nothing of this update, and nothing takes it back: tell them in a message of its own where they must know.',
  },
  'alert.areas': {
    by: 'kind',
    say: {
      unchecked: {
        zh: '短信只发往{areas}个轮廓与所选区划重合的部分。发送时不核对轮廓落在哪些区划内，由发送单位负责。不能按轮廓发送的运营商会按区划发送，并报告实际范围。',
        en: 'The message is for what lies both in the outlines ({areas}) and in the divisions chosen. Sending holds them against no boundaries of divisions: that they overlap is the sender’s word. An operator that cannot tell outlines sends to divisions and reports where.',
      },
      changed: {
        zh: '区域轮廓与正在发送的不同（现为{areas}个）：只在原轮廓内的公众不会收到本次更新，旧短信也不会收回；须告知他们的，请另行发送。',
        en: 'The outlines differ from those that are out ({areas} now): whoever lies in the earlier ones alone hears nothing of this update, and nothing takes the old message back. Tell them in a message of its own where they must know.',
      },
      streets: {
        zh: '所写街道和地点由能按街道区分的运营商自行辨认，只发往其中在所选区划内的部分；系统没有街道资料，不核对。其他运营商发往整个区划，并报告实际范围。',
        en: 'The streets and places named are found by operators that can tell streets, and are sent to where they lie in the divisions chosen; none is known here, and nobody checks them. All other operators send to the divisions and report where.',
      },
      'outlines-or-streets': {
        zh: '短信发往所选区划内、{areas}个轮廓或所写街道和地点以内的部分。是否落在所选区划内，发送时不核对，由发送单位负责。不能按轮廓或街道区分的运营商，按其能区分的最小范围发送，并报告。',
        en: 'The message is for what lies in the divisions chosen and in an outline ({areas}) or a street or place named. That these lie in the divisions is the sender’s word. An operator that cannot tell outlines or streets sends as finely as it can and reports where.',
      },
      'streets-changed': {
        zh: '所写街道与正在发送的不同：只在原街道内的公众不会收到本次更新，旧短信也不会收回；须告知他们的，请另行发送。',
        en: 'The streets differ from those that are out: whoever is in the earlier ones alone hears nothing of this update, and nothing takes the old message back. Tell them in a message of its own where they must know.',
      },
    },
  },
  'alert.division': {
    by: 'kind',
    say: {
      abolished: {
        zh: '{found}原为{name}，{year}年撤销，现为{now}，按现行区划发送。',
        en: '{found} ({name}) was given up in {year}; it is {successors} now. It is sent there.',
      },
      vanished: {
        zh: '{found}原为{name}，{year}年撤销，现属何处不明，未向该区域发送；请核对后向正确的区域发送。',
        en: '{found} ({name}) was given up in {year}; what succeeds it is not known. Nothing is sent there: send to the right area as well.',
      },
      unknown: {
        zh: '{found}不是现行行政区划，未向该区域发送；请核对后向正确的区域发送。',
        en: '{found} is no division of today. Nothing is sent there: send to the right area as well.',
      },
    },
  },
  'alert.issued-at': {
    by: 'kind',
    say: {
      ahead: {
        zh: '签发时间晚于系统当前时间，请核对。',
        en: 'The time of issue is later than the present time; check it.',
      },
      'long-ago': {
        zh: '签发时间已超过24小时，请核对是否仍然有效。',
        en: 'It was issued more than 24 hours ago; check whether it still holds.',
      },
      older: {
        zh: '签发时间早于已发送的内容，发送人已确认以此替换。',
        en: 'It was issued before the message that was out; its sender has confirmed that it takes its place.',
      },
    },
  },
  'alert.issuer': {
    zh: '发布机构不是登记的单位名称或简称（{registered}），请核对。',
    en: 'The issuer is not the registered name of the organisation or a short name of it ({registered}); check it.',
  },
  'alert.start': {
    by: 'kind',
    say: {
      'far-ahead': farAhead,
      'long-ago': {
        zh: '影响开始时间在7天以前，请核对是否误用了以前的预警。',
        en: 'The effect began more than 7 days ago; is it an earlier alert sent again?',
      },
    },
    otherwise: farAhead,
  },
  'alert.expires': {
    by: 'kind',
    say: {
      far: {
        zh: '失效时间在30天以后，请核对年份和月份。',
        en: 'It expires more than 30 days from now; check year and month.',
      },
      soon: {
        zh: '失效时间不足10分钟，部分用户可能收不到。请核对。',
        en: 'It expires in less than 10 minutes, before all phones have it; check it.',
      },
    },
  },
  'alert.day': {
    by: 'kind',
    say: {
      over: {
        zh: '正文中的日期（{date}）已经过去。请核对是否误用了以前的预警。',
        en: 'The day in the text ({date}) is over; is it an earlier alert sent again?',
      },
      far: {
        zh: '正文中的日期（{date}）在两个月以后。请核对月份和年份。',
        en: 'The day in the text ({date}) is more than two months ahead; check month and year.',
      },
      weekday: {
        zh: '{date}不是正文所写的星期。请核对日期和星期。',
        en: '{date} is another day of the week than the text says; check both.',
      },
    },
  },
  'alert.level': {
    by: 'level',
    say: {
      red: otherLevel('红色', 'red'),
      orange: otherLevel('橙色', 'orange'),
      yellow: otherLevel('黄色', 'yellow'),
      blue: otherLevel('蓝色', 'blue'),
    },
  },
  'alert.place': {
    zh: '正文写的是{places}，不在所选的发送区域内。请核对区域和正文。',
    en: 'The text names {places}, no part of which is in the area; check the area and the text.',
  },
  'alert.drill': {
    by: 'kind',
    say: {
      'drill-words': {
        zh: '正文中有“{found}”，但这是正式发送，将发到公众手机：先由值班员确认。如为演练，请改选演练。',
        en: 'The text says “{found}”, yet this is live and goes to the phones of the public: the duty officer confirms it first. For a drill choose the drill.',
      },
      'live-words': {
        zh: '这是演练，正文却写“{found}”：先由值班员确认。请核对；演练的正文应写明是演练。',
        en: 'This is a drill, yet its text says “{found}”: the duty officer confirms it first. Check it; the text of a drill should say that it is one.',
      },
    },
  },
  'alert.instruction': {
    by: 'kind',
    say: {
      none: {
        zh: '防御指引“{found}”没有告诉公众该怎么做。请写明要采取的行动。',
        en: 'What to do is “{found}”, which tells people nothing. Say what they should do.',
      },
      'no-action': {
        zh: '短信没有告诉公众该怎么做（防御指引：{found}）。请写明要采取的行动。',
        en: 'The message tells people nothing to do (instruction: {found}). Say what they should do.',
      },
    },
  },
  'alert.event': {
    by: 'kind',
    say: {
      class: {
        zh: '所选事件类别与事件种类“{name}”不符。请核对。',
        en: 'The class chosen is not that of the event {name}; check both.',
      },
      text: {
        zh: '正文写的是“{found}”预警，所选事件种类为“{name}”。请核对。',
        en: 'The text warns of {found}, the event chosen is {name}; check both.',
      },
    },
  },
});
