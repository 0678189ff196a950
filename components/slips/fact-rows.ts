export type Fact = { wide?: boolean };

/** Which facts take a whole row of two: those that ask for it, and those left without a neighbour. No cell stays empty. */
export function wideOnes(facts: readonly Fact[]): boolean[] {
  const wide: boolean[] = [];
  let waiting = -1;
  facts.forEach((fact, index) => {
    wide.push(fact.wide === true);
    if (fact.wide !== true) waiting = waiting === -1 ? index : -1;
    else if (waiting !== -1) {
      wide[waiting] = true;
      waiting = -1;
    }
  });
  if (waiting !== -1) wide[waiting] = true;
  return wide;
}
