/** What a button of a consent banner does. `save` keeps what was chosen one by one. */
export type ButtonMeaning = 'accept' | 'refuse' | 'settings' | 'save';

type Pressed = {
	/** What the button says, or its accessible name. */
	readonly label: string;
	/** It stood inside of what was recognised as a question for consent. */
	readonly inBanner: boolean;
};

/** Words that change nothing of what a button does: articles, "all", "cookies", "yes, I", "and close". */
const FILLERS = new Set(
	[
		'cookie cookies all everything the my your our these this i yes sure to of use and close continue site website tracking technologies',
		'alle allen allem alles die der das dem den meine ich ja und schliessen weiter',
		'tous toutes tout toute les des le la l mes vos j je oui et fermer continuer',
		'todas todos todo las los el mis y si cerrar continuar',
		'tutti tutto tutte i gli e chiudi il lo',
		'tudo os as o a meus sim fechar',
		'de het en mijn ik sluiten alleen',
		'alla och jag kakor stang',
		'og jeg luk lukk',
		'informasjonskapsler kapsler',
		'kaikki evasteet kylla sulje',
		'wszystkie wszystkich wszystko pliki tak zamknij i',
		'vse vsechny vsechno soubory ano a zavrit',
		'tum tumunu hepsini cerezleri ve',
		'все файлы и да',
	].flatMap((line) => line.split(' ')),
);

/**
 * What a label says once its fillers are gone, language by language. Words that only send a notice away ("got it", "close") are no answer, and stand
 * in none of them; neither does "Consent" alone, which is the name of a tab in some banners.
 */
