import { dotnet } from './_framework/dotnet.js';

const byId = id => document.getElementById(id);
const canvas = byId('world');
const context = canvas.getContext('2d', { alpha: false });
const image = context.createImageData(canvas.width, canvas.height);
const pixels = new Uint32Array(image.data.buffer);
const names = ['Volt', 'Task', 'ValueTask'];
const colours = ['var(--volt)', 'var(--task)', 'var(--value)'];
let places = new Int32Array(0);

const { setModuleImports, getAssemblyExports, getConfig, runMain } = await dotnet.create();
setModuleImports('main.js', { draw, progress, result });
const { Simulation, BenchmarkPage } = (await getAssemblyExports(getConfig().mainAssemblyName)).Browser;
await runMain();

function draw(view) {
  if (places.length < view.length) places = new Int32Array(view.length);
  view.copyTo(places);
  // What was there before fades, so that every agent leaves a trail.
  for (let i = 0; i < pixels.length; i++) {
    const old = pixels[i];
    if (old !== 0xff000000) pixels[i] = 0xff000000 | ((old >>> 1) & 0x7f7f7f);
  }
  const width = canvas.width;
  for (let i = 0; i < view.length; i++) {
    const place = places[i];
    pixels[(place >>> 16) * width + (place & 0xffff)] = i % 5 === 0 ? 0xffffb76f : 0xff4ad5ff;
  }
  context.putImageData(image, 0, 0);
}

// The agents.
const count = byId('count');
const pause = byId('pause');
let running = true, frames = 0, passTime = 0, since = performance.now();
pixels.fill(0xff000000);
Simulation.SetSize(canvas.width, canvas.height);

function setCount() {
  Simulation.SetCount(count.valueAsNumber);
  byId('tasks').textContent = count.valueAsNumber.toLocaleString('en');
}

function frame(now) {
  if (running) {
    const start = performance.now();
    const steps = Simulation.Frame();
    passTime += performance.now() - start;
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

function lure(event) {
  const box = canvas.getBoundingClientRect();
  Simulation.SetLure((event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height);
}

count.addEventListener('input', setCount);
pause.addEventListener('click', () => {
  running = !running;
  pause.setAttribute('aria-pressed', String(!running));
  pause.textContent = running ? 'Pause' : 'Go on';
});
canvas.addEventListener('pointermove', lure);
canvas.addEventListener('pointerleave', () => Simulation.SetLure(-1, -1));
setCount();
byId('live').textContent = 'running';
requestAnimationFrame(frame);

// The benchmark.
const run = byId('run');
run.addEventListener('click', async () => {
  const wasRunning = running;
  [running, run.disabled] = [false, true];
  byId('results').tBodies[0].replaceChildren();
  byId('chart').replaceChildren();
  try {
    await BenchmarkPage.Run();
  } finally {
    [running, run.disabled] = [wasRunning, false];
  }
});

function progress(done) {
  byId('progress').value = done;
}

function result(workload, nanoseconds) {
  const row = byId('results').tBodies[0].insertRow();
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = workload;
  row.append(head);
  for (const value of nanoseconds) row.insertCell().textContent = value.toFixed(0);
  row.insertCell().textContent = (nanoseconds[1] / nanoseconds[0]).toFixed(1) + '×';

  const group = document.createElement('div');
  group.className = 'group';
  const title = document.createElement('span');
  title.textContent = workload;
  group.append(title);
  const largest = Math.max(...nanoseconds);
  nanoseconds.forEach((value, i) => {
    const line = document.createElement('div');
    line.className = 'row';
    const name = document.createElement('span'), bar = document.createElement('i'), number = document.createElement('b');
    name.textContent = names[i];
    bar.style.width = value * 100 / largest + '%';
    bar.style.background = colours[i];
    number.textContent = value.toFixed(0) + ' ns';
    line.append(name, bar, number);
    group.append(line);
  });
  byId('chart').append(group);
}
