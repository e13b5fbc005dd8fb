import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/core/types.ts';
import type { Received, Reply } from '../clinic/server.ts';
import { bundled } from './bundled.ts';
import { type Followed, launchFollowed } from './follow-extension.ts';

const SITE = 'https://clinic.test';
/** Path → what the page holds; set by each test before it goes there. */
const pages = new Map<string, string>();
const scripts = new Map<string, string>();
let followed: Followed;
let page: Page;

beforeAll(async () => {
	followed = await launchFollowed(answer);
});
afterAll(() => followed?.close());

function answer({ url }: Received): Reply {
	const script = scripts.get(url.pathname);
	if (script !== undefined) return { type: 'text/javascript', body: script };
	const html = pages.get(url.pathname);
	return html === undefined
		? { status: 404 }
		: { type: 'text/html; charset=utf-8', body: `<!doctype html><title>Clinic</title>${html}` };
}

let count = 0;
/** Opens a page that holds this. */
async function open(html: string, host = SITE): Promise<Page> {
	const address = `/page-${++count}`;
	pages.set(address, html);
	await page?.close();
	page = await followed.context.newPage();
	await page.goto(host + address);
	await followed.told();
	return page;
}

/** Messages are under way for a moment. */
async function told(): Promise<readonly Action[]> {
	await page.waitForTimeout(120);
	return followed.told();
}

const brief = ({ did, question, value }: Action) => [did, question, value];
const last = (actions: readonly Action[]) => actions.at(-1);

describe('what was typed', () => {
	it('is told at once, while typing, and at last, with question, name and purpose', async () => {
		await open(
			'<form id=f><label>E-mail address <input name=mail type=email autocomplete="section-a home email"></label></form>',
		);
		const before = Date.now();
		await page.locator('input').pressSequentially('ada@example.test', { delay: 15 });
		await page.locator('input').blur();
		const actions = await told();
		expect(actions[0]).toMatchObject({ did: 'typed', value: 'a' });
		const { time, ...rest } = last(actions) ?? {};
		expect(rest).toEqual({ did: 'typed', question: 'E-mail address', name: 'mail', value: 'ada@example.test', purpose: 'email' });
		expect(time).toBeGreaterThanOrEqual(before);
		expect(actions.length).toBeLessThan(4 + (Date.now() - before) / 50);
		expect(new Set(actions.map(({ value }) => value)).size).toBe(actions.length);
	});

	it('is complete before a handler of the page hears of it', async () => {
		await open(`<input id=a name=a><script>
			a.addEventListener('change', () => { fetch('/sent?' + a.value, { method: 'POST' }); a.value = ''; });
			a.addEventListener('keydown', (e) => { if (e.key === 'Enter') { a.value = ''; } });
		</script>`);
		await page.locator('#a').pressSequentially('panic attacks');
		await page.keyboard.press('Enter');
		expect((await told()).filter(({ did }) => did === 'typed').at(-1)?.value).toBe('panic attacks');
	});

	it('is told without an end of the typing', async () => {
		await open('<textarea placeholder="What brings you here?"></textarea>');
		await page.locator('textarea').pressSequentially('I cannot sleep', { delay: 5 });
		await page.waitForTimeout(100);
		expect(last(await told())).toMatchObject({ question: 'What brings you here?', value: 'I cannot sleep' });
	});

	it('of a field that the browser or a calendar filled in is told when a button is pressed', async () => {
		await open(`<form onsubmit="return false"><input name=dob id=d readonly placeholder="Date of birth"><div id=day style="cursor:pointer">14</div>
			<input name=e type=email value="kept@example.test"><input type=email name=trap style="display:none" value="trap@example.test">
			<input name=utm value=campaign><button>Next</button></form>
			<script>day.onclick = () => { d.value = '1987-06-14'; };</script>`);
		await page.locator('#d').click();
		await page.locator('#day').click();
		await page.locator('button').click();
		const typed = (await told()).filter(({ did }) => did === 'typed').map(({ name, value }) => [name, value]);
		expect(Object.fromEntries(typed)).toEqual({ dob: '1987-06-14', e: 'kept@example.test' });
		expect(typed).toHaveLength(2);
	});

	it('into rich text', async () => {
		await open('<h2>Tell us more</h2><div contenteditable id=note></div>');
		await page.locator('#note').click();
		await page.keyboard.type('Since my surgery');
		await page.locator('#note').blur();
		expect(last(await told())).toMatchObject({ did: 'typed', question: 'Tell us more', name: 'note', value: 'Since my surgery' });
	});

	it('counts only when a person typed it', async () => {
		await open('<input id=a name=a><button id=b>Go</button>');
		await page.evaluate(() => {
			const a = document.querySelector('input') as HTMLInputElement;
			a.value = 'forged';
			a.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
			a.dispatchEvent(new Event('change', { bubbles: true }));
			document.querySelector('button')?.click();
		});
		expect(await told()).toEqual([]);
	});

	// Chromium itself takes half a minute to lay out 10 MB.
	it('is cut, and read seldom where there is very much', async () => {
		await open('<textarea id=a></textarea>');
		await page.locator('#a').focus();
		await page.locator('#a').evaluate((area: HTMLTextAreaElement) => {
			area.value = 'long '.repeat(50_000);
		});
		const session = await followed.context.newCDPSession(page);
		const began = Date.now();
		for (let n = 0; n < 20; n++) await session.send('Input.insertText', { text: 'y' });
		await page.waitForTimeout(400);
		const ended = Date.now();
		const actions = await told();
		expect(new Set(actions.map(({ value }) => value.length))).toEqual(new Set([2_000]));
		expect(actions.length).toBeLessThan(2 + (ended - began) / 250);
	});
});

