// The public pages in a browser, at phone and desktop width: by keyboard alone and without scripts, then by axe-core.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [base] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const findings = [];
const expect = (condition, what) => condition || findings.push(what);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

for (const width of [390, 1280]) {
  const plain = await browser.newPage({ viewport: { width, height: 844 }, javaScriptEnabled: false });
  await plain.goto(`${base}/verify`);
  await plain.keyboard.press('Tab');
  expect(await plain.locator('.skip:focus').count() === 1, `${width}: the first stop of the keyboard is the link to the content`);
  while (await plain.locator('#number:focus').count() === 0) await plain.keyboard.press('Tab');
  await plain.keyboard.type('Y000051900001253000001');
  await plain.keyboard.press('Tab');
  await plain.keyboard.type('张演示');
  await plain.keyboard.press('Enter');
  await plain.locator('.result').waitFor();
  expect((await plain.locator('.result h2').innerText()).includes('证书有效'), `${width}: the certificate is found by keyboard alone`);
  await plain.getByRole('link', { name: '演示' }).first().click();
  expect(plain.url().includes('/agencies/Y000051900001'), `${width}: its agency is a link away`);
  for (const path of ['/verify', '/agencies', '/agencies/Y000051900001']) {
    await plain.goto(base + path);
    const box = await plain.locator('body').boundingBox();
    expect(box.width <= width, `${width}: ${path} is ${box.width} wide`);
  }
  await plain.close();
}

const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
const audit = async (name) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) findings.push(`${name}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
};
for (const path of ['/', '/verify', '/agencies', '/agencies?q=nothing-of-this-name', '/agencies/Y000051900001', '/agencies/unknown']) {
  await page.goto(base + path);
  await audit(path);
}
for (const name of ['张演示', '李演示']) {
  await page.goto(`${base}/verify`);
  await page.fill('#number', 'Y000051900001253000001');
  await page.fill('#name', name);
  await page.click('button');
  await page.locator('.result').waitFor();
  await audit(`/verify for ${name}`);
}
await browser.close();
for (const finding of findings) console.error(finding);
process.exit(findings.length > 0 ? 1 : 0);
