// The curve library stands here alone: another one with the same functions can take its place.
export {
  isPrivate,
  pointFromScalar,
  privateAdd,
  privateNegate,
  sign,
  signSchnorr,
  xOnlyPointAddTweak,
} from '@bitcoinerlab/secp256k1';
