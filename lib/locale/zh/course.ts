import type { Words } from '../words'

/** Stages and lessons of the course: titles and summaries. */
export const course = {
  'What the field is, what you need, and the ten steps every project takes.':
    '这个领域是什么，你需要什么，以及每个项目都要走的十步。',
  'What deep learning is': '什么是深度学习',
  'Train a digit reader in seconds, then find out what just happened.':
    '几秒钟训练出一个认数字的网络，再弄清楚刚才发生了什么。',
  'Your browser is the lab': '浏览器就是实验室',
  'Tensors, frameworks, and the same model raced on every processor you own.':
    '张量和框架，还有同一个模型在你所有的处理器上赛跑。',
  'The deep learning process': '深度学习的流程',
  'Ten steps from a question to a model in use, walked once on a small real data set.':
    '从问题到投入使用的模型，共十步，在一个真实的小数据集上走一遍。',
  Foundations: '基础',
  'The mathematics and the classical methods, each as something to drag and to train.':
    '数学与经典方法，每一样都可以拖动，可以训练。',
  'Vectors, matrices, transformations': '向量、矩阵与变换',
  'A matrix moves the whole plane; drag its four numbers and watch.':
    '矩阵会移动整个平面；拖动它的四个数，看看会怎样。',
  'Eigenvectors and the SVD': '特征向量与奇异值分解',
  'The directions a matrix only stretches, and a photograph rebuilt from a few of them.':
    '矩阵只拉伸而不转动的方向，以及用其中几个重建的一张照片。',
  'Derivatives and gradients': '导数与梯度',
  'Slopes in one and in many dimensions, and the rule that chains them.':
    '一维和多维的斜率，以及把它们串起来的法则。',
  'Gradient descent': '梯度下降',
  'Walk downhill with steps that are too short, too long and just right.':
    '往山下走：步子太短、太长和刚刚好，各会怎样。',
  'Probability and distributions': '概率与分布',
  'Draw until the histogram becomes the curve, and see why averages turn bell-shaped.':
    '不断抽样，直到直方图变成曲线，看看平均值为什么会呈钟形。',
  'Bayes’ theorem': '贝叶斯定理',
  'What a positive test really means, and a spam filter trained on real mail.':
    '检测呈阳性究竟说明什么，以及用真实邮件训练的垃圾邮件过滤器。',
  'Is the difference real?': '差别是真的吗？',
  'Two models, two accuracies: shuffle the labels and see what luck can do.':
    '两个模型，两个准确率：打乱标签，看看运气能做到什么。',
  'Linear regression': '线性回归',
  'A line fitted to real data, and the bowl it rolls down while it learns.':
    '用一条直线拟合真实数据，看它学习时沿着怎样的碗往下滚。',
  'Logistic regression': '逻辑回归',
  'From a line to a probability, and the loss that belongs to it.': '从直线到概率，以及与之相配的损失。',
  'k-NN and support vector machines': 'k 近邻与支持向量机',
  'Classify by the company a point keeps, or by the widest street between two classes.':
    '看一个点与谁为邻来分类，或者靠两类之间最宽的一条街来分类。',
  'Decision trees and random forests': '决策树与随机森林',
  'Grow a tree one question at a time, then let a hundred of them vote.':
    '一次一个问题，长出一棵树，再让一百棵树投票。',
  'Finding structure without labels': '没有标签也能找结构',
  'Groups and directions in data that nobody has labelled.': '在没有人标过的数据里找出群组和方向。',
  'Neural networks': '神经网络',
  'From one neuron to a network that reads digits, with every number in sight.':
    '从一个神经元到认数字的网络，每个数都看得见。',
  'The neuron': '神经元',
  'Weights, a bias and a threshold: train one neuron by hand, then by its gradient.':
    '权重、偏置和阈值：先用手训练一个神经元，再靠它的梯度训练。',
  'Activation functions': '激活函数',
  'The bend that makes depth worth having, and what each kind of bend costs.':
    '有了弯折，层数多才有意义；每种弯折各有什么代价。',
  'Loss functions': '损失函数',
  'What a mistake should cost, and how the answer changes what is learned.':
    '一个错误该付多少代价，不同的回答会学出什么不同。',
  'Feedforward networks': '前馈网络',
  'One neuron cuts with a straight line; layers of them fold the plane.':
    '一个神经元切一条直线；一层层的神经元能把平面折起来。',
  Backpropagation: '反向传播',
  'Follow one error backwards through every multiplication, with real numbers.':
    '用真实的数，跟着一个误差往回走过每一次乘法。',
  Optimizers: '优化器',
  'Momentum, RMSprop and Adam raced against plain descent on the same network.':
    '在同一个网络上，动量、RMSprop 和 Adam 与普通的梯度下降赛跑。',
  'Making deep networks trainable': '让深的网络能够训练',
  'Why deep networks once refused to learn, and the four repairs.':
    '深的网络当初为什么学不动，以及四种修补的办法。',
  'The first real model': '第一个真正的模型',
  'The classic digit classifier, trained here and taken home to Keras and PyTorch.':
    '经典的数字分类器，在这里训练，再带回 Keras 和 PyTorch。',
  Architectures: '网络结构',
  'Networks for images, sequences and language, each trained on this page.':
    '处理图像、序列和语言的网络，每一个都在网页里训练。',
  'Convolution and pooling': '卷积与池化',
  'A small window of weights slides over your picture; edit it and see edges appear.':
    '一小窗权重滑过你的图片；改动它，看边缘显现出来。',
  'Convolutional networks': '卷积网络',
  'Watch filters grow while a network learns to read, then write into them yourself.':
    '网络学习认数字时，看滤波器怎样长成，再亲手改写它们。',
  'Going deeper': '再深一些',
  'Twenty layers with and without shortcuts, on photographs in colour.':
    '二十层，有捷径和没有捷径，用在彩色照片上。',
  'Detection and faces': '目标检测与人脸',
  'Not only what, but where: boxes, overlaps, and a detector on your own camera.':
    '不只是什么，还有在哪里：边框、重叠，以及用你的摄像头做的检测器。',
  'Recurrent networks': '循环网络',
  'A network with a memory of one vector, forecasting a series step by step.':
    '网络的记忆是一个向量，一步一步预测一个序列。',
  'LSTM and GRU': 'LSTM 与 GRU',
  'Gates that decide what to keep, and how far back a gradient can reach.':
    '门决定留下什么；梯度能回到多远以前。',
  'Generating text': '生成文本',
  'A model that has read one novel writes on, one character at a time.':
    '读过一部小说的模型接着往下写，一次一个字符。',
  'Sequence to sequence': '序列到序列',
  'One network reads a date, another writes it down differently; a map shows who looks where.':
    '一个网络读日期，另一个换一种写法写出来；一张图显示谁在看哪里。',
  'Speech and sound': '语音与声音',
  'Turn sound into pictures and teach a network the words you record.':
    '把声音变成图，教网络听懂你录下的词。',
  Autoencoders: '自编码器',
  'Squeeze a digit through a bottleneck, and learn what is lost, cleaned or strange.':
    '把数字挤过一个瓶颈，看什么丢了，什么变干净了，什么显得异常。',
  'Seeing many dimensions': '看见高维',
  'The same digits laid out flat by three methods, moving while they learn.':
    '用三种方法把同样的数字铺到平面上，边学边动。',
  'Variational autoencoders': '变分自编码器',
  'A space of digits that you can walk through, with something to see at every step.':
    '一个可以在里面走动的数字空间，每一步都有东西可看。',
  'Generative adversarial networks': '生成对抗网络',
  'A forger and a detective train each other; both gradients are in sight.':
    '造假者和侦探互相训练；两边的梯度都看得见。',
  'Diffusion models': '扩散模型',
  'Learn to remove noise, then begin with nothing but noise.': '先学会去掉噪声，再从纯粹的噪声开始。',
  'Every query, key and value of your own sentence, computed before your eyes.':
    '你自己写的句子，每个查询、键和值，都当面算给你看。',
  Transformers: 'Transformer',
  'A small GPT trained from scratch in the page, open at every block.':
    '在网页里从零训练一个小 GPT，每一块都可以打开来看。',
  'Transformers beyond text': '文本之外的 Transformer',
  'Cut a picture into patches, and treat them as words.': '把图片切成小块，当作词来处理。',
  'Large scale': '大规模',
  'More data than fits, more machines than one, and data that may not leave the phone.':
    '数据多得装不下，机器不止一台，还有不许离开手机的数据。',
  'Feeding the machine': '给机器喂数据',
  'Streams, noise, augmentation, and what the size of a batch changes.':
    '数据流、噪声、数据增强，以及批大小会改变什么。',
  'Many workers': '许多台机器一起训练',
  'Several workers, one model: split the batch, share the gradients, measure the gain.':
    '几个工作进程，一个模型：拆分批次，共享梯度，测量快了多少。',
  'Federated learning': '联邦学习',
  'A dozen simulated phones learn together and never show their data.':
    '十二部模拟的手机一起学习，谁也不拿出自己的数据。',
  'Optimize and fine-tune': '优化与微调',
  'Making a model generalize, finding its settings, reusing and explaining it.':
    '让模型能够泛化，找到合适的设置，再利用它，解释它。',
  'Overfitting and regularization': '过拟合与正则化',
  'When a model learns the noise, and six ways to stop it.': '模型什么时候学到了噪声，以及阻止它的六种办法。',
  'Hyperparameter tuning': '超参数调整',
  'Dozens of small models at once: is a grid better than luck?': '几十个小模型同时训练：网格比运气好吗？',
  'Transfer learning and fine-tuning': '迁移学习与微调',
  'Begin with what another network has learned, freeze it, and train the rest.':
    '从别的网络学到的开始，把它冻结，只训练其余的部分。',
  'Transfer for text': '文本的迁移',
  'Sort real mail with a handful of examples and borrowed sentence vectors.':
    '用少量例子和借来的句向量，给真实的邮件分类。',
  'Opening the black box': '打开黑箱',
  'Four ways to ask a network why, and what each of them hides.':
    '问网络“为什么”的四种办法，以及每一种掩盖了什么。',
  'Reinforcement learning': '强化学习',
  'Learning from reward: from a table of values to an agent that plays.':
    '从奖励中学习：从一张价值表到会玩游戏的智能体。',
  'Q-learning': 'Q 学习',
  'An agent in a grid learns what every move is worth; you build the walls.':
    '网格里的智能体学会每一步值多少；墙由你来砌。',
  'Deep Q-networks': '深度 Q 网络',
  'A network replaces the table, and balances a pole.': '用网络代替表格，让杆子立住。',
  'Policy gradients and PPO': '策略梯度与 PPO',
  'Learn the behaviour itself, in small safe steps, up to a game of Pong.':
    '直接学习行为，每次一小步，稳稳当当，直到会打 Pong。',
  Deploy: '部署',
  'Getting a model out of the notebook, keeping it honest, and answering for it.':
    '让模型走出笔记本，一直可靠，并且对它负责。',
  'Shipping a model': '交付模型',
  'Save it, load it, version it, time it: a model leaves the notebook.':
    '保存、加载、管理版本、计时：模型走出笔记本。',
  'Edge deployment': '边缘部署',
  'Fewer bits, fewer weights, a smaller student: size against accuracy, measured.':
    '更少的比特，更少的权重，更小的学生网络：大小与准确率，测出来看。',
  'Monitoring and incremental learning': '监控与增量学习',
  'The world drifts; notice, retrain, and do not forget what was known.':
    '世界在变；要察觉，要重新训练，又不忘记已经学会的。',
  'Bias, privacy, responsibility': '偏见、隐私与责任',
  'A model that is unfair by the numbers, and what it costs to mend it.':
    '一个用数字就能看出不公平的模型，以及纠正它的代价。',
  Frontiers: '前沿',
  'Graphs, memories, qubits, and how to read what is published next.':
    '图、记忆、量子比特，以及怎样读接下来发表的研究。',
  'Graph neural networks': '图神经网络',
  'Learn from who knows whom: messages between neighbours on a real network.':
    '从谁认识谁中学习：在真实的网络上，邻居之间传递消息。',
  'Memory-augmented networks': '记忆增强网络',
  'A network with a notebook of its own, whose pages you can read.': '网络有自己的笔记本，每一页你都能读。',
  'Quantum machine learning': '量子机器学习',
  'Train a small simulated circuit, and hear honestly what it is good for.':
    '训练一个模拟的小线路，听一听它究竟有什么用的实话。',
  'Reading research, staying current': '读研究，跟上进展',
  'How to read a paper, where the field talks, and which books are worth it.':
    '怎样读论文，这个领域在哪里交流，哪些书值得读。',
  Projects: '项目',
  'Five capstones with a brief, milestones checked by running, and a write-up.':
    '五个综合项目：任务说明、运行来检查的阶段目标和一份报告。',
  'Image classification': '图像分类',
  'Your own classifier of colour photographs, from data to write-up.':
    '你自己的彩色照片分类器，从数据到报告。',
  'Text classification': '文本分类',
  'A recurrent network against a transformer on real mail.':
    '在真实的邮件上，循环网络与 Transformer 比一比。',
  'Object detection': '目标检测',
  'Find and name things in pictures, and measure how well.': '在图片里找出物体，说出名字，再测量做得有多好。',
  'Generating images': '生成图像',
  'Generate images that were never drawn, and judge them fairly.':
    '生成从来没有人画过的图像，再公平地评判它们。',
  'An agent that plays': '会玩游戏的智能体',
  'An agent for Pong or CartPole, trained, tested and explained.':
    '一个玩 Pong 或 CartPole 的智能体：训练它，测试它，解释它。',
} as const satisfies Words
