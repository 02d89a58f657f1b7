// The timeline of the fetches: a lane each, which grows until its task has ended.
const list = document.getElementById('timeline');
const said = document.getElementById('load-said');
const whole = 2600;
let run = 0, begun = 0, lanes = [];

export const imports = { begin, part, end, say };

function begin(names) {
  run++;
  begun = performance.now();
  said.textContent = '';
  lanes = names.map(name => {
    const item = document.createElement('li');
    item.innerHTML = '<span class="name"></span><span class="track" aria-hidden="true"><i></i></span><span class="outcome">waiting</span>';
    const [label, track, outcome] = item.children;
    label.textContent = name;
    return { item, track, bar: track.firstChild, outcome, size: 0, ended: false };
  });
  list.replaceChildren(...lanes.map(lane => lane.item));
  requestAnimationFrame(grow);
  return run;
}

const elapsed = () => performance.now() - begun;
const place = milliseconds => Math.min(milliseconds / whole, 1) * 100 + '%';

function grow() {
  const now = elapsed();
  for (const lane of lanes) if (!lane.ended) lane.bar.style.width = place(now);
  if (lanes.some(lane => !lane.ended)) requestAnimationFrame(grow);
}

function part(of, number, size) {
  if (of !== run) return;
  const lane = lanes[number];
  lane.size = size;
  const mark = document.createElement('b');
  mark.style.left = place(elapsed());
  lane.track.append(mark);
}

function end(of, number, outcome) {
  if (of !== run) return;
  const lane = lanes[number], now = elapsed();
  lane.ended = true;
  lane.bar.style.width = place(now);
  lane.item.dataset.outcome = outcome;
  lane.outcome.textContent = `${outcome}, ${now.toFixed(0)} ms, ${lane.size.toLocaleString('en')} bytes`;
}

function say(of, text) {
  if (of === run) said.textContent = text;
}
