import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepPolicy } from './background-policies.ts';
import { policyHash } from './core/policy/kept-policy.ts';
import { readRequest } from './observe/message.ts';
import { createStore } from './store/store.ts';

const text = {
	url: 'https://clinic.example/privacy',
	title: 'Privacy',
	language: 'en',
	blocks: [{ heading: null, text: 'We keep it.' }],
	truncated: false,
};
const policy = { site: 'clinic.example', kind: 'privacy', url: text.url, time: 5, text } as const;

test('a document is kept with the hash of its text, and takes the place of what was read before', async () => {
	const store = createStore('telltale-policies-1');
	await keepPolicy(store, policy);
	await keepPolicy(store, { ...policy, time: 9 });
	await keepPolicy(store, { ...policy, kind: 'cookie' });
	const kept = await store.policies('clinic.example');
	expect(kept.map(({ kind, time, sha256 }) => [kind, time, sha256])).toEqual([
		['cookie', 5, policyHash(text)],
		['privacy', 9, policyHash(text)],
	]);
});

test('more than forty of a site are refused', async () => {
	const store = createStore('telltale-policies-2');
	for (let at = 0; at < 40; at++) await keepPolicy(store, { ...policy, url: `${text.url}/${at}` });
	await expect(keepPolicy(store, policy)).rejects.toThrow('too many');
	await keepPolicy(store, { ...policy, url: `${text.url}/7`, time: 8 });
});

test('a message of another shape is not heard', () => {
	const own = { id: 'us', root: 'chrome-extension://us/' };
	const sender = { id: 'us', url: 'chrome-extension://us/report.html' };
	const heard = (changes: object) => readRequest({ do: 'keep-policy', policy: { ...policy, ...changes } }, sender, own) !== null;
	expect(heard({})).toBe(true);
	expect(heard({ url: 'javascript:alert(1)' })).toBe(false);
	expect(heard({ kind: 'other' })).toBe(false);
	expect(heard({ text: { ...text, blocks: [{ heading: null, text: 7 }] } })).toBe(false);
	expect(heard({ text: { ...text, blocks: Array.from({ length: 50_001 }, () => text.blocks[0]) } })).toBe(false);
	expect(heard({ text: { ...text, title: 'x'.repeat(301) } })).toBe(false);
});
