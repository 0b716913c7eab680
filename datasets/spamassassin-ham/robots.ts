import { header, mailboxes, type RawMessage } from '../../src/text/mail/message.ts';

/** A kind of mail whose text no single person wrote to be read as their own. */
export interface RobotRule {
  readonly name: string;
  readonly why: string;
  matches(sender: Sender): boolean;
}

/** What the rules look at. */
export interface Sender {
  /** In lower case, the part before the @. */
  readonly local: string;
  /** In lower case, the part after the @. */
  readonly host: string;
  /** Display name in lower case. */
  readonly name: string;
  readonly subject: string;
}

const word = (pattern: string) => new RegExp(`^(?:${pattern})$`);

const feed = word('rssfeeds|blogged');
const daemon = word(
  '.*-?daemon|.*-?robot|root|nobody|mail|postmaster|mailer|no-?reply.*|do_?not_?(?:reply|use).*|donotuse|cron|notify|nic|qtopic.*|refertofriend',
);
const listSoftware = word(
  '.*-admin|admin|.*-owner|owner-.*|.*-request|.*-bounces?|listmanager|listserv|majordomo|mailman.*|ecartis|bugzilla.*|rhn-admin',
);
const newsletter = word(
  [
    '.*news(?:letters?)?|newsletters?.*|.*_news|.*-news|.*enews.*|confnews|journal|gazette|facelist|list|mailinglist',
    'updates?|subscriptions?|subscriber|alerts?|reminders?|online(?:#.*)?|info|webmaster|webster|distribution|press',
    'security-advisories|davidh|volunteer-reply|replies|weather|trivia|sporadic|champion|dailyslang|cert-advisory|superkeen|myenews|ltonline',
    'fool|netscape|imho|mailings?|senews.*|iso17799|globalscape|delias.*|kelli-fox|nnt|guterman|malcolm-sweeps|ticket_.*',
  ].join('|'),
);
const bulkHost =
  /(?:^|\.)(?:newsletter\.online\.com|unitedmedia\.com|lists\.techtarget\.com|hermes\.sun\.com|reply\.12hs\.com|xmr3\.com|mailings\..*|foxsports\.com|lists\.apple\.com|mailshell\.com|lindows\.com|action\.eff\.org)$/;

/** The rules, in the order in which a mail is tried against them. */
export const robotRules: readonly RobotRule[] = [
  {
    name: 'feed',
    why: 'items of weblogs and news sites, turned into mail by a program',
    matches: ({ local, name }) => feed.test(local) || name === 'rssfeeds',
  },
  {
    name: 'daemon',
    why: 'mail transport, cron jobs, reminders and notices that nobody answers',
    matches: ({ local, host }) => (daemon.test(local) && host !== 'vipul.net') || local.startsWith("o'reilly"),
  },
  {
    name: 'headlines',
    why: 'daily lists of story headlines of a site, mailed by its software',
    matches: ({ local, host }) => local === 'pudge' && host === 'perl.org',
  },
  {
    name: 'list software',
    why: 'notices, digests and forwarded posts sent under the address of a list, and bug trackers',
    matches: ({ local, subject }) => listSoftware.test(local) || /\bdigest\b.*(?:#|\bv\d)/i.test(subject),
  },
  {
    name: 'commit',
    why: 'change logs and differences mailed by a version control system',
    matches: ({ subject }) => /^\s*(?:\[[^\]]+\]\s*)?CVS:/i.test(subject),
  },
  {
    name: 'newsletter',
    why: 'the voice of an organisation, not of a person',
    matches: ({ local, host }) => newsletter.test(local) || bulkHost.test(host),
  },
];

/** The sender of a mail as the rules see it. */
export function senderOf(message: RawMessage): Sender {
  const box = mailboxes(message, 'from')[0] ?? { name: '', address: '' };
  const at = box.address.lastIndexOf('@');
  return {
    local: at < 0 ? box.address : box.address.slice(0, at),
    host: at < 0 ? '' : box.address.slice(at + 1),
    name: box.name.toLowerCase(),
    subject: header(message, 'subject'),
  };
}

/** The rule that says a mail is a robot's, or undefined where a person sent it. */
export function robotRule(sender: Sender): RobotRule | undefined {
  return robotRules.find((rule) => rule.matches(sender));
}
