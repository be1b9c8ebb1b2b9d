/**
 * Version of every event and of the progress file. Raised when a type or a field is added after the first release: what
 * is added before belongs to version 1, since nobody has an older reader and a raised version would refuse every file
 * that there is.
 */
export const EVENT_VERSION = 1

/** No event can be older than the course: 2020-01-01, in milliseconds since 1970. */
export const EARLIEST_TIME = Date.UTC(2020, 0, 1)
