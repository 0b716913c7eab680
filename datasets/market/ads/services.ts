import type { Category } from '../people/places.ts';

/** What an ad of a category can name: nouns for the title, tasks for the text, and what a customer brings. */
export interface Service {
  readonly titles: readonly string[];
  readonly tasks: readonly string[];
  readonly customers: readonly string[];
}

export const services: Readonly<Record<Category, Service>> = {
  'pet care': {
    titles: ['dog walker', 'pet sitter', 'pet care', 'dog walking', 'cat sitting'],
    tasks: ['walks', 'feeding', 'overnight stays', 'puppy visits', 'grooming', 'cat visits', 'rides to the vet'],
    customers: ['your dog', 'your pets', 'your furry friend', 'your cat'],
  },
  tutoring: {
    titles: ['math tutor', 'tutoring', 'homework help', 'reading tutor', 'private lessons'],
    tasks: ['algebra', 'geometry', 'essays', 'test prep', 'reading', 'chemistry', 'homework'],
    customers: ['your child', 'your student', 'your son or daughter', 'your kids'],
  },
  'moving help': {
    titles: ['movers', 'moving help', 'two movers and a truck', 'help moving', 'loading and unloading'],
    tasks: ['loading', 'unloading', 'packing', 'furniture', 'pianos', 'storage runs', 'clean outs'],
    customers: ['your apartment', 'your house', 'your office', 'your things'],
  },
  cleaning: {
    titles: ['house cleaning', 'cleaning service', 'cleaner', 'home cleaning', 'deep cleaning'],
    tasks: ['kitchens', 'bathrooms', 'windows', 'floors', 'move-out cleaning', 'laundry', 'ovens'],
    customers: ['your home', 'your house', 'your apartment', 'your office'],
  },
  'garden work': {
    titles: ['garden work', 'yard work', 'lawn care', 'gardener', 'hedges and lawns'],
    tasks: ['mowing', 'weeding', 'hedges', 'planting', 'leaf removal', 'mulch', 'small trees'],
    customers: ['your garden', 'your yard', 'your lawn', 'your flower beds'],
  },
  'piano lessons': {
    titles: ['piano lessons', 'piano teacher', 'learn the piano', 'piano for beginners', 'keyboard lessons'],
    tasks: ['scales', 'reading music', 'classical pieces', 'jazz', 'ear training', 'duets', 'recitals'],
    customers: ['your child', 'adult beginners', 'your family', 'players of every level'],
  },
  'house sitting': {
    titles: ['house sitter', 'house sitting', 'home watch', 'live-in house sitter', 'house and plant care'],
    tasks: ['mail', 'plants', 'trash days', 'daily checks', 'pets', 'airport rides', 'overnight stays'],
    customers: ['your home', 'your house', 'your place', 'your plants'],
  },
  'bicycle repair': {
    titles: ['bike repair', 'mobile bike mechanic', 'bicycle tune-ups', 'bicycle repair', 'bike service'],
    tasks: ['tune-ups', 'flats', 'brakes', 'gears', 'wheel truing', 'chains', 'fittings'],
    customers: ['your bike', 'your bicycle', 'your commuter', 'your kids bikes'],
  },
};
