import { render } from 'preact';
import { type ExportChoice, ExportPanel } from '../../src/show/report-page/export-panel.tsx';
import type { Preview } from '../../src/show/report-page/export-preview.tsx';

const LETTERS = '0123456789abcdef';

/** What the panel asked for, and how it goes on: `globalThis.scene`. */
export type ExportScene = {
	readonly asked: ExportChoice[];
	readonly cancelled: () => number;
	finish: () => void;
	fail: (message: string) => void;
	progress: (step: 'redacting' | 'writing', done: number) => void;
};

let cancelled = 0;
const asked: ExportChoice[] = [];
const scene: ExportScene = { asked, cancelled: () => cancelled, finish() {}, fail() {}, progress() {} };
Object.assign(globalThis, { scene });

const rows = (
	[
		['email', 'casey.canary@example.com'],
		['typed', 'I cannot sleep \u202e and <b>more</b>'],
		['browser-id', 'fb.1.1714.88'],
	] as const
).map(([kind, shown], index) => ({
	token: `[${kind} ${index + 1}]`,
	kind,
	shown,
	times: 3 + index,
	recipients: ['Meta', 'TikTok', 'Google'].slice(0, index + 1),
}));
const many = Array.from({ length: 700 }, (_, index) => ({
	token: `[browser-id ${index + 1}]`,
	kind: 'browser-id' as const,
	shown: `${index}`.padStart(40, 'x'),
	times: index + 1,
	recipients: ['Meta'],
}));

const scenario = location.hash.slice(1);
const preview: Preview = async (onProgress, signal) => {
	if (scenario === 'preview-fails') throw new Error('no');
	if (scenario === 'preview-slow') {
		onProgress(0.3);
		await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
	}
	return scenario === 'nobody' ? [] : scenario === 'many' ? many : rows;
};

render(
	<main class="opening">
		<h1>A report</h1>
		<ExportPanel
			kinds={scenario === 'from-pack' ? ['html', 'har', 'json', 'csv'] : ['pack', 'html', 'har', 'json', 'csv']}
			pictures={scenario === 'nobody' ? 0 : 2}
			replaced={scenario === 'from-pack'}
			onPreview={preview}
			onExport={(choice, onProgress, signal) =>
				new Promise((resolve, reject) => {
					asked.push(choice);
					signal.addEventListener('abort', () => {
						cancelled++;
						reject(new Error('aborted'));
					});
					scene.progress = (step, done) => onProgress({ step, done });
					scene.fail = (message) => reject(new Error(message));
					scene.finish = () =>
						resolve({
							name: `telltale-harborlight-therapy.test-2026-11-24.${choice.kind === 'pack' ? 'zip' : choice.kind}`,
							file: new Blob(['x'.repeat(1_432_100)]),
							proof:
								choice.kind === 'pack'
									? {
											root: Array.from({ length: 64 }, (_, at) => LETTERS[(at * 7) % 16]).join(''),
											fingerprint: LETTERS.repeat(4),
										}
									: null,
						});
				})
			}
		/>
	</main>,
	document.body,
);
