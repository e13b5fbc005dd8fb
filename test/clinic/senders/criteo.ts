import { md5Hex, normalEmail } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { sendImage, toQuery } from './transport.ts';

/** Criteo: each event a parameter p0, p1, … whose value is itself a query; lists in brackets, their items encoded once more. */
export const criteo: Sender = (moment) => {
	if (moment.is === 'page') return send([{ e: 'vh' }]);
	if (moment.is === 'search') return send([{ e: 'vl', kw: moment.query }]);
	if (moment.is === 'bought')
		send([{ e: 'vc', id: randomOrder(), p: `[${encodeURIComponent(toQuery({ i: moment.product, pr: moment.price, q: 1 }))}]` }]);
};

function send(events: readonly Readonly<Record<string, string>>[]): void {
	const person = knownPerson();
	const account = person === null ? { e: 'ce', m: '[]' } : { e: 'ce', m: `[${md5Hex(normalEmail(person.email))}]`, h: 'md5' };
	const nested = [account, ...events, { e: 'dis' }].map((event, index) => [`p${index}`, toQuery(event)] as const);
	sendImage(
		`https://sslwidget.criteo.com/event?${toQuery({ a: 13370, v: '5.23.0', ...Object.fromEntries(nested), adce: 1, tld: location.hostname })}`,
	);
}

function randomOrder(): string {
	return `HL-${Math.floor(Math.random() * 1e6)}`;
}
