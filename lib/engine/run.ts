import { breathe } from './breathe'
import type { DeviceCalls } from './device-calls'
import { createDeviceLoad, type DeviceLoad } from './device-load'
import { diagnose, type Finding, type Point } from './doctor'
import type { Checkpoint, Snapshot, Trainer } from './experiment'
import { createRate } from './rate'
import { createRecord } from './record'
import { isSampled } from './sampling'
import { stopReason, type Until } from './stop'
import { createTimeline } from './timeline'

const FRAME_MS = 33
/** On a graphics card, where a picture is a read-back: with four checkpoints, at most 29 of them a second. */
const DEVICE_FRAME_MS = 40
/** Between two looks at a run that nobody sees; its turns stay as short as any, for the runs that are seen. */
const UNSEEN_MS = 500
/** Longest a reader waits while the steps after a checkpoint are taken again. */
const REPLAY_MS = 1500
const TIMELINE_BYTES = 48 * 2 ** 20
/** Checkpoints may cost at most this share of training time. */
const CHECKPOINT_SHARE = 0.04
const CHECKPOINT_MS = 250
/** Between two checkpoints given to the page. */
const KEEP_MS = 2000
/** Samples of the metrics may cost this long at once, for the many at the beginning, and this share of the run. */
const SAMPLE_MS = 250
const SAMPLE_SHARE = 0.08

export type RunStatus = 'running' | 'paused' | 'done'

/** What the page is told, at display rate. */
export interface Update {
  step: number
  status: RunStatus
  /** The steps the time machine reaches: from the oldest checkpoint to the furthest step taken. */
  reach: [oldest: number, newest: number]
  snapshot: Snapshot
  /** History since the last update. */
  points: Point[]
  /** The run left its old course at this step; what came after belongs to a ghost. */
  branchedAt?: number
  findings: Finding[]
  /** Training steps per second while running; 0 otherwise. */
  rate: number
  /** What the run asks of a graphics card, where it has one. */
  device?: DeviceLoad
  /** Why a run is done, when a condition of the reader ended it. */
  reason?: string
}

export interface RunOptions {
  /** Most steps between two snapshots; flat out when absent. */
  pace?: number
  /** Steps after which the run is done, counted from each start. */
  length?: number
  show(update: Update): void
  /** Called about once in two seconds while training, and when the run comes to rest. */
  keep?(checkpoint: Checkpoint): void
  fail(error: unknown): void
  /** Called before a step with other parameters than the last: a new size of batch has a graphics card compile anew. */
  changed?(): void
  /** What is asked of the device that the run is on, if it has one. */
  calls?: Readonly<DeviceCalls>
  /** Runs a job while no other run uses the device. */
  turn?<T>(job: () => Promise<T>): Promise<T>
}

export type LiveRun = ReturnType<typeof createRun>

/**
 * Drives one trainer: as many steps as fit in a frame, then one snapshot. Every call to the trainer goes
 * through `queue`, so a pause, a seek or a dispose can never land in the middle of a step.
 *
 * @param start step of the checkpoint the trainer was loaded with; 0 for a fresh one
 */
