import { describe, expect, it } from 'vitest';
import type { HealthCategory } from '../types.ts';
import { classify, type PageFacts } from './classify.ts';
import { type PageSignals, signalsFromParts } from './page-signals.ts';

type Example = { readonly url: string; readonly title?: string; readonly types?: readonly string[]; readonly text?: string };

function facts({ url, title, types, text }: Example): PageFacts {
	const jsonLd = types ? [JSON.stringify(types.map((type) => ({ '@type': type })))] : [];
	const signals: PageSignals = signalsFromParts({
		jsonLd,
		title: title ?? '',
		description: '',
		headings: [],
		labels: [],
		text: text ?? '',
	});
	return { url, title: title ?? null, signals };
}

const negatives: readonly Example[] = [
	{ url: 'not an address' },
	{ url: '' },
	{ url: 'about:blank' },
	{ url: 'chrome://settings/' },
	{ url: 'file:///home/me/therapy/intake.html' },
	{ url: 'https://[::1]/intake' },
	{ url: 'http://localhost:3000/intake/assessment' },
	{ url: 'https://192.168.0.4/appointments' },
	// look-alikes of listed names
	{ url: 'https://notbetterhelp.com/' },
	{ url: 'https://betterhelp.com.evil.test/' },
	{ url: 'https://evil.test/betterhelp.com' },
	{ url: 'https://evil.test/?u=https://www.betterhelp.com/' },
	{ url: 'https://betterhelp.com@evil.test/' },
	{ url: 'https://betterhelp.org/' },
	{ url: 'https://xaa.org/' },
	{ url: 'https://clientsecure.me.evil.test/' },
	{ url: 'https://www.janeapp.com/' },
	{ url: 'https://www.nj.gov/treasury/taxation/' },
	{ url: 'https://www.va.gov/education/' },
	{ url: 'https://www.amazon.com/dp/B000', title: 'Vitamin C', types: ['Product'], text: 'Add to cart' },
	// weather, government, news
	{ url: 'https://www.weather.gov/tropical/', title: 'Tropical depression forms' },
	{ url: 'https://www.whitehouse.gov/' },
	{ url: 'https://www.irs.gov/appointments' },
	{
		url: 'https://www.nytimes.com/2024/05/01/well/mind/depression-therapy.html',
		title: 'When Therapy Is Not Enough: Living With Depression - The New York Times',
		types: ['NewsArticle'],
		text: 'A licensed therapist may suggest cognitive behavioral therapy. Mental health experts say … If you are having thoughts of suicide, call or text 988 to reach the Suicide and Crisis Lifeline.',
	},
	{
		url: 'https://www.bbc.co.uk/news/health-66000000',
		title: 'NHS waiting lists: hospital patients wait longer',
		types: ['ReportageNewsArticle'],
		text: 'The emergency department was full. Our hospitals cannot cope, a doctor said.',
	},
	{
		url: 'https://apnews.com/hub/health',
		title: 'Health News',
		text: 'Breaking news. Abortion pill access in court. Telehealth rules.',
	},
	{
		url: 'https://example-times.com/local',
		text: 'If you or someone you know is in crisis, call 988. Text 988. Crisis text line. Suicide prevention lifeline.',
	},
	{ url: 'https://988.example/', text: 'Call or text 988. In crisis? Crisis hotline, crisis counselor.' },
	{
		url: 'https://www.theguardian.com/society/mental-health',
		title: 'Mental health | The Guardian',
		types: ['NewsMediaOrganization'],
	},
	{ url: 'https://www.economist.com/the-great-depression', title: 'The Great Depression' },
	// law and money
	{
		url: 'https://www.smithlegalcounsel.com/',
		title: 'Legal counsel in Ohio',
		text: 'Request an appointment with our attorneys at law.',
	},
	{
		url: 'https://medicalmalpracticelaw.com/',
		title: 'Medical malpractice attorneys',
		types: ['Attorney'],
		text: 'Law firm. HIPAA, medical history.',
	},
	{ url: 'https://creditcounseling.org/', title: 'Credit counseling', text: 'Book a session with a counselor. Debt counseling.' },
	{ url: 'https://www.collegecounseling.com/', title: 'College admissions counseling' },
	{ url: 'https://careercounselling.co.uk/book-appointment' },
	// bodies and leisure
	{
		url: 'https://serenitymassagetherapy.com/book-appointment',
		title: 'Massage therapy and day spa',
		types: ['DaySpa'],
		text: 'Massage therapist. Book an appointment. Intake form.',
	},
	{ url: 'https://retailtherapy.shop/', title: 'Retail Therapy', text: 'Retail therapy. Add to cart. Free shipping.' },
	{
		url: 'https://www.planetgym.com/get-started',
		title: 'Join the gym',
		types: ['ExerciseGym'],
		text: 'Weight loss program. Wellness.',
	},
	{ url: 'https://www.healthclub.example/', title: 'Health club', types: ['HealthClub'] },
	{ url: 'https://therapyhair.com/', title: 'Therapy Hair Salon', types: ['HairSalon'], text: 'Book an appointment.' },
	{ url: 'https://www.skintherapy.shop/serum', types: ['Product'], text: 'Add to basket' },
	{ url: 'https://golfclinic.com/', title: 'Golf clinic for beginners' },
	{ url: 'https://basketballclinics.com/' },
	{ url: 'https://www.carclinic.co.uk/book-appointment', title: 'Car Clinic', types: ['AutoRepair'] },
	{ url: 'https://phonehospital.com/', title: 'Phone Hospital: we repair screens' },
	{ url: 'https://www.dollhospital.com/' },
	{ url: 'https://guitarclinic.net/' },
	// animals and plants
	{
		url: 'https://oakvetclinic.com/request-appointment',
		title: 'Oak Veterinary Clinic',
		types: ['VeterinaryCare'],
		text: 'Your pet deserves care. Request an appointment. New patients welcome.',
	},
	{ url: 'https://www.petpharmacy.com/', title: 'Pet pharmacy', text: 'Refill a prescription for your pet' },
	{ url: 'https://animalhospital.com/', title: 'Animal hospital', text: 'Veterinarians. Make an appointment.' },
	{ url: 'https://www.treesurgery.co.uk/' },
	{ url: 'https://soilfertility.org/' },
	// games and software
	{
		url: 'https://store.steampowered.com/app/1/Pharmacy_Simulator/',
		title: 'Pharmacy Simulator on Steam',
		types: ['Product'],
		text: 'Add to cart. Video game.',
	},
	{ url: 'https://pharmacysimulator.com/', title: 'Pharmacy Simulator', types: ['VideoGame'] },
	{ url: 'https://twopointhospital.game/', title: 'Hospital management game', types: ['VideoGame'] },
	{ url: 'https://status.example.com/health', title: 'Health check: all systems operational' },
	{ url: 'https://healthcheck.example.io/health/symptoms' },
	{ url: 'https://github.com/example/health-clinic', title: 'example/health-clinic: telehealth demo' },
	{ url: 'https://datarecovery.com/', title: 'Data recovery', text: 'Password recovery and data recovery' },
	{ url: 'https://accounts.example.com/recovery/password' },
	{ url: 'https://developer.apple.com/health-fitness/', title: 'HealthKit' },
	{ url: 'https://stackoverflow.com/questions/1/intake-assessment' },
	// property, travel, school
	{ url: 'https://propertyrehab.com/', title: 'Rehab loans', text: 'Real estate' },
	{ url: 'https://www.hospitalitycareers.com/', title: 'Hospitality jobs' },
	{ url: 'https://accidentaltourist.com/' },
	{ url: 'https://www.commonwealthbank.example/' },
	{ url: 'https://www.medicinehat.ca/', title: 'City of Medicine Hat' },
	{ url: 'https://physics.example.edu/clinic', title: 'Physics clinic: help with problem sets' },
	{ url: 'https://writingclinic.example.edu/' },
	{ url: 'https://psychology.example.edu/', title: 'Department of Psychology', types: ['CollegeOrUniversity'] },
	{ url: 'https://www.example.edu/quiz/assessment', title: 'Course quiz', text: 'Class syllabus' },
	{ url: 'https://www.couplesquiz.com/quiz/match' },
	{ url: 'https://www.opentable.com/r/the-clinic', title: 'The Clinic', types: ['Restaurant'] },
	{ url: 'https://open.spotify.com/track/1', title: 'Anxiety - song by Doechii', types: ['MusicRecording'] },
	{ url: 'https://www.imdb.com/title/tt1/', title: 'Suicide Squad', types: ['Movie'] },
	{
		url: 'https://en.wikipedia.org/wiki/Psychotherapy',
		title: 'Psychotherapy - Wikipedia',
		types: ['Article'],
		text: 'Mental health. Psychiatrist. Family therapy.',
	},
	{
		url: 'https://www.linkedin.com/jobs/view/1',
		title: 'Licensed Therapist',
		types: ['JobPosting'],
		text: 'Licensed therapist, LCSW, LMFT. Private practice.',
	},
];

