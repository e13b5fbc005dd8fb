/** What a consent tool says of each purpose: true consented to, false refused, null not said. `sale`: selling and sharing, as US laws mean it. */
export type ConsentPurposes = {
	readonly advertising: boolean | null;
	readonly analytics: boolean | null;
	readonly sale?: boolean | null;
};

/** What pressing a button of a banner means; `partly` keeps a choice made one by one. */
export type ConsentAction = 'accept' | 'refuse' | 'partly';

/** Something that a content script saw of a page's consent. Untrusted but for presses: a page's interface can say what it likes. */
export type ConsentEvent = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	/** Who said so: `__tcfapi`, `__gpp`, a platform's name as in CONSENT_PLATFORMS, `press`, or `autoconsent`. */
	readonly source: string;
	readonly kind: 'banner-shown' | 'banner-hidden' | 'state';
	readonly purposes?: ConsentPurposes;
	readonly action?: ConsentAction;
	/** `default`: nobody chose; `stored`: chosen before this page was opened, by what is stored or by a press on an earlier one; `press`: chosen on this page. */
	readonly by: 'default' | 'stored' | 'press';
	/** Address of the frame that it was seen in; left out for the page itself. */
	readonly within?: string;
};
