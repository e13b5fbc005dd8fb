import { describe, expect, it } from 'vitest';
import { newProgress } from './cli-progress.ts';

function shown(isTTY: boolean, steps: readonly (readonly [time: number, done: number])[]): string {
	let time = 0;
	let text = '';
	const write = (piece: string | Uint8Array) => {
		text += piece;
		return true;
	};
	const { show, end } = newProgress({ isTTY, write }, () => time);
	for (const [at, done] of steps) {
		time = at;
		show('cli_verifying', done);
	}
	end();
	return text;
}

describe('progress at a terminal', () => {
	it('is shown after a second, each percent once, and taken away at the end', () => {
		const steps = [
			[10, 0.1],
			[1_100, 0.501],
			[1_200, 0.502],
			[1_300, 7],
		] as const;
		expect(shown(true, steps)).toBe('\r\u001b[KChecking: 50 %\r\u001b[KChecking: 100 %\r\u001b[K');
	});

	it('is not shown where it was quick, or where nobody looks', () => {
		expect(shown(true, [[900, 0.9]])).toBe('');
		expect(shown(false, [[9_000, 0.9]])).toBe('');
	});
});