type Positive = Example & { readonly is: HealthCategory };

const positives: readonly Positive[] = [
	// listed, with and without sub-domain, port, final dot, capitals
	{ url: 'https://www.betterhelp.com/get-started/', is: 'therapy' },
	{ url: 'https://BETTERHELP.com./', is: 'therapy' },
	{ url: 'http://betterhelp.com:8080/', is: 'therapy' },
	{ url: 'https://www.talkspace.com/', types: ['Product', 'NewsArticle'], text: 'Add to cart', is: 'therapy' },
	{ url: 'https://www.cerebral.com/plans', is: 'psychiatry' },
	{ url: 'https://www.goodrx.com/sertraline', is: 'pharmacy' },
	{ url: 'https://pharmacy.amazon.com/', is: 'pharmacy' },
	{ url: 'https://www.plannedparenthood.org/', is: 'reproductive' },
	{ url: 'https://www.joinmonument.com/', is: 'addiction' },
	{ url: 'https://988lifeline.org/', is: 'crisis' },
	{ url: 'https://my.clevelandclinic.org/health/diseases', is: 'hospital' },
	{ url: 'https://www.nhs.uk/mental-health/', is: 'hospital' },
	{ url: 'https://www.guysandstthomas.nhs.uk/', is: 'hospital' },
	{ url: 'https://www.webmd.com/depression/default.htm', types: ['Article'], is: 'information' },
	{ url: 'https://nystateofhealth.ny.gov/', is: 'insurance' },
	{ url: 'https://www.nj.gov/getcoverednj/', is: 'insurance' },
	{ url: 'https://www.nj.gov/GetCoveredNJ/findhelp', is: 'insurance' },
	{ url: 'https://enroll.getcovered.illinois.gov/prescreener/', is: 'insurance' },
	{ url: 'https://www.va.gov/health-care/apply', is: 'hospital' },
	// portals and booking software
	{ url: 'https://mychart.smalltownhospital.org/MyChart/Authentication/Login', is: 'hospital' },
	{ url: 'https://my-chart.example.org/', is: 'hospital' },
	{ url: 'https://www.example.org/MyChart/Clinical/Medications', is: 'hospital' },
	{ url: 'https://janeroe.clientsecure.me/', is: 'therapy' },
	{ url: 'https://oakwellness.janeapp.com/', is: 'other' },
	{ url: 'https://12345.portal.athenahealth.com/', is: 'hospital' },
	{ url: 'https://doxy.me/drroe', is: 'telehealth' },
	{ url: 'https://plans.example.com/hix/private/preferences', is: 'insurance' },
	// unknown, by name alone
	{ url: 'https://www.mentalhealthclinic.example.com.au/', title: 'Therapy', text: 'Our therapists', is: 'therapy' },
	{ url: 'https://lakesidementalhealthclinic.com/', is: 'therapy' },
	{ url: 'https://boston-psychiatry-clinic.com/', is: 'psychiatry' },
	{ url: 'https://www.oakridgehospital.org/find-a-doctor', title: 'Oak Ridge Hospital', is: 'hospital' },
	{ url: 'https://familycounseling.com/intake', is: 'therapy' },
	{ url: 'https://lakesidecounselinggroup.com/get-started', is: 'therapy' },
	{
		url: 'https://abortionclinic.example.org/',
		title: 'Abortion clinic',
		text: 'Abortion care. Request an appointment.',
		is: 'reproductive',
	},
	{ url: 'https://myabortionclinic.org/', is: 'reproductive' },
	{ url: 'https://oak.clinic/', title: 'Oak Clinic', text: 'Make an appointment', is: 'other' },
	// unknown, by the page
	{
		url: 'https://www.janeroe.com/',
		title: 'Jane Roe, LCSW | Therapist in Denver',
		text: 'I am a licensed therapist in private practice, accepting new clients. Sliding scale.',
		is: 'therapy',
	},
	{ url: 'https://www.janeroe.com/about', types: ['MedicalBusiness'], text: 'EMDR and couples therapy', is: 'therapy' },
	{
		url: 'https://quietroom.example/',
		text: 'Couples therapy, individual therapy. Superbills. Good faith estimate. Client portal.',
		is: 'therapy',
	},
	{ url: 'https://startup.example/start/3', text: 'Have you ever been in therapy before? Get matched.', is: 'therapy' },
	{
		url: 'https://check.example/q',
		text: 'Little interest or pleasure in doing things. Not at all, several days, more than half the days, nearly every day.',
		is: 'other',
	},
	{ url: 'https://www.stmary.example/', types: ['Hospital', 'EmergencyService'], is: 'hospital' },
	{ url: 'https://greensmile.example/', types: ['Dentist'], text: 'Dental implants. Request an appointment.', is: 'other' },
	{ url: 'https://corner.example/', types: ['Pharmacy'], text: 'Refill a prescription', is: 'pharmacy' },
	{
		url: 'https://newdawn.example/',
		text: 'Addiction treatment, drug and alcohol detox, residential treatment',
		is: 'addiction',
	},
	{ url: 'https://slim.example/', text: 'Semaglutide and tirzepatide: GLP-1 prescribed online', is: 'weight' },
	{ url: 'https://bloom.example/', text: 'IVF treatment, egg freezing. Our providers.', is: 'reproductive' },
	{ url: 'https://quicktest.example/', text: 'STD testing and HIV testing. HIPAA. Video visit.', is: 'sexual-health' },
	{ url: 'https://plan.example/', text: 'Compare health plans. Open enrollment. Find a plan.', is: 'insurance' },
	{ url: 'https://explains.example/lupus', types: ['MedicalWebPage', 'MedicalCondition'], is: 'information' },
	{ url: 'https://clinic.example/blog/sleep', types: ['MedicalClinic', 'Article'], text: 'Request an appointment', is: 'other' },
];

