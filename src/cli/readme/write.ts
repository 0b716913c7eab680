// `npm run readme`: writes the headlines of the results into the README.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../../common/atomic-write.ts';
import { projectFolder } from '../../running/project-folder.ts';
import { headlines } from './headlines.ts';
import { withHeadlines } from './readme-text.ts';

const readme = path.join(projectFolder, 'README.md');
await writeAtomically(readme, withHeadlines(readFileSync(readme, 'utf8'), headlines, projectFolder));
