import { formatShanghaiSeconds } from '../../lambda/domain/calendar/instant.ts';
import type { Told } from './gateway.ts';

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const names: Readonly<Record<string, string>> = {
  sms: '短信 SMS',
  voice: '语音电话 Voice',
  wecom: '企业微信 WeCom',
  dingtalk: '钉钉 DingTalk',
};

const line = ({ at, by, to, text, link }: Told): string => `
  <li>
    <p><time>${formatShanghaiSeconds(at)}</time> · ${escaped(names[by] ?? by)} · <strong>${escaped(to)}</strong></p>
    <p lang="zh-CN">${escaped(text.zh)}</p>
    <p lang="en">${escaped(text.en)}</p>
    <p><a href="${escaped(link)}">${escaped(link)}</a></p>
  </li>`;

/** What each person would get of the gateways of this machine. */
export const noticesPage = (told: readonly Told[]): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>通知 Notices</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
li { border-top: 1px solid #767676; padding: .5rem 0; list-style: none; overflow-wrap: anywhere; }
ol { padding: 0; }
p { margin: .25rem 0; }
</style>
<h1>本机的通知网关收到的通知 <span lang="en">Notices taken by the gateways of this machine</span></h1>
<p>这里显示每个人会收到的内容；本机不向任何人发送。<span lang="en">What each person would get; this machine sends nothing to anybody.</span></p>
${told.length === 0 ? '<p>还没有通知。<span lang="en">None yet.</span></p>' : `<ol>${told.map(line).join('')}\n</ol>`}
</html>
`;
