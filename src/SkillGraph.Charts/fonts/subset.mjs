// Cuts Noto Sans SC down to what charts write: GB 2312, ASCII and the punctuation and symbols of Chinese and Latin text.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const source = 'node_modules/@expo-google-fonts/noto-sans-sc';
const weights = { Regular: '400Regular', Bold: '700Bold' };

/** The characters of GB 2312: rows 1 to 9 (symbols, letters, kana) and 16 to 87 (Hanzi), read through their EUC-CN bytes. */
function gb2312() {
  const decoder = new TextDecoder('gb18030');
  const rows = [...range(0xa1, 0xa9), ...range(0xb0, 0xf7)];
  const text = rows.flatMap(row => range(0xa1, 0xfe).map(cell => decoder.decode(Uint8Array.of(row, cell)))).join('');
  return text.replace(/[\ue000-\uf8ff]/gu, '');
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const blocks = [[0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2027], [0x2030, 0x203b], [0x2190, 0x2193], [0x3000, 0x301f], [0xff01, 0xff5e]];
const symbols = '·•−∞≈≠≤≥±×÷√Δ∑°℃‰€£¥￥№①②③④⑤⑥⑦⑧⑨⑩▲▼△▽●○■□◆◇★☆✓✗②³';
// In names of Sichuan's places, people and agencies, yet not in GB 2312.
const beyondGb2312 = '镕喆堃昇玥珺祎筱翀淼犇鑫垚焱龑燊瑄璟晞甯邡';

const text = gb2312() + blocks.map(([a, b]) => String.fromCodePoint(...range(a, b))).join('') + symbols + beyondGb2312;
for (const [name, folder] of Object.entries(weights)) {
  const font = await readFile(`${source}/${folder}/NotoSansSC_${folder}.ttf`);
  const subset = await subsetFont(font, text, { targetFormat: 'sfnt' });
  await writeFile(`NotoSansSC-${name}.ttf`, subset);
}
