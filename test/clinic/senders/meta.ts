import { digitsOf, normalEmail, sha256Hex } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { browserId, type Parameters, randomDigits, sendImage, sendPost, toQuery } from './transport.ts';

const PIXEL = '602214076000001';

/**
 * The Meta pixel: page views and standard events as an image, automatic button clicks with what the button says, automatic microdata as a
 * form POST, and "advanced matching" with hashes of what a form held. The clinic coded the therapy-history answer as AddToWishlist.
 */
export const meta: Sender = (moment) => {
	switch (moment.is) {
		case 'page':
			event('PageView', {});
			return microdata();
		case 'press':
			return event('SubscribedButtonClick', buttonClick(moment.element));
		case 'answer':
			return event('AddToWishlist', { 'cd[content_name]': `step ${moment.step}`, 'cd[content_category]': moment.answer });
		case 'person':
			return event('Lead', { 'cd[content_name]': 'Intake finished' });
		case 'search':
			return event('Search', { 'cd[search_string]': moment.query, 'cd[zip]': moment.zip });
		case 'booked':
			return event('Schedule', { 'cd[content_name]': moment.reason, 'cd[provider]': moment.provider });
		case 'bought':
			return event('Purchase', { 'cd[content_name]': moment.product, 'cd[value]': moment.price, 'cd[currency]': 'USD' });
		case 'leave':
			return;
	}
};

function event(name: string, data: Parameters): void {
	sendImage(`https://www.facebook.com/tr/?${toQuery({ ...common(name), ...data, ...matching(), rqm: 'GET' })}`);
}

function common(name: string): Parameters {
	return {
		id: PIXEL,
		ev: name,
		dl: location.href,
		rl: document.referrer,
		if: 'false',
		ts: Date.now(),
		sw: screen.width,
		sh: screen.height,
		v: '2.9.214',
		r: 'stable',
		ec: 0,
		fbp: browserId('_fbp', () => `fb.1.${Date.now()}.${randomDigits()}`),
		it: Math.floor(performance.timeOrigin),
		coo: 'false',
		...(name === 'SubscribedButtonClick' ? { es: 'automatic' } : {}),
	};
}

function matching(): Parameters {
	const person = knownPerson();
	if (person === null) return {};
	return {
		'udff[em]': sha256Hex(normalEmail(person.email)),
		'udff[ph]': sha256Hex(digitsOf(person.phone)),
		'udff[fn]': sha256Hex(person.firstName.toLowerCase()),
		'udff[ln]': sha256Hex(person.lastName.toLowerCase()),
	};
}

function buttonClick(element: HTMLElement): Parameters {
	const text = element.textContent.trim();
	const form = element.closest('form');
	const fields = [...(form?.elements ?? [])].map((field) => ({
		id: field.id,
		name: field.getAttribute('name') ?? '',
		tag: field.tagName.toLowerCase(),
		inputType: field.getAttribute('type') ?? undefined,
		valueMeaning: 'empty',
	}));
	const features = {
		classList: element.className,
		destination: element instanceof HTMLAnchorElement ? element.href : '',
		id: element.id,
		imageUrl: '',
		innerText: text,
		numChildButtons: 0,
		tag: element.tagName.toLowerCase(),
		type: element.getAttribute('type'),
		name: '',
	};
	return {
		'cd[buttonFeatures]': JSON.stringify(features),
		'cd[buttonText]': text.replace(/\d+/g, '0'),
		'cd[formFeatures]': JSON.stringify(fields),
		'cd[pageFeatures]': JSON.stringify({ title: document.title }),
	};
}

/** The page's own description of itself, which the pixel collects without being asked. Too long for an address, so a form POST. */
function microdata(): void {
	const named = (attribute: string) =>
		Object.fromEntries(
			[...document.querySelectorAll(`meta[${attribute}]`)].map((tag) => [
				`meta:${tag.getAttribute(attribute)}`,
				tag.getAttribute('content') ?? '',
			]),
		);
	const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].map((tag) => JSON.parse(tag.textContent));
	const body = toQuery({
		...common('Microdata'),
		'cd[DataLayer]': '[]',
		'cd[Meta]': JSON.stringify({ title: document.title, ...named('name') }),
		'cd[OpenGraph]': JSON.stringify(named('property')),
		'cd[Schema.org]': '[]',
		'cd[JSON-LD]': JSON.stringify(linked),
		es: 'automatic',
		rqm: 'formPOST',
	});
	sendPost('https://www.facebook.com/tr/', new URLSearchParams(body));
}
