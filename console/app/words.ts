import { defineWords } from '../i18n/words.ts';
import type { Role } from './me.tsx';
import type { PlaceId } from './places.ts';

type Names = Readonly<Record<PlaceId, string>>;

const placesZh: Names = {
  work: '待办事项',
  applications: '我的申请',
  compose: '新建申请',
  paperwork: '补办手续',
  emergencies: '应急发送',
  trigger: '发起应急发送',
  calendar: '发送日历',
  statistics: '统计',
  registry: '登记',
  audit: '审计',
};
const placesEn: Names = {
  work: 'Work list',
  applications: 'My applications',
  compose: 'New application',
  paperwork: 'Paperwork',
  emergencies: 'Emergencies',
  trigger: 'Send an emergency message',
  calendar: 'Calendar of sends',
  statistics: 'Statistics',
  registry: 'Registry',
  audit: 'Audit',
};

const rolesZh: Readonly<Record<Role, string>> = {
  'department-officer': '部门经办',
  'authority-officer': '审批',
  'duty-officer': '应急值班',
  'emergency-trigger': '应急发送',
  operator: '运营商',
  registrar: '登记',
  auditor: '审计',
  system: '系统',
};
const rolesEn: Readonly<Record<Role, string>> = {
  'department-officer': 'Department officer',
  'authority-officer': 'Authority officer',
  'duty-officer': 'Duty officer',
  'emergency-trigger': 'Emergency trigger',
  operator: 'Operator',
  registrar: 'Registrar',
  auditor: 'Auditor',
  system: 'System',
};

export const shellWords = defineWords(
  {
    skip: '跳到主要内容',
    navigation: '主导航',
    menu: '菜单',
    notices: '通知',
    language: 'English',
    languageLabel: 'Switch to English',
    signOut: '退出登录',
    places: placesZh,
    roles: rolesZh,
    home: '回到首页',
    noPlace: '当前身份没有可以办理的页面',
    noSuchPage: '没有此页面',
    noSuchPageAdvice: '请检查地址，或者从左侧导航进入。',
    broken: '页面出现故障',
    brokenAdvice: '已填写的内容仍保存在本机，请重新加载页面。',
    expiredTitle: '登录已过期',
    expiredKept: '本页内容全部保留。重新登录后可从原处继续。',
    expiredAwaited: '您刚才的操作尚未提交；重新登录后将自动继续。',
    signInAgain: '重新登录',
    notNow: '暂不登录',
    popupFailed: '未能打开登录窗口。请允许本站弹出窗口后再试，或在本窗口登录（未提交的草稿保存在本机）。',
    signInHere: '在本窗口登录',
    cannotStart: '暂时无法登录',
    cannotStartAdvice: '登录服务没有应答，请稍后重试。',
  },
  {
    skip: 'Skip to the main content',
    navigation: 'Main navigation',
    menu: 'Menu',
    notices: 'Notices',
    language: '中文',
    languageLabel: '切换为中文',
    signOut: 'Sign out',
    places: placesEn,
    roles: rolesEn,
    home: 'Go to your first page',
    noPlace: 'There is no page for your role',
    noSuchPage: 'There is no such page',
    noSuchPageAdvice: 'Check the address, or use the navigation.',
    broken: 'The page failed',
    brokenAdvice: 'What you typed is kept on this machine; reload the page.',
    expiredTitle: 'Your sign-in has expired',
    expiredKept: 'Everything on this page is kept. Sign in again and go on where you were.',
    expiredAwaited: 'What you just did has not been submitted; it goes on by itself once you sign in again.',
    signInAgain: 'Sign in again',
    notNow: 'Not now',
    popupFailed:
      'The sign-in window could not be opened. Allow pop-ups for this site, or sign in in this window (drafts are kept on this machine).',
    signInHere: 'Sign in in this window',
    cannotStart: 'Signing in is not possible now',
    cannotStartAdvice: 'The sign-in service does not answer. Try again later.',
  },
);
