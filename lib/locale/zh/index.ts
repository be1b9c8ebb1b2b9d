import { app } from './app'
import { charts } from './charts'
import { classroom } from './class'
import { common } from './common'
import { course } from './course'
import { demos } from './demos'
import { evidence } from './evidence'
import { exercises } from './exercises'
import { lab } from './lab'
import { lesson } from './lesson'
import { lessonLanguage } from './lesson-language'
import { libAutograd } from './lib-autograd'
import { libClass } from './lib-class'
import { libData } from './lib-data'
import { libDemos } from './lib-demos'
import { libEngine } from './lib-engine'
import { libEvidence } from './lib-evidence'
import { libExercises } from './lib-exercises'
import { libOffline } from './lib-offline'
import { libPresent } from './lib-present'
import { libProgress } from './lib-progress'
import { libRemote } from './lib-remote'
import { libSandbox } from './lib-sandbox'
import { libWorker } from './lib-worker'
import { metrics } from './metrics'
import { notes } from './notes'
import { offline } from './offline'
import { present } from './present'
import { progress } from './progress'
import { remote } from './remote'
import { review } from './review'
import { site } from './site'
import { stage } from './stage'
import { stageTest } from './stage-test'
import { teach } from './teach'
import { ui } from './ui'
import { whatIsDeepLearning } from './what-is-deep-learning'
import { widgets } from './widgets'
import { widgetsActivation } from './widgets-activation'
import { widgetsAttention } from './widgets-attention'
import { widgetsAutoencoder } from './widgets-autoencoder'
import { widgetsBackprop } from './widgets-backprop'
import { widgetsCnn } from './widgets-cnn'
import { widgetsDeepSignal } from './widgets-deep-signal'
import { widgetsDigits } from './widgets-digits'
import { widgetsGan } from './widgets-gan'
import { widgetsGpt } from './widgets-gpt'
import { widgetsImage } from './widgets-image'
import { widgetsLoss } from './widgets-loss'
import { widgetsMemory } from './widgets-memory'
import { widgetsNeuron } from './widgets-neuron'
import { widgetsOptimizer } from './widgets-optimizer'
import { widgetsPlayground } from './widgets-playground'

/** The interface in Chinese, by the English text. */
export const words = {
  ...metrics,
  ...app,
  ...charts,
  ...classroom,
  ...common,
  ...course,
  ...demos,
  ...evidence,
  ...exercises,
  ...lab,
  ...lesson,
  ...lessonLanguage,
  ...libAutograd,
  ...libClass,
  ...libData,
  ...libDemos,
  ...libEngine,
  ...libEvidence,
  ...libExercises,
  ...libOffline,
  ...libPresent,
  ...libProgress,
  ...libRemote,
  ...libSandbox,
  ...libWorker,
  ...notes,
  ...offline,
  ...present,
  ...progress,
  ...remote,
  ...review,
  ...site,
  ...stage,
  ...stageTest,
  ...teach,
  ...ui,
  ...whatIsDeepLearning,
  ...widgets,
  ...widgetsActivation,
  ...widgetsAttention,
  ...widgetsAutoencoder,
  ...widgetsBackprop,
  ...widgetsCnn,
  ...widgetsDeepSignal,
  ...widgetsDigits,
  ...widgetsGan,
  ...widgetsGpt,
  ...widgetsImage,
  ...widgetsLoss,
  ...widgetsMemory,
  ...widgetsNeuron,
  ...widgetsOptimizer,
  ...widgetsPlayground,
}
