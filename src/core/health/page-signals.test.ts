import { describe, expect, it } from 'vitest';
import { signalsFromHtml, signalsFromParts, speaksForHealth } from './page-signals.ts';

const empty = { jsonLd: [], title: '', description: '', headings: [], labels: [], text: '' };
const none = { types: [], phrases: [] };

describe('signalsFromParts', () => {
	it.each([
		['part of a word', 'unlicensed therapistry superbillion'],
		['other order', 'therapist licensed'],
		['nothing', ''],
		['only separators', '… — · |'],
	])('finds no phrase: %s', (_, text) => {
		expect(signalsFromParts({ ...empty, text })).toEqual(none);
	});
	it.each([
		['text', { text: 'Ask for a SUPERBILL.' }],
		['title', { title: 'Superbill' }],
		['description', { description: 'superbill' }],
		['headings', { headings: ['What is a superbill?'] }],
		['labels', { labels: ['Do you need a superbill'] }],
	])('finds a phrase in the %s', (_, part) => {
		expect(signalsFromParts({ ...empty, ...part }).phrases).toEqual(['superbill']);
	});
	it('finds phrases across punctuation', () => {
		expect(signalsFromParts({ ...empty, text: 'Feeling down, depressed, or hopeless' }).phrases).toEqual([
			'feeling down depressed or hopeless',
		]);
	});
	it.each([
		['plain', '{"@type":"MedicalClinic"}', ['MedicalClinic']],
		['full address', '{"@type":"https://schema.org/Physician"}', ['Physician']],
		['list of types', '{"@type":["LocalBusiness","Dentist"]}', ['Dentist']],
		['graph', '{"@graph":[{"@type":"WebPage"},{"@type":"Hospital"}]}', ['Hospital']],
		['nested', '{"@type":"WebPage","about":{"mainEntity":[{"@type":"Drug"}]}}', ['Drug']],
		['specialty', '{"@type":"Physician","medicalSpecialty":"https://schema.org/Psychiatric"}', ['Physician', 'Psychiatric']],
		['a type that says nothing', '{"@type":"WebSite"}', []],
		['not JSON', '<!-- {"@type":"Hospital"}', []],
		['null', 'null', []],
		['wrong shape', '{"@type":{"@type":7},"__proto__":{"x":1}}', []],
		['too deep', `${'['.repeat(50)}{"@type":"Hospital"}${']'.repeat(50)}`, []],
		['very deep', '['.repeat(100_000), []],
	])('reads JSON-LD: %s', (_, script, types) => {
		expect(signalsFromParts({ ...empty, jsonLd: [script] }).types).toEqual(types);
	});
	it('stays within its bounds and keeps what speaks against', () => {
		const text =
			'HIPAA, superbill, our therapists, get matched, EMDR, LCSW, LMFT, online therapy, patient portal, our providers, telehealth, intake form, informed consent, video visit, detox, IVF treatment, egg freezing, semaglutide, tirzepatide, STD testing, HIV testing, find a plan, urgent care, medical center, your pet, add to cart';
		const { phrases } = signalsFromParts({ ...empty, text });
		expect(phrases).toHaveLength(20);
		expect(phrases).toContain('your pet');
	});
});

describe('speaksForHealth', () => {
	it.each([
		['nothing', none, false],
		['only against', { types: ['NewsArticle'], phrases: ['breaking news'] }, false],
		['a type', { types: ['Hospital'], phrases: [] }, true],
		['a phrase', { types: [], phrases: ['superbill'] }, true],
	])('%s', (_, signals, expected) => {
		expect(speaksForHealth(signals)).toBe(expected);
	});
});

describe('signalsFromHtml', () => {
	it.each([
		['empty', ''],
		['unclosed tag', '<title'],
		['unclosed script', '<script>superbill'],
		['unclosed comment', '<!-- superbill'],
		['bytes', '\u0000\ud800\ufffd<\u0000>'],
		['brackets only', '<'.repeat(300_000)],
		['open comments only', '<!--'.repeat(80_000)],
		['tags only', '<a>'.repeat(100_000)],
		['entities only', '&'.repeat(300_000)],
		['quotes only', `<meta name="description" content="${'"'.repeat(200_000)}`],
		['in a script', '<p>Hello</p><script>var x = "superbill"</script>'],
		['in a style', '<style>.superbill{}</style>'],
		['in a comment', '<p>a</p><!-- <p>superbill</p> -->'],
		['in an attribute', '<p data-a="superbill">a</p>'],
		['in a form value', '<input value="superbill"><textarea>superbill</textarea><select><option>superbill</option></select>'],
		['beyond the bound', `${' '.repeat(300_001)}<p>superbill</p>`],
	])('finds nothing: %s', (_, html) => {
		expect(signalsFromHtml(html)).toEqual(none);
	});
	it.each([
		['title', '<title>Superbill</title>'],
		['capitals', '<TITLE>Superbill</TITLE>'],
		['heading', '<h2 class=x>A <b>superbill</b></h2>'],
		['label', '<form><label for="a">Superbill</label></form>'],
		['description', "<meta name='description' content='A superbill > a bill'>"],
		['open graph', '<meta property="og:description" content="superbill">'],
		['description without quotes', '<meta content=superbill name=description>'],
		['text after a loose bracket', '<p>1 < 2, superbill</p>'],
		['text after a letter that grows in lower case', `<p>${'İ'.repeat(50)}</p><script>x</script><p>superbill</p>`],
		['entities', '<p>a&nbsp;superbill</p>'],
		['before the end of a cut page', '<p>superbill</p><scr'],
	])('finds a phrase: %s', (_, html) => {
		expect(signalsFromHtml(html).phrases).toEqual(['superbill']);
	});
	it('reads JSON-LD', () => {
		const html =
			'<script type="application/ld+json">{"@type":"MedicalClinic"}</script><script type="text/javascript">{"@type":"Hospital"}</script>';
		expect(signalsFromHtml(html).types).toEqual(['MedicalClinic']);
	});
});
