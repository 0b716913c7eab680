// npm runs this before it packs: compiles what programs import, and puts danfojs-node with all it needs into one file.
// The overrides of package.json count in this folder alone: whoever installs the package would get danfojs-node's own
// dependencies, one of which downloads a native build at install and one of which is in no registry. So the packed
// package.json points `#danfojs-node` to that file, and asks for none of them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { bundleDanfo } from './bundle-danfo.mjs';

const kept = 'package.json.kept';
// Left by a pack that was killed.
if (existsSync(kept)) renameSync(kept, 'package.json');

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit', shell: true });
if (status !== 0) {
  // npm does not go on to what cleans up after it.
  rmSync('dist', { recursive: true, force: true });
  process.exit(1);
}
await bundleDanfo('dist/danfojs-node.cjs');

const { devDependencies, overrides, dependencies, ...packed } = JSON.parse(readFileSync('package.json', 'utf8'));
const bundled = ['danfojs-node', ...Object.keys(overrides['danfojs-node'])];
packed.dependencies = Object.fromEntries(Object.entries(dependencies).filter(([name]) => !bundled.includes(name)));
packed.imports = { '#danfojs-node': './dist/danfojs-node.cjs' };
copyFileSync('package.json', kept);
writeFileSync('package.json.new', `${JSON.stringify(packed, null, 2)}\n`);
renameSync('package.json.new', 'package.json');
