import type { Evidence, SettingsState, TabState } from '../../src/core/messages.ts';
import type { KeptPolicy } from '../../src/core/policy/kept-policy.ts';

type Messages = Readonly<Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>>;

/** What the test turns and reads from outside: `globalThis.scene`. */
export type Scene = {
	/** What the page asked of the worker and of the browser, in order. */
	readonly asked: unknown[];
	state: TabState | null;
	/** Requests are refused. */
	refuses: boolean;
	/** The worker learned something: tells every open port. */
	push(state: TabState): void;
	/** The browser stops the worker. */
	drop(): void;
};

export type SceneInput = {
	readonly messages: Messages;
	readonly state: TabState | null;
	readonly evidence: readonly Evidence[];
	readonly settings: SettingsState;
	/** What was read of the site; nothing where left out. */
	readonly policies?: readonly KeptPolicy[];
	/** Whether private windows are seen; left out where they are not. */
	readonly privateAllowed?: boolean;
};

/**
 * Stands in for the browser's extension API, the one thing that is not ours. Runs in the page before its scripts; arguments arrive as
 * JSON, so a body of bytes comes as Chrome's `sendMessage` would deliver it.
 */
export function fakeBrowser({ messages, state, evidence, settings, policies = [], privateAllowed = false }: SceneInput): void {
	type Hear = (message: unknown) => void;
	let ports: { hear: Hear[]; lost: (() => void)[] }[] = [];
	let kept = settings;
	const scene: Scene = {
		asked: [],
		state,
		refuses: false,
		push(next) {
			scene.state = next;
			for (const port of ports) for (const hear of port.hear) hear(next);
		},
		drop() {
			const gone = ports;
			ports = [];
			for (const port of gone) for (const lost of port.lost) lost();
		},
	};

	function getMessage(key: string, args: string | string[] = []): string {
		const list = [args].flat();
		const found = Object.hasOwn(messages, key) ? messages[key] : undefined;
		if (found === undefined) return '';
		return found.message.replace(/\$([A-Za-z_]+)\$/g, (_, name: string) => {
			const place = found.placeholders?.[name.toLowerCase()]?.content ?? '';
			return list[Number(place.slice(1)) - 1] ?? '';
		});
	}

	async function sendMessage(request: Record<string, unknown>): Promise<unknown> {
		scene.asked.push(request);
		await Promise.resolve();
		if (scene.refuses) throw new Error('refused');
		if (request['ask'] === 'evidence') return evidence.find(({ id }) => id === request['id']) ?? null;
		if (request['ask'] === 'settings') return kept;
		if (request['ask'] === 'policies') return policies;
		if (request['do'] === 'forget-choice') kept = { ...kept, sites: kept.sites.filter(({ site }) => site !== request['site']) };
		if (request['do'] === 'delete-everything')
			kept = { settings: { retentionDays: 30, maxFindings: 20_000 }, visits: 0, findings: 0, sites: [], failure: null };
		if (request['do'] === 'save-settings') kept = { ...kept, settings: request['settings'] as SettingsState['settings'] };
		return { done: true };
	}

	function connect() {
		const port = { hear: [] as Hear[], lost: [] as (() => void)[] };
		ports.push(port);
		return {
			postMessage: (message: unknown) => {
				scene.asked.push(message);
				const { state: now } = scene;
				if (now !== null) queueMicrotask(() => port.hear.forEach((hear) => void hear(now)));
			},
			disconnect: () => {
				ports = ports.filter((other) => other !== port);
			},
			onMessage: { addListener: (hear: Hear) => port.hear.push(hear) },
			onDisconnect: { addListener: (lost: () => void) => port.lost.push(lost) },
		};
	}

	const browser = {
		runtime: {
			id: 'telltale',
			connect,
			sendMessage,
			getManifest: () => ({ version: '0.1.0' }),
			openOptionsPage: async () => void scene.asked.push('options'),
		},
		extension: { isAllowedIncognitoAccess: async () => privateAllowed },
		i18n: { getMessage, getUILanguage: () => 'en' },
		tabs: { query: async () => [{ id: 7 }], reload: async (id: number) => void scene.asked.push({ reload: id }) },
	};
	Object.assign(globalThis, { browser, chrome: { runtime: { id: 'telltale' } }, scene });
}
