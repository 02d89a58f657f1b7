// The benchmark's table and chart.
const byId = id => document.getElementById(id);
const names = ['Volt', 'Task', 'ValueTask'];
const colours = ['var(--volt)', 'var(--task)', 'var(--value)'];

export const imports = { progress, result };

export function start(page, agents) {
  const run = byId('run');
  run.addEventListener('click', async () => {
    const wasRunning = agents.isRunning();
    agents.setRunning(false);
    run.disabled = true;
    byId('results').tBodies[0].replaceChildren();
    byId('chart').replaceChildren();
    try {
      await page.Run();
    } finally {
      run.disabled = false;
      agents.setRunning(wasRunning);
    }
  });
}

function progress(done) {
  byId('progress').value = done;
}

function result(workload, nanoseconds) {
  const row = byId('results').tBodies[0].insertRow();
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = workload;
  row.append(head);
  for (const value of nanoseconds) row.insertCell().textContent = value.toFixed(value < 10 ? 1 : 0);
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
