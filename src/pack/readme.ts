import type { DossierHead, ExportFile } from '../core/dossier.ts';
import type { Sentence } from '../core/types.ts';
import { limitsOf } from './about.ts';

/** `README.txt`: what the pack is, what is in it, what could not be seen, and how anybody can check it. */
export function readme(
	head: DossierHead,
	files: readonly ExportFile[],
	pictures: number,
	say: (sentence: Sentence) => string,
): string {
	const one = (key: string, ...args: readonly string[]) => plain(say({ key, args }));
	const { origin, sites, visits } = head;
	const times = visits.map(({ started }) => started);
	const lines = [
		one('readme_title'),
		'',
		one('readme_about', sites.map(({ site }) => site).join(', '), head.version, timeOf(head.made, head.zone)),
		...(times.length > 0
			? [one('readme_visited', timeOf(Math.min(...times), head.zone), timeOf(Math.max(...times), head.zone))]
			: []),
		origin.is === 'extension'
			? one('readme_from_browser', origin.browser)
			: one('readme_from_har', origin.files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`).join(', ')),
		...(head.policies ?? []).map(({ text: { url }, time, sha256 }) => one('readme_policy', url, timeOf(time, head.zone), sha256)),
		head.redacted === null ? one('readme_full') : one('readme_redacted', String(head.redacted)),
		'',
		one('readme_files'),
		...['about.json', ...files.map(({ path }) => path), 'records.jsonl', ...(pictures > 0 ? ['pictures/'] : [])].map(
			(path) => `  ${path}: ${one(FILE_WORDS[path] ?? 'readme_file_other')}`,
		),
		`  datapackage.json: ${one('readme_file_manifest')}`,
		`  datapackage-digest.json: ${one('readme_file_digest')}`,
		'',
		one('readme_limits'),
		...limitsOf(head).map((limit) => `  - ${plain(say(limit))}`),
		'',
		one('readme_check'),
		`  telltale verify PACK.zip`,
		one('readme_check_root'),
		`  unzip -p PACK.zip datapackage.json | sha256sum`,
		one('readme_check_time'),
		`  telltale pack PACK.zip --timestamp-request REQUEST.tsq`,
		`  telltale pack PACK.zip --timestamp-reply REPLY.tsr --out NEW.zip`,
		`  openssl ts -verify -data datapackage.json -in timestamp.tsr -CAfile AUTHORITY.pem`,
		'',
		one('readme_not_proven'),
	];
	return `${lines.join('\n')}\n`;
}

const FILE_WORDS: Readonly<Record<string, string>> = {
	'about.json': 'readme_file_about',
	'report.html': 'readme_file_report',
	'requests.har': 'readme_file_har',
	'findings.json': 'readme_file_json',
	'findings.csv': 'readme_file_csv',
	'records.jsonl': 'readme_file_records',
	'pictures/': 'readme_file_pictures',
};

/** As ISO 8601 in the person's zone, with the zone's name and its distance from UTC: `2026-03-01 10:00:00 (Europe/Madrid, GMT+01:00)`. */
function timeOf(time: number, zone: string): string {
	try {
		const parts = new Intl.DateTimeFormat('sv', {
			timeZone: zone,
			dateStyle: 'short',
			timeStyle: 'medium',
		}).format(time);
		const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
			.formatToParts(time)
			.find(({ type }) => type === 'timeZoneName')?.value;
		return `${parts} (${zone}, ${offset})`;
	} catch {
		// No zone that is known here, or no time.
		return Number.isFinite(new Date(time).getTime()) ? new Date(time).toISOString() : '';
	}
}

/** Addresses may hold what a terminal obeys. */
function plain(words: string): string {
	return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}
