import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Received, Reply } from '../clinic/server.ts';
import { bundled } from './bundled.ts';
import { type Filling, launchFilling } from './fill-extension.ts';

const SITE = 'https://clinic.test';
const pages = new Map<string, string>();
const scripts = new Map<string, string>();
let filling: Filling;
let page: Page;

beforeAll(async () => {
	filling = await launchFilling(answer);
});
afterAll(() => filling?.close());

function answer({ url }: Received): Reply {
	const script = scripts.get(url.pathname);
	if (script !== undefined) return { type: 'text/javascript', body: script };
	const html = pages.get(url.pathname);
	return html === undefined
		? { status: 204 }
		: { type: 'text/html; charset=utf-8', body: `<!doctype html><title>Clinic</title><body>${html}` };
}

let count = 0;
function address(html: string): string {
	const path = `/page-${++count}`;
	pages.set(path, html);
	return path;
}

/** Opens a page that holds this. */
async function open(html: string): Promise<void> {
	await page?.close();
	page = await filling.context.newPage();
	await page.goto(SITE + address(html));
	await page.bringToFront();
	await filling.told();
	filling.server.received.length = 0;
}

/** By name, what each field of the page holds; of boxes and radio buttons what is ticked. */
function values(): Promise<Record<string, string>> {
	return page.evaluate(() => {
		const found: Record<string, string> = {};
		for (const field of document.querySelectorAll('input,select,textarea')) {
			const { name, value, type, checked } = field as HTMLInputElement;
			if (/radio|checkbox/.test(type) && !checked) found[name] ??= '';
			else found[name] = value;
		}
		return found;
	});
}

/** Playwright's own click waits for navigations that were called off. */
async function press(selector: string): Promise<void> {
	const { x, y } = await page.evaluate((of) => document.querySelector(of)?.getBoundingClientRect() ?? { x: 0, y: 0 }, selector);
	await page.mouse.click(x + 5, y + 5);
}

const sentTo = (path: string) => filling.server.received.filter(({ url }) => url.pathname === path);
const made = async () =>
	(await filling.told()).map(({ did, question, name, value, made: isMade }) => ({ did, question, name, value, isMade }));

const FORM = `<form action=/submitted method=post>
	<label>First name <input name=first></label><label>Last name <input name=last autocomplete=family-name></label>
	<label>E-mail <input name=mail type=email></label><label>Phone <input name=tel type=tel placeholder="555-555-5555" pattern="\\d{3}-\\d{3}-\\d{4}"></label>
	<label>Date of birth <input name=born type=date max=2010-01-01></label><label>Age <input name=age type=number min=18 max=99></label>
	<label>State <select name=state><option value="">Select…</option><option value=CA>California</option><option value=NY>New York</option></select></label>
	<label>What brings you here? <textarea name=why maxlength=40></textarea></label>
	<fieldset><legend>How often do you feel down?</legend>
		<label><input type=radio name=q1 value=0>Not at all</label><label><input type=radio name=q1 value=1>Several days</label>
		<label><input type=radio name=q1 value=2>More than half the days</label><label><input type=radio name=q1 value=3>Nearly every day</label></fieldset>
	<fieldset><legend>What troubles you?</legend><label><input type=checkbox name=c1 value=sleep>Sleep</label>
		<label><input type=checkbox name=c2 value=fear>Fear</label><label><input type=checkbox name=c3 value=none>None of these</label></fieldset>
	<label><input type=checkbox name=news>Send me offers and news</label><label><input type=checkbox name=terms>I agree to the terms</label>
	<button>Send</button></form>`;

