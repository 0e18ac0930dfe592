import type { Sentence } from '../lambda/words/sentence.ts';

/** What is said where the local runtime refuses something that the API has no part in. */
// biome-ignore format: one refusal per line
export const localRefusals = {
  'starting':         { zh: '系统正在启动，请稍候', en: 'The runtime is starting' },
  'unreadable':       { zh: '请求无法识别', en: 'The request could not be read' },
  'one-host':         { zh: '请求须写明一个 Host', en: 'A request has one Host' },
  'machine-alone':    { zh: '仅限本机自身使用', en: 'This is for the machine itself alone' },
  'no-address':       { zh: '请求没有地址', en: 'The request has no address' },
  'expectation':      { zh: '除 100-continue 外不支持其他 Expect', en: 'Nothing but 100-continue may be expected' },
  'fault':            { zh: '系统出现故障', en: 'A fault' },
  'nothing-here':     { zh: '没有这个地址', en: 'There is nothing at this address' },
  'other-method':     { zh: '此地址不支持这种请求方法', en: 'This address takes other methods' },
  'clock-unread':     { zh: '未说明时钟拨到何时', en: 'Where the clock is to go was not said' },
  'clock-backwards':  { zh: '时钟不能往回拨', en: 'The clock does not go backwards' },
  'clock-too-far':    { zh: '时钟不能拨到那么远', en: 'The clock does not go that far' },
  'gateway-unread':   { zh: '未说明网关如何应答', en: 'How the gateway is to answer was not said' },
  'gateway-refuses':  { zh: '网关未受理这条通知', en: 'The gateway does not take this notice' },
} as const satisfies Readonly<Record<string, Sentence>>;
export type LocalRefusal = keyof typeof localRefusals;

/** The pages of the sign-in. */
// biome-ignore format: one page per line
export const signInWords = {
  choose:      { zh: '选择登录身份', en: 'Choose whom to be' },
  leave:       { zh: '退出登录', en: 'Sign out' },
  left:        { zh: '已退出', en: 'Signed out' },
  mayClose:    { zh: '可以关闭此页。', en: 'You may close this page.' },
  refused:     { zh: '无法登录', en: 'This sign-in cannot go on' },
  askedWrong:  { zh: '登录请求有误，请返回后重新登录。', en: 'The sign-in was asked for in a wrong way: go back and sign in anew.' },
  nobody:      { zh: '没有这个演示身份。', en: 'There is nobody of this name here.' },
  over:        { zh: '登录已过期', en: 'This sign-in is over' },
  beginAgain:  { zh: '此次登录已完成或已过期，请返回后继续。', en: 'It was finished or has expired: go back and go on from there.' },
  back:        { zh: '返回公益短信发送协调平台', en: 'Back to the coordinator' },
} as const satisfies Readonly<Record<string, Sentence>>;
