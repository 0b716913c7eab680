import { hashValue } from '../../common/hash.ts';
import type { Provenance } from '../provenance.ts';
import type { Citation } from './citation.ts';
import { type Entity, localId, reference, references } from './entity.ts';

/** The code and what it ran on: the software first. */
export function softwareEntities({ code, node, platform, processor }: Provenance, citation: Citation, licence: Entity) {
  const runtime: Entity = {
    '@id': localId('Node.js', node),
    '@type': 'SoftwareApplication',
    name: 'Node.js',
    url: 'https://nodejs.org/',
    softwareVersion: node.replace(/^v/, ''),
  };
  const packages = code.lockfile === null ? [] : [lockfileEntity(code.lockfile)];
  const environment = `Node.js ${node}, ${platform}, ${processor}`;
  const software: Entity = {
    '@id': localId('inkledger', hashValue([code, environment]).slice(0, 12)),
    '@type': ['SoftwareApplication', 'SoftwareSourceCode'],
    name: 'inkledger',
    description: 'A research evaluation harness for linking classified ads to their owners',
    softwareVersion: code.release,
    identifier: [
      `sha256:${code.version} (the sources that results depend on)`,
      ...(code.commit === null ? [] : [`git:${code.commit}`]),
    ],
    runtimePlatform: environment,
    softwareRequirements: references([runtime, ...packages]),
    author: references(citation.authors),
    citation: references(citation.articles),
    license: reference(licence),
  };
  return [software, runtime, ...packages];
}

function lockfileEntity(sha256: string): Entity {
  return {
    '@id': localId('package-lock.json', sha256.slice(0, 12)),
    '@type': 'File',
    name: 'package-lock.json',
    description: 'Every package with its version and checksum',
    localPath: 'package-lock.json',
    encodingFormat: 'application/json',
    sha256,
  };
}
