import type { Words } from '../words'

/** The pages themselves: headings, introductions, descriptions. */
export const app = {
  'A sheet that says what you finished, mastered and solved, with a digest by which anybody can verify it.':
    null,
  'A sheet to print of what you finished, mastered and solved. It carries a digest of your progress file, and anybody can do the work of that file again on the <link>page that verifies it</link>.':
    null,
  'The certificate needs JavaScript: your progress is kept in this browser, and read there.': null,
  'One class code, different numbers for every student, and the answer key to all of them.': null,
  'Numbers for a class': null,
  'Some exercises draw their numbers. Give your students one class code: with it and a name or number of their own, each gets different numbers, the same on every device. Here you see what each is asked, and the right answer. It is worked out on this page, without a server; once this browser has visited the course, the page also works without a network.':
    null,
  'This is for practice and homework, not for an examination: the code is no secret, and whoever has it and a classmate’s name can open this page and list the same answers.':
    null,
  '<link>Teach a lesson</link>: slides, guides and answer keys. The test of a stage can be printed for a class, with its key: {stages}.':
    null,
  'All can train the same model, each with a seed of their own, and the room sees how the results are spread: <link>Results of a class</link>.':
    null,
  'For a room without a network, or for Moodle and other learning platforms: from the source of this course <code>npm run usb</code> puts all of it on a memory stick that starts on any computer, and <code>npm run scorm</code> makes a package of each lesson (SCORM 1.2), which reports the exercises done and a score.':
    null,
  'The answers need JavaScript: they are worked out in this browser.': null,
  'Results of a class': null,
  'Every student trains the same model with a seed of their own; the room sees how the results are spread.':
    null,
  'All train the same model to the same step, each with a seed of their own, and every device shows its result as a code of twelve characters. Type the codes here, and the room sees how the results are spread: the class is the sample. No account, no server; what you collect is kept in this browser.':
    null,
  'This is for results of a training, not for a vote: phones as clickers would need a server, so ask for hands. A code finds slips of the finger, not cheats: whoever wants to can make one up. <link>Numbers for a class</link> are on a page of their own.':
    null,
  'The results need JavaScript: they are read and drawn in this browser.': null,
  'All stages and lessons, from vectors to transformers and beyond, with your progress on each.': null,
  '{course} stages, {places} lessons. {lessons} are written; the others are named so that you see where the road leads.':
    null,
  'Without a network': null,
  'A lesson that you have opened stays on this device with its models and exercises, and works without a network, as do review, notes and search. What you have not opened yet you can take along now.':
    null,
  'Prepared demos': null,
  'The demos of a lecture, put together, trained beforehand and shown one after another.': null,
  'Put together what you will show, and warm it up on the machine that you will show it with: every widget’s model is trained once, what it needs is kept for a room without a network, and you see how long each takes.':
    null,
  'Demos need JavaScript: the models are trained in this browser.': null,
  'This page stopped working': null,
  '{message} Your progress is kept.': null,
  'What deep learning is, what you need, how to begin, and what is hard about it.': null,
  'What is deep learning?': null,
  'A way of writing programs by example: a network of simple units in many layers is shown inputs with the answers they should have, and its numbers are moved a little after each until the answers come out right. {lesson} trains one before it explains anything.':
    null,
  'What do I need to know first?': null,
  'Some programming in any language, and school algebra. The mathematics that comes after (vectors, derivatives, probability) is a stage of the course, from {lesson} to {lesson2}, and you can begin without it.':
    null,
  'What is it used for?': null,
  'Images, language, speech, vehicles, health, fraud detection, recommendation, finance, robots, the search for drugs. {lesson} asks you to guess what made each of them possible.':
    null,
  'What kinds of neural networks are there?': null,
  'Feedforward networks ({lesson}), convolutional networks for images ({lesson2}), recurrent networks for sequences ({lesson3}), autoencoders ({lesson4}), generative adversarial networks ({lesson5}), diffusion models ({lesson6}) and transformers ({lesson7}), to name those the course trains.':
    null,
  'Which frameworks are in use?': null,
  'PyTorch, TensorFlow with Keras, and JAX carry most work today; scikit-learn serves the classical methods. Every model of this course is shown in TensorFlow.js, Keras and PyTorch. {lesson} tells what became of the others.':
    null,
  'How do I get started?': null,
  'Press Train on the <link>first page</link>, then read {lesson}. There is nothing to install.': null,
  'How is mastery counted?': null,
  'Each objective of a lesson has exercises. One that you solve without help counts whole; after a hint, or after a wrong pick among options with the same numbers or a wrong cause of a fault, half; after you opened the solution, a quarter. Solve it again eight hours later or more, without help, and it counts whole. An objective is mastered when two thirds of its exercises are earned so, and you succeeded twice with a night between. A prediction is practice and never proof. A right answer lowers nothing, and wrong answers cost nothing but the second try.':
    null,
  'Can I teach a class with it?': null,
  'Yes, without accounts. A class code gives <link>every student numbers of their own</link>; in a <link2>task for the class</link2> all train the same model with seeds of their own, and the codes that they read out become a histogram; and every lesson has <link3>slides</link3>, which a phone can turn as a <link4>remote</link4>.':
    null,
  'Can my students’ phones be clickers?': null,
  'No. A page that a whole class votes on needs a server in the middle, and there is none here: without one, every phone would have to show its code to yours. Ask for hands, or set a task and collect its codes. One phone as a remote for your slides works without a server, in the same network.':
    null,
  'Which books and courses are worth the time?': null,
  'Goodfellow, Bengio and Courville, <em>Deep Learning</em>, for the theory; Géron, <em>Hands-On Machine Learning</em>, for practice; Stanford’s CS231n and CS224n and fast.ai for courses. {lesson} says what each is best for.':
    null,
  'Does this roadmap have prerequisites of its own?': null,
  'No. Every lesson names the lessons it builds on, and the <link>course map</link> shows the order. You may jump anywhere.':
    null,
  'What is transfer learning?': null,
  'Taking a network that was trained on much data for one task and training only its last part on a little data for yours. {lesson} does it in the page.':
    null,
  'What is hard about deep learning?': null,
  'Getting enough data, and clean data ({lesson}); the cost of computing ({lesson2}); knowing why a model answers as it does ({lesson3}); models that fit the past and fail on the new ({lesson4}); settings that must be searched for ({lesson5}); fairness, privacy and responsibility ({lesson6}); running on small devices ({lesson7}); and going on learning without forgetting ({lesson8}).':
    null,
  'The words of deep learning, each in a sentence or two.': null,
  '{title}: one widget of the course alone, in the state its address describes.': null,
  'Lab / {title}': null,
  'This widget trains a model with JavaScript, which is off in this browser.': null,
  'All stages': null,
  'What you can do now': null,
  'needs:': null,
  '{objectives} objectives': null,
  'After this lesson you can': null,
  'Nothing here': null,
  'This page does not exist, or its lesson is not written yet. The <link>course map</link> shows what there is, and {kbd} opens the search. These lessons can be read:':
    null,
  'What you noted and bookmarked in the lessons; kept on this device only.': null,
  'Your notes': null,
  'What you noted and bookmarked, in the order of the course. It is kept in this browser, on this device, and nowhere else; the export of your progress holds it too.':
    null,
  'Notes need JavaScript: they are written and kept by this browser.': null,
  'Not on this device': null,
  'This page is not on this device': null,
  'Learn deep learning by training it': null,
  'Every idea of this course is a model that learns in front of you, on your own device. Press Train.': null,
  'Begin with the first lesson': null,
  'See the whole map': null,
  'Written so far': null,
  'To present: {summary}': null,
  'The end': null,
  'The lesson, with its exercises: {link}': null,
  'Next: {title}': null,
  'Every lesson as slides, with its live models in them.': null,
  'Present a lesson': null,
  'Every lesson is also a set of slides, made of its own text, with its models in them: they train on the wall as they do on a desk. Letters and controls are large enough for the last row. A model that is left for another slide rests, and goes on where it was.':
    null,
  'Once this browser has opened a set of slides, it needs no network for them. Add <code>?minutes=45</code> to the address and the timer counts down. {kbd} makes a phone in the same network the <link>remote</link>. <link2>Guides with plans for a class, and answer keys</link2> belong to them.':
    null,
  'What is stored, where, and what leaves your device: nothing.': null,
  'Everything happens in your browser: the models train on your device, and what you draw, type or load as your own data is not sent anywhere. The site asks no other server for anything; a content security policy forbids it to.':
    null,
  'On your device the site keeps your progress and saved runs (in IndexedDB), your theme, framework and the measured speed of back ends (in local storage), and downloaded data sets (in the browser’s cache). There are no cookies and no accounts. The progress page exports, imports and erases your progress.':
    null,
  'So that the course works without a network, a service worker keeps its pages and programs in the browser’s cache: after your first visit those that every reader needs, then each lesson and widget that you open, and whatever you <a>take along</a>, where you also see how much that is and remove it. These are files of the course alone. If your browser is set to save data, nothing is kept but what you take along.':
    null,
  'If you join a class, its code and your name in it are kept with your progress and stand in the file that you export. The result of a class task is shown as a code on your device and goes nowhere by itself; in it are the numbers that stand beside it and one that stands for you, made from your name. A teacher’s page keeps the codes it was given, in local storage, until they are cleared; a list of students stays in the page, or for results until the tab is closed.':
    null,
  'A phone as remote control of a presentation is joined to the laptop directly and encrypted (WebRTC). What each must know of the other, its address in the network among it, is in the codes that they show to each other, in the part of an address that browsers do not send; no server is asked, nothing is kept, and it ends when either page is closed. The camera’s pictures are read on the device and go nowhere.':
    null,
  'Whoever hosts this copy of the course sees, like every web server, which pages and files your browser asks for.':
    null,
  'What you have read, solved and predicted; kept on this device only.': null,
  Remote: null,
  'A phone as remote control of a presentation, in the same network and without a server.': null,
  'The remote needs JavaScript: the two devices talk to each other through it.': null,
  'The phone and the laptop talk to each other directly, encrypted, within their own network. There is no server between them, and nothing leaves the room.':
    null,
  'Ten minutes a day: the cards of your lessons, each when you are about to forget it.': null,
  'The cards of the lessons that you have read, each when you are about to forget it. A card that you recall comes back after a longer pause, one that you miss comes back at once. Ten minutes a day will do.':
    null,
  'Reviewing needs JavaScript: what you know is worked out in this browser, and kept in it.': null,
  'The stage at a glance': null,
  'The test of the stage: {test} questions about all its lessons, drawn for you, with worked solutions.':
    null,
  'Cheat sheet': null,
  '{number} · {title} / Cheat sheet': null,
  'Print on two pages': null,
  'Stage {number}': null,
  'Where each part is explained': null,
  '{stops} lessons': null,
  'about {minutes} hours': null,
  'a test of {test} questions': null,
  'a cheat sheet of two pages': null,
  'Begin: {title}': null,
  'At the end of the stage': null,
  'The test': null,
  '{test} questions about all {stops} lessons, drawn for you, in about {minutes} minutes. Nothing is judged before you hand it in.':
    null,
  'The cheat sheet': null,
  'Every formula, table and rule of the stage on two sides of one sheet of paper, to print or to keep open beside your work.':
    null,
  '{title}: the test on paper': null,
  'A sheet of questions for every student of a class, each with other numbers, and the key.': null,
  '{number} · {title} / Test on paper': null,
  'With a class code and a list of students you get a sheet for each of them: {test} questions drawn from the pool, with numbers of their own. They are the questions that the same student finds in the <link>test of this stage</link> after <link2>joining the class</link2>. The key is printed apart.':
    null,
  'Whoever knows the code and a name can make the same sheet, with its key. For an examination take a code that nobody knows.':
    null,
  '{title}: test': null,
  'The sheets need JavaScript: they are made in this browser.': null,
  '{title}: the test': null,
  'Questions about every lesson of the stage, drawn for you, each with its worked solution afterwards.': null,
  '{number} · {title} / Test': null,
  '{test} questions, at least one about each of the {lessons} lessons, drawn for you from a pool of {items}, with numbers of your own. You will need pen, paper and a calculator, and about {minutes} minutes.':
    null,
  'Answer in any order, and change what you like. Nothing is judged until you hand in. What you have written stays when you close the page. Then every question is shown with its worked solution, and the place in the course that explains it.':
    null,
  'What you get right counts towards the objectives of the lessons. Take the test again as often as you like: other questions come, with other numbers.':
    null,
  'For a class: the test <link>on paper</link>, a sheet for every student, and the key to all of them.': null,
  'The questions are drawn in this browser, which needs JavaScript.': null,
  '{title}: answers': null,
  'Every exercise of the lesson with what is right, why, and what is often answered instead.': null,
  '{number} · {stage} / {lesson} / Answers': null,
  'Epoch · Answer key{span}': null,
  'The {answers} exercises of the lesson, in its order. This is no secret: every solution can be opened in the lesson itself, and the course is public with its source. What nobody can look up are numbers of one’s own: <link>numbers for a class</link>.':
    null,
  '{title}: teacher’s guide': null,
  'Plans for 15, 45 and 90 minutes, questions with answers, what goes wrong: {title}.': null,
  '{number} · {stage} / {lesson} / Teacher’s guide': null,
  'Epoch · Teacher’s guide{span}': null,
  Prepare: null,
  'Three plans': null,
  'When time runs out': null,
  'Ask the room': null,
  'What goes wrong': null,
  Teach: null,
  'For every lesson slides, a guide with plans for 15, 45 and 90 minutes, and an answer key.': null,
  'Teach a lesson': null,
  'A lesson is also a class. Its slides hold its models, which train on the wall. Its guide says what to show in 15, 45 or 90 minutes, what to ask and what will be answered, and what goes wrong. Its answer key has every exercise. The lesson itself, printed, is the handout.':
    null,
  'What you have opened once needs no network; to take a lesson along with its slides, labs, guide and answers, go to the <link>course map</link>. For numbers of their own for every student, and the list of what is right, see <link2>numbers for a class</link2>; for the keys and the timer of the slides, <link3>present</link3>; to train beforehand what you will show, <link4>prepared demos</link4>.':
    null,
  'The test of this stage on paper': null,
  'Verify a progress file': null,
  'Does the work of a progress file again, on your own device, and says what came out the same.': null,
  'A progress file holds answers, seeds and set-ups: enough to do the work again. This page runs the code, trains the networks and judges the answers once more, and says what came out the same.':
    null,
  'Verifying needs JavaScript: the work is done again in this browser.': null,
  'What it proves, and what it does not': null,
  '“Confirmed” means: this answer, this program or this set-up, with the recorded seed, does what the file says. It does not say who wrote it.':
    null,
  'Nobody checks identities or clocks here. A file can be copied from somebody else, or put together by hand from answers that are right; then it is right answers that it holds.':
    null,
  'A metric counts as confirmed within half a per cent for a share, and within a thousandth or one per cent for other numbers. The same browser repeats a run exactly; another may differ in the last digits.':
    null,
  '“Not confirmed” is no accusation: lessons are rewritten, and then an old answer may no longer be right. Ask, and have it shown.':
    null,
  'Files come from the export on the <link>progress page</link>. A <link2>certificate</link2> shows the digest of the file that it was printed from.':
    null,
} as const satisfies Words