describe('what must not be read', () => {
	it.each([
		['a password', '<label>Password <input type=password></label>', 'hunter2hunter2'],
		['a new password in plain sight', '<input autocomplete=new-password>', 'hunter2hunter2'],
		['a field called so', '<label>Contraseña <input></label>', 'hunter2hunter2'],
		['a text beside it that says so', '<div><span>Your PIN</span><input></div>', '8264'],
		['a one-time code', '<input autocomplete=one-time-code inputmode=numeric>', '826413'],
		['a card number by its name', '<input name=cardnumber>', '4111 1111 1111 1111'],
		['a card number by its digits', '<input name=field7>', '4111111111111111'],
		['a card number among words', '<textarea></textarea>', 'charge 4111 1111 1111 1111 please'],
		['a social security number', '<label>SSN<input></label>', '123-45-6789'],
		['a password of a component', '<my-field label="Password"></my-field>', 'hunter2hunter2'],
	])('%s', async (_, html, value) => {
		await open(`${component}<form onsubmit="return false">${html}<button>Go</button></form>`);
		await page.locator('input, textarea').pressSequentially(value);
		await page.keyboard.press('Tab');
		await page.locator('button').click();
		const values = (await told()).map((action) => action.value);
		expect(values).toContain('Go');
		for (const one of values) {
			expect(one).not.toContain(value);
			expect(one.replace(/\D/g, '').length).toBeLessThan(5);
			if (!value.includes(' ') && html !== '<input name=field7>') expect(one).not.toContain(value.slice(0, 2));
		}
	});

	it('a password that a button shows', async () => {
		await open(
			`<input id=p type=password><button id=b type=button>Show</button><script>b.onclick = () => { p.type = 'text'; };</script>`,
		);
		await page.locator('#b').click();
		await page.locator('#p').pressSequentially('hunter2');
		await page.locator('#p').blur();
		expect((await told()).map(brief)).toEqual([['pressed', '', 'Show']]);
	});

	it('the keys of a number pad, and the month that a card ends in', async () => {
		await open(`<h2>Enter your PIN</h2><div><button type=button>1</button><button type=button>7</button></div>
			<label for=c>Expiration month</label><input id=c role=combobox aria-controls=l><div role=listbox id=l><div role=option>June</div><div role=option>July</div></div>`);
		await page.locator('text=7').click();
		await page.locator('text=July').click();
		expect(await told()).toEqual([]);
	});

	it('anything in the frame of a payment service', async () => {
		pages.set('/pay', '<label>Name on it<input id=n></label>');
		pages.set('/sched', '<label>Reason<input id=n></label>');
		await open('<iframe src="https://js.stripe.com/pay"></iframe><iframe src="https://scheduler.test/sched"></iframe>');
		await page.frameLocator('iframe >> nth=0').locator('#n').pressSequentially('Ada Quill');
		await page.frameLocator('iframe >> nth=1').locator('#n').pressSequentially('Migraine');
		await page.frameLocator('iframe >> nth=1').locator('#n').blur();
		const actions = await told();
		expect(last(actions)).toMatchObject({ question: 'Reason', value: 'Migraine' });
		expect(JSON.stringify(actions)).not.toContain('A');
	});
});

