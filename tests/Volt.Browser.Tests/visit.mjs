// Publishes the sample's page, visits it with Chromium, and prints what was seen as one line of JSON: node visit.mjs /usr/bin/chromium [picture.png]
import { launch } from './chromium.mjs';
import { publish, serve } from '../../samples/Browser/serve.mjs';

publish();
const server = await serve(0);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch(process.argv[2]);
const seen = { errors: [], foreign: [] };
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } });
  page.on('console', message => { if (message.type() === 'error') seen.errors.push(message.text()); });
  page.on('pageerror', error => seen.errors.push(error.message));
  page.on('request', request => { if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) seen.foreign.push(request.url()); });

  const text = id => page.locator('#' + id).textContent();
  const steps = async () => Number((await text('steps')).replaceAll(',', ''));
  const frames = count => page.evaluate(left => new Promise(done => {
    const next = () => left-- > 0 ? requestAnimationFrame(next) : done();
    next();
  }), count);

  await page.goto(origin + '/');
  await page.locator('#live', { hasText: 'running' }).waitFor({ timeout: 120_000 });
  await frames(10);
  seen.stepsFirst = await steps();
  await frames(30);
  seen.stepsLater = await steps();
  seen.tasks = await text('tasks');

  await page.click('#pause');
  seen.pauseText = await text('pause');
  seen.pausedFirst = await steps();
  await frames(5);
  seen.pausedLater = await steps();
  await page.click('#pause');

  await page.locator('#count').fill('5000');
  seen.tasksAfterAbort = await text('tasks');
  await frames(5);
  seen.stepsAFrameAfterAbort = await page.evaluate(() => new Promise(done => {
    const read = () => Number(document.getElementById('steps').textContent.replaceAll(',', ''));
    requestAnimationFrame(() => { const before = read(); requestAnimationFrame(() => done(read() - before)); });
  }));
  await page.locator('#count').fill('20000');

  await page.click('#run');
  await page.waitForFunction(() => !document.getElementById('run').disabled && document.querySelectorAll('#results tbody tr').length > 0, null, { timeout: 300_000 });
  seen.rows = await page.evaluate(() => [...document.querySelectorAll('#results tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)));
  seen.progress = await page.evaluate(() => document.getElementById('progress').value);
  if (process.argv[3]) {
    await frames(60);
    await page.screenshot({ path: process.argv[3] });
  }

  await page.setViewportSize({ width: 360, height: 740 });
  seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify(seen));
