import type { Words } from '../words'

/** Progress: what was read, solved and predicted. */
export const progress = {
  'A bar for each day on which you read a section, answer an exercise or grade a card.':
    '每天一根柱：那天你读了一节、答了练习，或给卡片打了分。',
  'You were active on {busy} of the last {days} days, with at most {most} things done on one day.':
    '最近 {days} 天里，你有 {busy} 天在学；最多的一天完成了 {most} 件事。',
  '{span}Sections read, exercises answered and cards graded on each day; the highest bar is {most}.':
    '{span}每天读过的小节、答过的练习和打过分的卡片；最高的柱是 {most}。',
  today: '今天',
  'Days as a table': '以表格显示各天',
  'You were {stated} sure on average and right in {right} of {count} predictions. The table beside lists each group.':
    '你平均有 {stated} 的把握，{count} 次预测中对了 {right} 次。旁边的表列出了每一组。',
  'how sure, in %': '有多大把握（%）',
  'Right answers against how sure you were. On the dashed line you know what you know; below it you are surer than you should be. Larger circles are more predictions.':
    '答对的比例与你的把握。落在虚线上，说明你清楚自己知道什么；落在虚线下方，说明你过于自信。圆越大，预测越多。',
  'The same in numbers': '用数字表示',
  'Erase your progress?': '清除你的进度？',
  'This deletes your answers, predictions, card grades and reading from this browser, in all its tabs. Copies you exported stay.':
    '这会从这个浏览器的所有标签页中删除你的答案、预测、卡片评分和阅读记录。你导出的副本不受影响。',
  'Delete saved runs and trained models, too. This part cannot be undone.':
    '同时删除保存的运行和训练好的模型。这一部分无法撤销。',
  'The browser refused to erase: {problem}': '浏览器拒绝清除：{problem}',
  'Download a copy': '下载一份副本',
  Erase: '清除',
  'Reading what is stored in this browser.': '正在读取这个浏览器中保存的内容。',
  'Everything is stored in this browser, on this device, and is sent nowhere. Clearing the browser’s data deletes it: export a copy now and then, or to go on elsewhere.':
    '所有内容都保存在这台设备的这个浏览器里，不会发送到任何地方。清除浏览器数据会把它删掉：请不时导出一份副本；想换一台设备继续，也用导出。',
  'This browser does not let the page store anything (a private window, or no space left). What you do is kept until you close the page; export it to keep it.':
    '这个浏览器不允许页面保存数据（无痕窗口，或没有空间）。你做的一切会保留到关闭页面为止；想留下来，请导出。',
  'Nothing was imported. {refused}': '什么都没有导入。{refused}',
  'Everything in this file was already here.': '这个文件里的内容这里都已经有了。',
  '{added} events were added to what was here.': '在原有内容上增加了 {added} 条记录。',
  'Your progress is back.': '你的进度已恢复。',
  'Your progress file': '你的进度文件',
  Import: '导入',
  'To import, choose a file or drop it here. It is merged: nothing here is lost, nothing counts twice.':
    '要导入，请选择文件，或把文件拖到这里。导入时会合并：这里的内容不会丢失，也不会重复计算。',
  'From what is here you can <link>print a certificate</link>, and anybody can <link2>verify a file</link2> by doing its work again.':
    '用这里的内容可以<link>打印证书</link>；任何人都可以<link2>验证文件</link2>：把其中的题目重做一遍。',
  'Your progress is erased.': '你的进度已清除。',
  'works until you leave this page.': '在你离开这个页面之前有效。',
  'Finish this lesson': '学完这一课',
  'You have finished this lesson.': '你已学完这一课。',
  '{done} of {exercises} exercises done.': '{exercises} 道练习中完成了 {done} 道。',
  'You can finish without the rest and come back for it.': '剩下的可以先不做，学完再回来。',
  'Mark as not finished': '标记为未学完',
  'Mark as finished': '标记为已学完',
  'better after {missing}': '最好先学{missing}',
  'not begun': '未开始',
  practised: '已练习',
  'to review': '待复习',
  'Read on': '继续读',
  Solve: '做练习',
  'Take the test': '参加测验',
  'Next for you': '接下来',
  'Everything that is written is done. It will be suggested again when it is time to recall it.':
    '已有的内容你都学完了。到了该回想的时候，会再向你推荐。',
  exercises: '练习',
  'How mastery is counted': '掌握程度是怎样算的',
  Tests: '测验',
  'Looking at your cards …': '正在查看你的卡片……',
  'Turn over a card at the end of a lesson, and it comes back here when you are about to forget it.':
    '在课末把卡片翻过来，等你快要忘记的时候，它会回到这里。',
  'Do you know what you know?': '你清楚自己知道什么吗？',
  'When you predict and say how sure you are, this shows how often you were right.':
    '你做预测并说出有多大把握之后，这里会显示你对的比例。',
  'The last twelve weeks': '最近十二周',
  'not taken yet.': '还没有参加。',
  '{right} of {of} right, the best of {taken}.': '{of} 题中答对 {right} 题，{taken} 次中最好的一次。',
  '{right} of {of} right.': '{of} 题中答对 {right} 题。',
  '{hours} h {minutes} min': '{hours} 小时 {minutes} 分',
  '{n} curves drawn, mean score {score} of 100. A curve is drawn without saying how sure one is: it does not count here.':
    '画了 {n} 条曲线，平均得 {score} 分，满分 100 分。画曲线时不用说有多大把握，所以不计入这里。',
  'due today': '今天到期',
  'in review': '复习中',
  'you would recall now': '估计你现在记得',
  'you recalled when asked': '问到时你记得',
  'Once you have graded a card, this estimates how much you would recall.':
    '等你给一张卡片打过分，这里会估计你能记住多少。',
  'What you recalled is counted from the first review that is a day after another.':
    '“记得”的比例从第一次隔天以后的复习算起。',
  'To the review': '去复习',
  '{count} cards are due today, {total} by {start}, {later} later.':
    '今天有 {count} 张卡片到期，到{start}共 {total} 张，之后还有 {later} 张。',
  'Cards by the day on which they are due; {later} come later.':
    '按到期日统计的卡片；还有 {later} 张在这之后。',
  'Cards by the day on which they are due.': '按到期日统计的卡片。',
  'Cards due': '到期的卡片',
  day: '日期',
  cards: '卡片',
  'What you would recall is an estimate from your own grades of {n} cards (FSRS); a card comes back when its chance has fallen to 90 %.':
    '“估计你现在记得”是根据你自己对 {n} 张卡片的评分推算的（FSRS）；一张卡片的记住概率降到 90% 时，它就会回来。',
  'What you recalled is counted over {n} reviews, each at least a day after the one before.':
    '“问到时你记得”统计了 {n} 次复习，每次与前一次至少隔一天。',
  'Review {n} cards': '复习 {n} 张卡片',
  begun: '已开始',
  'practised, {share} %': '练习过，{share}%',
  '{n} cards': '{n} 张卡片',
  'lessons finished': '学完的课',
  'exercises done': '做过的练习',
  'predictions made': '作出的预测',
  'time, active': '学习用时',
} as const satisfies Words