const component = `<script>
	customElements.define('my-field', class extends HTMLElement {
		connectedCallback() {
			this.attachShadow({ mode: 'open' }).innerHTML = '<div><input></div>';
		}
	});
</script>`;

describe('what was chosen', () => {
	it('of radio buttons: question, text, code and place', async () => {
		await open(`<form><fieldset><legend>Little interest or pleasure in doing things?</legend>
			<label><input type=radio name=phq1 value=0> Not at all</label><label><input type=radio name=phq1 value=3> Nearly every day</label>
			</fieldset></form>`);
		await page.locator('text=Nearly every day').click();
		const [action, ...others] = await told();
		expect(others).toEqual([]);
		expect(action).toMatchObject({
			did: 'chose',
			question: 'Little interest or pleasure in doing things?',
			name: 'phq1',
			value: 'Nearly every day',
			code: '3',
			index: 1,
		});
	});

	it.each([
		[
			'a table',
			'<table><tr><th>Q</th><th>0</th><th>1</th></tr><tr><td>Feeling down</td><td><input type=radio name=a aria-label=Never></td><td><input type=radio name=a aria-label=Often id=x></td></tr></table>',
			'Feeling down',
		],
		[
			'a heading and a hint',
			'<h3>How often do you drink?</h3><p>Choose one</p><div><label><input type=radio name=a>Never</label><label><input type=radio name=a id=x>Often</label></div>',
			'How often do you drink?',
		],
		[
			'a named group',
			'<b id=q>Pain at night</b><p>x</p><div role=radiogroup aria-labelledby=q><label><input type=radio name=a>Never</label><label><input type=radio name=a id=x>Often</label></div>',
			'Pain at night',
		],
		[
			'one fieldset around several',
			'<fieldset><legend>About you</legend><p>Do you smoke?</p><label><input type=radio name=s>No</label><p>Are you pregnant?</p><label><input type=radio name=a>Never</label><label><input type=radio name=a id=x>Often</label></fieldset>',
			'Are you pregnant?',
		],
		[
			'a label for nothing',
			'<label>Sleep</label><br><label><input type=radio name=a>Never</label><label><input type=radio name=a id=x>Often</label>',
			'Sleep',
		],
		[
			'labels beside the buttons',
			'<p>Your mood</p><input type=radio name=a id=y><label for=y>Never</label><input type=radio name=a id=x><label for=x>Often</label>',
			'Your mood',
		],
	])('%s gives the question', async (_, html, question) => {
		await open(html);
		await page.locator('#x').click();
		expect((await told()).map(brief)).toEqual([['chose', question, 'Often']]);
	});

	it('with the arrow keys', async () => {
		await open('<p>Mood</p><label><input type=radio name=a>Low</label><label><input type=radio name=a>High</label>');
		await page.locator('input').first().focus();
		await page.keyboard.press('ArrowDown');
		expect((await told()).map(brief)).toEqual([['chose', 'Mood', 'High']]);
	});

	it('of checkboxes, when they are ticked', async () => {
		await open(`<h3>Which apply to you?</h3><label><input type=checkbox name=c1>Depression</label>
			<label><input type=checkbox name=c2 value=anx>Anxiety</label>`);
		await page.locator('text=Anxiety').click();
		await page.waitForTimeout(20);
		await page.locator('text=Anxiety').click();
		const actions = await told();
		expect(actions.map(brief)).toEqual([['chose', 'Which apply to you?', 'Anxiety']]);
		expect(actions[0]).toMatchObject({ name: 'c2', code: 'anx', index: 1 });
	});

	it('of a list', async () => {
		await open(
			'<label>State <select name=st><option value="">Select…<option value=CA>California<option value=NV>Nevada</select></label>',
		);
		await page.locator('select').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const actions = await told();
		expect(actions.map(brief).at(-1)).toEqual(['chose', 'State', 'Nevada']);
		expect(last(actions)).toMatchObject({ name: 'st', code: 'NV', index: 2 });
	});

	it('of a group made of divs', async () => {
		await open(`<div role=radiogroup aria-label="Over the last two weeks" data-name=phq9_1>
			<div role=radio tabindex=0 aria-checked=false data-value=0>Not at all</div>
			<div role=radio tabindex=-1 aria-checked=false data-value=3><b>Nearly</b> every day</div></div>`);
		await page.locator('b').click();
		await page.locator('[role=radio]').first().press(' ');
		const actions = await told();
		expect(actions.map(brief)).toEqual([
			['chose', 'Over the last two weeks', 'Nearly every day'],
			['chose', 'Over the last two weeks', 'Not at all'],
		]);
		expect(actions[0]).toMatchObject({ name: 'phq9_1', code: '3', index: 1 });
	});

	it('of an open list that stands elsewhere in the page, by mouse and by keys', async () => {
		await open(`<label for=c>Medication</label><input id=c role=combobox aria-controls=l aria-expanded=true aria-activedescendant=o2>
			<p>Far away</p><div role=listbox id=l><div role=option>Sertraline</div><div role=option id=o2>Lithium</div></div>`);
		await page.locator('text=Sertraline').click();
		await page.locator('#c').focus();
		await page.keyboard.press('Enter');
		expect((await told()).map(brief)).toEqual([
			['chose', 'Medication', 'Sertraline'],
			['chose', 'Medication', 'Lithium'],
		]);
	});
});

