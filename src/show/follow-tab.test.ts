import { expect, test } from 'vitest';
import type { TabState } from '../core/messages.ts';
import { followTab, type LivePort } from './follow-tab.ts';

/** A worker whose ports the test answers and drops, and a clock that the test turns. */
function scene(connects: (attempt: number) => boolean = () => true) {
	const heard: string[] = [];
	const ports: { say: (message: unknown) => void; drop: () => void; asked: unknown[]; closed: boolean }[] = [];
	let waiting: { at: number; then: () => void }[] = [];
	let now = 0;
	let attempts = 0;

	const connect = (): LivePort => {
		attempts += 1;
		if (!connects(attempts)) throw new Error('Extension context invalidated');
		let say: (message: unknown) => void = () => {};
		let drop: () => void = () => {};
		const port = { say: (m: unknown) => say(m), drop: () => drop(), asked: [] as unknown[], closed: false };
		ports.push(port);
		return {
			postMessage: (message) => port.asked.push(message),
			disconnect: () => {
				port.closed = true;
			},
			onMessage: { addListener: (hear) => (say = hear) },
			onDisconnect: { addListener: (hear) => (drop = hear) },
		};
	};
	const stop = followTab(7, {
		connect,
		wait: (milliseconds, then) => {
			const timer = { at: now + milliseconds, then };
			waiting.push(timer);
			return () => {
				waiting = waiting.filter((other) => other !== timer);
			};
		},
		onState: (state) => heard.push(state.is),
		onSilence: () => heard.push('silence'),
	});
	const pass = (milliseconds: number) => {
		const end = now + milliseconds;
		for (;;) {
			const next = waiting.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
			if (next === undefined) break;
			now = next.at;
			waiting = waiting.filter((timer) => timer !== next);
			next.then();
		}
		now = end;
	};
	return { heard, ports, pass, stop, attempts: () => attempts, waiting: () => waiting.length };
}

const noPage: TabState = { is: 'no-page' };

test('asks for its tab and hears every state', () => {
	const { ports, heard } = scene();
	expect(ports[0]?.asked).toEqual([{ ask: 'tab', tabId: 7 }]);
	ports[0]?.say(noPage);
	ports[0]?.say({ is: 'error', message: 'x' });
	expect(heard).toEqual(['no-page', 'error']);
});

test.each([undefined, null, 'watched', 3, {}, { is: 3 }])('what is no state is not heard: %j', (message) => {
	const { ports, heard } = scene();
	ports[0]?.say(message);
	expect(heard).toEqual([]);
});

test('opens a lost port again, soon, and without a word', () => {
	const { ports, heard, pass } = scene();
	ports[0]?.say(noPage);
	ports[0]?.drop();
	pass(100);
	expect(ports).toHaveLength(2);
	ports[1]?.say(noPage);
	expect(heard).toEqual(['no-page', 'no-page']);
});

test('a worker that says nothing is given up on once, but still asked', () => {
	const { heard, pass, attempts, ports } = scene();
	pass(60_000);
	expect(heard).toEqual(['silence']);
	expect(attempts()).toBeGreaterThan(4);
	expect(attempts()).toBeLessThan(20);
	while (ports.at(-1)?.closed) pass(100);
	ports.at(-1)?.say(noPage);
	expect(heard).toEqual(['silence', 'no-page']);
});

test('a port that does not open is a silence, not an exception', () => {
	const { heard, pass, attempts } = scene((attempt) => attempt > 4);
	pass(60_000);
	expect(heard).toEqual(['silence']);
	expect(attempts()).toBeGreaterThan(4);
});

test('a silence is not counted twice when the port closes late', () => {
	const { ports, pass, attempts } = scene();
	pass(5_001);
	ports[0]?.drop();
	pass(1_000);
	expect(attempts()).toBe(2);
});

test('stops for good', () => {
	const { ports, heard, pass, stop, attempts, waiting } = scene();
	stop();
	ports[0]?.say(noPage);
	ports[0]?.drop();
	pass(60_000);
	expect([heard, attempts(), waiting(), ports[0]?.closed]).toEqual([[], 1, 0, true]);
});
