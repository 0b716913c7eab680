/** Numbers groups from 0 in the order of their first items, given any label of each item's group, 0 or more. */
export function numberGroups(label: Int32Array): Int32Array {
  let largest = -1;
  for (const own of label) largest = Math.max(largest, own);
  const number = new Int32Array(largest + 1).fill(-1);
  let count = 0;
  return label.map((own) => {
    if (number[own] < 0) number[own] = count++;
    return number[own];
  });
}