describe('what was chosen in a list that is gone before the click', () => {
	it('is told once, before the page hears of it', async () => {
		await open(`<label for=c>Medication</label><input id=c role=combobox aria-controls=l>
			<div role=listbox id=l><div role=option data-id=m1>Lithium</div><div role=option data-id=m2>Sertraline</div></div>
			<script>l.addEventListener('pointerup', () => { l.innerHTML = ''; });</script>`);
		await page.locator('text=Sertraline').click();
		const actions = await told();
		expect(actions.map(brief)).toEqual([['chose', 'Medication', 'Sertraline']]);
		expect(actions[0]).toMatchObject({ code: 'm2', index: 1 });
	});
});

describe('what was pressed', () => {
	it('has its text, and where it is one of several its question and place', async () => {
		await open(`<h2>Are you currently pregnant?</h2><ul><li><button type=button value=y>Yes, I am</button></li><li><button type=button>No</button></li></ul>
			<a href="#next" id=n><span>Book a visit</span></a><button type=button aria-label="Close"><svg></svg></button>`);
		await page.locator('text=Yes, I am').click();
		await page.locator('#n span').click();
		await page.locator('[aria-label=Close]').click();
		const actions = await told();
		expect(actions.map(brief)).toEqual([
			['pressed', 'Are you currently pregnant?', 'Yes, I am'],
			['pressed', '', 'Book a visit'],
			['pressed', '', 'Close'],
		]);
		expect(actions[0]).toMatchObject({ code: 'y', index: 0 });
	});

	it('may be a card made of divs', async () => {
		await open(`<style>.card{cursor:pointer}</style><h1>Who is this for?</h1><div id=cards><div class=card><p>For <b>me</b></p></div>
			<div class=card><p>For my <b>child</b></p></div></div><p id=plain>Only text</p>`);
		await page.locator('text=child').click();
		await page.locator('#plain').click();
		const actions = await told();
		expect(actions.map(brief)).toEqual([['pressed', 'Who is this for?', 'For my child']]);
		expect(actions[0]).toMatchObject({ index: 1 });
	});

	it('is not told for a field or its label', async () => {
		await open('<label>Name <input id=a></label>');
		await page.locator('label').click({ position: { x: 3, y: 5 } });
		await page.locator('#a').click();
		expect(await told()).toEqual([]);
	});

	it('comes after what was typed, and before a form is sent off, which is told once', async () => {
		await open(
			'<form id=intake aria-label="Intake" onsubmit="return false"><label>Reason <input name=r></label><button>Send</button></form>',
		);
		await page.locator('input').pressSequentially('Grief', { delay: 5 });
		await page.locator('button').click();
		expect((await told()).map(brief).slice(-3)).toEqual([
			['typed', 'Reason', 'Grief'],
			['pressed', '', 'Send'],
			['submitted', 'Intake', ''],
		]);
		await page.waitForTimeout(600);
		await page.locator('input').press('Enter');
		// The browser presses the form's button.
		expect((await told()).map(brief)).toEqual([
			['submitted', 'Intake', ''],
			['pressed', '', 'Send'],
		]);
	});

	it('does not count a form that a script sends off', async () => {
		await open(
			'<form onsubmit="return false"><input name=r value=x></form><script>document.forms[0].requestSubmit(); setTimeout(() => document.forms[0].requestSubmit(), 50);</script>',
		);
		expect(await told()).toEqual([]);
	});
});