describe('a form of the browser’s own', () => {
	test('is filled in, told as made up before the page hears of it, and sent nowhere', async () => {
		await open(`${FORM}<script>
			globalThis.heard = [];
			for (const type of ['input', 'change', 'focusout', 'keydown', 'submit']) document.addEventListener(type, (event) => heard.push([type, event.target.name, event.key]));
		</script>`);
		const { persona, ...outcome } = await filling.fill();
		expect(outcome).toMatchObject({ state: 'filled', fields: 10, stuck: 0, unreached: 0 });
		expect(await values()).toEqual({
			first: persona.firstName,
			last: persona.lastName,
			mail: persona.email,
			tel: persona.phoneNational.replace(/\((\d+)\) /, '$1-'),
			born: Object.values(persona.birthDate).join('-'),
			age: persona.age,
			state: expect.stringMatching(/^(CA|NY)$/),
			why: `my note ${persona.token}`,
			q1: '1',
			c1: 'sleep',
			c2: '',
			c3: '',
			news: '',
			terms: '',
		});
		const heard = (await page.evaluate('heard')) as readonly (readonly [string, string, string | undefined])[];
		expect(heard.filter(([, name]) => name === 'first').map(([type]) => type)).toEqual([
			'keydown',
			'input',
			'change',
			'focusout',
		]);
		expect(heard.some(([type, , key]) => type === 'submit' || key === 'Enter')).toBe(false);
		const actions = await made();
		expect(actions.every(({ isMade }) => isMade === true)).toBe(true);
		expect(actions.map(({ name, value }) => [name, value])).toEqual([
			['first', persona.firstName],
			['last', persona.lastName],
			['mail', persona.email],
			['tel', expect.stringMatching(/^\d{3}-555-01\d\d$/)],
			['born', Object.values(persona.birthDate).join('-')],
			['age', persona.age],
			['why', `my note ${persona.token}`],
			['state', expect.stringMatching(/California|New York/)],
			['q1', 'Several days'],
			['c1', 'Sleep'],
		]);
		expect(actions.find(({ name }) => name === 'q1')?.question).toBe('How often do you feel down?');
		// The browser asks for the site's picture when it likes.
		expect(filling.server.received.filter(({ url }) => url.pathname !== '/favicon.ico')).toEqual([]);
	});

	test('is put back as it was', async () => {
		await open(FORM);
		const before = await values();
		await filling.fill();
		expect(await values()).not.toEqual(before);
		expect(await filling.unfill()).toMatchObject({ state: 'undone', fields: 10, stuck: 0 });
		expect(await values()).toEqual(before);
	});

	test('keeps the same person on the same visit, another one on another', async () => {
		await open(FORM);
		const { persona } = await filling.fill('visit-a');
		await open(FORM);
		expect((await filling.fill('visit-a')).persona).toEqual(persona);
		expect((await filling.fill('visit-b')).persona.email).not.toBe(persona.email);
	});

	test('what stands in it already stays', async () => {
		await open(`<label>E-mail <input name=mail value="me@example.test"></label><label>Phone <input name=tel type=tel></label>
			<select name=state><option value="">Select…</option><option selected value=OH>Ohio</option><option value=CA>California</option></select>
			<input type=radio name=sex value=a checked><input type=radio name=sex value=b>`);
		expect(await filling.fill()).toMatchObject({ fields: 1 });
		expect(await values()).toMatchObject({ mail: 'me@example.test', state: 'OH', sex: 'a' });
		expect(await filling.fill()).toMatchObject({ fields: 0 });
		await filling.unfill();
		expect(await values()).toMatchObject({ mail: 'me@example.test', tel: '', state: 'OH', sex: 'a' });
	});

	test('what the person wrote over it stays', async () => {
		await open(FORM);
		await filling.fill();
		await page.locator('[name=first]').fill('Ada');
		await filling.unfill();
		expect(await values()).toMatchObject({ first: 'Ada', last: '', q1: '' });
	});

	test('sent off by the person afterwards, nothing of it is taken for theirs', async () => {
		await open(FORM);
		await filling.fill();
		await filling.told();
		await page.getByRole('button', { name: 'Send' }).click();
		await expect.poll(() => sentTo('/submitted').length).toBe(1);
		const actions = await filling.told();
		expect(actions.filter(({ did }) => did === 'typed' || did === 'chose')).toEqual([]);
		expect(actions.map(({ did }) => did)).toContain('submitted');
	});

	test('a field that comes later is filled in when the button is pressed again', async () => {
		await open(`<div id=step><label>First name <input name=first></label></div>`);
		await filling.fill();
		await page.evaluate(() => {
			const step = document.querySelector('#step');
			if (step) step.innerHTML = '<label>E-mail <input name=mail></label>';
		});
		const { persona, fields } = await filling.fill();
		expect([fields, (await values())['mail']]).toEqual([1, persona.email]);
		// The field of the step before is gone.
		expect(await filling.unfill()).toMatchObject({ fields: 1, stuck: 1 });
	});

	test('a list that depends on another is filled in, too', async () => {
		await open(`<select name=country><option value="">Country</option><option value=US>United States</option></select>
			<select name=state disabled><option value="">State</option></select><script>
			document.querySelector('[name=country]').onchange = () => setTimeout(() => {
				const state = document.querySelector('[name=state]');
				state.disabled = false;
				state.innerHTML += '<option value=CA>California</option>';
			}, 20);</script>`);
		await filling.fill();
		expect(await values()).toEqual({ country: 'US', state: 'CA' });
	});
});

