import type { Words } from '../words'

/** What stays on the device, and what is taken along. */
export const offline = {
  'on this device': null,
  'Take along': null,
  'The network does not answer, and this page has not been opened on this device before. Nothing is lost: what you did is stored here.':
    null,
  'This page stands in for others when there is no network and they are not on this device.': null,
  'Here without a network': null,
  'No lesson yet: open one while you are connected, and it stays.': null,
  'A new version of the course is ready. Reload when it suits you.': null,
  Reload: null,
  Later: null,
  'Looking at what is here …': null,
  'Take the whole course along': null,
  'The whole course is on this device, with its data.': null,
  'The whole course is on this device.': null,
  'with the data sets, {dataBytes} of it': null,
  'The browser has room for {room} more from this site, which may not be enough.': null,
  'Taking along': null,
  '{bytes} of {total}': null,
  'Lesson by lesson': null,
  'This site holds {usage} on this device, progress included; the browser allows {quota}.': null,
  'The browser has promised not to delete any of it by itself.': null,
  'The browser may delete all of it when the disk is full; it has not promised otherwise.': null,
  'Remove lessons and data': null,
  'This is a copy of the whole course. It needs no network: all of it comes from where this copy lies.': null,
  'This browser keeps nothing for use without a network here: it needs an address that begins with https, and a window that is not private.':
    null,
  'What could be taken along cannot be read now. Reload the page when you are connected.': null,
  'It did not work: {error}': null,
  'There is no more room: the browser allows this site no more storage. What came before is here and works; your progress is not affected.':
    null,
  'The course has a new version. Reload this page, then take it along. What is here stays until then.': null,
  'The network was lost. {message} What came before is here; begin again to bring the rest.': null,
} as const satisfies Words
