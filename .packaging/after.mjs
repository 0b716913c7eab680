// npm runs this after it has packed: package.json as it was, nothing compiled left behind.
import { existsSync, renameSync, rmSync } from 'node:fs';

if (existsSync('package.json.kept')) renameSync('package.json.kept', 'package.json');
rmSync('dist', { recursive: true, force: true });
