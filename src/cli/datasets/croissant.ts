import { croissantOf, croissantText } from '../../../datasets/croissant.ts';
import { loadChecked } from '../../../datasets/dataset.ts';
import { descriptions } from '../../../datasets/descriptions.ts';
import { findDataset } from '../../../datasets/index.ts';

/** What `inkledger datasets croissant NAME` prints. @throws InputError for an unknown name, or a changed dataset */
export async function croissantOfNamed(name: string): Promise<string> {
  const dataset = findDataset(name);
  return croissantText(croissantOf(dataset, descriptions[name], await loadChecked(dataset)));
}
