import { userData } from './google-analytics.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { browserId, type Parameters, randomDigits, sendImage, sendPost, toQuery } from './transport.ts';

const ACCOUNT = '987650001';

/** Google Ads: remarketing on every page, a conversion on booking and paying, and what a form held as "form data". */
export const googleAds: Sender = (moment) => {
	switch (moment.is) {
		case 'page':
			return sendImage(`https://googleads.g.doubleclick.net/pagead/viewthroughconversion/${ACCOUNT}/?${toQuery(shared())}`);
		case 'person':
			return sendPost(
				`https://www.google.com/ccm/form-data/${ACCOUNT}?${toQuery({ ...shared(), ...matching() })}`,
				new URLSearchParams({ en: 'form_submit' }),
			);
		case 'booked':
			return conversion({ label: 'appointment', data: `event=conversion;visit_reason=${moment.reason}`, ...matching() });
		case 'bought':
			return conversion({
				label: 'plan',
				value: moment.price,
				currency_code: 'USD',
				data: `event=purchase;plan=${moment.product}`,
			});
		default:
			return;
	}
};

function conversion(parameters: Parameters): void {
	sendImage(`https://www.googleadservices.com/pagead/conversion/${ACCOUNT}/?${toQuery({ ...shared(), ...parameters })}`);
}

function matching(): Parameters {
	const person = knownPerson();
	return person === null ? {} : { em: userData(person.email, person.phone), ec_mode: 'a' };
}

function shared(): Parameters {
	return {
		random: Date.now(),
		cv: 11,
		fst: Date.now(),
		url: location.href,
		ref: document.referrer,
		tiba: document.title,
		auid: browserId('_gcl_au', () => `1.1.${randomDigits()}.${Math.floor(Date.now() / 1000)}`).replace('1.1.', ''),
		fmt: 3,
	};
}
