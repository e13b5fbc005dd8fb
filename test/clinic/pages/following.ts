import { layout } from './layout.ts';

// Pages that differ in how they are built and in how what was entered leaves them.

const field = (name: string, label: string, type: string, autocomplete: string) =>
	`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}">`;

/** An intake that React or Vue draws: one page, an address for each step. */
export const singlePage = (framework: 'react' | 'vue') =>
	layout({
		title: 'Anxiety assessment',
		description: 'The GAD-7 questionnaire: find out whether therapy can help.',
		keywords: 'GAD-7, anxiety test, intake questionnaire',
		scripts: [`/assets/${framework}-intake.js`],
		main: '<h1>Anxiety assessment</h1><div id="app"></div>',
	});

/** A form that holds what must never be read. */
export const joining = () =>
	layout({
		title: 'Start therapy',
		description: 'Create your account.',
		keywords: 'online therapy, sign up',
		scripts: ['/assets/join.js'],
		main: `<h1>Create your account</h1>
<form id="join" class="panel" action="/join" method="post">
${field('email', 'E-mail', 'email', 'email')}
${field('password', 'Password', 'password', 'new-password')}
<button type="button" id="show">Show password</button>
${field('card', 'Card number', 'text', 'cc-number')}
${field('payment_code', 'Number on your card', 'text', 'off')}
${field('cvc', 'Security code', 'text', 'cc-csc')}
<button type="submit" class="button">Start therapy</button>
</form>`,
	});

/** A journal under a session recorder that sends every change over a WebSocket. */
export const journal = () =>
	layout({
		title: 'Mood journal',
		description: 'Write down how you feel.',
		keywords: 'mood journal, depression',
		scripts: ['/assets/journal.js'],
		main: `<h1>Mood journal</h1><form class="panel">
<label for="entry">How did you feel today?</label><textarea id="entry" name="entry" rows="4"></textarea>
${field('email', 'Send a copy to', 'email', 'email')}
</form>`,
	});

/** A page whose service worker answers what it sends, and tells a tracker by itself. */
export const triage = () =>
	layout({
		title: 'Which care do you need?',
		description: 'Describe your symptoms.',
		keywords: 'symptoms, triage, psychiatry',
		scripts: ['/assets/triage.js'],
		main: `<h1>Which care do you need?</h1><form id="triage" class="panel">
<label for="symptoms">Describe your symptoms</label><textarea id="symptoms" name="symptoms" rows="3"></textarea>
<button type="submit" class="button">Find care</button>
<p id="answer" role="status"></p>
</form>`,
	});

/** A page that sends what was written when it is left. */
export const feedback = () =>
	layout({
		title: 'How was your session?',
		description: 'Tell us about your therapist.',
		keywords: 'therapy session, feedback',
		scripts: ['/assets/feedback.js'],
		main: `<h1>How was your session?</h1><form class="panel">
<label for="comment">What did you talk about?</label><textarea id="comment" name="comment" rows="3"></textarea>
</form>`,
	});

/** A page under a strict Content Security Policy. */
export const selfCheck = () =>
	layout({
		title: 'Drinking self-check',
		description: 'The AUDIT-C questionnaire.',
		keywords: 'alcohol, AUDIT-C',
		scripts: ['/assets/self-check.js'],
		main: `<h1>Drinking self-check</h1><form id="check" class="panel">
<label for="often">How often do you have a drink containing alcohol?</label>
<select id="often" name="often"><option value="">Choose</option><option value="0">Never</option><option value="3">Two to three times a week</option><option value="4">Four or more times a week</option></select>
${field('email', 'E-mail', 'email', 'email')}
<button type="submit" class="button">See my result</button>
</form>`,
	});

/** Two fields, and a script that can send what they hold in every way that a browser knows. */
export const matrix = () =>
	layout({
		title: 'Talk to a therapist',
		description: 'Tell us what brings you here.',
		keywords: 'therapy',
		scripts: ['/assets/matrix.js'],
		main: `<h1>Talk to a therapist</h1><form class="panel">
${field('email', 'E-mail', 'email', 'email')}
<label for="reason">What brings you here?</label><textarea id="reason" name="reason" rows="3"></textarea>
</form><div id="sent"></div>`,
	});