const name = ({ url, title }: Example) => `${url} ${title ?? ''}`;

describe('classify: not a health site', () => {
	it.each(negatives.map((example) => [name(example), example] as const))('%s', (_, example) => {
		const verdict = classify(facts(example));
		expect(verdict.is, JSON.stringify(verdict.because)).toBe(false);
		expect(verdict.category).toBeNull();
		expect(verdict.because.length).toBeGreaterThan(0);
	});
});

describe('classify: a health site', () => {
	it.each(positives.map((example) => [name(example), example] as const))('%s', (_, example) => {
		const verdict = classify(facts(example));
		expect(verdict.is, JSON.stringify(verdict.because)).toBe(true);
		expect(verdict.category).toBe(example.is);
		expect(verdict.because.length).toBeGreaterThan(0);
	});
});

describe('classify: reasons', () => {
	it('names the listed site first', () => {
		const { because } = classify(facts({ url: 'https://start.betterhelp.com/intake' }));
		expect(because[0]).toEqual({ key: 'because_known', args: ['betterhelp.com'] });
	});
	it('says what was too little', () => {
		const { because } = classify(facts({ url: 'https://petclinic.com/' }));
		expect(because.map(({ key }) => key)).toEqual(['because_against_host_word', 'because_host_word', 'because_too_little']);
	});
	it('keeps at most seven', () => {
		const text = 'HIPAA. Superbill. Our therapists. Get matched. EMDR. LCSW. Online therapy. Patient portal. Our providers.';
		expect(classify(facts({ url: 'https://therapyclinic.com/intake/quiz', text })).because.length).toBeLessThan(8);
	});
	it('does not let a forged note outweigh its bounds or throw', () => {
		const phrases = Array.from({ length: 5_000 }, () => 'superbill').concat('__proto__', '\ud800', '<img src=x>');
		const verdict = classify({
			url: 'https://a.example/',
			title: '\udfff'.repeat(50_000),
			signals: { types: ['__proto__'], phrases },
		});
		expect(verdict.is).toBe(false);
	});
});
