import { expect, test } from 'vitest';
import { compressionGroup } from '../../../src/stylometry/groups/compression.ts';
import { compareBodies } from './compare.ts';

const walks = 'we walk your dog twice a day, rain or shine, and we feed your cat';
const grooms = 'we walk your cat once a day, rain or shine, and we groom your dog';
const moves = 'two men and a van move boxes';

// Python 3.11, zlib 1.2.13: c = lambda x: (o := zlib.compressobj(9, zlib.DEFLATED, -15)) and len(o.compress(x) + o.flush());
// ((c(x + y) + c(y + x)) / 2 - min(c(x), c(y))) / max(c(x), c(y)). Sizes: 59, 58 and 30 bytes; joined 74, 74; 73, 74; 63.
// Node bundles another zlib, whose sizes may be off by a byte.
test.each([
  ['of alike texts', walks, grooms, (74 - 58) / 59],
  ['of unlike texts', walks, moves, (73.5 - 30) / 59],
  ['of a text with itself', walks, walks, (63 - 59) / 59],
  ['of nothing and a text', '', walks, (59 - 2) / 59],
  ['of nothing with nothing', '', ' \n ', 0],
])('the distance %s', (_name, x, y, expected) => {
  const distance = compareBodies(compressionGroup, x, y).distance;
  expect(Math.abs(distance - expected)).toBeLessThan(1.01 / 59);
});