describe('leaving', () => {
	it('is told by the page, with what was typed last, and not by a frame', async () => {
		pages.set('/frame', 'frame');
		pages.set('/after', 'after');
		await open('<label>Reason<input></label><iframe src="/frame"></iframe>');
		await page.evaluate(() => document.querySelector('iframe')?.remove());
		await page.locator('input').pressSequentially('Grief');
		await page.goto(`${SITE}/after`);
		const actions = await told();
		expect(actions.map(brief).slice(-2)).toEqual([
			['typed', 'Reason', 'Grief'],
			['left', '', ''],
		]);
		expect(actions.filter(({ did }) => did === 'left')).toHaveLength(1);
	});

	it('is told when the tab is closed', async () => {
		await open('<label>Reason<input></label>');
		await page.close({ runBeforeUnload: true });
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect((await followed.told()).map(({ did }) => did)).toEqual(['left']);
	});
});

describe('pages of all kinds', () => {
	it('React: controlled fields, groups of its own, steps without loading anew', async () => {
		scripts.set('/react.js', await bundled(reactPage));
		await open('<div id=root></div><script src="/react.js"></script>');
		await intake();
		expect((await told()).filter(({ did }) => did !== 'submitted').map(brief)).toEqual(intakeSteps);
	});

	it('Vue: the same', async () => {
		scripts.set('/vue.js', await bundled(vuePage));
		await open('<div id=root></div><script src="/vue.js"></script>');
		await intake();
		expect((await told()).filter(({ did }) => did !== 'submitted').map(brief)).toEqual(intakeSteps);
	});

	it('an open shadow root in another', async () => {
		await open(`<script>
			customElements.define('my-input', class extends HTMLElement {
				connectedCallback() {
					this.attachShadow({ mode: 'open' }).innerHTML = '<label><slot></slot> <input></label><select><option>A<option>B</select>';
				}
			});
			customElements.define('my-form', class extends HTMLElement {
				connectedCallback() {
					this.attachShadow({ mode: 'open' }).innerHTML = '<my-input name="reason">Reason for your visit</my-input><button><slot></slot></button>';
				}
			});
		</script><my-form>Send it</my-form>`);
		await page.locator('input').pressSequentially('Grief');
		await page.locator('select').selectOption('B');
		await page.locator('button').click();
		const actions = await told();
		expect(actions.map(brief).slice(-2)).toEqual([
			['typed', 'Reason for your visit', 'Grief'],
			['pressed', '', 'Send it'],
		]);
		expect(actions.find(({ value }) => value === 'Grief')?.name).toBe('reason');
	});

	it('an empty frame that the page writes into', async () => {
		await open('<iframe id=i></iframe><script>i.contentDocument.body.innerHTML = "<label>Reason<input></label>"</script>');
		await page.frameLocator('#i').locator('input').pressSequentially('Grief');
		await page.frameLocator('#i').locator('input').blur();
		expect(last(await told())).toMatchObject({ question: 'Reason', value: 'Grief' });
	});
});

