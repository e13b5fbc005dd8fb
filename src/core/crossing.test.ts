import { describe, expect, test } from 'vitest';
import { crossing } from './crossing.ts';
import type { Recorded } from './report.ts';
import type { Action, Disclosure, Entered, Finding } from './types.ts';

const email: Action = {
	did: 'typed',
	time: 1_000,
	question: 'Your e-mail',
	name: 'email',
	value: 'isaura.lindqvist.abcd2345@example.com',
	made: true,
};
const mood: Action = { did: 'chose', time: 1_001, question: 'Feeling down', name: 'q1', value: 'Several days', made: true };

function entered({ did, question, name }: Action, rest: Partial<Entered> = {}): Entered {
	return { did: did as Entered['did'], question, name, after: 200, unsubmitted: true, made: true, ...rest };
}

function disclosure(of: Entered | null, rest: Partial<Disclosure> = {}): Disclosure {
	return {
		about: 'identity',
		kind: 'email',
		channel: 'parameter',
		value: 'x',
		form: 'plain',
		at: 'query/em',
		certainty: 'proven',
		...(of === null ? {} : { entered: of }),
		...rest,
	};
}

let count = 0;
function found(organisation: string, disclosures: readonly Disclosure[], rest: Partial<Finding> = {}): Recorded {
	const finding: Finding = {
		time: 1_200,
		method: 'POST',
		url: 'https://t.example/e',
		page: 'https://clinic.example/intake',
		site: 'clinic.example',
		recipient: { organisation, service: organisation, domain: 't.example', role: 'advertising', via: 'third-party' },
		event: '',
		health: 'detail',
		identity: 'person',
		severity: 'critical',
		disclosures,
		sentence: { key: 'told', args: [] },
		outcome: 'sent',
		stage: 'during',
		...rest,
	};
	return { id: ++count, finding };
}

const receivers = (actions: readonly Action[], recorded: readonly Recorded[]) =>
	crossing(actions, recorded).map(({ name, received }) => [name, received.map(({ recipient }) => recipient.organisation)]);

describe('fields', () => {
	test('one row a field, in order, also where nobody received it', () => {
		const one = found('Meta', [disclosure(entered(email))]);
		expect(receivers([email, mood], [one])).toEqual([
			['email', ['Meta']],
			['q1', []],
		]);
	});

	test('a field that the page wrote anew is one row with both values', () => {
		const again = { ...email, value: 'ISAURA.LINDQVIST.ABCD2345@EXAMPLE.COM' };
		expect(crossing([email, again, again], []).map(({ values }) => values)).toEqual([[email.value, again.value]]);
	});

	test('what the person did themselves is no part of it', () => {
		const { made: _, ...own } = email;
		const { made: __, ...theirs } = entered(email);
		expect(crossing([own], [])).toEqual([]);
		expect(receivers([email], [found('Meta', [disclosure(theirs)])])).toEqual([['email', []]]);
	});

	test('two questions of one name are told apart', () => {
		const other = { ...mood, question: 'Sleeping badly' };
		expect(receivers([mood, other], [found('Meta', [disclosure(entered(other))])])).toEqual([
			['q1', []],
			['q1', ['Meta']],
		]);
	});
});

describe('who received it', () => {
	test('what was not entered proves nothing', () => {
		expect(receivers([email], [found('Meta', [disclosure(null)])])).toEqual([['email', []]]);
	});

	test.each(['blocked', 'failed'] as const)('nobody where the request was %s', (outcome) => {
		expect(receivers([email], [found('Meta', [disclosure(entered(email))], { outcome })])).toEqual([['email', []]]);
	});

	test('once a recipient, by what tells most; the earliest of its like', () => {
		const hashed = found('Meta', [disclosure(entered(email), { form: 'sha256' })]);
		const likely = found('Meta', [disclosure(entered(email), { certainty: 'likely' })]);
		const plain = found('Meta', [disclosure(entered(email), { form: 'sha256' }), disclosure(entered(email))]);
		const later = found('Meta', [disclosure(entered(email))]);
		const cutOff = found('Meta', [disclosure(entered(email))], { outcome: 'unknown' });
		const best = crossing([email], [cutOff, likely, hashed, plain, later])[0]?.received;
		expect(best?.map(({ id, form }) => [id, form])).toEqual([[plain.id, 'plain']]);
		expect(crossing([email], [likely, hashed])[0]?.received.map(({ form, certainty }) => [form, certainty])).toEqual([
			['sha256', 'proven'],
		]);
	});

	test('what left before anything was pressed stands before what left after', () => {
		const late = found('Meta', [disclosure(entered(email, { unsubmitted: false }))]);
		const early = found('Meta', [disclosure(entered(email))], { stage: 'submitted' });
		const received = crossing([email], [late, early])[0]?.received;
		expect(received?.map(({ id, unsubmitted }) => [id, unsubmitted])).toEqual([[early.id, true]]);
	});

	test('what only the page itself told stands behind what the browser showed', () => {
		const forged = found('Meta', [disclosure(entered(email))], { witness: 'page' });
		const shown = found('Meta', [disclosure(entered(email), { form: 'md5' })]);
		expect(crossing([email], [forged, shown])[0]?.received.map(({ id }) => id)).toEqual([shown.id]);
		expect(crossing([email], [forged])[0]?.received[0]?.witness).toBe('page');
	});

	test('a service at the site’s own address is not the company', () => {
		const direct = found('Google', [disclosure(entered(email))]);
		const proxied = found('Google', [disclosure(entered(email))], {
			recipient: { ...direct.finding.recipient, via: 'first-party-proxy' },
		});
		expect(crossing([email], [direct, proxied])[0]?.received.map(({ recipient }) => recipient.via)).toEqual([
			'third-party',
			'first-party-proxy',
		]);
	});
});

test('many fields and findings are bounded', () => {
	const many = Array.from({ length: 5_000 }, (_, index) => ({ ...email, name: `f${index}`, value: `${index}` }));
	expect(crossing(many, []).length).toBe(300);
});
