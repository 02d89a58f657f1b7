// Publishes the sample's pages, visits them with Chromium, and prints what was seen as one line of JSON: node visit.mjs /usr/bin/chromium [picture.png]
import { launch } from './chromium.mjs';
import { publish, serve } from '../../samples/Browser/serve.mjs';

publish();
const server = await serve(0);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await launch(process.argv[2]);
const seen = { errors: [], foreign: [] };

async function open(address, options) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1300 }, ...options });
  page.setDefaultTimeout(120_000);
  page.on('console', message => { if (message.type() === 'error') seen.errors.push(message.text()); });
  page.on('pageerror', error => seen.errors.push(error.message));
  page.on('request', request => { if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) seen.foreign.push(request.url()); });
  await page.goto(origin + address);
  return page;
}

const text = (page, id) => page.locator('#' + id).textContent();
const number = async (page, id) => Number((await text(page, id)).replaceAll(',', ''));
const frames = (page, count) => page.evaluate(left => new Promise(done => {
  const next = () => left-- > 0 ? requestAnimationFrame(next) : done();
  next();
}), count);

async function visitAgents(page) {
  await page.locator('#live', { hasText: 'running' }).waitFor();
  await frames(page, 10);
  seen.stepsFirst = await number(page, 'steps');
  await frames(page, 30);
  seen.stepsLater = await number(page, 'steps');
  seen.tasks = await text(page, 'tasks');

  await page.click('#pause');
  seen.pauseText = await text(page, 'pause');
  seen.pausedFirst = await number(page, 'steps');
  await frames(page, 5);
  seen.pausedLater = await number(page, 'steps');
  await page.click('#pause');

  await page.locator('#count').fill('5000');
  seen.tasksAfterAbort = await text(page, 'tasks');
  await frames(page, 5);
  seen.stepsAFrameAfterAbort = await page.evaluate(() => new Promise(done => {
    const read = () => Number(document.getElementById('steps').textContent.replaceAll(',', ''));
    requestAnimationFrame(() => { const before = read(); requestAnimationFrame(() => done(read() - before)); });
  }));
  await page.locator('#count').fill('20000');
  await frames(page, 5);
}

// For each key: how many passes over the 20,000 tasks ran, and how much time went by, until the page was told of it.
async function visitWithKeys(page) {
  await page.evaluate(() => {
    const passes = [];
    window.answers = [];
    new MutationObserver(() => passes.push(performance.now())).observe(document.getElementById('steps'), { childList: true, characterData: true, subtree: true });
    addEventListener('keydown', event => answers.push({ passes: passes.filter(pass => pass > event.timeStamp).length, milliseconds: performance.now() - event.timeStamp }));
  });
  for (let i = 0; i < 30; i++) await page.keyboard.press('Shift');
  seen.keys = await page.evaluate(() => answers);
}

async function visitFetches(page) {
  const outcomes = () => page.evaluate(() => [...document.querySelectorAll('#timeline li')].map(item => item.dataset.outcome ?? 'waiting'));
  const ended = async button => {
    // The click is answered by a task: what was said before must not be taken for its answer.
    await page.evaluate(() => { document.getElementById('load-said').textContent = ''; });
    await page.click(button);
    await page.waitForFunction(() => document.getElementById('load-said').textContent !== '');
    return { outcomes: await outcomes(), said: await text(page, 'load-said') };
  };
  seen.race = await ended('#load-race');
  seen.inTime = await ended('#load-timeout');
  await page.click('#load-all');
  await page.waitForFunction(() => [...document.querySelectorAll('#task-list tbody tr')].some(row => row.cells[0].textContent === 'Loading.Load'));
  seen.taskRows = await page.evaluate(() => [...document.querySelectorAll('#task-list tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)));
  seen.aborted = await ended('#load-abort');
  seen.all = await ended('#load-all');
  await page.click('#census');
  await page.locator('#census-lines li').first().waitFor();
  seen.census = await page.locator('#census-lines li').allTextContents();
}

async function visitBenchmark(page) {
  await page.click('#run');
  await page.waitForFunction(() => !document.getElementById('run').disabled && document.querySelectorAll('#results tbody tr').length > 0, null, { timeout: 300_000 });
  seen.rows = await page.evaluate(() => [...document.querySelectorAll('#results tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)));
  seen.progress = await page.evaluate(() => document.getElementById('progress').value);
}

async function lookAround(page) {
  seen.unnamed = await page.evaluate(() => [...document.querySelectorAll('button, input, progress, canvas, table, section, [role=region], [role=group]')]
    .filter(element => !(element.textContent.trim() || element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.labels?.length))
    .map(element => element.outerHTML));
  seen.faint = await page.evaluate(() => {
    const channels = colour => colour.match(/[\d.]+/g).map(Number);
    const light = ([red, green, blue]) => [red, green, blue].map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
      .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = element => {
      for (let at = element; at; at = at.parentElement) {
        const colour = channels(getComputedStyle(at).backgroundColor);
        if (colour[3] !== 0) return light(colour);
      }
      return 1;
    };
    return [...document.querySelectorAll('body *')].filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
      .map(element => {
        const [a, b] = [light(channels(getComputedStyle(element).color)), ground(element)].sort();
        return { element: element.tagName + '#' + element.id + '.' + element.className, contrast: (b + 0.05) / (a + 0.05) };
      })
      .filter(found => found.contrast < 4.5 && !found.element.includes('disabled'));
  });
  await page.evaluate(() => document.activeElement.blur());
  seen.tabs = [];
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    seen.tabs.push(await page.evaluate(() => document.activeElement.id));
  }
  await page.setViewportSize({ width: 360, height: 740 });
  seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 1000, height: 1300 });
}

async function visitStill() {
  const page = await open('/', { reducedMotion: 'reduce' });
  await page.locator('#live', { hasText: 'running' }).waitFor();
  await frames(page, 5);
  seen.stillText = await text(page, 'pause');
  seen.stillSteps = await number(page, 'steps');
  await page.close();
}

async function visitBlazor() {
  const page = await open('/blazor/');
  const metronomes = page.locator('.metronome');
  await page.click('#add');
  await page.click('#add');
  await page.waitForFunction(() => [...document.querySelectorAll('.metronome')].filter(line => Number(line.querySelector('b').textContent) > 1).length === 2);
  seen.blazorTasks = await metronomes.locator('.tasks').allTextContents();
  await page.click('#remove');
  await page.locator('#left', { hasText: /^1$/ }).waitFor();
  seen.blazorLines = await metronomes.locator('span').allTextContents();
  seen.blazorErrors = [...seen.errors];
  await page.locator('.fail').first().click();
  seen.blazorFault = await page.locator('.failed').textContent();
  await page.locator('#left', { hasText: /^2$/ }).waitFor();
  // Blazor itself writes what an error boundary has caught to the console.
  seen.errors.length = seen.blazorErrors.length;
  await page.close();
}

async function takePicture(page, file) {
  await page.click('#load-all');
  await page.waitForTimeout(1_400);
  await page.click('#census');
  await page.waitForTimeout(300);
  await page.screenshot({ path: file, fullPage: true });
}

try {
  const page = await open('/');
  await visitAgents(page);
  await visitWithKeys(page);
  await visitFetches(page);
  await visitBenchmark(page);
  await lookAround(page);
  if (process.argv[3]) await takePicture(page, process.argv[3]);
  await page.close();
  await visitStill();
  await visitBlazor();
} catch (error) {
  // What the page said tells more than what was waited for in vain.
  console.error(JSON.stringify(seen));
  throw error;
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify(seen));