describe('hostile pages', () => {
	const names =
		'name id elements parentNode getAttribute closest matches children localName nodeType firstChild nextSibling getRootNode contains querySelectorAll textContent labels';
	const clobbering = `<form name=getElementById aria-label="Intake" onsubmit="return false">${names
		.split(' ')
		.map((name) => `<input type=hidden name=${name}>`)
		.join(
			'',
		)}<p>Your reason?</p><input id=mine name=mine><button>Send</button></form><img name=querySelector><img name=body><img name=createTreeWalker>
		<div id=telltaleFollows></div><form name=querySelectorAll></form>`;

	it('elements that stand in front of properties', async () => {
		await open(clobbering);
		// Playwright falls for it.
		await page.keyboard.press('Tab');
		await page.keyboard.type('Grief');
		await page.keyboard.press('Tab');
		await page.keyboard.press(' ');
		expect((await told()).map(brief).slice(-3)).toEqual([
			['typed', 'Your reason?', 'Grief'],
			['pressed', '', 'Send'],
			['submitted', 'Intake', ''],
		]);
	});

	it('that take listeners away, stop events, freeze prototypes and throw from getters', async () => {
		await open(`<script>
			for (const type of ['input', 'change', 'click', 'keydown', 'focusin', 'submit']) {
				window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
			}
			const add = EventTarget.prototype.addEventListener;
			EventTarget.prototype.addEventListener = function () { throw new Error('no listeners here'); };
			EventTarget.prototype.removeEventListener = () => {};
			for (const key of ['value', 'type', 'labels']) {
				Object.defineProperty(HTMLInputElement.prototype, key, { get() { throw new Error('none of your business'); } });
			}
			for (const key of ['getAttribute', 'closest', 'matches']) Element.prototype[key] = () => { throw new Error('no'); };
			Event.prototype.composedPath = () => { throw new Error('no'); };
			Array.from = Array.prototype.map = String.prototype.slice = () => { throw new Error('no'); };
			for (const one of [Object, Array, Node, Element, Event, EventTarget]) Object.freeze(one.prototype);
		</script><label>Reason <input></label><button>Send</button>`);
		await page.mouse.click(80, 15);
		await page.keyboard.type('Grief');
		await page.keyboard.press('Tab');
		expect(last(await told())).toMatchObject({ did: 'typed', question: 'Reason', value: 'Grief' });
	});

	it('see nothing of it', async () => {
		await open(`<script>
			window.seen = { errors: [], keys: Object.getOwnPropertyNames(window).length, attributes: 0 };
			window.onerror = (message) => seen.errors.push(message);
			new MutationObserver((list) => { seen.attributes += list.length; }).observe(document, { attributes: true, subtree: true });
		</script><label>Reason <input id=a></label><button>Send</button>`);
		await page.locator('#a').pressSequentially('Grief');
		await page.locator('button').click();
		expect((await told()).length).toBeGreaterThan(0);
		const seen = await page.evaluate(() => ({
			...Reflect.get(window, 'seen'),
			mark: Reflect.has(window, 'telltaleFollows'),
			own: Object.keys(document.querySelector('#a') ?? {}),
		}));
		expect(seen).toMatchObject({ errors: [], attributes: 0, mark: false, own: [] });
	});

	it('with ten thousand fields and very deep trees answer at once', async () => {
		await open(`<div id=deep></div><form onsubmit="return false">${'<label>Q <input name=n></label>'.repeat(10_000)}<button>Send</button></form><script>
			let at = deep;
			for (let n = 0; n < 1000; n++) { const next = document.createElement('div'); next.style.cursor = 'pointer'; at.append(next); at = next; }
			at.innerHTML = '<input id=inner><span id=hit>Deep</span>';
		</script>`);
		await page.evaluate(() => {
			Reflect.set(window, 'spent', [] as number[]);
			for (const type of ['click', 'input']) {
				// The page's own listener runs after ours, in the same event.
				window.addEventListener(type, (event) => Reflect.get(window, 'spent').push(performance.now() - event.timeStamp), true);
			}
		});
		await page.locator('#inner').pressSequentially('abc');
		await page.locator('#hit').click();
		await page.locator('button').click();
		const actions = await told();
		expect(actions.map(({ value }) => value)).toEqual(expect.arrayContaining(['a', 'Deep', 'Send']));
		// Mostly Chromium's own layout, on a machine that does other things besides.
		const times: number[] = await page.evaluate(() => Reflect.get(window, 'spent'));
		expect(Math.max(...times)).toBeLessThan(2_000);
	});
});

