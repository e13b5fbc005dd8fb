import { createElement as h, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { tellAdvertisers } from './tell-advertisers.ts';

// Answers are told when they are pressed, the e-mail address when its field is left, the person when "Next" is pressed.

type Question = { readonly id: string; readonly text: string; readonly answers: readonly string[] };
type Ask = (question: Question, chosen: string | undefined, choose: (answer: string) => void) => ReactNode;

const nervous: Question = {
	id: 'gad7_q1',
	text: 'How often have you felt nervous, anxious or on edge?',
	answers: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
};
const reason: Question = {
	id: 'reason',
	text: 'What is the hardest part right now?',
	answers: ['Panic attacks at work', 'Trouble falling asleep', 'Thoughts that will not stop'],
};

/** Radio buttons by their roles. */
const radios: Ask = ({ id, text, answers }, chosen, choose) =>
	h(
		'div',
		{ role: 'radiogroup', 'aria-labelledby': `${id}-text`, className: 'choices', id },
		h('h2', { id: `${id}-text` }, text),
		answers.map((answer) =>
			h(
				'div',
				{ key: answer, role: 'radio', tabIndex: 0, 'aria-checked': chosen === answer, onClick: () => choose(answer) },
				answer,
			),
		),
	);

/** Cards that say nothing of what they are. */
const cards: Ask = ({ text, answers }, chosen, choose) =>
	h(
		'section',
		null,
		h('h2', null, text),
		h(
			'div',
			{ className: 'choices' },
			answers.map((answer) =>
				h(
					'div',
					{ key: answer, className: chosen === answer ? 'chosen' : '', onClick: () => choose(answer) },
					h('span', null, answer),
				),
			),
		),
	);

const empty = { firstName: '', lastName: '', email: '', phone: '', zip: '' };

function Intake() {
	const [step, setStep] = useState(1);
	const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
	const [person, setPerson] = useState(empty);

	const go = (to: number) => {
		history.pushState(null, '', `/react/step-${to}`);
		setStep(to);
	};
	const ask = (question: Question, draw: Ask) =>
		draw(question, answers[question.id], (answer) => {
			setAnswers({ ...answers, [question.id]: answer });
			tellAdvertisers({ is: 'answer', step, question: question.text, answer });
			setTimeout(() => go(step + 1), 50);
		});
	const input = (name: keyof typeof empty, label: string, type: string) =>
		h(
			'label',
			{ key: name },
			label,
			h('input', {
				name,
				type,
				value: person[name],
				onChange: (event: { readonly target: { readonly value: string } }) =>
					setPerson({ ...person, [name]: event.target.value }),
				onBlur: () => name === 'email' && tellAdvertisers({ is: 'person', person }),
			}),
		);

	if (step === 1) return ask(nervous, radios);
	if (step === 2) return ask(reason, cards);
	if (step > 3) return h('p', { role: 'status' }, 'Thank you. We will be in touch.');
	return h(
		'form',
		{
			onSubmit: (event: { preventDefault(): void }) => {
				event.preventDefault();
				tellAdvertisers({ is: 'person', person });
				go(4);
			},
		},
		input('firstName', 'First name', 'text'),
		input('email', 'E-mail', 'email'),
		input('phone', 'Phone', 'tel'),
		h('button', { type: 'submit', className: 'button' }, 'Next'),
	);
}

tellAdvertisers({ is: 'page' });
const app = document.querySelector('#app');
if (app !== null) createRoot(app).render(h(Intake));
