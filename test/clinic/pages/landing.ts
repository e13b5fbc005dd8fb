import { layout } from './layout.ts';

export const landing = () =>
	layout({
		title: 'Online therapy that fits your life',
		description: 'Get matched with a licensed therapist for depression, anxiety and more.',
		keywords: 'online therapy, depression, anxiety, ADHD, licensed therapist',
		main: `<section class="hero">
<h1>You deserve to feel better</h1>
<p>Answer a few questions and get matched with a licensed therapist, often within a day. Your answers stay private between you and your therapist.</p>
<a class="button" id="start" href="/intake">Get matched with a therapist</a>
</section>
<section aria-labelledby="topics">
<h2 id="topics">What brings people here</h2>
<ul class="cards">
<li><h3>Depression</h3><p>Low mood, no energy, little pleasure in things.</p></li>
<li><h3>Anxiety</h3><p>Worry that is hard to stop, or panic attacks.</p></li>
<li><h3>ADHD</h3><p>Assessment and treatment for adults.</p></li>
</ul>
</section>`,
	});
