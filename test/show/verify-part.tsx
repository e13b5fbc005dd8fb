import { render } from 'preact';
import type { Dossier } from '../../src/core/dossier.ts';
import type { Verification } from '../../src/core/verification.ts';
import { OpenPage } from '../../src/show/verify/open-page.tsx';

/** How the page goes on: `globalThis.scene`. */
export type VerifyScene = {
	readonly asked: { readonly names: readonly string[]; readonly health: string }[];
	readonly cancelled: () => number;
	progress: (done: number) => void;
	finish: (result: 'sound' | 'broken' | 'hostile' | 'har') => void;
	fail: (message: string) => void;
};

const ROOT = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const FINGERPRINT = '4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce';
/** Words of the tests: the check's own sentences stand in the pack room. */
const said = (text: string) => ({ key: 'fact_blocked_like', args: [text] });
const yes = (path: string) => ({ what: 'file', path, holds: 'yes', sentence: said('') }) as const;

const sound: Verification = {
	holds: true,
	root: ROOT,
	fingerprint: FINGERPRINT,
	checks: [
		{ what: 'container', holds: 'yes', sentence: said('') },
		...['README.txt', 'report.html', 'requests.har', 'findings.json', 'findings.csv', 'records.jsonl', 'about.json'].map(yes),
		{ what: 'signature', holds: 'yes', sentence: said('') },
		{ what: 'timestamp', holds: 'cannot-say', sentence: said('') },
	],
	limits: [said(''), said('')],
};
const broken: Verification = {
	...sound,
	holds: false,
	checks: [
		{ what: 'container', holds: 'no', sentence: said('') },
		...sound.checks.slice(1),
		{ what: 'file', path: 'pictures/1.png', holds: 'no', sentence: said('') },
	],
};
const hostile: Verification = {
	holds: false,
	root: null,
	fingerprint: null,
	checks: Array.from({ length: 5_000 }, (_, index) => ({
		what: 'file',
		path: `../\u202e${'long/'.repeat(80)}<img src=x onerror=alert(1)>${index}`,
		holds: 'no',
		sentence: said('\u202e<b>x</b>'.repeat(100)),
	})),
	limits: [],
};

let cancelled = 0;
const scene: VerifyScene = { asked: [], cancelled: () => cancelled, progress() {}, finish() {}, fail() {} };
Object.assign(globalThis, { scene });

render(
	<OpenPage
		takes={location.hash === '#any' ? 'any' : 'pack'}
		onOpen={(files, health, onProgress, signal) =>
			new Promise((resolve, reject) => {
				scene.asked.push({ names: files.map(({ name }) => name), health });
				signal.addEventListener('abort', () => {
					cancelled++;
					reject(new Error('aborted'));
				});
				scene.progress = onProgress;
				scene.fail = (message) => reject(new Error(message));
				scene.finish = (result) =>
					resolve({
						name: files.map(({ name }) => name).join(', '),
						verification: result === 'har' ? null : { sound, broken, hostile }[result],
						problems: result === 'har' ? ['b.har stops in the middle, at byte 17'] : [],
						dossier: result === 'hostile' ? null : async () => ({ head: { arrival: result } }) as Dossier,
					});
			})
		}
		report={(dossier) => (
			<main>
				<h1>The report of {dossier.head.arrival}</h1>
			</main>
		)}
	/>,
	document.body,
);
