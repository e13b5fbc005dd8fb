import { describe, expect, it } from 'vitest';
import { examine } from '../examine.ts';
import type { HealthVerdict, Observation } from '../types.ts';
import { matchTerms } from './vocabulary.ts';

/** What trackers see on ordinary pages: each text looks as if it named health and does not. Separated by bars. */
const silent: Readonly<Record<string, string>> = {
	'books and films': `Serenity font | The Adderall Diaries | Prozac Nation (2001) DVD | Valium Knights | Love in the Time of Cholera
		| A Plague Tale: Requiem | Amnesia: The Dark Descent | Tremors 2 DVD | The Virgin Suicides | One Flew Over the Cuckoo's Nest
		| Girl, Interrupted | Alfred Hitchcock: Vertigo | Insomnia, Christopher Nolan | Hay Fever, Noel Coward | Jungle Fever | Fever Pitch
		| Cabin Fever | Doctor Sleep trailer | Doctor Strange in the Multiverse | Plague doctor mask | General Hospital episode 12
		| Trauma Team Atlus | Theme Hospital download | Suicide Squad: Kill the Justice League | 16 and Pregnant | Weeds season 3
		| Menopause The Musical tickets | Drugstore Cowboy | Sex Education season 3 | The Anxious Generation | Attack on Titan | Nurse Jackie`,
	music: `Panic! at the Disco vinyl | Manic Street Preachers | Suicidal Tendencies tour | Cocaine, Eric Clapton | Codeine Crazy lyrics
		| Rehab, Amy Winehouse | Sober lyrics | The War on Drugs setlist | Viagra Boys tickets | Cancer Bats | Night Fever, Bee Gees
		| Lithium, Nirvana | Schizophrenia, Sonic Youth | Bipolar Sunshine tour | Blood Sugar Sex Magik | Painkiller, Judas Priest
		| Bad Medicine, Bon Jovi | Relapse Records | The Cramps poster | Anthrax tickets | Iron Maiden tickets | Sex Pistols | The Cure tour dates
		| Vertigo, U2 | Poison concert | Faith No More | Paranoid, Black Sabbath`,
	'the sky': `Cancer rising | Gemini, Cancer, Leo | Cancer and Scorpio | Cancer moon sign | cancer birthstone ring | Leo and Cancer compatibility
		| Cancer weekly horoscope | Tropic of Cancer | cancer crab | Depression forecast | tropical depression Ida | temperature 38 °C outside
		| low pressure system | high temperature today: 31`,
	software: `kernel panic - not syncing | virus scan complete | virusTotal | request aborted | AbortController | abortSignal | retention policy
		| data retention | cohort retention | infection rate malware | SQL injection test | dependency injection container | fuel injection
		| stroke-width: 2px | strokeRect | icon-stroke | fill:none;stroke:#fff | stroke none | button is depressed: depressed state | key depressed
		| bipolar transistor | bipolar stepper motor | panicButton | seizure of assets | domain seizure | NullPointerException diagnosis
		| vehicle diagnosis | battery health 92% | health check passed | site health status | stress test server | smoke test passed
		| memory leak | val_loss | loss function | packet loss | data loss prevention | font weight gain | font-weight: bold | color blind mode
		| aria-disabled=false | input:disabled | screen orientation | orientation=portrait-primary | kill -9 | dead letter queue | child process
		| parent-child selector | hash=abc | crack.exe | security patch | Infusionsoft | TIA Portal Siemens | bus interface ed | ISO STD
		| stdClass | design verification test DVT | pmsId=3 | hotel PMS integration | SARS eFiling | USD CAD CHF | POTS line | table.ibd
		| SLE linux | CAD software | Nash equilibrium | GAD lookup | als Datei | op-ed | ed tech | 2nd edition | recovery phrase
		| session recovery | crash recovery | point-in-time recovery | Two-factor recovery codes | Account recovery email sent | Session expired`,
	'files and identifiers': `Zk3hQhcNMjgxMDEwiudXukEhxKe9XMA0GCSqGSIb3DQEBBQUAmVu | /uploads/b9/ed/b9eddaf2-608a-4935-8c70-fc98afd54562/center.jpg | 12345678-deaf-4abc-8def-1234567890ab
		| et:ibs data:dpid=903 | ibs:dpid=903&dpuuid=1 | _next/static/chunks/app-3f9deaf2.js | GTM-PREP2X9 | G-HIV12ED3Q | utm_id=std-2291 | sku ED-4410 | AUDIT-2024-11.pdf | IMG_0988.jpg`,
	'people and places': `Dr. Parkinson | Parkinson's law | Dr. Kei Hashimoto, MD | Baron Munchausen | Roxane Gay | Enola Gay | Dr. Faith Church
		| Dr. Christian Moore | Dr. Gad Levy | Nicolas Cage | Dr. Ella Reyes | Dr. Camila Ortiz | Heather Doyle, MD | Yasmin Haddad, MD
		| Portia Grant, PhD | Dr. Allegra Bianchi | Syeda Rahman, MD | Dr. Asma Khan | Soledad Ruiz, MD | Dolores Vega, MD | Dr. Rosa Luna
		| 2500 Veterans Memorial Blvd | Veterans Parkway, Suite 210 | Veterans Day sale | 123 Hospital Drive | 45 Church Street | Cancer Street
		| Contact: 111 Main Street | Bill Condon | Weed, CA 96094 | Norco, CA | Lithium Springs | Medicine Hat, AB | Medicine Lake | Panic, Pennsylvania | Deaf Smith County
		| Fertile, Minnesota | Intercourse, Pennsylvania | Blind River, Ontario | Soma District | Foster City, CA | Gay Head`,
	'cars and sport': `Subaru STI exhaust | STI index Singapore | stroke play | stroke index 7 | swimming stroke | breast stroke 100m
		| brush stroke | suicide bomber | suicide knob | suicide lane | range anxiety | EV range anxiety | hip roof
		| left jab, right jabs | veteran quarterback | Formula 1 race | Gerd Müller | crash test | shock absorber | coil spring | ignition coil
		| cold air intake | pedal depressed | Yaz Flute | Norco bikes | Fiat Allegra`,
	shops: `prescription lenses | prescription swim goggles | prescription dog food | Hill's Prescription Diet | dog separation anxiety bed
		| dog anxiety wrap | pill organizer | pill case keychain | Beats Pill speaker | chill pill hoodie | tablets and laptops | capsule wardrobe
		| coffee capsules | patch cable | smoker recipe | pellet smoker | vape juice | hemp rope | weed eater string | rubbing alcohol
		| alcohol free beer | drinking horn | Plan B skateboards deck | breast pocket | double breasted suit | turkey breast | nursing bra
		| nursing pillow | maternity leggings | maternity pillow | fertility goddess statue | soil fertility test kit | period costume
		| hot flash sale | asphalt shingle bundle | beehive kit | Acne Studios scarf | mole sauce recipe | gift tags | diet coke | pain au chocolat
		| headache rack | song thrush feeder | crab cakes | heating coil | condom keychain | massage gun | baby blues | orthopedic pillow
		| walker texas ranger | needle threader | syringe filter HPLC | medicine ball | medicine cabinet | doctor bag handbag | womb chair
		| egg whites | gender: unisex | womens gender | color therapy | Lip Therapy | retail therapy | hair detox | shoe addiction
		| addicted to coffee | Addicted makeup palette | cold brew | blood orange juice | iron man | vitamin C song | sugar-free gum | prep bowl
		| meal prep | prep time: 20 min | Juice cleanse | hearing aids battery store | chemist of the year | smear campaign`,
	'money and work': `Great Depression | depressed prices | economically depressed area | panic selling | bank panic | relapse into recession
		| financial recovery | debt recovery | labor day | labor costs | labour party | induced current | delivery date | due date reminder
		| invoice due date | billing period | period end | Period: Jan–Mar | trial period | notice period | maternity leave | maternity cover contract
		| general practice law | practice exam questions | product specialist | IT specialist | best practices | board of directors | provider=google
		| OAuth provider | internet provider | member since 2019 | premium plan`,
	'buttons and events': `page_view | session_start | user_engagement | form_submit | generate_lead | begin_checkout | scroll_depth_90
		| cookie_consent_update | Subscribe to our newsletter | Load more results | Close dialog | Next slide | Skip to main content | Annual report 2023
		| Press releases | Ways to give | Visitor parking | Cafeteria menu | Wi-Fi access | Notice of privacy practices | Forgot your password?
		| Password recovery | Your session has expired | Thank you for being patient | please be patient while we load | support ticket | hotline bling
		| customer care | skin theme dark | heart icon | like heart animation | eye-slash | skeleton loader | brain teaser | booster pack
		| end my subscription | cut & paste | burn rate | self-service | self checkout | crisis management PR | housing crisis | stressed syllable
		| teething problems | nobody condones it | curtain grommets | No worries | attention grabbing | budget deficit | spectrum internet | gender-neutral names | sex=F | Christian Dior | Jewish rye bread
		| trans fat | transition: opacity .3s | homeless pets adoption | Veterans Stadium | Shipping takes several days | not at all costs`,
	'Spanish kitchen and shops': `Receta de cocina fácil | Recetas saludables para la cena | Receta de pollo al horno | Infusión de manzanilla
		| infusiones y tés | Carne vacuna | Bebidas alcohólicas | Cerveza sin alcohol | Gel hidroalcohólico | Pastillas de caldo | Pastilla de jabón
		| pechuga de pollo | azúcar moreno | Ropa de maternidad | Permiso de maternidad | Habitación de fumadores | no fumador | Batería de litio
		| Pilas de litio AA | Pastillas de freno | Regla metálica 30 cm | Envío en varios días | Entrega en varios días hábiles
		| tarda varios días en llegar | Período de prueba gratis | Período de facturación | Agregar al carrito | crema de cacahuete`,
	'Spanish news and culture': `Depresión tropical Nana | la Gran Depresión de 1929 | depresión económica mundial | Fiebre del oro
		| Fiebre del sábado noche | Fiebre mundialista | Los Piojos en vivo | Cien años de soledad | El amor en los tiempos del cólera
		| Ansiedad letra | Adicto a ti | adicta al chocolate | Escuadrón Suicida | atentado suicida | terrorista suicida | Pánico en las bolsas
		| La heroína de la película | Duelo de titanes | duelo de penaltis | Dolor y gloria | Corazón salvaje | radiografía de la economía
		| la gota que colma el vaso | Gota fría | Ella baila sola | Plan B reggaeton | orientación laboral | género musical | Médico de familia, serie
		| El doctor Strange | en una crisis económica | prima de riesgo | vídeo viral | casi todos los días laborables`,
	'Spanish screens': `Cita textual | citas célebres | Cita previa DNI | cita con el peluquero | pedir cita ITV | Abortar operación | Abortar misión
		| botón de pánico | Recuperación de cuenta | Recuperar contraseña | Sesión caducada | Reglas de validación | Regla de tres | virus informático
		| inyección SQL | motor de inyección | prueba de estrés del servidor | orientación horizontal | diagnóstico del vehículo
		| rehabilitación de edificios | Clínica veterinaria | sea paciente | Lorem ipsum dolor sit amet | consulta SQL | pago seguro | seguro de coche
		| fuera de la red eléctrica | inscripción abierta maratón | estado del pedido | raza de perro | para nada | muy difícil | Leer más
		| Aceptar todas las cookies | Enviar formulario | Política de privacidad | Trabaja con nosotros | alta tensión | análisis de datos`,
};

