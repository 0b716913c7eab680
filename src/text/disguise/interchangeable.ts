/** Expressions of one meaning, more or less, a set a line: what a writer who rewords can put for each other. */
const sets = `
  but, however, yet, though
  also, too, as well
  because, since, as
  maybe, perhaps, possibly
  very, really, quite, extremely
  so, therefore, thus, hence
  about, around, roughly, approximately
  often, frequently, regularly
  usually, normally, generally
  always, at all times
  never, at no time
  now, at present, currently
  soon, shortly, before long
  again, once more
  almost, nearly
  only, just, merely
  still, even now
  already, by now
  actually, in fact, indeed
  of course, naturally, obviously
  for example, for instance, e.g.
  instead, rather
  perhaps, it may be that
  like, such as
  before, prior to
  after, following
  during, in the course of
  while, whereas
  until, till
  if, provided that, in case
  although, even though
  without, with no
  with, along with
  many, a lot of, lots of, numerous
  much, a great deal of
  some, a few, several
  most, the majority of
  all, every one of
  enough, sufficient
  big, large
  small, little
  good, fine, nice
  great, excellent, wonderful
  bad, poor
  easy, simple
  hard, difficult
  quick, fast, rapid
  quickly, fast, rapidly
  new, recent
  old, former
  important, essential, crucial
  right, correct
  wrong, incorrect, mistaken
  sure, certain
  different, distinct
  same, identical
  whole, entire
  cheap, inexpensive
  help, assist, aid
  get, obtain, receive
  got, obtained, received
  give, provide, offer
  use, employ, utilize
  used, employed, utilized
  using, employing, utilizing
  make, create, produce
  made, created, produced
  need, require
  needs, requires
  needed, required
  want, wish, would like
  wanted, wished
  try, attempt
  tried, attempted
  trying, attempting
  start, begin
  started, began
  stop, cease, halt
  end, finish
  show, display
  shows, displays
  tell, inform
  say, state
  said, stated
  says, states
  ask, inquire
  think, believe, suppose
  thought, believed, supposed
  know, am aware
  see, notice
  look, glance
  find, discover, locate
  found, discovered, located
  keep, retain
  let, allow, permit
  seems, appears
  seem, appear
  happen, occur
  happens, occurs
  happened, occurred
  buy, purchase
  bought, purchased
  send, mail
  fix, repair
  change, alter, modify
  changed, altered, modified
  people, folks, persons
  person, individual
  thing, item
  things, items
  stuff, material
  problem, issue, difficulty
  problems, issues, difficulties
  way, manner
  place, location, spot
  job, task
  work, labor
  part, portion, piece
  kind, sort, type
  idea, notion, thought
  reason, cause
  result, outcome
  company, firm, business
  money, cash, funds
  price, cost
  guy, fellow
  everyone, everybody
  someone, somebody
  anyone, anybody
  nobody, no one
  thanks, thank you
  hi, hello, hey
  ok, okay, all right
  yes, yeah, yep
  do not, don't
  does not, doesn't
  did not, didn't
  is not, isn't
  are not, aren't
  was not, wasn't
  cannot, can't, can not
  could not, couldn't
  would not, wouldn't
  should not, shouldn't
  will not, won't
  have not, haven't
  has not, hasn't
  i am, i'm
  i have, i've
  i will, i'll, i shall
  i would, i'd
  it is, it's
  that is, that's
  there is, there's
  we are, we're
  we have, we've
  you are, you're
  you will, you'll
  they are, they're
  what is, what's
  let us, let's
`;

/** By expression: the others of its set. An expression of several sets keeps the first. */
export const interchangeable: ReadonlyMap<string, readonly string[]> = new Map(
  sets
    .trim()
    .split('\n')
    .map((line) => line.trim().split(', '))
    .reverse()
    .flatMap((set) => set.map((expression) => [expression, set.filter((other) => other !== expression)] as const)),
);
