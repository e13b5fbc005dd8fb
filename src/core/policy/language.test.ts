import { describe, expect, test } from 'vitest';
import { languageOf } from './language.ts';

describe('by function words', () => {
	test.each([
		['en', 'We do not share your information with third parties unless you ask us to.'],
		['es', 'No vendemos los datos de los pacientes y no los compartimos con terceros para su publicidad.'],
		['fr', 'Nous ne vendons pas vos données et nous ne les partageons pas avec des tiers pour leur publicité.'],
		['de', 'Wir verkaufen Ihre Daten nicht und geben sie nicht an Dritte für die Werbung weiter.'],
		['pt', 'Não vendemos os seus dados e não os partilhamos com terceiros para fins de publicidade, como você pode ler.'],
		['it', 'Non vendiamo i dati dei pazienti e non li comunichiamo a terzi per la pubblicità che fanno.'],
		['nl', 'Wij verkopen uw gegevens niet en delen deze ook niet met derden voor het maken van reclame.'],
		['unknown', 'Ми не продаємо ваші дані.'],
		['unknown', '我们不会出售您的数据。'],
		['unknown', 'Nie sprzedajemy danych pacjentów i nie przekazujemy ich reklamodawcom.'],
		['unknown', ''],
		['unknown', 'Menu Home Login'],
	])('%s: %s', (language, text) => {
		expect(languageOf([text])).toBe(language);
	});
});

test('half of it in another language is not read as one', () => {
	const english = 'We do not share the data with them and you may ask for it. ';
	const german = 'Wir geben die Daten nicht an die Werbung weiter und das ist für Sie wichtig. ';
	expect(languageOf([english.repeat(20) + german.repeat(20)])).toBe('unknown');
});

test('long texts are counted to a bound', () => {
	expect(languageOf(['x'.repeat(5_000_000)])).toBe('unknown');
	expect(languageOf(Array.from({ length: 100_000 }, () => 'the data that we have of you'))).toBe('en');
});