// Last, since the browser's extension is another one afterwards.
it('an extension that was updated meanwhile is not missed by the page', async () => {
	await open(
		'<label>Reason <input id=a></label><button id=b>Send</button><script>b.onclick = () => { document.title = a.value; };</script>',
	);
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	const [worker] = followed.context.serviceWorkers();
	await worker?.evaluate(() =>
		setTimeout(() => (Reflect.get(globalThis, 'chrome') as { runtime: { reload(): void } }).runtime.reload(), 50),
	);
	await page.waitForTimeout(1_500);
	await page.locator('#a').pressSequentially('Grief');
	await page.locator('#b').click();
	expect(await page.title()).toBe('Grief');
	expect(errors).toEqual([]);
});

async function intake(): Promise<void> {
	await page.locator('input').fill('x');
	await page.waitForTimeout(80);
	await page.locator('input').selectText();
	const session = await followed.context.newCDPSession(page);
	await followed.told();
	await session.send('Input.insertText', { text: 'ada@example.test' });
	await page.locator('text=Continue').click();
	await page.locator('text=Nearly every day').click();
	await page.locator('text=I agree').click();
	await page.locator('input.again').focus();
	await session.send('Input.insertText', { text: 'Sertraline' });
	await page.locator('text=Finish').click();
}

const intakeSteps = [
	['typed', 'Your e-mail', 'ada@example.test'],
	['pressed', '', 'Continue'],
	['chose', 'Feeling hopeless?', 'Nearly every day'],
	['chose', expect.any(String), 'I agree'],
	['typed', 'Medication', 'Sertraline'],
	['pressed', '', 'Finish'],
];

const reactPage = `
	import { useState } from 'react';
	import { createRoot } from 'react-dom/client';
	function App() {
		const [step, setStep] = useState(1);
		const [text, setText] = useState('');
		const [mood, setMood] = useState('');
		const [agree, setAgree] = useState(false);
		const next = () => { history.pushState(null, '', '/step/' + (step + 1)); setStep(step + 1); setText(''); };
		return (
			<div>
				<label><span>{step === 1 ? 'Your e-mail' : 'Medication'}</span>
					<input className={step === 1 ? '' : 'again'} value={text} onChange={(event) => setText(event.target.value)} /></label>
				{step > 1 && <div>
					<p>Feeling hopeless?</p>
					<div role="radiogroup">{['Not at all', 'Nearly every day'].map((one) =>
						<div key={one} role="radio" aria-checked={mood === one} tabIndex={0} onClick={() => setMood(one)}>{one}</div>)}</div>
					<label><input type="checkbox" checked={agree} onChange={() => setAgree(!agree)} /> I agree</label>
				</div>}
				<button type="button" onClick={next}>{step === 1 ? 'Continue' : 'Finish'}</button>
			</div>
		);
	}
	createRoot(document.getElementById('root')).render(<App />);
`;

const vuePage = `
	import { createApp } from 'vue';
	createApp({
		data: () => ({ step: 1, text: '', mood: '', agree: false }),
		methods: { next() { history.pushState(null, '', '/step/' + ++this.step); this.text = ''; } },
		template: \`<div>
			<label><span>{{ step === 1 ? 'Your e-mail' : 'Medication' }}</span><input :class="step === 1 ? '' : 'again'" v-model="text"></label>
			<div v-if="step > 1"><p>Feeling hopeless?</p>
				<div role="radiogroup"><div v-for="one in ['Not at all', 'Nearly every day']" role="radio" tabindex="0" @click="mood = one">{{ one }}</div></div>
				<label><input type="checkbox" v-model="agree"> I agree</label></div>
			<button type="button" @click="next">{{ step === 1 ? 'Continue' : 'Finish' }}</button>
		</div>\`,
	}).mount('#root');
`;
