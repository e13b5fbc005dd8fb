import { describe, expect, test } from 'vitest';
import { definitionIn } from './definitions.ts';

const of = (text: string) => {
	const found = definitionIn({ text, heading: null, at: { block: 0, start: 0, end: text.length } });
	return found && [found.term, found.is, found.what, found.with];
};

describe('what a policy says that a word means', () => {
	test.each([
		['“Partners” means the clinics and advertisers that we work with.', ['partners', 'means', [], ['advertisers']]],
		['"Health Data" means data in your medical records.', ['health data', 'means', ['records'], []]],
		['“Personal Information” includes your e-mail address.', ['personal information', 'includes', ['email'], []]],
		['Personal information does not include your IP address.', ['personal information', 'excludes', ['usage'], []]],
		['Hashed e-mail addresses are not personal information.', ['personal information', 'excludes', [], []]],
		['We do not consider device identifiers to be personal data.', ['personal data', 'excludes', [], []]],
		['Our advertising partners are not third parties.', ['third parties', 'excludes', [], []]],
		['The law defines what health information is.', ['health information', 'means', [], []]],
	])('%s', (text, expected) => {
		expect(of(text)).toEqual(expected);
	});

	test.each([
		'Your medical information is not disclosed to advertisers.',
		'We do not share personal information with third parties.',
		'This means a lot to us.',
		'',
	])('none: %s', (text) => {
		expect(of(text)).toBeNull();
	});
});
