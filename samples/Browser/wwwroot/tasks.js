// The list of live tasks. Rows are kept, so that what a reader has selected stays as it is.
const body = document.getElementById('task-list').tBodies[0];
const census = document.getElementById('census-lines');

export const imports = { showTasks, showCensus };

function showTasks(cells) {
  const columns = 6;
  for (let row = 0; row * columns < cells.length; row++) {
    const line = body.rows[row] ?? addRow();
    const [id, ...texts] = cells.slice(row * columns, (row + 1) * columns);
    line.title = id;
    texts.forEach((text, i) => { if (line.cells[i].textContent !== text) line.cells[i].textContent = text; });
  }
  while (body.rows.length * columns > cells.length) body.deleteRow(-1);
}

function addRow() {
  const row = body.insertRow();
  const head = document.createElement('th');
  head.scope = 'row';
  row.append(head);
  for (let i = 0; i < 4; i++) row.insertCell();
  return row;
}

function showCensus(lines) {
  census.replaceChildren(...lines.map(line => Object.assign(document.createElement('li'), { textContent: line })));
}
