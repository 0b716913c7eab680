/** Ways to say one thing: an author keeps to a few of them. `{…}` is filled in from the ad. */
export const sentences = {
  greeting: ['Hello', 'Hi there', 'Hi {place}', 'Hey neighbors', 'Good day', 'Greetings', ''],
  opening: [
    'I offer {title} in {place}',
    'Looking for {title}? Look no further',
    'We are a small local team for {title}',
    'Reliable {title} in the {place} area',
    'Need help with {customer}? I can help',
    '{title} by someone who really cares',
    'Your search for {title} ends here',
    'I have been doing {title} since {year}',
  ],
  tasks: [
    'I do {tasks} and more',
    'This includes {tasks}',
    'Services: {tasks}',
    'Ask me about {tasks}',
    'We take care of {tasks}, you relax',
    'What I do best: {tasks}',
    'From {tasks} to anything else you need',
  ],
  trust: [
    'References on request',
    'Fully insured and happy to show references',
    'Many happy customers in {place}',
    'I treat {customer} like my own',
    'Over {years} years of experience',
    'I am friendly, punctual and honest',
    'Same day answers guaranteed',
    'No job is too small for us',
  ],
  price: [
    'Rates from {price} an hour',
    'Only {price} per hour',
    '{price}/hr, first visit half price',
    'I charge {price} per visit',
    'Fair prices, starting at {price}',
    'My rate is {price}, cash or transfer',
  ],
  hours: [
    'Weekdays and weekends',
    'Available {days}',
    'Evenings are fine too',
    'I have openings {days}',
    'Flexible hours, {days} are best',
    'Free most mornings',
  ],
  contact: [
    'Call or text {contact}',
    'Reach me at {contact}',
    'Text {contact} any time',
    'Please call {contact}',
    'Contact: {contact}',
    'Ring {contact} and ask for details',
  ],
  closing: ['Thanks for reading', 'Talk soon', 'Hope to hear from you', 'Have a great day', 'Thank you', ''],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SentenceKind = keyof typeof sentences;

export const dayNames = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;
