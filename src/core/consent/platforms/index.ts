import { civic } from './civic.ts';
import { complianz } from './complianz.ts';
import { consentMode } from './consent-mode.ts';
import { cookieInformation } from './cookie-information.ts';
import { cookieLawInfo } from './cookie-law-info.ts';
import { cookieNotice } from './cookie-notice.ts';
import { cookieScript } from './cookie-script.ts';
import { cookiebot } from './cookiebot.ts';
import { cookieconsent } from './cookieconsent.ts';
import { cookieyes } from './cookieyes.ts';
import { didomi } from './didomi.ts';
import { fundingChoices } from './funding-choices.ts';
import { gpp } from './gpp.ts';
import { hubspotBanner } from './hubspot-banner.ts';
import { iubenda } from './iubenda.ts';
import { ketch } from './ketch.ts';
import { klaro } from './klaro.ts';
import { onetrust } from './onetrust.ts';
import { osano } from './osano.ts';
import type { ConsentPlatform } from './platform.ts';
import { quantcast } from './quantcast.ts';
import { shopify } from './shopify.ts';
import { sourcepoint } from './sourcepoint.ts';
import { squarespace } from './squarespace.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import { tcfapi } from './tcfapi.ts';
import { termly } from './termly.ts';
import { transcend } from './transcend.ts';
import { trustarc } from './trustarc.ts';
import { usercentrics } from './usercentrics.ts';
import { uspapi } from './uspapi.ts';
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts';
import { wix } from './wix.ts';

/** Every consent platform whose state or banner we know how to read, and the interfaces that they share. */
export const CONSENT_PLATFORMS: readonly ConsentPlatform[] = [
	civic,
	complianz,
	consentMode,
	cookiebot,
	cookieconsent,
	cookieInformation,
	cookieLawInfo,
	cookieNotice,
	cookieScript,
	cookieyes,
	didomi,
	fundingChoices,
	gpp,
	hubspotBanner,
	iubenda,
	ketch,
	klaro,
	onetrust,
	osano,
	quantcast,
	shopify,
	sourcepoint,
	squarespace,
	tarteaucitron,
	tcfapi,
	termly,
	transcend,
	trustarc,
	usercentrics,
	uspapi,
	vanillaCookieconsent,
	wix,
];
