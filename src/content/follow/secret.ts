import { plain } from '../plain.ts';
/** What must never be read: passwords and one-time codes, cards and bank accounts, social security numbers. */

/** What a field says about itself. */
export type FieldWords = {
	/** As in `<input type>`; '' for other fields. */
	readonly type: string;
	readonly autocomplete: string;
	/** Its name, id, label, placeholder and the like. */
	readonly words: readonly string[];
};

/** Found inside other words too: `newPassword`, `Passwortwiederholung`. */
const SECRETS = [
	...[
		'password',
		'passwd',
		'passcode',
		'passphrase',
		'pass word',
		'passwort',
		'kennwort',
		'contraseña',
		'contrasenya',
		'mot de passe',
	],
	...['senha', 'palavra passe', 'parola', 'wachtwoord', 'lösenord', 'adgangskode', 'passord', 'salasana'],
	...['hasło', 'heslo', 'jelszó', 'lozinka', 'şifre', 'пароль', 'κωδικός πρόσβασης', '密码', '密碼', 'パスワード', '暗証番号'],
	...['비밀번호', 'पासवर्ड', 'كلمة المرور', 'كلمة السر', 'סיסמה', 'mật khẩu', 'kata sandi', 'รหัสผ่าน'],
	...[
		'one time code',
		'one time pass',
		'verification code',
		'security code',
		'authentication code',
		'activation code',
		'access code',
	],
	...[
		'security answer',
		'security question',
		'secret answer',
		'código de seguridad',
		'código de verificación',
		'code de sécurité',
	],
	...['sicherheitscode', 'prüfziffer', 'prüfnummer', 'kartenprüf', 'cryptogramme'],
	...['social security', 'seguro social', 'sozialversicherungsnummer'],
	...['routing number', 'bank account', 'account number', 'kontonummer'],
];
/** Words of their own only: `pin` is no part of `opinion`. */
const SHORT_SECRETS = /(^| )(pin|nip|otp|totp|mfa|2fa|pwd|pw|pass|clave|cvc2?|cvv2?|csc|cvn|ssn|itin|iban)( |$)/;
const NO_SECRET = /palabras? clave|account number.*(patient|medical|member)|(patient|medical|member).*account number/;
const CARD =
	/card ?(number|num|no|nr|holder|code|exp|cvc|cvv)|(^| )cc ?(number|num|no|name|exp|csc|cvc|cvv|month|year|type)|(credit|debit|payment) ?card|name on card|kreditkarte|karten(nummer|inhaber)|tarjeta|numero de carte|carte (bancaire|de credit)|cartao|carta di credito|expir(y|ation|es)|(^| )exp ?(date|month|year|mm|yy|m|y)( |$)|caducidad|vencimiento|scadenza|validade/;
/** Cards and dates that are no payment cards'. */
const OTHER_CARD =
	/insur|medicare|medicaid|member|subscriber|health|benefit|vaccin|prescription|licen[cs]e|passport|versicher|kranken|seguro|sanitaria|assurance|mutuelle|vitale/;

const secrets = SECRETS.map(plain);
const joined = secrets.filter((secret) => secret.includes(' ')).map((secret) => secret.replaceAll(' ', ''));

export function isSecretField({ type, autocomplete, words }: FieldWords): boolean {
	if (/^(password|hidden|file)$/.test(type)) return true;
	if (/(^|\s)(cc-\S+|current-password|new-password|one-time-code)(\s|$)/i.test(autocomplete)) return true;
	return words.some((word) => isSecretWord(plain(word), type));
}

function isSecretWord(word: string, type: string): boolean {
	if (word === '') return false;
	// The e-mail field of a page that sends a new password.
	if (type !== 'email') {
		const found =
			SHORT_SECRETS.test(word) ||
			secrets.some((secret) => word.includes(secret)) ||
			joined.some((secret) => word.includes(secret));
		if (found && !NO_SECRET.test(word)) return true;
	}
	return CARD.test(word) && !OTHER_CARD.test(word);
}

/** Digits with single spaces, dots or dashes between them. */
const DIGITS = /\d(?:[ .-]?\d)*/g;

/** A card number or a US social security number, wherever it was typed. */
export function isSecretValue(value: string): boolean {
	if (/(^|[^\d-])\d{3}-\d{2}-\d{4}(?![\d-])/.test(value)) return true;
	for (const [run] of value.matchAll(DIGITS)) {
		const digits = run.replace(/\D/g, '');
		if (digits.length >= 13 && digits.length <= 19 && isLuhn(digits)) return true;
		// An expiry date or a check number may follow the card number.
		if (digits.length > 13 && cardLengths(digits).some((length) => digits.length > length && isLuhn(digits.slice(0, length)))) {
			return true;
		}
	}
	return false;
}

/** Ends in digits on the way to a card number, perhaps: whether they are one shows only when the person is done. */
export function mayBecomeCard(value: string, about: readonly string[]): boolean {
	return /(?:^|[^\d+])[2-6](?:[ .-]?\d){4,}[ .-]?$/.test(value.slice(-60)) && !about.some((word) => PHONE.test(plain(word)));
}

const PHONE = /phone|(^| )(tel|mobile|cell|fax|handy|movil|celular|portable|telefono?|telefoon|numero de contacto)/;

function cardLengths(digits: string): readonly number[] {
	if (/^3[47]/.test(digits)) return [15];
	if (/^3/.test(digits)) return [14, 16];
	return /^[2456]/.test(digits) ? [16] : [];
}

function isLuhn(digits: string): boolean {
	if (/^(\d)\1*$/.test(digits)) return false;
	let sum = 0;
	for (let index = 0; index < digits.length; index++) {
		const digit = Number(digits[digits.length - 1 - index]);
		const weighed = index % 2 === 0 ? digit : digit * 2;
		sum += weighed > 9 ? weighed - 9 : weighed;
	}
	return sum % 10 === 0;
}

/** Hosts of frames in which cards and bank log-ins are typed, with the names below them. Booking pages of the same companies have other names. */
const PAYMENT_HOSTS = [
	...['stripe.com', 'stripe.network', 'link.co', 'braintreegateway.com', 'braintree-api.com', 'paypal.com', 'paypalobjects.com'],
	...['adyen.com', 'adyenpayments.com', 'squarecdn.com', 'pci-connect.squareup.com', 'connect.squareup.com', 'js.squareup.com'],
	...['authorize.net', 'checkout.com', 'worldpay.com', 'cybersource.com', 'recurly.com', 'spreedly.com', 'verygoodvault.com'],
	...['chargebee.com', 'klarna.com', 'afterpay.com', 'affirm.com', 'payments.amazon.com', 'pay.google.com', 'bluesnap.com'],
	...['cardconnect.com', 'shopifycs.com', 'basistheory.com', 'tokenex.com', 'globalpay.com', 'heartlandportico.com', 'plaid.com'],
	...['nmi.com', 'payrix.com', 'mollie.com', 'payu.com', 'mercadopago.com', 'razorpay.com'],
];

export function isPaymentHost(host: string): boolean {
	return PAYMENT_HOSTS.some((payment) => host === payment || host.endsWith(`.${payment}`));
}
