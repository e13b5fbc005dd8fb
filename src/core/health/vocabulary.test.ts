import { describe, expect, it } from 'vitest';
import type { HealthKind } from '../types.ts';
import { matchTerms, type Weight } from './vocabulary.ts';

/** Texts that hold a health word, or look as if they did, and say nothing about health. */
const silent: readonly (readonly [why: string, texts: readonly string[]])[] = [
	[
		'weather',
		['tropical depression Luis', 'Subtropical Depression Ten forms', 'depression forecast', 'monsoon depression over Odisha'],
	],
	[
		'economics',
		['Great Depression', 'depression era', 'Depression-era glass', 'economic depression of 1873', 'the long depression'],
	],
	['geology', ['Qattara Depression', 'angle of depression']],
	[
		'software',
		[
			'std::string',
			'std::vector<int>',
			'stddev',
			'std_dev',
			'std::',
			'kernel panic',
			'panic handler',
			'go panic',
			'cache purging',
		],
	],
	[
		'software',
		['LLM hallucination rate', 'memory leak', 'sql injection', 'dependency injection', 'health check', '/healthz', 'code smell'],
	],
	[
		'software',
		['virus scan', 'abort', 'transaction abortion', 'isDisabled', '"disabled":true', 'aria-disabled=true', 'color-blind mode'],
	],
	['software', ['stroke-width', 'strokeLinecap', 'keystroke', 'key-stroke', 'brush stroke', 'open cluster dev']],
	[
		'shipping',
		['std_shipping', 'std delivery', 'STD_RATE', 'free delivery', 'delivery date', 'takes several days', 'within several days'],
	],
	[
		'sessions',
		['session_id', 'sessionId=abc', 'session start', 'PHPSESSID', 'user session', 'training session', 'session_timeout'],
	],
	[
		'accounts',
		[
			'password recovery',
			'account-recovery',
			'data recovery',
			'recovery_email',
			'disaster recovery',
			'cart recovery',
			'economic recovery',
		],
	],
	[
		'alcohol',
		['alcohol-free hand sanitizer', 'isopropyl alcohol', 'alcohol wipes', 'non-alcoholic beer', 'alcohol delivery', 'alcohol'],
	],
	['alcohol', ['alcoholic beverages', 'stone cold sober', 'sober driver', 'drinking water', 'cetyl alcohol']],
	[
		'prep',
		['prep school', 'meal prep', 'Exam Prep', 'prep time 20 min', 'SAT prep', 'interview prep', 'prep', 'food prep 500 ml'],
	],
	['ed', ['ed = editor', 'ed tech', 'Ed Sheeran', 'op-ed', 'higher ed', 'driver’s ed', 'ed', 'edit', 'education']],
	[
		'period',
		[
			'time period',
			'billing period',
			'trial period',
			'pay_period',
			'period',
			'Period.',
			'grace period',
			'period drama',
			'period=30d',
		],
	],
	[
		'period',
		['period_start', 'billing_period_end', 'last 30 days period', 'third period', 'enrollment period', 'waiting period'],
	],
	[
		'birth words',
		['labor day', 'labor market', 'miscarriage of justice', 'pregnant pause', 'project conception', 'soil fertility', 'rebirth'],
	],
	['birth words', ['delivery', 'labour', 'conception', 'Immaculate Conception', 'maternity jeans', 'maternity dress']],
	[
		'orientation',
		[
			'orientation: portrait',
			'screen orientation',
			'orientation=landscape',
			'orientation',
			'student orientation',
			'new hire orientation',
		],
	],
	[
		'gender, race, faith',
		['gender=womens', 'gender', 'race car', 'race results', 'race condition', 'good faith', 'church street', 'gender pay gap'],
	],
	['providers', ['OAuth provider', 'provider', 'internet provider', 'identity provider', 'payment_provider', 'ISP']],
	['numbers', ['988px', '988', 'width:988', '$988', '988 items']],
	[
		'scales',
		[
			'audit log',
			'audit_trail',
			'tax audit',
			'audit 2024',
			'audit',
			'isi',
			'mdq',
			'gad',
			'dast',
			'cage',
			'scoff',
			'epds',
			'pcl printer',
		],
	],
	[
		'scales',
		[
			'audit score',
			'SEO audit score 95',
			'HP PCL 5 driver',
			'pcl5',
			'security audit',
			'Nicolas Cage',
			'cage fight',
			'audit committee',
		],
	],
	[
		'tickets and names',
		[
			'concert tickets',
			'concert',
			'activan',
			'concertation',
			'Heather',
			'heather gray hoodie',
			'Camila Cabello',
			'Ella Fitzgerald',
		],
	],
	[
		'tickets and names',
		['Portia', 'Nikki', 'my way', 'Plan B Entertainment', 'Hyundai Sonata', 'soma', 'Skyla', 'Yasmin', 'ella', 'alli'],
	],
	[
		'lawyers and advisers',
		['general counsel', 'legal counsel', 'credit counseling', 'guidance counselor', 'camp counselor', 'debt counseling'],
	],
	[
		'shops and spas',
		[
			'retail therapy',
			'massage therapy',
			'Lip Therapy',
			'skin therapy lotion',
			'aromatherapy',
			'salon appointment',
			'test drive appointment',
		],
	],
	['intake', ['air intake', 'intake manifold', 'college intake', 'cold air intake', 'intake']],
	['forum', ['forum member', 'member', 'gym member', 'member since 2019', 'veteran player', 'industry veteran']],
	[
		'clinics',
		[
			'basketball clinic',
			'golf clinic',
			'vet clinic',
			'animal hospital',
			'legal clinic',
			'computer doctor',
			'Doctor Who',
			'trauma center',
		],
	],
	[
		'film, music, games',
		['Anxiety lyrics', 'Anxiety (song) anxiety song', 'Suicide Squad', 'suicide doors', 'Panic! At The Disco', 'Prozac Nation'],
	],
	[
		'film, music, games',
		[
			'panic room',
			'WrestleMania',
			'Manic Monday',
			'Cocaine Bear',
			'pharmacy simulator',
			'Saturday Night Fever',
			'burnout paradise',
		],
	],
	[
		'the sky and money',
		[
			'cancer horoscope',
			'Tropic of Cancer',
			'Cancer zodiac',
			'cancer season',
			'panic buying',
			'blue chip',
			'chip card',
			'potato chip',
		],
	],
	[
		'batteries and building',
		[
			'lithium battery',
			'lithium-ion',
			'roof shingles',
			'bee hives',
			'hive',
			'Apache Hive',
			'window blind',
			'roller blinds',
			'blind date',
		],
	],
	[
		'batteries and building',
		[
			'property rehab',
			'rehab loan',
			'scaffold erection',
			'steel erection',
			'battery discharge',
			'WRX STI',
			'honorable discharge',
		],
	],
	[
		'kitchen',
		[
			'pellet smoker',
			'smoker recipe',
			'tea infusion',
			'fever tree',
			'weed killer',
			'seaweed',
			'detox shampoo',
			'detox',
			'chicken breast',
		],
	],
	[
		'figures of speech',
		[
			'addicted to you',
			'rash decision',
			'rash guard',
			'worry free',
			'don’t worry',
			'analysis paralysis',
			'stroke of luck',
			'tone deaf',
		],
	],
	[
		'figures of speech',
		['not at all costs', 'several days later', 'please be patient', 'patient capital', 'alert fatigue', 'metal fatigue', 'cold'],
	],
	['eyes', ['prescription sunglasses', 'prescription glasses', 'blind spot', 'hearing', 'deaf ears']],
	[
		'parts of words',
		['hivemind', 'archive', 'stipend', 'privately', 'therapistfinderpro', 'depressing', 'analysis', 'sexton', 'Essex', 'panicle'],
	],
	[
		'parts of words',
		['Scandinavia', 'asthmatically', 'prozacky', 'biopsychology-ish', 'methodone', 'metforminol', 'Xanaxx', 'adderallen'],
	],
	[
		'identifiers',
		['3fa85f64-5717-4562-b3fc-2c963f66afa6', '12345678-deaf-4abc-8def-1234567890ab', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'],
	],
	[
		'identifiers',
		['aG9xHIVk2Lm9PqRs', 'GTM-W5HIVQ2x9Kp', 'x9Ivf3Q7zLmT2', 'fb.1.1700000000.123456789', 'H4sIAAAAAAACA1WQu27DMAxF8'],
	],
	[
		'plain pages',
		[
			'Home',
			'About us',
			'Contact',
			'Sign in',
			'Add to cart',
			'Checkout',
			'Privacy policy',
			'https://www.example.com/news/2024/05/10',
		],
	],
	[
		'plain pages',
		[
			'PageView',
			'click',
			'add_to_cart',
			'gtm.js',
			'SubscribedButtonClick',
			'en-US',
			'Mozilla/5.0 (X11; Linux x86_64)',
			'',
			'   ',
		],
	],
];

const told: readonly (readonly [text: string, term: string, kind: HealthKind, weight: Weight])[] = [
	// Documented cases
	['This person is pregnant', 'person is pregnant', 'reproductive', 'sure'],
	['Lipitor 10 Mg Tab (Oral Tablet) (30 day supply)', 'lipitor', 'medication', 'sure'],
	['PROzac (Oral Capsule) 20 mg Oral Capsule', 'prozac', 'medication', 'sure'],
	['FLUoxetine (Oral Tablet) 20 mg', 'fluoxetine', 'medication', 'sure'],
	['Fluoxetine', 'fluoxetine', 'medication', 'sure'],
	['Norethindrone 0.35 Mg Tab', 'norethindrone', 'medication', 'sure'],
	['pregnancy%2520termination', 'pregnancy termination', 'reproductive', 'sure'],
	['Paid: Weekly Therapy', 'weekly therapy', 'mental-health', 'service'],
	['Paid: Med Management', 'med management', 'medication', 'topic'],
	['surgical abortion', 'surgical abortion', 'reproductive', 'sure'],
	['I have had thoughts of suicide', 'thoughts of suicide', 'mental-health', 'sure'],
	['I feel depressed', 'i feel depressed', 'mental-health', 'sure'],
	['repeat prescription', 'repeat prescription', 'medication', 'topic'],
	['phq9_q9_suicidal', 'phq 9', 'assessment', 'sure'],
	['phq9_q9_suicidal', 'suicidal', 'mental-health', 'sure'],
	['Newly Diagnosed with HIV? Important Things to Know', 'hiv', 'sexual-health', 'sure'],
	['You’ve Been Newly Diagnosed with MS. What’s Next?', 'newly diagnosed with ms', 'condition', 'sure'],
	['psychiatrist bipolar', 'bipolar', 'mental-health', 'topic'],
	['psychiatrist bipolar', 'psychiatrist', 'provider', 'topic'],
	['R_PREGNANCY_WEEK_CHOSEN', 'pregnancy week', 'reproductive', 'sure'],
	['DrugPriceViewed', 'drug price', 'medication', 'topic'],
	['sildenafil-50mg', 'sildenafil', 'medication', 'sure'],
	['Finasteride 1mg', 'finasteride', 'medication', 'sure'],
	['currently taking Adderall', 'adderall', 'medication', 'sure'],
	['https://clinic.example/assessment?dx=adhd', 'adhd', 'mental-health', 'sure'],
	['ADHD assessment', 'adhd assessment', 'mental-health', 'sure'],
	['https://rx.example/quiz/self-harm', 'self harm', 'mental-health', 'sure'],
	['Search: herpes', 'herpes', 'sexual-health', 'sure'],
	['Alzheimer’s', 'alzheimer', 'condition', 'sure'],
	["Alzheimer's disease", 'alzheimer disease', 'condition', 'sure'],
	['Jane Roe, MD - OB/GYN', 'ob gyn', 'provider', 'topic'],
	['Schedule Online Now', 'schedule online now', 'appointment', 'service'],
	['suicide+hotline', 'suicide hotline', 'mental-health', 'sure'],
	['tel:988', 'tel 988', 'mental-health', 'sure'],
	['been in therapy before', 'been in therapy before', 'assessment', 'topic'],
	['CAMHS referral', 'camhs', 'mental-health', 'topic'],
	['GP appointment', 'gp appointment', 'appointment', 'topic'],
	['A&E', 'a&e', 'appointment', 'topic'],
	['talking therapies', 'talking therapies', 'mental-health', 'topic'],
	['This person is blind', 'person is blind', 'trait', 'topic'],
	['premium tax credit', 'premium tax credit', 'insurance', 'topic'],
	// Questionnaires
	['GAD-7', 'gad 7', 'assessment', 'sure'],
	['gad7', 'gad 7', 'assessment', 'sure'],
	['phq9_score=17', 'phq 9 score', 'assessment', 'sure'],
	['audit_c score 8', 'audit c', 'assessment', 'topic'],
	['isi 14', 'isi', 'assessment', 'topic'],
	['mdq_score=9', 'mdq', 'assessment', 'topic'],
	['C-SSRS', 'c ssrs', 'assessment', 'sure'],
	['Y-BOCS', 'y bocs', 'assessment', 'sure'],
	['Little interest or pleasure in doing things', 'little interest or pleasure in doing things', 'assessment', 'sure'],
	[
		'Thoughts that you would be better off dead, or of hurting yourself',
		'thoughts that you would be better off dead',
		'assessment',
		'sure',
	],
	['Nearly every day', 'nearly every day', 'answer', 'topic'],
	['more_than_half_the_days', 'more than half the days', 'answer', 'topic'],
	['SeveralDays', 'several days', 'answer', 'topic'],
	['Not at all', 'not at all', 'answer', 'topic'],
	// Forms a word can take
	['therapists', 'therapist', 'provider', 'service'],
	['allergies', 'allergy', 'condition', 'topic'],
	['biopsies', 'biopsy', 'procedure', 'sure'],
	['birthcontrol', 'birth control', 'reproductive', 'sure'],
	['BirthControlRefill', 'birth control', 'reproductive', 'sure'],
	['sj%C3%B6gren%27s_syndrome', 'sjogren syndrome', 'condition', 'sure'],
	['HbA1c', 'hba1c', 'procedure', 'sure'],
	['pre-eclampsia', 'pre eclampsia', 'reproductive', 'sure'],
	['preeclampsia', 'pre eclampsia', 'reproductive', 'sure'],
	['pre\u00ADgnant', 'pregnant', 'reproductive', 'sure'],
	['ＨＩＶ', 'hiv', 'sexual-health', 'sure'],
	['hiv%ZZ%C3test', 'hiv', 'sexual-health', 'sure'],
	// Ambiguous words in company
	['PrEP for HIV', 'prep for hiv', 'sexual-health', 'sure'],
	['prep and chlamydia', 'prep', 'sexual-health', 'topic'],
	['heather 0.35 mg tab', 'heather', 'medication', 'topic'],
	['Sonata 10 mg capsule', 'sonata', 'medication', 'topic'],
	['GAD and panic disorder', 'gad', 'mental-health', 'topic'],
	['period and cramps, pregnancy test', 'period', 'reproductive', 'topic'],
	// Spanish
	['¿Se ha sentido decaído(a), deprimido(a) o sin esperanzas?', 'decaido a deprimido a o sin esperanza', 'assessment', 'sure'],
	['Poco interés o placer en hacer cosas', 'poco interes o placer en hacer cosas', 'assessment', 'sure'],
	['Casi todos los días', 'casi todos los dias', 'answer', 'topic'],
	['m%C3%A1s de la mitad de los d%C3%ADas', 'mas de la mitad de los dias', 'answer', 'topic'],
	['Varios días', 'varios dias', 'answer', 'topic'],
	['Pedir cita', 'pedir cita', 'appointment', 'service'],
	['/es/citas-medicas', 'cita medica', 'appointment', 'service'],
	['Surtir receta: sertralina 50 mg', 'sertralina', 'medication', 'sure'],
	['metformina', 'metformina', 'medication', 'sure'],
	['receta de fluoxetina', 'receta', 'medication', 'topic'],
	['Estoy embarazada', 'estoy embarazada', 'reproductive', 'sure'],
	['clínica de abortos', 'clinica de aborto', 'reproductive', 'sure'],
	['Píldora del día después', 'pildora del dia despues', 'reproductive', 'sure'],
	['período y embarazo', 'periodo', 'reproductive', 'topic'],
	['Prueba del VIH', 'prueba del vih', 'sexual-health', 'sure'],
	['infecciones de transmisión sexual', 'infeccion de transmision sexual', 'sexual-health', 'sure'],
	['Trastorno por déficit de atención', 'trastorno por deficit de atencion', 'mental-health', 'sure'],
	['Depresión y ansiedad', 'depresion y ansiedad', 'mental-health', 'sure'],
	['migraña', 'migrana', 'condition', 'sure'],
	['tratamiento del asma', 'del asma', 'condition', 'sure'],
	['dejar de fumar', 'dejar de fumar', 'substance-use', 'topic'],
	['seguro médico', 'seguro medico', 'insurance', 'topic'],
	['orientación sexual', 'orientacion sexual', 'trait', 'topic'],
	['psicólogos', 'psicologo', 'provider', 'topic'],
	// The United Kingdom
	['Order a repeat prescription', 'order a repeat prescription', 'medication', 'topic'],
	['Call NHS 111', 'call nhs 111', 'appointment', 'topic'],
	['coil fitting', 'coil fitting', 'reproductive', 'sure'],
	['Rigevidon', 'rigevidon', 'medication', 'sure'],
	['co-codamol 30/500', 'co codamol', 'medication', 'topic'],
	['fit note', 'fit note', 'condition', 'topic'],
	['antenatal classes', 'antenatal class', 'reproductive', 'sure'],
	['child and adolescent mental health services', 'child and adolescent mental health services', 'mental-health', 'topic'],
	// Answers as patients give them
	['I can’t sleep', "can't sleep", 'mental-health', 'topic'],
	['Feeling overwhelmed', 'feeling overwhelmed', 'mental-health', 'topic'],
	['i_drink_too_much', 'i drink too much', 'substance-use', 'topic'],
	['Me duele la espalda', 'me duele', 'condition', 'topic'],
	['No puedo dormir', 'no puedo dormir', 'mental-health', 'topic'],
	['Ella 30 mg comprimidos', 'ella', 'medication', 'topic'],
	['isi puntuación 14', 'isi', 'assessment', 'topic'],
	// Everyday words for ICD-10-CM categories
	['heartburn', 'heartburn', 'condition', 'sure'],
	['miscarriage or blighted ovum', 'blighted ovum', 'reproductive', 'sure'],
	['Detached retina', 'detached retina', 'condition', 'sure'],
	// A trap takes only its own words
	['tropical depression, bipolar disorder', 'bipolar disorder', 'mental-health', 'sure'],
	['retail therapy and sertraline', 'sertraline', 'medication', 'sure'],
];

describe('texts that tell nothing', () => {
	for (const [why, texts] of silent) {
		it.each(texts)(`${why}: %s`, (text) => {
			expect(matchTerms(text)).toEqual([]);
		});
	}
});

describe('texts that tell', () => {
	it.each(told)('%s → %s', (text, term, kind, weight) => {
		expect(matchTerms(text)).toContainEqual({ term, kind, weight });
	});

	it('does not take a doctor’s first name for a drug', () => {
		expect(matchTerms('Dr Heather Roe, psychiatrist').map(({ term }) => term)).toEqual(['psychiatrist']);
	});

	it('takes the longest phrase and each term once', () => {
		expect(matchTerms('depression treatment; Depression Treatment').map(({ term }) => term)).toEqual(['depression treatment']);
	});
});

describe('hostile texts', () => {
	const hostile = [
		'hiv '.repeat(100_000),
		'A'.repeat(1_000_000),
		'aB'.repeat(100_000),
		'%'.repeat(50_000),
		'%E0%A4%'.repeat(9_000),
		'\uD800'.repeat(30_000),
		'thoughts that you would be better off '.repeat(2_000),
		"'’ʼ".repeat(30_000),
		'a&'.repeat(30_000),
		'constructor __proto__ toString hasOwnProperty',
		'\u0000\u0001<script>hiv</script>',
	];
	it.each(hostile.map((text) => [text.slice(0, 20), text]))('%s …', (_name, text) => {
		const start = performance.now();
		expect(matchTerms(text).length).toBeLessThanOrEqual(50);
		expect(performance.now() - start).toBeLessThan(500);
	});

	it('reads at most 50 terms and no further than 20,000 characters', () => {
		expect(matchTerms(`${'x '.repeat(10_000)} hiv`)).toEqual([]);
	});
});
