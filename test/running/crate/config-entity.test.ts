import path from 'node:path';
import { expect, test } from 'vitest';
import { packedPaths } from '../../../src/running/crate/config-entity.ts';
import { projectFolder } from '../../../src/running/project-folder.ts';

const project = path.basename(path.resolve(projectFolder));

test.each<[string, string, string[], string[]]>([
  [
    'of the project keeps its path',
    'author-linking/paper',
    ['configs/author-linking/paper.yaml', 'configs/author-linking/base.yaml'],
    ['configs/author-linking/paper.yaml', 'configs/author-linking/base.yaml'],
  ],
  ['elsewhere in the project too', 'ads', ['test/golden/ads.yaml'], ['test/golden/ads.yaml']],
  [
    "below another folder's configs/ keeps what it has its name from",
    'pets/dogs',
    ['../study/configs/pets/dogs.yml', '../study/configs/base.yaml'],
    ['configs/pets/dogs.yml', 'configs/base.yaml'],
  ],
  [
    'of nowhere goes to own-configs/, with what it extends below it',
    'own',
    ['../study/own.yaml', '../study/bases/base.yaml'],
    ['own-configs/own.yaml', 'own-configs/bases/base.yaml'],
  ],
  [
    'of nowhere that extends one beside its folder goes there from the folder of both',
    'own',
    ['../study/a/own.yaml', '../study/b/base.yaml'],
    ['own-configs/a/own.yaml', 'own-configs/b/base.yaml'],
  ],
  [
    'of nowhere that extends one of the project, too',
    'own',
    ['../study/own.yaml', 'configs/author-linking/base.yaml'],
    ['own-configs/study/own.yaml', `own-configs/${project}/configs/author-linking/base.yaml`],
  ],
])('a config %s', (_what, name, files, packed) => {
  expect(packedPaths({ name, files: files.map((file) => ({ path: file, sha256: '' })) })).toEqual(packed);
});
