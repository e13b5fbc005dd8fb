import type { Policy } from './policy.ts';

export const german: Policy = {
	title: 'Datenschutzerklärung',
	updated: 'Stand: 3. März 2026',
	sections: [
		{
			heading: 'Verantwortlicher',
			body: ['Verantwortlich für die Verarbeitung Ihrer Daten ist die Praxis Hafenlicht, Am Kai 1, 12345 Musterstadt.'],
		},
		{
			heading: 'Welche Daten wir verarbeiten',
			body: [
				[
					'Ihren Namen, Ihre E-Mail-Adresse und Ihre Telefonnummer',
					'Ihre Antworten in unseren Fragebögen zur Gesundheit',
					'die Seiten, die Sie besuchen, und die IP-Adresse Ihres Geräts',
				],
			],
		},
		{
			heading: 'Weitergabe an Dritte',
			body: [
				'Wir geben Ihre Gesundheitsdaten nicht an Werbetreibende oder soziale Netzwerke weiter. Wir verkaufen Ihre Daten nicht.',
				'Unsere Dienstleister verarbeiten Daten nur in unserem Auftrag und nach unserer Weisung.',
			],
		},
		{
			heading: 'Ihre Rechte',
			body: [
				'Sie können jederzeit Auskunft über Ihre Daten oder deren Löschung verlangen: datenschutz@hafenlicht-therapie.test.',
			],
		},
	],
};