describe('what is left alone', () => {
	test.each([
		['a password', '<input name=x type=password>'],
		['a card', '<label>Card number <input name=x></label>'],
		['a security number', '<label>Social security number <input name=x></label>'],
		['a one-time code', '<input name=x autocomplete=one-time-code>'],
		['a hidden field', '<input name=x type=hidden>'],
		['one that is not shown', '<div style="display:none"><input name=x></div>'],
		['one that nobody sees', '<input name=x style="opacity:0">'],
		['one beside the page', '<input name=x style="position:absolute;left:-9999px">'],
		[
			'one of no size',
			'<div style="height:0;overflow:hidden"><input name=x style="height:1px;width:1px;border:0;padding:0"></div>',
		],
		['one for machines', '<div aria-hidden=true><input name=x></div>'],
		['one without a way to it', '<input name=x tabindex=-1 autocomplete=off>'],
		['one by its label', '<label>Leave this field blank <input name=x></label>'],
		['one that is locked', '<input name=x readonly>'],
		['one that is off', '<fieldset disabled><input name=x></fieldset>'],
		[
			'a consent',
			'<input type=checkbox name=x><label>Newsletter</label><input type=checkbox name=x2 id=a><label for=a>I agree</label>',
		],
		[
			'a choice about trackers',
			'<div id=cookie-banner><label><input type=radio name=x>All</label><label><input type=radio name=x>Some</label></div>',
		],
		['a link', '<div role=radiogroup><a href=/left role=radio aria-checked=false>Yes</a><a href=/left role=radio>No</a></div>'],
		[
			'what sends',
			'<form action=/left><div role=radiogroup><button role=radio>Yes</button><button role=radio>No</button></div></form>',
		],
		['an answer that no rule allows', '<input name=x pattern="[A-Z]{3}-0">'],
	])('%s', async (_name, html) => {
		await open(html);
		expect(await filling.fill()).toMatchObject({ fields: 0, stuck: 0 });
		expect(await filling.told()).toEqual([]);
		expect(Object.values(await values()).join('')).toBe('');
		expect(new URL(page.url()).pathname).toBe(`/page-${count}`);
		expect(sentTo('/left')).toEqual([]);
	});
});

describe('nothing is sent off', () => {
	const body =
		'<form action=/left><select name=a><option value="">Choose</option><option>Yes</option><option>No</option></select><button id=go>Go</button></form><a id=away href=/left>x</a>';
	test.each([
		['requestSubmit()', 'form.requestSubmit()'],
		['a click on the button', 'go.click()'],
		['submit()', 'form.submit()'],
		['submit() a while later', 'setTimeout(() => form.submit(), 700)'],
		['a click on a link', 'away.click()'],
		['another address', 'location.href = "/left"'],
		['a listener of the page', 'form.requestSubmit()'],
	])('by %s', async (_name, reaction) => {
		await open(`${body}<script>
			const form = document.forms[0];
			form.addEventListener('submit', () => fetch('/left'));
			form.a.onchange = () => { ${reaction} };</script>`);
		expect(await filling.fill()).toMatchObject({ fields: 1 });
		await page.waitForTimeout(900);
		expect(sentTo('/left')).toEqual([]);
		expect(new URL(page.url()).pathname).toBe(`/page-${count}`);
		// What the person does next is theirs.
		await press('#go');
		await expect.poll(() => sentTo('/left').length).toBeGreaterThan(0);
	});
});

