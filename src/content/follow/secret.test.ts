import { describe, expect, it } from 'vitest';
import { type FieldWords, isPaymentHost, isSecretField, isSecretValue, mayBecomeCard } from './secret.ts';

const field = (words: Partial<FieldWords> & { word?: string }): FieldWords => ({
	type: words.type ?? 'text',
	autocomplete: words.autocomplete ?? '',
	words: words.word === undefined ? [] : [words.word],
});

describe('fields that are never read', () => {
	it.each(['password', 'hidden', 'file'])('type %s', (type) => expect(isSecretField(field({ type }))).toBe(true));

	it.each(['current-password', 'new-password', 'one-time-code', 'section-a billing cc-number', 'cc-exp', 'cc-csc'])(
		'autocomplete %s',
		(autocomplete) => expect(isSecretField(field({ autocomplete }))).toBe(true),
	);

	it.each([
		...[
			'newPassword',
			'user_passwd',
			'Confirm password',
			'Passwort wiederholen',
			'Contraseña',
			'CONTRASENA',
			'mot-de-passe',
			'motDePasse',
		],
		...[
			'パスワード',
			'비밀번호',
			'пароль',
			'hasło',
			'şifre',
			'PIN',
			'userPin',
			'pin-code',
			'otp',
			'Enter the verification code',
			'MFA code',
		],
		...[
			'Security code',
			'securityCode',
			'cvv',
			'cvc2',
			'cardnumber',
			'card-number',
			'cardNo',
			'ccnum',
			'cc_exp_month',
			'Expiry',
			'expDate',
		],
		...['Card number', 'Número de tarjeta', 'Kartennummer', 'Expiration (MM/YY)', 'SSN', 'patient_ssn', 'Social Security Number'],
		...['Last 4 of SSN', 'Routing number', 'IBAN', 'Bank account number', 'Answer to your security question'],
	])('called %s', (word) => expect(isSecretField(field({ word }))).toBe(true));
});

describe('fields that are read', () => {
	it.each([
		...[
			'email',
			'First name',
			'Opinion',
			'shippingAddress',
			'Spinal pain',
			'Compass',
			'Bypass surgery',
			'ZIP code',
			'Promo code',
		],
		...[
			'Insurance card number',
			'Medicare card expiration',
			'member_card_number',
			'Patient account number',
			'palabra clave',
			'Explain',
		],
		...[
			'Number of cardiology visits',
			'Cholesterol',
			'Topic',
			'Describe your symptoms',
			'Expectations',
			'Cccc',
			'Caliban Street',
			'Asset',
		],
	])('called %s', (word) => expect(isSecretField(field({ word }))).toBe(false));

	it('the e-mail address that a new password is sent to', () =>
		expect(isSecretField(field({ type: 'email', word: 'forgot_password_email' }))).toBe(false));
});

describe('values that are never told', () => {
	it.each([
		...[
			'4111111111111111',
			'4111 1111 1111 1111',
			'4111-1111-1111-1111',
			'378282246310005',
			'6011 1111 1111 1117',
			'30569309025904',
		],
		...[
			'my card is 4111 1111 1111 1111, thanks',
			'4111 1111 1111 1111 12/27 123',
			'4111111111111111123',
			'123-45-6789',
			'SSN 123-45-6789.',
		],
	])('%s', (value) => expect(isSecretValue(value)).toBe(true));
});

describe('values that may be told', () => {
	it.each([
		...[
			'',
			'Nearly every day',
			'4111111111111112',
			'555-0142',
			'+1 (415) 555-0142',
			'2125550142',
			'1987-06-05',
			'12345-6789',
			'000000000000000',
		],
		...['ada@example.test', '123-45-67890', '2026-11-24 to 2026-12-24'],
	])('%s', (value) => expect(isSecretValue(value)).toBe(false));

	it('waits for the rest of what may become a card number', () => {
		const wait = (value: string, ...about: string[]) => mayBecomeCard(value, about);
		expect(['41111', '4111 1111 11', '5500-0000-0000', 'charge it to 4111 111'].every((value) => wait(value, 'Notes'))).toBe(
			true,
		);
		expect(['4111', '+491701234567', '41111 a', '2026/11/24', '6/5/1987'].some((value) => wait(value))).toBe(false);
		expect(wait('4155550142', 'Mobile number') || wait('4155550142', '', 'phoneNumber')).toBe(false);
	});
});

it('knows frames of payment services by their names, and no others', () => {
	expect(
		[
			'js.stripe.com',
			'assets.braintreegateway.com',
			'checkoutshopper-live.adyen.com',
			'www.paypal.com',
			'web.squarecdn.com',
		].every(isPaymentHost),
	).toBe(true);
	expect(['book.squareup.com', 'notstripe.com', 'stripe.com.evil.test', 'scheduler.test'].some(isPaymentHost)).toBe(false);
});
