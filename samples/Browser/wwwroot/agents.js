// The canvas: a frame is a pass over all agents, and what they left in the memory is painted.
const byId = id => document.getElementById(id);
const canvas = byId('world');
const context = canvas.getContext('2d', { alpha: false });
const image = context.createImageData(canvas.width, canvas.height);
const pixels = new Uint32Array(image.data.buffer).fill(0xff000000);
// From amber to blue, by speed.
const palette = Uint32Array.from({ length: 16 }, (_, i) => {
  const part = i / 15;
  const [red, green, blue] = [[74, 255], [158, 213], [255, 74]].map(([slow, fast]) => Math.round(slow + (fast - slow) * part));
  return 0xff000000 | blue << 16 | green << 8 | red;
});
let places = new Int32Array(0);
let running = !matchMedia('(prefers-reduced-motion: reduce)').matches;

export const imports = { draw };

export function isRunning() {
  return running;
}

export function setRunning(on) {
  running = on;
  byId('pause').setAttribute('aria-pressed', String(!on));
  byId('pause').textContent = on ? 'Pause' : 'Go on';
}

function draw(view) {
  if (places.length < view.length) places = new Int32Array(view.length);
  view.copyTo(places);
  // What was there before fades, so that every agent leaves a trail.
  for (let i = 0; i < pixels.length; i++) {
    const old = pixels[i];
    if (old !== 0xff000000) pixels[i] = 0xff000000 | ((old >>> 1) & 0x7f7f7f) + ((old >>> 2) & 0x3f3f3f);
  }
  const width = canvas.width;
  for (let i = 0; i < view.length; i++) {
    const place = places[i];
    pixels[(place >>> 16) * width + (place & 0xfff)] = palette[place >>> 12 & 15];
  }
  context.putImageData(image, 0, 0);
}

export function start(simulation) {
  let frames = 0, passTime = 0, since = performance.now();
  const count = byId('count');
  simulation.SetSize(canvas.width, canvas.height);
  setCount();
  setRunning(running);
  byId('live').textContent = 'running';
  count.addEventListener('input', setCount);
  byId('pause').addEventListener('click', () => setRunning(!running));
  canvas.addEventListener('pointermove', event => {
    const box = canvas.getBoundingClientRect();
    simulation.SetLure((event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height);
  });
  canvas.addEventListener('pointerleave', () => simulation.SetLure(-1, -1));
  requestAnimationFrame(frame);

  function setCount() {
    simulation.SetCount(count.valueAsNumber);
    byId('tasks').textContent = count.valueAsNumber.toLocaleString('en');
  }

  function frame(now) {
    if (running) {
      const begun = performance.now();
      const steps = simulation.Frame();
      passTime += performance.now() - begun;
      frames++;
      byId('steps').textContent = steps.toLocaleString('en');
    }
    if (now - since >= 500) {
      byId('fps').textContent = (frames * 1000 / (now - since)).toFixed(0);
      byId('pass').textContent = frames ? (passTime / frames).toFixed(1) : '0';
      [frames, passTime, since] = [0, 0, now];
    }
    requestAnimationFrame(frame);
  }
}
