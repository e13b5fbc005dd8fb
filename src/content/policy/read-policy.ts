import type { PolicyPage } from '../../core/policy/policy-answer.ts';
import { after } from '../after.ts';
import { textBlocks } from './text-blocks.ts';

/** A page that a script writes is waited for: looked at this often, until it stays as it is, milliseconds. */
const LOOK = 500;
const PATIENCE = 8_000;
/** Characters that make a policy; what has fewer is waited for. */
const FEWEST = 400;
/** Share of the page's text that its main part has where the rest is menus. */
const MOST_OF_IT = 0.5;
const LONGEST_TITLE = 300;

/** The page as a policy, once its text has settled. */
export async function readPolicy(): Promise<PolicyPage> {
	await settled();
	const { blocks, truncated } = textBlocks(mainPart(), { closed: true, keeps: () => true });
	return {
		text: {
			url: location.href,
			title: document.title.trim().slice(0, LONGEST_TITLE),
			language: document.documentElement.lang.slice(0, 35),
			blocks,
			truncated,
		},
		mediaType: document.contentType,
		status: statusOf(),
	};
}

async function settled(): Promise<void> {
	const until = performance.now() + PATIENCE;
	let [before, same] = [-1, 0];
	while (performance.now() < until) {
		const length = document.body?.textContent?.length ?? 0;
		same = length === before ? same + 1 : 0;
		before = length;
		if (document.readyState === 'complete' && same >= (length >= FEWEST ? 1 : PATIENCE / LOOK / 2)) return;
		await new Promise<void>((resolve) => after(LOOK, resolve));
	}
}

function mainPart(): Element {
	const whole = document.body ?? document.documentElement;
	const [main, ...others] = document.querySelectorAll('main, [role=main]');
	const share = (main?.textContent?.length ?? 0) / Math.max(1, whole.textContent?.length ?? 0);
	return main !== undefined && others.length === 0 && share >= MOST_OF_IT ? main : whole;
}

function statusOf(): number {
	const [entry] = performance.getEntriesByType('navigation');
	const status: unknown = entry && Reflect.get(entry, 'responseStatus');
	return typeof status === 'number' ? status : 0;
}
