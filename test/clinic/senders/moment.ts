/** What a person is known by to the clinic's scripts: a page's own form and "advanced matching" read the same fields. */
export type Person = {
	readonly email: string;
	readonly phone: string;
	readonly firstName: string;
	readonly lastName: string;
	readonly zip: string;
};

/** Something that happened on a page, as the clinic's marketing scripts see it. */
export type Moment =
	| { readonly is: 'page' }
	| { readonly is: 'press'; readonly element: HTMLElement }
	| { readonly is: 'answer'; readonly step: number; readonly question: string; readonly answer: string }
	| { readonly is: 'person'; readonly person: Person }
	| { readonly is: 'search'; readonly query: string; readonly zip: string }
	| { readonly is: 'booked'; readonly provider: string; readonly reason: string; readonly time: string }
	| { readonly is: 'bought'; readonly product: string; readonly price: number }
	| { readonly is: 'leave' };

/** Sends what one service's tag would send at that moment, if anything, in that service's wire format. */
export type Sender = (moment: Moment) => void;