describe('pages of scripts', () => {
	test('React notices, and what it sends was told before', async () => {
		scripts.set(
			'/react.js',
			await bundled(`
			import { useState } from 'react';
			import { createRoot } from 'react-dom/client';
			function Form() {
				const [state, set] = useState({ mail: '', why: '', q: '', state: '', tel: '' });
				const on = (key) => (event) => set((old) => ({ ...old, [key]: event.target.value }));
				return <form onSubmit={() => fetch('/left')}>
					<label>E-mail <input name="mail" value={state.mail} onChange={on('mail')} onBlur={() => fetch('/collect?' + state.mail)} /></label>
					<label>Phone <input name="tel" type="tel" value={state.tel} onChange={(e) => set((old) => ({ ...old, tel: e.target.value.replace(/\\D/g, '') }))} /></label>
					<label>Why? <textarea name="why" value={state.why} onChange={on('why')} /></label>
					<select name="state" value={state.state} onChange={on('state')}><option value="">Choose</option><option>One</option><option>Two</option></select>
					{['Never', 'Sometimes', 'Often'].map((text) => <label key={text}><input type="radio" name="q" value={text} checked={state.q === text} onChange={on('q')} />{text}</label>)}
					<output id="state">{JSON.stringify(state)}</output></form>;
			}
			createRoot(document.getElementById('root')).render(<Form />);`),
		);
		await open('<div id=root></div><script src=/react.js></script>');
		const { persona, fields } = await filling.fill();
		expect(fields).toBe(5);
		const digits = persona.phoneNational.replace(/\D/g, '');
		const kept = JSON.parse((await page.locator('#state').textContent()) ?? '');
		expect(kept).toEqual({ mail: persona.email, tel: digits, why: persona.text, q: 'Sometimes', state: 'One' });
		await expect.poll(() => sentTo('/collect').map(({ url }) => url.search)).toEqual([`?${persona.email}`]);
		// As the page wrote it.
		expect((await made()).filter(({ name }) => name === 'tel').map(({ value }) => value)).toContain(digits);
		await filling.unfill();
		expect(JSON.parse((await page.locator('#state').textContent()) ?? '')).toMatchObject({
			mail: '',
			tel: '',
			why: '',
			state: '',
		});
	});

	test('Vue notices', async () => {
		scripts.set(
			'/vue.js',
			await bundled(`
			import { createApp, reactive } from 'vue';
			createApp({
				setup: () => ({ state: reactive({ mail: '', q: '' }) }),
				template: '<label>E-mail <input name=mail v-model.lazy="state.mail"></label><label v-for="t in [\\'Yes\\',\\'No\\']"><input type=radio name=q :value=t v-model="state.q">{{t}}</label><output id=state>{{JSON.stringify(state)}}</output>',
			}).mount('#root');`),
		);
		await open('<div id=root></div><script src=/vue.js></script>');
		const { persona } = await filling.fill();
		expect(JSON.parse((await page.locator('#state').textContent()) ?? '')).toEqual({ mail: persona.email, q: 'Yes' });
	});

	test('choices of the page’s own making are pressed; those that cannot be put back are counted', async () => {
		await open(`<h2 id=h>How is your sleep?</h2><div role=radiogroup aria-labelledby=h><div role=radio aria-checked=false tabindex=0 data-value=g>Good</div>
			<div role=radio aria-checked=false tabindex=-1 data-value=f>Fair</div><div role=radio aria-checked=false tabindex=-1 data-value=b>Bad</div></div>
			<script>for (const radio of document.querySelectorAll('[role=radio]')) radio.onclick = () => radio.setAttribute('aria-checked', 'true');</script>`);
		expect(await filling.fill()).toMatchObject({ fields: 1 });
		expect(await page.locator('[aria-checked=true]').textContent()).toBe('Fair');
		expect(await made()).toMatchObject([{ did: 'chose', value: 'Fair', question: 'How is your sleep?', isMade: true }]);
		expect(await filling.unfill()).toMatchObject({ fields: 0, stuck: 1 });
	});

	test('text in the page, and fields in open shadow roots', async () => {
		await open(`<div contenteditable=true id=note aria-label="How have you been?"></div><x-field></x-field><script>
			globalThis.heard = 0;
			document.querySelector('#note').addEventListener('input', () => heard++);
			customElements.define('x-field', class extends HTMLElement {
				constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<label>E-mail <input></label>'; }
			});</script>`);
		const { persona } = await filling.fill();
		const shadow = () => page.evaluate(() => document.querySelector('x-field')?.shadowRoot?.querySelector('input')?.value);
		expect(await page.locator('#note').textContent()).toBe(persona.text);
		expect(await page.evaluate('heard')).toBe(1);
		expect(await shadow()).toBe(persona.email);
		expect((await made()).map(({ value, isMade }) => [value, isMade])).toEqual([
			[persona.text, true],
			[persona.email, true],
		]);
		await filling.unfill();
		expect([await page.locator('#note').textContent(), await shadow()]).toEqual(['', '']);
	});

	test('a questionnaire that goes on by itself is not followed to its end', async () => {
		await open(`<div id=step></div><script>
			let step = 0;
			function next() {
				if (++step > 5) return fetch('/left');
				document.querySelector('#step').innerHTML = '<input type=radio name=q value=a><label>Yes</label><input type=radio name=q value=b><label>No</label>';
				for (const radio of document.querySelectorAll('input')) radio.onchange = next;
			}
			next();</script>`);
		expect(await filling.fill()).toMatchObject({ fields: 1 });
		expect(await page.evaluate('step')).toBe(2);
	});
});