const MEANINGS: readonly (readonly [ButtonMeaning, string])[] = [
	[
		'refuse',
		`reject|reject optional|reject additional|reject non essential|reject nonessential|reject unnecessary|decline|decline optional|refuse|deny|disagree|disallow|
		opt out|opt out all|no|no thanks|no thank you|do not accept|don t accept|do not agree|don t agree|do not consent|don t consent|do not allow|don t allow|
		necessary|necessary only|only necessary|strictly necessary|only strictly necessary|strictly necessary only|essential|essential only|only essential|required only|only required|
		accept necessary|accept only necessary|accept necessary only|accept essential|accept only essential|accept essential only|accept required|accept only required|
		allow necessary|allow only necessary|allow necessary only|allow only essential|allow essential only|necessary only please|just necessary|just essential|
		without accepting|without agreeing|without consent|without consenting|reject accept only necessary|
		ablehnen|verweigern|nein|nein danke|nicht akzeptieren|nicht zustimmen|nur notwendige|nur notwendige akzeptieren|nur notwendige zulassen|nur essenzielle|
		nur essenzielle akzeptieren|nur erforderliche|nur erforderliche akzeptieren|notwendige|nur technisch notwendige|optionale ablehnen|ohne einwilligung|ohne zustimmung|ohne einwilligung fortfahren|
		refuser|rejeter|non|non merci|refuse|interdire|sans accepter|sans consentir|ne pas accepter|uniquement necessaires|uniquement essentiels|accepter uniquement necessaires|seulement necessaires|accepter seulement necessaires|
		rechazar|denegar|no gracias|no acepto|no aceptar|solo necesarias|solo esenciales|aceptar solo necesarias|aceptar solo esenciales|rechazar opcionales|sin aceptar|
		rifiuta|nega|no grazie|non accetto|solo necessari|solo essenziali|accetta solo necessari|solo tecnici|senza accettare|continua senza accettare|rifiutare|
		rejeitar|recusar|negar|nao|nao aceitar|nao aceito|somente necessarios|apenas necessarios|apenas essenciais|aceitar apenas necessarios|rejeitar opcionais|
		weigeren|afwijzen|nee|nee bedankt|niet accepteren|noodzakelijke|noodzakelijk|noodzakelijke accepteren|strikt noodzakelijke|functionele|zonder accepteren|
		avvisa|neka|nej|nej tack|endast nodvandiga|acceptera endast nodvandiga|bara nodvandiga|godkann endast nodvandiga|
		afvis|nej tak|kun nodvendige|accepter kun nodvendige|tillad kun nodvendige|
		avsla|nei|nei takk|avvis|bare nodvendige|godta bare nodvendige|kun nodvendige|
		hylkaa|kiella|en hyvaksy|ei|vain valttamattomat|hyvaksy vain valttamattomat|
		odrzuc|odmow|odmawiam|nie|nie zgadzam sie|tylko niezbedne|akceptuj tylko niezbedne|odrzucam|
		odmitnout|ne|nesouhlasim|pouze nezbytne|jen nezbytne|pouze nutne|
		reddet|hayir|reddediyorum|sadece gerekli|
		отклонить|отказаться|нет|не принимать|только необходимые|отклонить все|
		拒否|拒否する|すべて拒否|すべて拒否する|同意しない|必要なもののみ|拒绝|全部拒绝|拒绝所有|不同意|仅必要|拒絕|全部拒絕|거부|모두 거부|동의하지 않음`,
	],
	[
		'save',
		`save|save exit|save settings|save preferences|save choices|save selection|save changes|save choice|confirm|confirm choices|confirm selection|confirm preferences|confirm choice|
		accept selected|accept selection|accept choices|accept current selection|allow selection|allow selected|apply|apply settings|apply preferences|submit preferences|submit choices|update preferences|accept settings|save accept|
		speichern|auswahl speichern|einstellungen speichern|auswahl bestatigen|auswahl akzeptieren|auswahl erlauben|einstellungen bestatigen|auswahl ubernehmen|speichern beenden|
		enregistrer|sauvegarder|enregistrer choix|enregistrer preferences|confirmer choix|confirmer|valider|valider choix|enregistrer parametres|accepter selection|
		guardar|guardar preferencias|guardar configuracion|guardar cambios|guardar seleccion|confirmar|confirmar mi seleccion|confirmar preferencias|aceptar seleccion|permitir seleccion|
		salva|salva preferenze|salva impostazioni|conferma|conferma scelte|conferma mie scelte|accetta selezionati|accetta selezione|salva scelte|
		salvar|salvar preferencias|guardar preferencias|confirmar escolhas|confirmar minhas escolhas|aceitar selecionados|
		opslaan|voorkeuren opslaan|instellingen opslaan|keuzes bevestigen|selectie toestaan|selectie accepteren|keuze opslaan|
		spara|spara installningar|spara val|bekrafta val|tillat urval|acceptera valda|gem|gem indstillinger|gem valg|tillad valgte|accepter valgte|
		lagre|lagre innstillinger|lagre valg|bekreft valg|tillat valgte|tallenna|tallenna asetukset|tallenna valinnat|vahvista valinnat|
		zapisz|zapisz ustawienia|zapisz wybor|potwierdz wybor|potwierdz|akceptuj wybrane|ulozit|ulozit nastaveni|potvrdit vyber|povolit vybrane|
		kaydet|secimleri kaydet|сохранить|сохранить настройки|подтвердить выбор|保存|設定を保存|保存设置|确认选择|저장|선택 저장`,
	],
	[
		'settings',
		`settings|preferences|options|more options|manage|manage settings|manage preferences|manage options|manage choices|manage consent|manage privacy|manage privacy preferences|customize|customise|customize settings|
		customise settings|customize preferences|customize choices|change settings|change preferences|privacy settings|privacy preferences|privacy options|privacy choices|consent preferences|consent settings|advanced settings|view preferences|
		show details|show purposes|let me choose|choose|choose preferences|edit preferences|edit settings|adjust|adjust settings|adjust preferences|set preferences|personalize|personalise|do not sell|do not sell or share personal information|
		do not sell personal information|do not sell or share|limit sensitive personal information|personalize choices|review settings|no customize|no adjust|no manage|view options|show preferences|open preferences|details|
		einstellungen|einstellungen anpassen|anpassen|auswahl anpassen|mehr optionen|optionen|einstellungen verwalten|verwalten|privatsphare einstellungen|individuelle einstellungen|details|details zeigen|einstellungen andern|praferenzen|
		parametrer|personnaliser|gerer|gerer preferences|gerer parametres|parametres|preferences|options|plus d options|en savoir plus et parametrer|personnaliser choix|choisir|parametres confidentialite|configurer|
		configurar|configuracion|personalizar|ajustes|preferencias|opciones|mas opciones|gestionar|gestionar preferencias|gestionar opciones|administrar|administrar preferencias|ver preferencias|mostrar detalles|
		personalizza|impostazioni|preferenze|gestisci|gestisci preferenze|gestisci opzioni|opzioni|piu opzioni|scopri di piu e personalizza|mostra dettagli|configura|
		configuracoes|definicoes|personalizar escolhas|gerir|gerir preferencias|gerenciar|gerenciar preferencias|opcoes|mais opcoes|definicoes privacidade|
		instellingen|voorkeuren|aanpassen|beheren|voorkeuren beheren|instellingen aanpassen|instellingen beheren|zelf instellen|voorkeuren aanpassen|meer opties|opties|
		installningar|anpassa|hantera|hantera installningar|visa detaljer|anpassa installningar|indstillinger|tilpas|vis detaljer|administrer|innstillinger|tilpass|administrer innstillinger|
		asetukset|muokkaa|mukauta|hallitse|nayta tiedot|ustawienia|dostosuj|zarzadzaj|zarzadzaj ustawieniami|wiecej opcji|nastaveni|upravit|prizpusobit|podrobne nastaveni|
		ayarlar|tercihler|yonet|настройки|настроить|параметры|設定|カスタマイズ|詳細設定|设置|管理|自定义|설정|맞춤 설정`,
	],
	[
		'accept',
		`accept|accept optional|accept recommended|accept recommended settings|agree|allow|i consent|yes i consent|ok|okay|continue|opt in|opt in all|ok accept|ok agree|agree accept|accept agree|agree proceed|accept proceed|allow optional|i m ok with that|that s ok|that s fine|
		akzeptieren|zustimmen|einwilligen|annehmen|erlauben|zulassen|einverstanden|bin einverstanden|stimme zu|akzeptiere|okay|akzeptieren fortfahren|optionale akzeptieren|zustimmen fortfahren|bestatigen|
		accepter|ok accepter|accepte|autoriser|consentir|j y consens|je consens|d accord|suis d accord|accepter optionnels|
		aceptar|acepto|permitir|consentir|de acuerdo|estoy de acuerdo|autorizar|aceptar opcionales|
		accetta|accetto|accettare|consenti|acconsento|accetta consigliati|acconsenti|va bene|
		aceitar|aceito|concordo|concordar|aceitar opcionais|
		accepteren|accepteer|akkoord|ga akkoord|toestaan|aanvaarden|sta toe|
		acceptera|godkann|tillat|godkanner|accepterar|
		accepter|tillad|accepterer|godkend|
		godta|aksepter|tillat|godkjenn|aksepterer|
		hyvaksy|salli|hyvaksyn|
		akceptuj|akceptuje|zgadzam sie|zgoda|zezwol|zaakceptuj|przyjmij|wyrazam zgode|
		prijmout|souhlasim|prijimam|povolit|akceptovat|
		kabul|kabul ediyorum|onayliyorum|izin ver|
		принять|согласен|согласиться|разрешить|принимаю|
		同意する|すべて同意する|すべて同意|許可する|すべて許可|すべて許可する|同意|すべて受け入れる|接受|全部接受|接受所有|接受全部|允许|全部允许|同意并继续|接受並繼續|동의|모두 동의|모두 허용|허용|수락|모두 수락`,
	],
];

