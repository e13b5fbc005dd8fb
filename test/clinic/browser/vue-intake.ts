import { createApp } from 'vue/dist/vue.esm-bundler.js';
import { tellAdvertisers } from './tell-advertisers.ts';

// Answers are told when they are pressed; what is typed, while it is typed; the person, when "Next" is pressed.

const template = `
<section v-if="step === 1">
	<h2 id="sleep">How often could you not stop worrying?</h2>
	<div role="radiogroup" aria-labelledby="sleep" class="choices">
		<div v-for="one in often" role="radio" tabindex="0" :aria-checked="answer === one" :data-value="one" @click="choose(one)">{{ one }}</div>
	</div>
</section>
<section v-else-if="step === 2">
	<label>Which medicine do you take?
		<select name="medicine" v-model="medicine" @change="told('Which medicine do you take?', medicine)">
			<option disabled value="">Please choose</option><option v-for="one in medicines">{{ one }}</option>
		</select>
	</label>
	<label>Tell your therapist what worries you <textarea name="worry" v-model="worry" @input="soon"></textarea></label>
	<button type="button" class="button" @click="go(3)">Next</button>
</section>
<form v-else-if="step === 3" @submit.prevent="finish">
	<label>First name <input name="first_name" v-model.trim="person.firstName"></label>
	<label>E-mail <input name="email" type="email" v-model.lazy="person.email"></label>
	<label>Phone <input name="phone" type="tel" v-model="person.phone"></label>
	<button type="submit" class="button">Next</button>
</form>
<p v-else role="status">Thank you. We will be in touch.</p>`;

let waiting = 0;

const intake = createApp({
	template,
	data: () => ({
		step: 1,
		answer: '',
		medicine: '',
		worry: '',
		person: { firstName: '', lastName: '', email: '', phone: '', zip: '' },
		often: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
		medicines: ['Sertraline (Zoloft)', 'Buspirone (Buspar)', 'None of these'],
	}),
	methods: {
		go(step: number) {
			history.pushState(null, '', `/vue/step-${step}`);
			this.step = step;
		},
		told(question: string, answer: string) {
			tellAdvertisers({ is: 'answer', step: this.step, question, answer });
		},
		choose(answer: string) {
			this.answer = answer;
			this.told('How often could you not stop worrying?', answer);
			setTimeout(() => this.go(2), 50);
		},
		soon() {
			clearTimeout(waiting);
			waiting = window.setTimeout(() => this.told('Tell your therapist what worries you', this.worry), 200);
		},
		finish() {
			tellAdvertisers({ is: 'person', person: this.person });
			this.go(4);
		},
	},
});

tellAdvertisers({ is: 'page' });
intake.mount('#app');