describe('frames', () => {
	test('of other sites are filled in with the same person; payment frames are not', async () => {
		const scheduler = address('<label>E-mail <input name=mail></label>');
		await open(`<label>First name <input name=first></label><iframe src="https://scheduler.example${scheduler}"></iframe>
			<iframe src="https://js.stripe.com${scheduler}"></iframe><iframe src="https://tiny.example${scheduler}" width=1 height=1></iframe>`);
		const { persona, fields } = await filling.fill();
		const held = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.querySelector('input')?.value)));
		expect([fields, held]).toEqual([2, [persona.firstName, persona.email, '', '']]);
		await filling.unfill();
		expect(await page.frames()[1]?.evaluate(() => document.querySelector('input')?.value)).toBe('');
	});

	test('a page of the browser’s own is refused', async () => {
		await page.goto('about:blank');
		await expect(filling.fill()).rejects.toThrow();
	});
});

test('a page that breaks things is filled in where it can be, and not waited for', async () => {
	await open(`<form><input name=parentNode><input name=getAttribute><label>E-mail <input name=mail></label></form>
		<input name=throws oninput="throw new Error('no')"><input name=last autocomplete=family-name><script>
		Object.defineProperty(document.querySelector('[name=mail]'), 'value', { get() { throw 1; }, set() { throw 2; } });
		EventTarget.prototype.dispatchEvent = () => { throw 3; };
		Object.freeze(HTMLInputElement.prototype);</script>${'<p>x</p>'.repeat(5_000)}`);
	const started = Date.now();
	const { persona } = await filling.fill();
	expect(Date.now() - started).toBeLessThan(5_000);
	expect(await page.evaluate(() => (document.querySelector('[name=last]') as HTMLInputElement).value)).toBe(persona.lastName);
});
