import type { Words } from '../words'

/** The pages themselves: headings, introductions, descriptions. */
export const app = {
  'A sheet that says what you finished, mastered and solved, with a digest by which anybody can verify it.':
    '一张证书，写明你学完、掌握和解出了什么，并附有任何人都能用来验证的摘要。',
  'A sheet to print of what you finished, mastered and solved. It carries a digest of your progress file, and anybody can do the work of that file again on the <link>page that verifies it</link>.':
    '一张可以打印的证书，写明你学完、掌握和解出了什么。上面有你的进度文件的摘要；任何人都能在<link>验证页面</link>把文件里的工作重做一遍。',
  'The certificate needs JavaScript: your progress is kept in this browser, and read there.':
    '证书需要 JavaScript：你的进度保存在这个浏览器里，也从这里读取。',
  'One class code, different numbers for every student, and the answer key to all of them.':
    '一个班级代码，每个学生数字不同，参考答案一应俱全。',
  'Numbers for a class': '按班级出题',
  'Some exercises draw their numbers. Give your students one class code: with it and a name or number of their own, each gets different numbers, the same on every device. Here you see what each is asked, and the right answer. It is worked out on this page, without a server; once this browser has visited the course, the page also works without a network.':
    '有些练习的数字是抽取的。给学生一个班级代码：代码加上各自的姓名或学号，每人得到不同的数字，在任何设备上都一样。这里可以看到每个人的题目和正确答案。它们在这个页面上算出，不经过服务器；这个浏览器访问过课程之后，没有网络时本页也能用。',
  'This is for practice and homework, not for an examination: the code is no secret, and whoever has it and a classmate’s name can open this page and list the same answers.':
    '这适合练习和作业，不适合考试：代码不是秘密，谁有了代码和一个同学的姓名，就能打开本页，列出同样的答案。',
  '<link>Teach a lesson</link>: slides, guides and answer keys. The test of a stage can be printed for a class, with its key: {stages}.':
    '<link>讲一课</link>：幻灯片、教师指南和参考答案。阶段测验可以按班级打印，附参考答案：{stages}。',
  'All can train the same model, each with a seed of their own, and the room sees how the results are spread: <link>Results of a class</link>.':
    '全班可以训练同一个模型，每人用自己的种子，大家一起看结果如何分布：<link>班级结果</link>。',
  'For a room without a network, or for Moodle and other learning platforms: from the source of this course <code>npm run usb</code> puts all of it on a memory stick that starts on any computer, and <code>npm run scorm</code> makes a package of each lesson (SCORM 1.2), which reports the exercises done and a score.':
    '教室没有网络，或者要用于 Moodle 等学习平台：在课程的源代码里，<code>npm run usb</code> 把整个课程放进一个能在任何电脑上启动的 U 盘，<code>npm run scorm</code> 把每一课做成一个包（SCORM 1.2），会报告做完的练习和得分。',
  'The answers need JavaScript: they are worked out in this browser.':
    '答案需要 JavaScript：它们在这个浏览器里算出。',
  'Results of a class': '班级结果',
  'Every student trains the same model with a seed of their own; the room sees how the results are spread.':
    '每个学生用自己的种子训练同一个模型，全班一起看结果如何分布。',
  'All train the same model to the same step, each with a seed of their own, and every device shows its result as a code of twelve characters. Type the codes here, and the room sees how the results are spread: the class is the sample. No account, no server; what you collect is kept in this browser.':
    '大家把同一个模型训练到同一步，每人用自己的种子，每台设备把结果显示成十二个字符的代码。在这里输入这些代码，全班就能看到结果如何分布：这个班就是样本。没有账号，没有服务器；你收集的结果保存在这个浏览器里。',
  'This is for results of a training, not for a vote: phones as clickers would need a server, so ask for hands. A code finds slips of the finger, not cheats: whoever wants to can make one up. <link>Numbers for a class</link> are on a page of their own.':
    '这里收集的是训练结果，不是投票：把手机当投票器需要服务器，所以请用举手代替。代码能查出输错的字符，查不出作弊：有心的人可以编一个出来。<link>按班级出题</link>另有页面。',
  'The results need JavaScript: they are read and drawn in this browser.':
    '结果需要 JavaScript：它们在这个浏览器里读取和绘制。',
  'All stages and lessons, from vectors to transformers and beyond, with your progress on each.':
    '所有阶段和所有课，从向量到 Transformer，再到更远处，并标出你在每一课的进度。',
  '{course} stages, {places} lessons. {lessons} are written; the others are named so that you see where the road leads.':
    '共 {course} 个阶段，{places} 课。已写成 {lessons} 课；其余的列出名字，让你看到路通向哪里。',
  'Without a network': '没有网络时',
  'A lesson that you have opened stays on this device with its models and exercises, and works without a network, as do review, notes and search. What you have not opened yet you can take along now.':
    '打开过的课连同它的模型和练习会留在这台设备上，没有网络也能用；复习、笔记和搜索也一样。还没打开过的，现在可以离线保存。',
  'Prepared demos': '预备演示',
  'The demos of a lecture, put together, trained beforehand and shown one after another.':
    '一堂课要用的演示：先凑齐，预先训练，再逐个展示。',
  'Put together what you will show, and warm it up on the machine that you will show it with: every widget’s model is trained once, what it needs is kept for a room without a network, and you see how long each takes.':
    '把要展示的演示凑齐，在展示用的那台电脑上预热：每个组件的模型训练一遍，需要的东西保存下来，教室没有网络也能用，你还能看到每个演示要花多长时间。',
  'Demos need JavaScript: the models are trained in this browser.':
    '演示需要 JavaScript：模型在这个浏览器里训练。',
  'This page stopped working': '这个页面停止了工作',
  '{message} Your progress is kept.': '{message} 你的进度没有丢失。',
  'What deep learning is, what you need, how to begin, and what is hard about it.':
    '深度学习是什么，需要哪些基础，怎样开始，难在哪里。',
  'What is deep learning?': '什么是深度学习？',
  'A way of writing programs by example: a network of simple units in many layers is shown inputs with the answers they should have, and its numbers are moved a little after each until the answers come out right. {lesson} trains one before it explains anything.':
    '用例子来写程序的一种方法：把输入连同应有的答案给一个网络看，它由许多层简单的单元组成，每看一次就把其中的数改动一点点，直到答案对了为止。“{lesson}”一课先训练一个网络，然后才开始解释。',
  'What do I need to know first?': '我需要先会什么？',
  'Some programming in any language, and school algebra. The mathematics that comes after (vectors, derivatives, probability) is a stage of the course, from {lesson} to {lesson2}, and you can begin without it.':
    '会一种编程语言，懂中学代数。用得上的数学（向量、导数、概率）是课程的一个阶段，从“{lesson}”到“{lesson2}”；没学过也可以开始。',
  'What is it used for?': '它有什么用？',
  'Images, language, speech, vehicles, health, fraud detection, recommendation, finance, robots, the search for drugs. {lesson} asks you to guess what made each of them possible.':
    '图像、语言、语音、车辆、医疗、欺诈检测、推荐、金融、机器人、药物研发。“{lesson}”一课请你猜一猜，是什么让它们一一成为可能。',
  'What kinds of neural networks are there?': '有哪些类型的神经网络？',
  'Feedforward networks ({lesson}), convolutional networks for images ({lesson2}), recurrent networks for sequences ({lesson3}), autoencoders ({lesson4}), generative adversarial networks ({lesson5}), diffusion models ({lesson6}) and transformers ({lesson7}), to name those the course trains.':
    '前馈网络（{lesson}）、处理图像的卷积网络（{lesson2}）、处理序列的循环网络（{lesson3}）、自编码器（{lesson4}）、生成对抗网络（{lesson5}）、扩散模型（{lesson6}）和 Transformer（{lesson7}），这些是本课程训练的。',
  'Which frameworks are in use?': '大家用哪些框架？',
  'PyTorch, TensorFlow with Keras, and JAX carry most work today; scikit-learn serves the classical methods. Every model of this course is shown in TensorFlow.js, Keras and PyTorch. {lesson} tells what became of the others.':
    '今天大部分工作用的是 PyTorch、TensorFlow 加 Keras，以及 JAX；传统方法用 scikit-learn。本课程的每个模型都有 TensorFlow.js、Keras 和 PyTorch 三种写法。其他框架后来怎么样了，见“{lesson}”。',
  'How do I get started?': '怎样开始？',
  'Press Train on the <link>first page</link>, then read {lesson}. There is nothing to install.':
    '在<link>首页</link>点“训练”，然后读“{lesson}”。什么都不用安装。',
  'How is mastery counted?': '掌握程度怎么算？',
  'Each objective of a lesson has exercises. One that you solve without help counts whole; after a hint, or after a wrong pick among options with the same numbers or a wrong cause of a fault, half; after you opened the solution, a quarter. Solve it again eight hours later or more, without help, and it counts whole. An objective is mastered when two thirds of its exercises are earned so, and you succeeded twice with a night between. A prediction is practice and never proof. A right answer lowers nothing, and wrong answers cost nothing but the second try.':
    '一课的每个学习目标都有练习。不靠帮助做出来，算一整个；看过提示之后做出来，或者在数字不变的题里选错过、找错过故障原因，算半个；打开过解答，算四分之一。八小时以后不靠帮助再做出来一次，就算一整个。一个学习目标的练习这样拿到三分之二，并且隔一夜成功过两次，就算掌握。预测只是练习，从不当作证明。答对不会降低什么，答错的代价也只是再做一次。',
  'Can I teach a class with it?': '我可以用它给一个班上课吗？',
  'Yes, without accounts. A class code gives <link>every student numbers of their own</link>; in a <link2>task for the class</link2> all train the same model with seeds of their own, and the codes that they read out become a histogram; and every lesson has <link3>slides</link3>, which a phone can turn as a <link4>remote</link4>.':
    '可以，不需要账号。班级代码让<link>每个学生有自己的题目数据</link>；在<link2>班级任务</link2>里，大家用各自的种子训练同一个模型，报出的代码汇成一张直方图；每一课都有<link3>幻灯片</link3>，可以用手机<link4>遥控</link4>翻页。',
  'Can my students’ phones be clickers?': '学生的手机可以当投票器吗？',
  'No. A page that a whole class votes on needs a server in the middle, and there is none here: without one, every phone would have to show its code to yours. Ask for hands, or set a task and collect its codes. One phone as a remote for your slides works without a server, in the same network.':
    '不可以。全班投票的页面需要中间有一台服务器，而这里没有：没有服务器，每部手机都得把二维码给你的手机扫描。请用举手代替，或者布置一个任务，收集代码。用一部手机遥控你的幻灯片不需要服务器，在同一个网络里就行。',
  'Which books and courses are worth the time?': '哪些书和课程值得花时间？',
  'Goodfellow, Bengio and Courville, <em>Deep Learning</em>, for the theory; Géron, <em>Hands-On Machine Learning</em>, for practice; Stanford’s CS231n and CS224n and fast.ai for courses. {lesson} says what each is best for.':
    '理论：Goodfellow、Bengio 和 Courville 的 <em>Deep Learning</em>；实践：Géron 的 <em>Hands-On Machine Learning</em>；课程：斯坦福的 CS231n 和 CS224n，以及 fast.ai。它们各自最适合什么，见“{lesson}”。',
  'Does this roadmap have prerequisites of its own?': '这条路线有先修要求吗？',
  'No. Every lesson names the lessons it builds on, and the <link>course map</link> shows the order. You may jump anywhere.':
    '没有。每一课都写明要先学哪几课，<link>课程地图</link>给出顺序。你可以跳到任何一课。',
  'What is transfer learning?': '什么是迁移学习？',
  'Taking a network that was trained on much data for one task and training only its last part on a little data for yours. {lesson} does it in the page.':
    '拿一个为某个任务用大量数据训练好的网络，只用你的少量数据训练它的最后一部分。“{lesson}”一课就在页面里这样做。',
  'What is hard about deep learning?': '深度学习难在哪里？',
  'Getting enough data, and clean data ({lesson}); the cost of computing ({lesson2}); knowing why a model answers as it does ({lesson3}); models that fit the past and fail on the new ({lesson4}); settings that must be searched for ({lesson5}); fairness, privacy and responsibility ({lesson6}); running on small devices ({lesson7}); and going on learning without forgetting ({lesson8}).':
    '要有足够的、干净的数据（{lesson}）；计算的代价（{lesson2}）；弄清模型为什么这样回答（{lesson3}）；模型符合过去的数据，遇到新数据却失败（{lesson4}）；要靠搜索才能找到的设置（{lesson5}）；公平、隐私和责任（{lesson6}）；在小设备上运行（{lesson7}）；不断学习而不遗忘（{lesson8}）。',
  'The words of deep learning, each in a sentence or two.': '深度学习的术语，每个用一两句话说清楚。',
  '{title}: one widget of the course alone, in the state its address describes.':
    '{title}：课程里的一个组件，单独一页，状态由地址给出。',
  'Lab / {title}': '实验 / {title}',
  'This widget trains a model with JavaScript, which is off in this browser.':
    '这个组件用 JavaScript 训练模型，而这个浏览器关闭了 JavaScript。',
  'All stages': '所有阶段',
  'What you can do now': '你现在能做到的',
  'needs:': '需要先学：',
  '{objectives} objectives': '{objectives} 个学习目标',
  'After this lesson you can': '学完这一课，你能够',
  'Nothing here': '这里什么也没有',
  'This page does not exist, or its lesson is not written yet. The <link>course map</link> shows what there is, and {kbd} opens the search. These lessons can be read:':
    '这个页面不存在，或者它的课还没有写成。<link>课程地图</link>列出了现有的内容，按 {kbd} 打开搜索。下面这些课可以读：',
  'What you noted and bookmarked in the lessons; kept on this device only.':
    '你在各课里写的笔记和加的书签；只保存在这台设备上。',
  'Your notes': '你的笔记',
  'What you noted and bookmarked, in the order of the course. It is kept in this browser, on this device, and nowhere else; the export of your progress holds it too.':
    '你写的笔记和加的书签，按课程的顺序排列。它们保存在这台设备的这个浏览器里，不在别处；导出进度时也包含它们。',
  'Notes need JavaScript: they are written and kept by this browser.':
    '笔记需要 JavaScript：它们由这个浏览器写下并保存。',
  'Not on this device': '不在这台设备上',
  'This page is not on this device': '这个页面不在这台设备上',
  'Learn deep learning by training it': '动手训练，学会深度学习',
  'Every idea of this course is a model that learns in front of you, on your own device. Press Train.':
    '这门课程里的每个概念，都是一个当着你的面、在你自己的设备上学习的模型。点“训练”。',
  'Begin with the first lesson': '从第一课开始',
  'See the whole map': '查看完整地图',
  'Written so far': '已写成的课',
  'To present: {summary}': '用于放映：{summary}',
  'The end': '结束',
  'The lesson, with its exercises: {link}': '这一课及其练习：{link}',
  'Next: {title}': '接下来：{title}',
  'Every lesson as slides, with its live models in them.': '每一课都有幻灯片，里面是能实时训练的模型。',
  'Present a lesson': '放映一课',
  'Every lesson is also a set of slides, made of its own text, with its models in them: they train on the wall as they do on a desk. Letters and controls are large enough for the last row. A model that is left for another slide rests, and goes on where it was.':
    '每一课也是一套幻灯片，用的就是课文，模型也在里面：投在墙上和放在桌上一样训练。文字和控件足够大，最后一排也看得清。翻到别的幻灯片时，模型会停下来，翻回来再从原处继续。',
  'Once this browser has opened a set of slides, it needs no network for them. Add <code>?minutes=45</code> to the address and the timer counts down. {kbd} makes a phone in the same network the <link>remote</link>. <link2>Guides with plans for a class, and answer keys</link2> belong to them.':
    '这个浏览器打开过一套幻灯片之后，放映它就不再需要网络。在地址后面加上 <code>?minutes=45</code>，计时器就会倒数。按 {kbd} 可以用同一网络里的手机作<link>遥控</link>。配套的还有<link2>带课堂方案的教师指南和参考答案</link2>。',
  'What is stored, where, and what leaves your device: nothing.':
    '保存了什么，保存在哪里，什么会离开你的设备：什么都不会。',
  'Everything happens in your browser: the models train on your device, and what you draw, type or load as your own data is not sent anywhere. The site asks no other server for anything; a content security policy forbids it to.':
    '一切都在你的浏览器里进行：模型在你的设备上训练，你画的、输入的，或者作为自己的数据载入的，都不会发送到任何地方。本站不向别的服务器请求任何东西；内容安全策略也禁止它这样做。',
  'On your device the site keeps your progress and saved runs (in IndexedDB), your theme, framework and the measured speed of back ends (in local storage), and downloaded data sets (in the browser’s cache). There are no cookies and no accounts. The progress page exports, imports and erases your progress.':
    '本站在你的设备上保存：你的进度和存下的运行（在 IndexedDB 里），你选的主题、框架和测得的各后端速度（在本地存储里），以及下载的数据集（在浏览器的缓存里）。没有 Cookie，也没有账号。进度页面可以导出、导入和清除你的进度。',
  'So that the course works without a network, a service worker keeps its pages and programs in the browser’s cache: after your first visit those that every reader needs, then each lesson and widget that you open, and whatever you <a>take along</a>, where you also see how much that is and remove it. These are files of the course alone. If your browser is set to save data, nothing is kept but what you take along.':
    '为了没有网络也能学习，一个 Service Worker 把课程的页面和程序保存在浏览器的缓存里：第一次访问之后，先是每个读者都需要的，然后是你打开的每一课和每个组件，以及你<a>离线保存</a>的；在那里还可以看到它们占多少空间，并把它们移除。这些都只是课程本身的文件。如果你的浏览器设为节省流量，那么只保留你离线保存的。',
  'If you join a class, its code and your name in it are kept with your progress and stand in the file that you export. The result of a class task is shown as a code on your device and goes nowhere by itself; in it are the numbers that stand beside it and one that stands for you, made from your name. A teacher’s page keeps the codes it was given, in local storage, until they are cleared; a list of students stays in the page, or for results until the tab is closed.':
    '如果你加入一个班级，班级代码和你在班里的名字会与你的进度一起保存，也会写在你导出的文件里。班级任务的结果以代码的形式显示在你的设备上，不会自己发到任何地方；代码里有旁边显示的那些数，以及一个由你的名字算出、用来代表你的数。教师的页面把收到的代码保存在本地存储里，直到清除为止；学生名单只留在页面里，班级结果页面的名单则留到标签页关闭为止。',
  'A phone as remote control of a presentation is joined to the laptop directly and encrypted (WebRTC). What each must know of the other, its address in the network among it, is in the codes that they show to each other, in the part of an address that browsers do not send; no server is asked, nothing is kept, and it ends when either page is closed. The camera’s pictures are read on the device and go nowhere.':
    '用手机遥控放映时，手机与笔记本电脑直接相连，并且加密（WebRTC）。双方需要知道的对方信息，包括在网络中的地址，都在它们互相出示的二维码里，放在地址中浏览器不会发送的部分；不请求任何服务器，不保存任何东西，关闭任何一个页面，连接就结束。摄像头的画面在设备上读取，不会发往别处。',
  'Whoever hosts this copy of the course sees, like every web server, which pages and files your browser asks for.':
    '和任何网站服务器一样，托管这份课程的人能看到你的浏览器请求了哪些页面和文件。',
  'What you have read, solved and predicted; kept on this device only.':
    '你读过、解出和预测过的；只保存在这台设备上。',
  Remote: '遥控',
  'A phone as remote control of a presentation, in the same network and without a server.':
    '用手机遥控放映，在同一个网络里，不需要服务器。',
  'The remote needs JavaScript: the two devices talk to each other through it.':
    '遥控需要 JavaScript：两台设备靠它对话。',
  'The phone and the laptop talk to each other directly, encrypted, within their own network. There is no server between them, and nothing leaves the room.':
    '手机和笔记本电脑在自己的网络里直接对话，并且加密。中间没有服务器，什么都不会离开教室。',
  'Ten minutes a day: the cards of your lessons, each when you are about to forget it.':
    '每天十分钟：复习学过的课的卡片，每张都在你快要忘记的时候出现。',
  'The cards of the lessons that you have read, each when you are about to forget it. A card that you recall comes back after a longer pause, one that you miss comes back at once. Ten minutes a day will do.':
    '你读过的课的卡片，每张都在你快要忘记的时候出现。想得起来的，隔更久再出现；想不起来的，马上再出现。每天十分钟就够了。',
  'Reviewing needs JavaScript: what you know is worked out in this browser, and kept in it.':
    '复习需要 JavaScript：你会什么，由这个浏览器推算，也保存在它里面。',
  'The stage at a glance': '一眼看完这个阶段',
  'The test of the stage: {test} questions about all its lessons, drawn for you, with worked solutions.':
    '阶段测验：{test} 道题，涉及所有的课，为你抽取，附详细解答。',
  'Cheat sheet': '速查表',
  '{number} · {title} / Cheat sheet': '{number} · {title} / 速查表',
  'Print on two pages': '打印成两页',
  'Stage {number}': '阶段 {number}',
  'Where each part is explained': '每个部分在哪里讲',
  '{stops} lessons': '{stops} 课',
  'about {minutes} hours': '约 {minutes} 小时',
  'a test of {test} questions': '一次测验，{test} 道题',
  'a cheat sheet of two pages': '一份两页的速查表',
  'Begin: {title}': '开始：{title}',
  'At the end of the stage': '阶段的最后',
  'The test': '测验',
  '{test} questions about all {stops} lessons, drawn for you, in about {minutes} minutes. Nothing is judged before you hand it in.':
    '{test} 道题，涉及全部 {stops} 课，为你抽取，约 {minutes} 分钟。交卷之前不作任何评判。',
  'The cheat sheet': '速查表',
  'Every formula, table and rule of the stage on two sides of one sheet of paper, to print or to keep open beside your work.':
    '这个阶段的所有公式、表格和规则，印在一张纸的两面，可以打印，也可以开在一旁备查。',
  '{title}: the test on paper': '{title}：纸质测验',
  '{title}: the cheat sheet': '{title}：速查表',
  'A sheet of questions for every student of a class, each with other numbers, and the key.':
    '班里每个学生一份试卷，各有各的数字，附参考答案。',
  '{number} · {title} / Test on paper': '{number} · {title} / 纸质测验',
  'With a class code and a list of students you get a sheet for each of them: {test} questions drawn from the pool, with numbers of their own. They are the questions that the same student finds in the <link>test of this stage</link> after <link2>joining the class</link2>. The key is printed apart.':
    '有了班级代码和学生名单，每个学生就有一份试卷：从题库中抽取 {test} 道题，各有各的数字。同一个学生<link2>加入班级</link2>之后，在<link>这个阶段的测验</link>里看到的也是这些题。参考答案另行打印。',
  'Whoever knows the code and a name can make the same sheet, with its key. For an examination take a code that nobody knows.':
    '谁知道代码和一个名字，就能做出同样的试卷和参考答案。考试时请用一个没有人知道的代码。',
  '{title}: test': '{title}：测验',
  'The sheets need JavaScript: they are made in this browser.':
    '试卷需要 JavaScript：它们在这个浏览器里生成。',
  '{title}: the test': '{title}：测验',
  'Questions about every lesson of the stage, drawn for you, each with its worked solution afterwards.':
    '题目涉及这个阶段的每一课，为你抽取，做完之后附详细解答。',
  '{number} · {title} / Test': '{number} · {title} / 测验',
  '{test} questions, at least one about each of the {lessons} lessons, drawn for you from a pool of {items}, with numbers of your own. You will need pen, paper and a calculator, and about {minutes} minutes.':
    '{test} 道题，{lessons} 课每课至少一道，从有 {items} 道题的题库中为你抽取，数字只属于你。你需要纸、笔和计算器，以及大约 {minutes} 分钟。',
  'Answer in any order, and change what you like. Nothing is judged until you hand in. What you have written stays when you close the page. Then every question is shown with its worked solution, and the place in the course that explains it.':
    '可以按任意顺序作答，随意修改。交卷之前不作任何评判。关闭页面，写下的答案也会保留。交卷之后，每道题都附上详细解答，以及课程中讲解它的地方。',
  'What you get right counts towards the objectives of the lessons. Take the test again as often as you like: other questions come, with other numbers.':
    '答对的题会计入各课的学习目标。测验可以反复做：每次都有别的题、别的数字。',
  'For a class: the test <link>on paper</link>, a sheet for every student, and the key to all of them.':
    '给班级用：<link>纸质测验</link>，每个学生一份试卷，附全部参考答案。',
  'The questions are drawn in this browser, which needs JavaScript.':
    '题目在这个浏览器里抽取，需要 JavaScript。',
  '{title}: answers': '{title}：参考答案',
  'Every exercise of the lesson with what is right, why, and what is often answered instead.':
    '这一课的每个练习：什么是对的，为什么，以及常见的其他回答。',
  '{number} · {stage} / {lesson} / Answers': '{number} · {stage} / {lesson} / 参考答案',
  'Epoch · Answer key{span}': 'Epoch · 参考答案{span}',
  'The {answers} exercises of the lesson, in its order. This is no secret: every solution can be opened in the lesson itself, and the course is public with its source. What nobody can look up are numbers of one’s own: <link>numbers for a class</link>.':
    '这一课的 {answers} 个练习，按课中的顺序。这不是秘密：每个解答在课里都能打开，课程连同源代码都是公开的。查不到的是每人自己的题目数据：<link>按班级出题</link>。',
  '{title}: teacher’s guide': '{title}：教师指南',
  'Plans for 15, 45 and 90 minutes, questions with answers, what goes wrong: {title}.':
    '15、45 和 90 分钟的方案，问题及回答，常见的状况：{title}。',
  '{number} · {stage} / {lesson} / Teacher’s guide': '{number} · {stage} / {lesson} / 教师指南',
  'Epoch · Teacher’s guide{span}': 'Epoch · 教师指南{span}',
  Prepare: '准备',
  'Three plans': '三个方案',
  'When time runs out': '时间不够时',
  'Ask the room': '向全班提问',
  'What goes wrong': '常见的状况',
  Teach: '教学',
  'For every lesson slides, a guide with plans for 15, 45 and 90 minutes, and an answer key.':
    '每一课都有幻灯片、一份带 15、45 和 90 分钟方案的教师指南，以及参考答案。',
  'Teach a lesson': '讲一课',
  'A lesson is also a class. Its slides hold its models, which train on the wall. Its guide says what to show in 15, 45 or 90 minutes, what to ask and what will be answered, and what goes wrong. Its answer key has every exercise. The lesson itself, printed, is the handout.':
    '一课也是一堂课。幻灯片里有它的模型，投在墙上也能训练。教师指南说明 15、45 或 90 分钟里讲什么，问什么，学生会怎么回答，会出什么状况。参考答案收有每个练习。课文打印出来，就是讲义。',
  'What you have opened once needs no network; to take a lesson along with its slides, labs, guide and answers, go to the <link>course map</link>. For numbers of their own for every student, and the list of what is right, see <link2>numbers for a class</link2>; for the keys and the timer of the slides, <link3>present</link3>; to train beforehand what you will show, <link4>prepared demos</link4>.':
    '打开过一次的，不再需要网络；要把一课连同幻灯片、实验、教师指南和参考答案一起离线保存，请到<link>课程地图</link>。想让每个学生有自己的题目数据，并列出正确答案，见<link2>按班级出题</link2>；幻灯片的快捷键和计时器，见<link3>放映</link3>；要预先训练将要展示的模型，见<link4>预备演示</link4>。',
  'The test of this stage on paper': '这个阶段的纸质测验',
  'Verify a progress file': '验证进度文件',
  'Does the work of a progress file again, on your own device, and says what came out the same.':
    '在你自己的设备上，把进度文件里的工作重做一遍，并说明哪些得到了同样的结果。',
  'A progress file holds answers, seeds and set-ups: enough to do the work again. This page runs the code, trains the networks and judges the answers once more, and says what came out the same.':
    '进度文件里有答案、种子和设置，足够把工作重做一遍。本页再次运行代码、训练网络、评判答案，并说明哪些得到了同样的结果。',
  'Verifying needs JavaScript: the work is done again in this browser.':
    '验证需要 JavaScript：工作在这个浏览器里重做。',
  'What it proves, and what it does not': '它能证明什么，不能证明什么',
  '“Confirmed” means: this answer, this program or this set-up, with the recorded seed, does what the file says. It does not say who wrote it.':
    '“已确认”的意思是：这个答案、这个程序或这组设置，用记录的种子，确实得到文件所说的结果。它不说明是谁写的。',
  'Nobody checks identities or clocks here. A file can be copied from somebody else, or put together by hand from answers that are right; then it is right answers that it holds.':
    '这里不核对身份，也不核对时间。文件可以从别人那里复制，也可以用正确的答案手工拼成；那样的话，它里面就是这些正确的答案。',
  'A metric counts as confirmed within half a per cent for a share, and within a thousandth or one per cent for other numbers. The same browser repeats a run exactly; another may differ in the last digits.':
    '指标在多大误差内算确认：比例为百分之零点五，其他数为千分之一或百分之一。同一个浏览器会得到完全相同的运行；换一个浏览器，最后几位可能不同。',
  '“Not confirmed” is no accusation: lessons are rewritten, and then an old answer may no longer be right. Ask, and have it shown.':
    '“未确认”不是指控：课程内容会改写，旧的答案可能因此不再正确。问一问，请对方演示。',
  'Files come from the export on the <link>progress page</link>. A <link2>certificate</link2> shows the digest of the file that it was printed from.':
    '文件来自<link>进度页面</link>的导出。<link2>证书</link2>上有它打印时所依据的那个文件的摘要。',
  '→ ← or a clicker': '→ ← 或翻页笔',
  'one step on, one back': '前进一步，后退一步',
  'black or white screen': '黑屏或白屏',
  'full screen': '全屏',
  overview: '总览',
  'to slide 7': '到第 7 张幻灯片',
  'laser pointer, drawing on the slide': '激光笔，在幻灯片上画',
  'speaker’s notes': '讲者备注',
  timer: '计时器',
  'a window for the room': '给现场看的窗口',
  'a phone as remote': '用手机遥控',
  'all keys': '所有按键',
  'Epoch: learn deep learning by training': 'Epoch：动手训练，学会深度学习',
  'A deep learning course in which every idea is a live model that trains in your own browser, with a graphics card or without one.':
    '一门深度学习课程：每个概念都是一个能实时训练的模型，在你自己的浏览器里训练，有没有显卡都行。',
} as const satisfies Words