/** The same words where they mean what they say: a trap must not silence them. */
const told: readonly (readonly [text: string, term: string])[] = [
	['Taking Prozac and Adderall', 'prozac'],
	['Adderall XR 20 mg', 'adderall'],
	['Valium 5 mg', 'valium'],
	['Concerta 36 mg', 'concerta'],
	['Concerta una cita', 'concerta una cita'],
	['insomnia treatment', 'insomnia'],
	['vertigo exercises', 'vertigo'],
	['hay fever tablets', 'hay fever'],
	['fever in children', 'fever in children'],
	['suicide prevention', 'suicide prevention'],
	['I think about suicide', 'suicide'],
	['I am pregnant at 16', 'pregnant'],
	['menopause symptoms', 'menopause'],
	['sober for 30 days', 'sober'],
	['cocaine addiction', 'cocaine addiction'],
	['rehab near me', 'rehab'],
	['Living with cancer', 'cancer'],
	['breast cancer', 'breast cancer'],
	['panic when I leave home', 'panic'],
	['seizure of unknown onset', 'seizure'],
	['stroke recovery', 'stroke'],
	['bipolar 2', 'bipolar'],
	['I feel depressed', 'i feel depressed'],
	['is depressed most days', 'depressed'],
	['separation anxiety in children', 'separation anxiety'],
	['relapse prevention', 'relapse prevention'],
	['maternity ward', 'maternity ward'],
	['fertility treatment', 'fertility treatment'],
	['adult acne', 'acne'],
	['Parkinson’s disease', 'parkinsons disease'],
	['Parkinson’s', 'parkinsons'],
	['Parkinson disease', 'parkinson disease'],
	['Hashimoto thyroiditis', 'hashimoto thyroiditis'],
	['gay men’s health', 'gay'],
	['US veteran', 'veteran'],
	['coming out as gay', 'coming out as'],
	['senna 8.6 mg tablets', 'senna'],
	['veterans with ptsd', 'veteran'],
	['deaf patients', 'deaf'],
	['living with ALS', 'living with als'],
	['Allegra 180 mg tablet', 'allegra'],
	['Allegra tablets', 'allegra tablet'],
	['Heather 0.35 mg tablet', 'heather'],
	['abnormal smear and hpv', 'smear'],
	['STI test', 'sti test'],
	['ED treatment', 'ed treatment'],
	['heavy periods', 'heavy period'],
	['takes fluoxetine several days', 'several days'],
	['iv infusion therapy', 'iv infusion therapy'],
	['prescription refill', 'prescription refill'],
	['Receta médica', 'receta medica'],
	['receta de sertralina', 'receta'],
	['Depresión posparto', 'depresion posparto'],
	['Padezco depresión', 'depresion'],
	['fiebre alta en niños', 'fiebre'],
	['pensamientos suicidas', 'pensamientos suicidas'],
	['adicto al alcohol', 'adicto'],
	['cómo abortar un embarazo', 'abortar un embarazo'],
	['regla y embarazo', 'regla'],
	['carbonato de litio 300 mg', 'litio'],
	['Varios días', 'varios dias'],
	['Casi todos los días', 'casi todos los dias'],
	['rehabilitación de drogas', 'rehabilitacion'],
	['ansiedad social', 'ansiedad social'],
	['infusión de hierro', 'infusion'],
];

