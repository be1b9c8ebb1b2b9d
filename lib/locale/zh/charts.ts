import type { Words } from '../words'

/** Charts, their axes and their tables. */
export const charts = {
  '(true)': '（正确答案）',
  '(most likely)': '（最可能）',
  '{yLabel} over {xLabel}': '{yLabel}随{xLabel}的变化',
  '{label} over {xLabel} and {yLabel}, from {from} to {to}, with {points} points.':
    '{label}，横轴{xLabel}，纵轴{yLabel}，取值从 {from} 到 {to}，共 {points} 个点。',
  '{label} over {xLabel} and {yLabel}, from {from} to {to}.':
    '{label}，横轴{xLabel}，纵轴{yLabel}，取值从 {from} 到 {to}。',
  '{label} over {xLabel} and {yLabel}: nothing computed yet.':
    '{label}，横轴{xLabel}，纵轴{yLabel}：还没有计算。',
  '{label}: arrow keys move a cursor, Enter places a point': '{label}：方向键移动光标，回车键放一个点',
  '{label}: arrow keys move a cursor': '{label}：方向键移动光标',
  'Map as a table': '以表格显示',
  '{label}, sampled on a coarse grid': '{label}，在粗网格上取样',
  'Histogram of {label}: {count} {counted}, mean {mean}, standard deviation {deviation}.':
    '{label}的直方图：{counted} {count}，平均值 {mean}，标准差 {deviation}。',
  'No images yet.': '还没有图像。',
  '{label}: arrow keys move over the images, Enter opens one': '{label}：方向键在图像间移动，回车键打开一张',
  '{label}: arrow keys move over the images': '{label}：方向键在图像间移动',
  'image {number} of {count}': '第 {number} 张图像，共 {count} 张',
  '{yLabel} over {xLabel}. {empty}': '{yLabel}随{xLabel}的变化。{empty}',
  '{yLabel} over {xLabel}. Newest: {last}.': '{yLabel}随{xLabel}的变化。最新：{last}。',
  'Read {yLabel} at a {xLabel}': '按{xLabel}读取{yLabel}',
  '{name} (earlier run)': '{name}（之前的运行）',
  'Curves as a table': '以表格显示曲线',
  '{label}: {rows} by {columns}, from {found} to {found2}.':
    '{label}：{rows} 行 {columns} 列，取值从 {found} 到 {found2}。',
  '{label}: nothing computed yet.': '{label}：还没有计算。',
  '{label}: arrow keys move over the cells, Enter opens one': '{label}：方向键在格子间移动，回车键打开一格',
  '{label}: arrow keys move over the cells': '{label}：方向键在格子间移动',
  '{label}, largest entries first': '{label}，最大的项在前',
  row: '行',
  column: '列',
  'Curve as a table': '以表格显示曲线',
  '{zLabel}, log scale': '{zLabel}，对数刻度',
  '{label}: {zLabel} over {xLabel} and {yLabel}, from {from} to {to}, on a log scale.':
    '{label}：{zLabel}随{xLabel}和{yLabel}的变化，取值从 {from} 到 {to}，对数刻度。',
  '{label}: {zLabel} over {xLabel} and {yLabel}, from {from} to {to}.':
    '{label}：{zLabel}随{xLabel}和{yLabel}的变化，取值从 {from} 到 {to}。',
  '{label}: arrow keys turn it': '{label}：方向键转动曲面',
  '{label}, from above': '{label}，从上方看',
  'Nothing to show yet. Press Train or Step.': '还没有可以显示的。请点“训练”或“走一步”。',
  'Values as a table': '以表格显示数值',
  '{xLabel} {x}, {yLabel} {y}: {value}': '{xLabel} {x}，{yLabel} {y}：{value}',
  'mean {mean}': '平均值 {mean}',
  '{label}: {n} images.': '{label}：{n} 张图像。',
  '{xLabel} {x}: {values}': '{xLabel} {x}：{values}',
  '{rowTitle} {row}, {columnTitle} {column}': '{rowTitle} {row}，{columnTitle} {column}',
  '{label} (logarithmic)': '{label}（对数刻度）',
  'direction 1': '方向 1',
  'direction 2': '方向 2',
} as const satisfies Words
