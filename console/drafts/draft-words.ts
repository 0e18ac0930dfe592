import { defineWords } from '../i18n/words.ts';

/** What is said of unsaved words wherever they are typed. */
export const draftWords = defineWords(
  {
    notKeptNotice: '本机存储已满或被禁用，未保存的内容无法保留在本机。请尽快保存或提交，不要关闭此页。',
    notKept: '未保存，也未能保留在本机',
    popupKept: '未保存的内容已保留在本机。',
    popupNotKept: '未保存的内容未能保留在本机，在本窗口登录将失去它。',
    brokenNotKept: '未能在本机保留您填写的内容；重新加载后须重新填写。',
    subtitleNotKept: '边写边查，与审批时所用规则相同；写到一半的内容未能保留在本机。',
    otherTab: '本浏览器的另一个标签页正在填写同一内容，与这里不同。',
    takeTheirs: '改用另一标签页的内容',
    keepMine: '保留这里的内容',
    uploading: '扫描件正在上传，完成后即可继续',
    signOutTitle: '退出前：未保存的草稿',
    signOutWhat: (count: number) => `您在本机有 ${count} 份未保存的草稿。共用电脑上，他人可能看到其内容。`,
    keepDrafts: '留在本机并退出',
    removeDrafts: '删除草稿并退出',
  },
  {
    notKeptNotice:
      'The storage of this machine is full or blocked: what is not saved cannot be kept here. Save or submit soon, and leave this page open.',
    notKept: 'Not saved, and not kept on this machine',
    popupKept: 'What is not saved is kept on this machine.',
    popupNotKept: 'What is not saved could not be kept on this machine; signing in in this window loses it.',
    brokenNotKept: 'What you typed could not be kept on this machine; after reloading it has to be typed again.',
    subtitleNotKept:
      'Checked while you write, by the rules the authority goes by; what you type is not kept on this machine.',
    otherTab: 'Another tab of this browser is writing the same, differently.',
    takeTheirs: 'Take what the other tab has',
    keepMine: 'Keep what is here',
    uploading: 'The scan is being uploaded; go on once it has arrived',
    signOutTitle: 'Before you sign out: unsaved drafts',
    signOutWhat: (count: number) =>
      `You have ${count === 1 ? '1 unsaved draft' : `${count} unsaved drafts`} on this machine. On a shared machine others may read ${count === 1 ? 'it' : 'them'}.`,
    keepDrafts: 'Keep and sign out',
    removeDrafts: 'Remove and sign out',
  },
);