let byLabel: ReadonlyMap<string, ButtonMeaning> | null = null;

/** Made when the first button is looked at: on most pages none ever is. */
function meanings(): ReadonlyMap<string, ButtonMeaning> {
	byLabel ??= new Map(
		MEANINGS.flatMap(([meaning, phrases]) => phrases.split('|').map((phrase) => [plain(phrase), meaning] as const)).reverse(),
	);
	return byLabel;
}

/** Longest label that a button has, in characters; more is a text. */
const LONGEST = 80;

/**
 * What a press answered; null where it answered nothing, or stood elsewhere: a form has an "Accept" and a "Continue" of its own. Labels are compared
 * without letters' case, accents and punctuation, whole first and then without their fillers.
 */
export function buttonMeaning({ label, inBanner }: Pressed): ButtonMeaning | null {
	if (!inBanner || label.length > LONGEST) return null;
	const said = plain(label);
	const needed = said
		.split(' ')
		.filter((one) => !FILLERS.has(one))
		.join(' ');
	return meanings().get(said) ?? meanings().get(needed) ?? null;
}

/** `Tout accepter & fermer ✓` → `tout accepter fermer`; letters that are no letter and an accent are written as they are typed without. */
function plain(label: string): string {
	return label
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[øö]/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/ı/g, 'i')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