export function createRun<P extends object>(
  trainer: Trainer<P, Snapshot>,
  params: P,
  {
    pace = Number.POSITIVE_INFINITY,
    length = Number.POSITIVE_INFINITY,
    show,
    keep,
    fail,
    changed,
    calls,
    turn = (job) => job(),
  }: RunOptions,
  start = 0,
) {
  const timeline = createTimeline(TIMELINE_BYTES)
  const created = performance.now()
  let step = start
  /** The furthest step reached on this course; ahead of `step` after a seek. */
  let end = start
  let status: RunStatus = 'paused'
  let goal = length
  let until: Until = {}
  let waived: Until | undefined
  let reason: string | undefined
  let speed = Number.POSITIVE_INFINITY
  let seen = true
  let busy = false // the page has not yet drawn the last update
  let stale = false // something happened since the last update
  let branchedAt: number | undefined
  let courses = [{ from: start, params }] // which parameters led from which step on
  /**
   * What was changed by hand, to be changed again on the way from an older checkpoint: the one that holds it may be
   * thinned out. It takes little room; a checkpoint spared for each change of a slider would not.
   */
  let edits: { at: number; question: unknown; params: P }[] = []
  /** Of a graphics card each sample would be a read-back. */
  const samples = () => trainer.metrics !== undefined && !calls
  const isSample = ({ step }: Pick<Point, 'step'>) => samples() && isSampled(step)
  const record = createRecord(start > 0 ? start : -1, isSample) // what was loaded is in the history already
  let lastPicture = Number.NEGATIVE_INFINITY
  const rate = createRate()
  const device = calls && createDeviceLoad(calls)
  const frameMs = device ? DEVICE_FRAME_MS : FRAME_MS
  let finite = true // no metric of the last picture was NaN: only such states are worth keeping
  let sampling = 0 // time that samples have taken
  let checkpointCost = 0
  let lastCheckpoint = Number.NEGATIVE_INFINITY
  let lastKept = performance.now()
  let sought: number | undefined // where the reader wants to go
  let queue: Promise<unknown> = Promise.resolve()
  let loops = 0

  /** Runs a job after all earlier ones; its failure is the caller's to hear. */
  function between<T>(job: () => Promise<T>): Promise<T> {
    const result = queue.then(() => turn(() => (device ? device.job(job) : job())))
    queue = result.catch(() => {})
    return result
  }

  function enqueue(job: () => Promise<void>): Promise<void> {
    return between(job).catch((error) => {
      status = 'paused'
      fail(error)
    })
  }

  /** Between two pictures a fast run takes thousands of steps: its course is recorded at steps of its own. */
  async function sample() {
    if (!samples() || record.has(step) || !isSampled(step)) return
    const now = performance.now()
    if (sampling > SAMPLE_MS + SAMPLE_SHARE * (now - created)) return
    record.add({ step, ...(await trainer.metrics!(params)) } as Point)
    sampling += performance.now() - now
  }

  async function picture({ judge = false } = {}) {
    const snapshot = await trainer.snapshot(params)
    const point = { step, ...snapshot.metrics } as Point
    record.add(point)
    lastPicture = performance.now()
    const findings = diagnose([...record.before(step), point], snapshot.health)
    finite = !findings.some(({ id }) => id === 'not-a-number')
    if (judge) checkStop(snapshot)
    // Nobody waits for a picture they cannot see, but everybody for the end.
    if (busy || (!seen && status !== 'done')) {
      stale = true
      return
    }
    busy = true
    stale = false
    const running = status === 'running'
    try {
      show({
        step,
        status,
        reach: [timeline.steps()[0] ?? step, end],
        snapshot,
        points: record.unsent(),
        branchedAt,
        findings,
        rate: running ? rate.value : 0,
        device: device?.value(running),
        reason,
      })
    } catch (error) {
      busy = false // nobody will say that it was drawn
      throw error
    }
    record.sent()
    branchedAt = undefined
  }

  function checkStop({ metrics }: Snapshot) {
    if (status !== 'running') return
    const why = stopReason(limits(), step, metrics)
    if (!finite) status = 'paused'
    else if (why) finish(why)
    else if (step >= goal) finish()
  }

  function finish(why?: string) {
    status = 'done'
    reason = why
    if (why) waived = until
  }

  /** A condition that has ended the run once does not hold up the reader who trains on. */
  function limits(): Until {
    return until === waived ? {} : until
  }

  function checkpointDue() {
    return performance.now() - lastCheckpoint >= Math.max(CHECKPOINT_MS, checkpointCost / CHECKPOINT_SHARE)
  }

  /** Follows a picture of the same step, which has looked for NaN. */
  async function checkpoint({ force = false } = {}) {
    if (!trainer.save || !finite || !(force || checkpointDue())) return
    const now = performance.now()
    const saved = await trainer.save()
    checkpointCost = performance.now() - now
    lastCheckpoint = performance.now()
    timeline.add(saved)
    if (keep && (force || lastCheckpoint - lastKept > KEEP_MS)) {
      lastKept = lastCheckpoint
      keep(saved)
    }
  }

  /** Leaves the future that lies ahead after a seek. */
  function branch() {
    if (step === end) return
    timeline.cut(step)
    record.cut(step)
    branchedAt = Math.min(branchedAt ?? step, step)
    courses = courses.filter(({ from }) => from < step)
    edits = edits.filter(({ at }) => at <= step)
    end = step
    lastCheckpoint = Number.NEGATIVE_INFINITY // what is kept belongs to the other course:
    lastKept = Number.NEGATIVE_INFINITY //       replace it at once
  }

  async function takeStep() {
    branch() // here, not when the reader asks: a seek may still be on its way
    if (courses.at(-1)?.params !== params) {
      courses.push({ from: step, params })
      changed?.()
    }
    await (device ? device.step(() => trainer.step(params)) : trainer.step(params))
    step++
    end = step
    await sample()
  }

  async function frame() {
    if (status !== 'running') return
    const begun = performance.now()
    // The rate as the reader sees it: with pictures, rests and other runs' turns.
    if (!rate.look(begun, step) && step >= goal) goal = step + length
    device?.frame(begun)
    const frameEnd = begun + frameMs
    const most = Math.min(
      pace,
      speed === Number.POSITIVE_INFINITY ? speed : Math.max(1, Math.round((speed * frameMs) / 1000)),
    )
    const stopAt = limits().step ?? Number.POSITIVE_INFINITY
    const last = Math.min(step + most, goal, stopAt)
    // A run that stands past its limit stops where it is: one step more would leave the future that a seek kept.
    if (step < stopAt) {
      do await takeStep()
      while (step < last && performance.now() < frameEnd)
    }
    const wanted = seen ? !busy : performance.now() - lastPicture >= UNSEEN_MS
    if (wanted || step >= last || checkpointDue()) {
      await picture({ judge: true })
      await checkpoint({ force: status !== 'running' })
    }
  }

  async function seekSought() {
    if (sought === undefined) return
    if (step === end && timeline.steps().at(-1) !== end) {
      await picture()
      await checkpoint({ force: true }) // the way back
    }
    const target = Math.min(sought, end)
    sought = undefined
    const from = timeline.before(target)
    if (from && trainer.load) {
      await trainer.load(from)
      step = from.step
      const deadline = performance.now() + REPLAY_MS
      while (step < target && performance.now() < deadline) await retakeStep()
    }
    await picture()
  }

  /** As it was taken the first time, with what was changed by hand after it. */
  async function retakeStep() {
    await trainer.step(courses.findLast((course) => course.from <= step)?.params ?? params)
    step++
    for (const edit of edits) if (edit.at === step) await trainer.ask!(edit.question as never, edit.params)
  }

  async function loop() {
    const mine = ++loops // paused and played again while the last loop rests: only the newest goes on
    while (status === 'running' && mine === loops) {
      const begun = performance.now()
      await enqueue(frame)
      const slow = pace !== Number.POSITIVE_INFINITY || speed !== Number.POSITIVE_INFINITY
      const rest =
        Math.max(frameMs, speed === Number.POSITIVE_INFINITY ? 0 : 1000 / speed) - (performance.now() - begun)
      await (slow && rest > 0 ? new Promise((resolve) => setTimeout(resolve, rest)) : breathe())
    }
  }

  void enqueue(async () => {
    await picture()
    await checkpoint({ force: start === 0 })
  })

  return {
    /** The step it is at. */
    at: () => step,
    play() {
      if (status === 'running') return
      status = 'running'
      reason = undefined
      rate.reset()
      device?.reset()
      void loop()
    },
    pause() {
      if (status !== 'running') return
      status = 'paused'
      void enqueue(async () => {
        await picture()
        await checkpoint({ force: true })
      })
    },
    step() {
      status = 'paused'
      reason = undefined
      return enqueue(async () => {
        await takeStep()
        await picture()
        await checkpoint({ force: true }) // a reader who steps once may leave at once
      })
    },
    /** Changes live parameters; takes effect at the next step. */
    set(patch: Partial<P>) {
      params = { ...params, ...patch }
      if (status !== 'running') void enqueue(() => picture())
    },
    /** Goes back (or forward again) to a step already taken, by the nearest checkpoint and the steps after it. */
    seek(target: number) {
      status = 'paused'
      reason = undefined
      waived = undefined
      sought = target
      void enqueue(seekSought) // a slider sends many; only the newest counts
    },
    limit(next: Until) {
      until = next
    },
    /** Slow motion, in steps per second; Infinity for as fast as it goes. */
    pacing(stepsPerSecond: number) {
      speed = stepsPerSecond
    },
    /** Whether anybody can see this run. */
    watch(visible: boolean) {
      seen = visible
      if (visible && stale) void enqueue(() => picture())
    },
    /** The page has drawn the last update and may have the next. */
    drawn() {
      busy = false
      if (stale && status !== 'running') void enqueue(() => picture())
    },
    /**
     * Puts a question to the model between two steps.
     *
     * @param changes it alters the model (an edited weight), so that its picture must follow
     */
    ask(question: unknown, changes = false): Promise<unknown> {
      let changed = false
      const answer = between(async () => {
        if (!trainer.ask) throw new Error('this experiment answers no questions')
        const found = await trainer.ask(question as never, params)
        if (changes) {
          branch()
          timeline.cut(step - 1) // the checkpoint and the metrics of this step are of the model as it was
          record.cut(step - 1)
          edits.push({ at: step, question, params })
          changed = true
        }
        return found
      })
      if (changes)
        void enqueue(async () => {
          if (!changed) return
          await picture()
          await checkpoint({ force: true })
        })
      return answer
    },
    save: (): Promise<Checkpoint | undefined> => between(async () => trainer.save?.()),
    stop() {
      status = 'paused'
      return enqueue(async () => trainer.dispose())
    },
  }
}
