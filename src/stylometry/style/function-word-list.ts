/**
 * English function words by closed class, lowercase, with straight apostrophes. A word that belongs to several classes
 * (`that`, `for`) stands in the first. Compiled from the closed classes as grammars of English list them.
 */
export const functionWordClasses = {
  determiners: `a an the this that these those each every either neither some any no all both half such what which
    whose another much many more most few fewer little less least several enough`,
  pronouns: `i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its
    itself we us our ours ourselves they them their theirs themselves one oneself who whom whoever whatever whichever
    someone somebody something anyone anybody anything everyone everybody everything nobody nothing none other others
    i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've we'll they're they've they'll that's
    there's what's let's`,
  prepositions: `about above across after against along amid among around as at before behind below beneath beside
    besides between beyond by despite down during except for from in inside into like near of off on onto out outside
    over past per regarding round since through throughout till to toward towards under underneath until up upon via
    with within without`,
  conjunctions: `and but or nor so yet although because if lest once than though unless whereas wherever whether while
    whilst`,
  auxiliaries: `am is are was were be been being do does did doing done have has had having can could may might must
    shall should will would ought need dare used isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't
    can't cannot couldn't mustn't shouldn't won't wouldn't`,
  particles: `not there here then thus hence therefore however moreover nevertheless otherwise also too very just only
    even ever never always often still already again almost quite rather really perhaps maybe else instead indeed
    anyway away back where when why how now well yes oh please`,
};

/** The function words, each once, in a fixed order. */
export const functionWords: readonly string[] = [
  ...new Set(
    Object.values(functionWordClasses)
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
];

const positions = new Map(functionWords.map((word, index) => [word, index]));

/**
 * How often each function word occurs, as a share of all words: zeros for a text without words.
 *
 * @param words lowercase words of a text
 */
export function functionWordRates(words: readonly string[]): Float64Array {
  const rates = new Float64Array(functionWords.length);
  for (const word of words) {
    const position = positions.get(word);
    if (position !== undefined) rates[position]++;
  }
  return words.length === 0 ? rates : rates.map((count) => count / words.length);
}
