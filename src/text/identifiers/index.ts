export { type AgreementScores, type LabelAgreement, labelAgreement } from './agreement.ts';
export { findIdentifiers } from './find.ts';
export type { FoundIdentifier } from './found.ts';
export { maskIdentifiers, placeholders } from './mask.ts';
export { type OwnerOptions, ownersByIdentifiers } from './owners.ts';