const texts = Object.entries(silent).flatMap(([why, list]) => list.split(/\s*\|\s*/).map((text) => [why, text.trim()] as const));

const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [] };

/** A text as the name of a page: "prescription-lenses". */
function slug(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** An event of Google Analytics on a therapy site that holds the text in its name, its title, its data and its page's path and query. */
function event(text: string, path = encodeURIComponent(text)): Observation {
	const values = { v: '2', tid: 'G-TEST00000', cid: '1.2', en: text, dt: text, 'ep.card': text };
	const page = `https://clinic.example/shop/${path}?${new URLSearchParams({ from: text })}`;
	return {
		time: 1_700_000_000_000,
		method: 'GET',
		url: `https://www.google-analytics.com/g/collect?${new URLSearchParams({ ...values, dl: page })}`,
		headers: [],
		body: { is: 'none' },
		type: 'image',
		page: { url: page, title: null },
		frame: null,
		redirectedFrom: null,
		outcome: 'sent',
	};
}

describe('hard negatives', () => {
	it('are more than 400, each once', () => {
		const unique = new Set(texts.map(([, text]) => text));
		expect(unique.size).toBe(texts.length);
		expect(unique.size).toBeGreaterThan(400);
	});

	it.each(texts)('%s: %s', (_, text) => {
		expect(matchTerms(text)).toEqual([]);
	});

	it.each(texts)('in a request, %s: %s', (_, text) => {
		for (const path of [encodeURIComponent(text), slug(text)]) {
			const { findings } = examine(event(text, path), { health: HEALTH, actions: [], followed: false });
			expect(findings.map(({ health }) => health)).toEqual(['site']);
		}
	});
});

describe('their true twins', () => {
	it.each(told)('%s → %s', (text, term) => {
		expect(matchTerms(text).map((match) => match.term)).toContain(term);
	});

	it.each(['receta-de-sertralina', 'sertraline', 'pedir-cita'])('are told in a path: %s', (path) => {
		const { findings } = examine(event('Spring', path), { health: HEALTH, actions: [], followed: false });
		expect(findings.map(({ health }) => health)).toEqual(['page']);
	});

	it('are told in a request', () => {
		const { findings } = examine(event('Receta de sertralina'), { health: HEALTH, actions: [], followed: false });
		expect(findings.map(({ health }) => health)).toEqual(['detail']);
	});
});
