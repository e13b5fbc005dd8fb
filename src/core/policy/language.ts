export type Language = 'en' | 'es' | 'fr' | 'de' | 'pt' | 'it' | 'nl' | 'unknown';

/** Words that every text of the language is full of, and that few others have. */
const FUNCTION_WORDS: Readonly<Record<Exclude<Language, 'unknown'>, string>> = {
	en: 'the of and to in that is we you your our with for or this not are may by from will any have as be it which when',
	es: 'el los las y que en una por con para su sus nuestros usted datos como del se lo al más puede nuestra nosotros',
	fr: 'le les des et que vous nous votre vos nos une pour avec sur dans est sont par au aux données ou ces peut être du',
	de: 'der die das und wir sie ihre ihrer unsere nicht mit von zu den dem ist werden für auf oder ein eine einer daten im',
	pt: 'os as e que em uma por com para seu seus nossos você dados como do da dos das não pode são nós ao pela mais',
	it: 'il gli le e che di un una per con suoi nostri i dati come del della dei delle non può sono noi al dalla nel più',
	nl: 'de het een en wij uw van dat op met voor niet of zijn aan door ons onze gegevens kan worden deze ook bij als u',
};
const LANGUAGES = Object.keys(FUNCTION_WORDS) as Exclude<Language, 'unknown'>[];
const SETS = LANGUAGES.map((language) => [language, new Set(FUNCTION_WORDS[language].split(' '))] as const);

/** Words that are counted: a policy does not change its language after some pages, but may begin with a menu. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
/** Share of all words that function words of a language have at least in running text; of menus and tables it is lower. */
const LEAST_SHARE = 0.12;
const LEAST_WORDS = 3;

/** The language of a text by its function words; `unknown` where it is none of these, mixed, or too short to say. */
export function languageOf(texts: readonly string[]): Language {
	const counts = new Map<Language, number>();
	let words = 0;
	for (const text of texts) {
		if (words >= MOST_WORDS) break;
		for (const [word] of text.slice(0, MOST_WORDS * LONGEST_WORD).matchAll(/\p{L}+/gu)) {
			if (++words > MOST_WORDS) break;
			if (word.length > LONGEST_WORD) continue;
			const lower = word.toLowerCase();
			for (const [language, set] of SETS) if (set.has(lower)) counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}
	const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
	if (!best || best[1] < LEAST_WORDS || best[1] < words * LEAST_SHARE) return 'unknown';
	return second && second[1] > best[1] * 0.8 ? 'unknown' : best[0];
}
