import type { Words } from '../words'

/** Why data cannot be had or read. */
export const libData = {
  'No columns were found. Separate them by commas, semicolons or tabs.':
    '没有找到列。用逗号、分号或制表符分隔各列。',
  'Line {line} needs three columns: two numbers and a class.': '第 {line} 行需要三列：两个数和一个类别。',
  'Line {line}: “{cell}” is not a number.': '第 {line} 行：“{cell}”不是数。',
  'The file has more than {most} points. Please take a sample of it.':
    '文件里的点超过 {most} 个。请从中抽取一部分。',
  'At least four points are needed.': '至少需要四个点。',
  'All points have the same class; two to four classes are needed.':
    '所有的点都属于同一类别；需要两到四个类别。',
  'There are {count} classes in the third column; at most {most} fit.':
    '第三列有 {count} 个类别；最多只能有 {most} 个。',
  'The description of the data set “{name}” cannot be read. Reload the page; if that does not help, the site was not installed completely.':
    '无法读取数据集“{name}”的说明。请重新加载页面；如果还不行，就是网站没有安装完整。',
  '{url} cannot be reached. Check the connection and press Train again. For times without a network, the course map keeps the data on this device.':
    '无法访问 {url}。请检查网络连接，再点“训练”。没有网络的时候也要用，可以先在课程地图上把数据保存到这台设备。',
  '{url} is not on this site (HTTP {status}). The site was not installed completely.':
    '这个网站上没有 {url}（HTTP {status}）。网站没有安装完整。',
  'The connection broke after {loaded} of {bytes} bytes of {file}. Press Train to try again.':
    '{file} 共 {bytes} 个字节，收到 {loaded} 个后连接中断。点“训练”再试一次。',
  '{file} is not what the course expects. If you host the course: serve .bin files as they are, without a Content-Encoding.':
    '{file} 不是课程需要的文件。如果课程由你托管：请原样提供 .bin 文件，不带 Content-Encoding。',
  '{file} has only {received} of its {length} bytes. Press Train to try again.':
    '{file} 应有 {length} 个字节，只有 {received} 个。点“训练”再试一次。',
  '{file} was damaged on the way (its checksum differs). Press Train to try again.':
    '{file} 在途中损坏了（校验和不符）。点“训练”再试一次。',
  '{file} cannot be unpacked. Press Train to try again.': '{file} 无法解压。点“训练”再试一次。',
  'a row has {count} values': '有一行有 {count} 个值',
  'What was loaded does not fit “{name}”: {message}': '加载的内容不符合“{name}”：{message}',
  'What was loaded is no list of mails: {message}': '加载的内容不是邮件列表：{message}',
  'The data set “{name}” holds no images.': '数据集“{name}”里没有图像。',
} as const satisfies Words
