// What the tests need of the engine around them, Node or a browser alike: event targets, and an event loop that can be looked at and held.
// The host's functions are told from others by their names: they are bound.
const real = { setTimeout, clearTimeout, queueMicrotask, setImmediate: globalThis.setImmediate, requestAnimationFrame: globalThis.requestAnimationFrame };
const isOurs = callback => callback.name.startsWith('bound ');
const counts = { setTimeout: 0, setImmediate: 0, queueMicrotask: 0, requestAnimationFrame: 0, postMessage: 0 };
let held = false, lastTimer = 0;
const timers = new Map(), frames = [];

globalThis.setTimeout = function (callback, milliseconds, ...rest) {
  if (!isOurs(callback)) return real.setTimeout.call(globalThis, callback, milliseconds, ...rest);
  counts.setTimeout++;
  if (!held) return real.setTimeout.call(globalThis, callback, milliseconds);
  timers.set(++lastTimer, { callback, milliseconds });
  return lastTimer;
};
globalThis.clearTimeout = timer => timers.delete(timer) || real.clearTimeout.call(globalThis, timer);
globalThis.queueMicrotask = callback => { counts.queueMicrotask++; real.queueMicrotask.call(globalThis, callback); };
if (real.setImmediate) {
  globalThis.setImmediate = (callback, ...rest) => {
    if (isOurs(callback)) counts.setImmediate++;
    return real.setImmediate.call(globalThis, callback, ...rest);
  };
}
const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function (...message) {
  if (this === globalThis.__voltChannel?.port2) counts.postMessage++;
  postMessage.apply(this, message);
};
// Node has no frames: there they exist only while a test holds them.
function requestFrame(callback) {
  if (isOurs(callback)) counts.requestAnimationFrame++;
  return held && isOurs(callback) ? frames.push(callback) : real.requestAnimationFrame.call(globalThis, callback);
}
if (real.requestAnimationFrame) globalThis.requestAnimationFrame = requestFrame;

globalThis.voltTest = {
  hold(on) {
    held = on;
    timers.clear();
    frames.length = 0;
    if (!real.requestAnimationFrame) {
      if (on) globalThis.requestAnimationFrame = requestFrame;
      else delete globalThis.requestAnimationFrame;
    }
  },
  asked: name => counts[name],
  askedForTurns: () => counts.setImmediate + counts.postMessage + counts.queueMicrotask + counts.requestAnimationFrame,
  armed: () => timers.size,
  delay: () => Math.min(...[...timers.values()].map(timer => timer.milliseconds)),
  fire() {
    const [id, { callback }] = [...timers].sort((left, right) => left[1].milliseconds - right[1].milliseconds)[0];
    timers.delete(id);
    callback();
  },
  frame() { for (const callback of frames.splice(0)) callback(); },

  target: () => new EventTarget(),
  event: (type, detail) => Object.assign(new Event(type, { cancelable: true }), { detail }),
  emit: (target, event) => target.dispatchEvent(event),
  emitMany(target, type, count) { for (let i = 0; i < count; i++) target.dispatchEvent(voltTest.event(type, i)); },
  listen: (target, type, seen) => target.addEventListener(type, () => seen()),
  later: (milliseconds, value) => new Promise(resolve => real.setTimeout.call(globalThis, resolve, milliseconds, value)),
  laterObject: milliseconds => new Promise(resolve => real.setTimeout.call(globalThis, resolve, milliseconds, { answer: 42 })),
  refuse: (milliseconds, reason) => new Promise((_, reject) => real.setTimeout.call(globalThis, reject, milliseconds, new RangeError(reason))),
  // As input does, this comes as a task of the event loop of its own, in its turn.
  soon(callback) {
    if (real.setImmediate) return void real.setImmediate.call(globalThis, callback);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); callback(); };
    channel.port2.postMessage(0);
  },
};
