import { keptByDocuments } from '../vector-space/kept-products.ts';
import { learnWithinNormalisation } from '../vector-space/wccn.ts';
import type { SpaceName, Spaces } from './spaces.ts';

/** The representations that are cut to few dimensions, alone and all four together. */
export const authorSpaceNames = ['characters', 'masked', 'shape', 'style', 'combined'] as const;
export type AuthorSpaceName = (typeof authorSpaceNames)[number];

/** Dimensions that each representation is cut to alone. */
const dimensions = { characters: 80, masked: 80, shape: 80, style: 80 };

/** Dimensions of each in the combined vector, and what its coordinates are multiplied by there. */
const combined = [
  { name: 'characters', dimensions: 40, factor: 1 },
  { name: 'masked', dimensions: 40, factor: 1 },
  { name: 'shape', dimensions: 40, factor: 1 },
  { name: 'style', dimensions: 40, factor: 1.5 },
] as const;

/** The coordinates of documents, in the order given. */
type Projection = (documents: Int32Array) => readonly Float64Array[];

/** Documents as vectors of unit length in which all directions vary alike within authors; learned once for all groups. */
export function withinNormalised(spaces: Spaces, name: AuthorSpaceName): Projection {
  return spaces.keep(`within-normalised ${name}`, () => {
    const project = name === 'combined' ? combinedProjection(spaces) : reduced(spaces, name);
    const { documents, authors } = spaces.training;
    const normalise = learnWithinNormalisation(project(documents), authors);
    return keptByDocuments((asked) => project(asked).map(normalise));
  });
}

function reduced(spaces: Spaces, name: keyof typeof dimensions & SpaceName): Projection {
  return spaces.reduced(name, dimensions[name]).project;
}

function combinedProjection(spaces: Spaces): Projection {
  const parts = combined.map((part) => ({ ...part, project: reduced(spaces, part.name) }));
  return (documents) => {
    const projected = parts.map(({ project }) => project(documents));
    return Array.from(documents, (_, row) =>
      Float64Array.from(
        parts.flatMap(({ dimensions, factor }, part) =>
          Array.from(projected[part][row].subarray(0, dimensions), (value) => value * factor),
        ),
      ),
    );
  };
}
