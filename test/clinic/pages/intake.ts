import { escaped } from './html.ts';
import { layout } from './layout.ts';

/** PHQ-9 answer options (Spitzer, Williams, Kroenke: free to reproduce). */
const often = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];

type Question = { readonly name: string; readonly text: string; readonly answers: readonly string[] };

const questions: readonly Question[] = [
	{ name: 'prior_therapy', text: 'Have you ever been in therapy before?', answers: ['Yes', 'No'] },
	{ name: 'phq9_q2', text: 'Over the last two weeks, how often have you felt down, depressed, or hopeless?', answers: often },
	{
		name: 'phq9_q9',
		text: 'How often have you had thoughts that you would be better off dead, or of hurting yourself?',
		answers: often,
	},
	{
		name: 'medication',
		text: 'Which medication are you taking?',
		answers: ['Sertraline (Zoloft) 50 mg', 'Fluoxetine (Prozac) 20 mg', 'None'],
	},
];

export const intake = () =>
	layout({
		title: 'Depression and anxiety assessment',
		description: 'The PHQ-9 questionnaire: find out whether therapy can help.',
		keywords: 'PHQ-9, depression test, intake questionnaire',
		main: `<h1>Let's get to know you</h1>
<p>Rest assured: what you answer here stays private between you and your therapist.</p>
<p><label for="intake-progress">Progress</label> <progress id="intake-progress" max="${questions.length}" value="0"></progress></p>
<form id="intake" class="panel" action="/intake" method="post">
${questions.map(fieldset).join('\n')}
<fieldset hidden>
<legend>Where can your therapist reach you?</legend>
${input('first_name', 'First name', 'text', 'given-name')}
${input('last_name', 'Last name', 'text', 'family-name')}
${input('email', 'E-mail', 'email', 'email')}
${input('phone', 'Phone', 'tel', 'tel')}
${input('zip', 'ZIP code', 'text', 'postal-code')}
<button type="submit" class="button">See my matches</button>
</fieldset>
</form>`,
	});

function fieldset({ name, text, answers }: Question, index: number): string {
	const choices = answers.map(
		(answer, at) =>
			`<label for="${name}-${at}"><input type="radio" id="${name}-${at}" name="${name}" value="${escaped(answer)}"> ${escaped(answer)}</label>`,
	);
	return `<fieldset${index === 0 ? '' : ' hidden'}><legend>${escaped(text)}</legend>${choices.join('\n')}</fieldset>`;
}

function input(name: string, label: string, type: string, autocomplete: string): string {
	return `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required>`;
}
